package block_test

import (
	"strings"
	"testing"

	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestPlateFits: a text on a cover has its size where there is room, smaller letters where
// there is little, and is an error where it cannot be set; it never leaves its place unsaid.
func TestPlateFits(t *testing.T) {
	words := layouttest.ProseWords(t, "en")
	sizes := make(map[unit.Length]bool)
	failed := false
	for n := 20; n <= 400; n += 20 {
		text := strings.Join(words[:n], " ")
		box := content.Box{Blocks: layouttest.Paragraphs(role.Body, text), Rect: unit.Rect{
			X: unit.Millimeters(20), Y: unit.Millimeters(180), W: unit.Millimeters(100), H: unit.Millimeters(80),
		}}
		doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "Inside.")...)
		doc.Parts = append([]content.Part{&content.Plate{Boxes: []content.Box{box}}}, doc.Parts...)
		out, found, err := layout.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		if failed = len(found) > 0; failed {
			if _, long := found[0].(finding.LongPlate); len(found) != 1 || !long {
				t.Errorf("%d words: %+v", n, found)
			}
			continue
		}
		if got, want := layouttest.Spoken(out), layouttest.Bare(text)+"Inside."; got != want {
			t.Errorf("%d words: text differs %s", n, layouttest.FirstDifference(got, want))
		}
		for _, it := range out.Pages[0].Items {
			if text, ok := it.(display.Text); ok {
				sizes[text.Size] = true
				if foot := box.Rect.Y + box.Rect.H; text.At.Y > foot || text.Size < 7*unit.Pt {
					t.Errorf("%d words: a line of %s stands at %s, the place ends at %s", n, text.Size, text.At.Y, foot)
				}
			}
		}
	}
	if !failed || len(sizes) < 3 || !sizes[10*unit.Pt] {
		t.Errorf("the last text failed: %t; sizes: %v", failed, sizes)
	}
}

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

// TestPlateFilled: a title that fills its place is as large as its longest word and its lines let it be, and never
// larger than its style; words that would be small otherwise are divided. The text below it keeps its size.
func TestPlateFilled(t *testing.T) {
	place := unit.Rect{X: unit.Millimeters(20), Y: unit.Millimeters(20), W: unit.Millimeters(120), H: unit.Millimeters(160)}
	for _, c := range []struct {
		title       string
		least, most unit.Length
		lines       int
	}{
		{"Ox", 200 * unit.Pt, 200 * unit.Pt, 1},
		{"Flowing", 70 * unit.Pt, 140 * unit.Pt, 1},
		{"Rivers belong to nobody at all", 60 * unit.Pt, 130 * unit.Pt, 4},
		{"Danube steam navigation company captain’s hats and what became of them in a year of low water", 24 * unit.Pt, 60 * unit.Pt, 6},
		{"Internationalizationscommissionerships", 40 * unit.Pt, 50 * unit.Pt, 2},
	} {
		doc := layouttest.A4(t, 120, "en", layouttest.Paragraphs(role.Body, "Inside.")...)
		styles := *doc.Styles
		title := styles.Style(role.CoverTitle)
		title.Text.Size, title.Leading, title.Fill = 200*unit.Pt, 200*unit.Pt, true
		title.Align, title.Hyphenate = content.Start, false
		blocks := append(layouttest.Paragraphs(role.CoverTitle, c.title), layouttest.Paragraphs(role.Body, "Below.")...)
		doc.Parts = append([]content.Part{&content.Plate{Styles: &styles, Boxes: []content.Box{{Blocks: blocks, Rect: place}}}}, doc.Parts...)
		out, found, err := layout.Typeset(doc)
		if err != nil || len(found) > 0 {
			t.Errorf("%s: %v, %v", c.title, err, found)
			continue
		}
		lines := make(map[unit.Length]bool)
		for _, it := range out.Pages[0].Items {
			text, ok := it.(display.Text)
			switch {
			case !ok:
			case text.Size == 10*unit.Pt:
				if text.At.Y > place.Y+place.H {
					t.Errorf("%s: the text below is at %s", c.title, text.At.Y)
				}
			case text.Size < c.least || text.Size > c.most:
				t.Errorf("%s: its letters have %s", c.title, text.Size)
			default:
				lines[text.At.Y] = true
				if e := text.Extent(); e.X+e.W > place.X+place.W+unit.Pt {
					t.Errorf("%s: a line ends at %s", c.title, e.X+e.W)
				}
			}
		}
		if len(lines) < c.lines {
			t.Errorf("%s: %d lines", c.title, len(lines))
		}
	}
}

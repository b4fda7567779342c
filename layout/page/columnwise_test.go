package page_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestColumns fills two columns from the head, in the order of reading, and
// evenly on the last page.
func TestColumns(t *testing.T) {
	doc := layouttest.A4(t, 160, "en", layouttest.Paragraphs(role.Body, layouttest.Prose(t, "en")...)...)
	doc.Sheet.Columns, doc.Sheet.Gutter = 2, unit.Millimeters(7)
	out := layouttest.Typeset(t, doc)
	middle := doc.Sheet.Size.W / 2
	var deepest [2]unit.Length
	for _, it := range out.Pages[len(out.Pages)-1].Items {
		if text, ok := it.(display.Text); ok && text.Place.Artifact == display.NotArtifact {
			k := 0
			if text.At.X > middle {
				k = 1
			}
			deepest[k] = max(deepest[k], text.At.Y)
		}
	}
	if d := (deepest[0] - deepest[1]).Abs(); d > 3*doc.Sheet.Grid {
		t.Errorf("the last columns end at %s and %s", deepest[0], deepest[1])
	}
}

// TestColumnsWithNotes: the columns of a last page are even, whatever notes stand below them.
func TestColumnsWithNotes(t *testing.T) {
	for _, length := range []int{1, 40, 150} {
		note := layouttest.Note("a", strings.Repeat("lamp and keeper ", length))
		blocks := []content.Block{layouttest.Calling("A lamp.", note)}
		blocks = append(blocks, layouttest.Paragraphs(role.Body, layouttest.Prose(t, "en")[:3]...)...)
		doc := layouttest.A4(t, 160, "en", blocks...)
		doc.Sheet.Columns, doc.Sheet.Gutter = 3, unit.Millimeters(7)
		out := layouttest.Typeset(t, doc)
		if len(out.Pages) != 1 {
			t.Fatalf("%d pages", len(out.Pages))
		}
		ends := make([]unit.Length, 3)
		for _, text := range layouttest.Texts(&out.Pages[0]) {
			if text.Size == layouttest.BodyText().Size {
				k := columnOf(doc, text.At.X)
				ends[k] = max(ends[k], text.At.Y)
			}
		}
		for _, y := range ends[:2] {
			if d := (y - ends[0]).Abs(); d > 2*doc.Sheet.Grid {
				t.Errorf("a note of %d words: the columns end at %v", length*3, ends)
			}
		}
	}
}

// columnOf is the column that a place of a page lies in.
func columnOf(doc *content.Document, x unit.Length) int {
	step := doc.Sheet.Measure() + doc.Sheet.Gutter
	return int((x - doc.Sheet.Inner + doc.Sheet.Gutter) / step)
}

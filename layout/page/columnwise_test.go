package page_test

import (
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

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

package block_test

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestDrawingsBeginWhereLinesDo: a drawing stands at the left of its column, and at the right of
// it where lines run from right to left; what it shows is a figure, unless it decorates.
func TestDrawingsBeginWhereLinesDo(t *testing.T) {
	ink := color.Of(color.RGB{R: 200})
	size := unit.Size{W: 50 * unit.Pt, H: 20 * unit.Pt}
	drawing := func(decorative bool) content.Drawing {
		path := display.Path{Segments: display.RectPath(unit.Rect{W: size.W, H: size.H}), Fill: &ink}
		return content.Drawing{Size: size, Paths: []display.Path{path}, Alt: "A lamp", Decorative: decorative}
	}
	left := make(map[string]unit.Length)
	for _, language := range []string{"en", "he"} {
		doc := layouttest.Typeset(t, layouttest.A4(t, 300, language, drawing(false), drawing(true)))
		var found []display.Path
		for _, it := range doc.Pages[0].Items {
			if p, ok := it.(display.Path); ok {
				found = append(found, p)
			}
		}
		if len(found) != 2 {
			t.Fatalf("%s: %d drawings are painted of 2", language, len(found))
		}
		r := found[0].Extent()
		left[language] = r.X
		if r.W != size.W || r.H != size.H || found[1].Extent().X != r.X {
			t.Errorf("%s: they take %v and %v", language, r, found[1].Extent())
		}
		figure := doc.Structure.At(doc.Structure.At(found[0].Place.Element).Parent)
		if figure.Role != display.Figure || figure.Attributes().Alt != "A lamp" {
			t.Errorf("%s: the drawing is a %s that says %q", language, figure.Role, figure.Attributes().Alt)
		}
		if found[1].Place.Artifact != display.Decoration {
			t.Errorf("%s: what decorates is %v", language, found[1].Place)
		}
	}
	if got := left["he"] - left["en"]; got < 200*unit.Pt {
		t.Errorf("from right to left a drawing stands %s further to the right", got)
	}
}

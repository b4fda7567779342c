package block

import (
	"testing"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// lineOf is a strip of some points.
func lineOf(height unit.Length) galley.Strip { return galley.Strip{Height: height * unit.Pt} }

// TestAtFoot: what goes to the foot of a page begins two lines below the text and is never divided. On a page that
// is full the text comes nearer, or its last six lines go with the foot; what stands on the galley before counts not.
func TestAtFoot(t *testing.T) {
	foot := []galley.Node{row{lineOf(14), lineOf(14)}}
	for _, c := range []struct {
		name  string
		lines int
		gap   unit.Length // above the foot
		kept  int         // of the lines
	}{
		{"with room", 3, 28, 0}, {"just with room", 16, 28, 0}, {"a line too much", 17, 21, 0}, {"too much", 18, 28, 6},
	} {
		g := testGalley()
		g.Add(lineOf(280)) // a page of another section
		for range c.lines {
			g.Add(lineOf(14))
		}
		atFoot(g, 1, foot)
		n := len(g.Strips)
		if n != c.lines+4 {
			t.Fatalf("%s: there are %d strips", c.name, n)
		}
		if gap := g.Strips[n-3]; !gap.Blank || gap.Height != c.gap*unit.Pt {
			t.Errorf("%s: above the foot are %s", c.name, gap.Height)
		}
		if first, last := g.Strips[n-2], g.Strips[n-1]; !first.Foot || last.Foot || first.Cost != galley.Never || last.Cost != 0 {
			t.Errorf("%s: the foot begins with %+v and ends with %+v", c.name, first, last)
		}
		for i, s := range g.Strips[:n-3] {
			if kept := s.Cost == galley.Never; kept != (i > c.lines-c.kept) || s.Foot {
				t.Errorf("%s: line %d stays with the foot: %v", c.name, i, kept)
			}
		}
	}
	g := testGalley()
	g.Add(lineOf(14))
	if atFoot(g, 0, nil); len(g.Strips) != 1 {
		t.Errorf("without a foot there are %d strips", len(g.Strips))
	}
}

package page

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// TestEndsSection: a strip ends its section where the next one with content begins another, or none follows.
func TestEndsSection(t *testing.T) {
	blank, first, second := galley.Strip{Blank: true}, new(content.Section), new(content.Section)
	p := paginator{strips: []galley.Strip{{Begins: first}, {}, blank, {Begins: second}, {}, blank}}
	for i, want := range map[int]bool{0: false, 1: true, 3: false, 4: true} {
		if p.strips.endsSection(i) != want {
			t.Errorf("strip %d ends its section: %v", i, !want)
		}
	}
}

// TestSpaceOfFloats: where a float goes elsewhere, the space between the text before and behind it is the
// larger of the two around it, without what is there for the float.
func TestSpaceOfFloats(t *testing.T) {
	space := func(plain unit.Length) galley.Strip { return galley.Strip{Blank: true, Plain: plain} }
	var text galley.Strip
	for _, c := range []struct{ before, behind, want unit.Length }{{3, 7, 7}, {7, 3, 7}, {0, 0, 0}, {5, 0, 5}} {
		p := paginator{strips: []galley.Strip{text, space(c.before), {Float: 1}, space(c.behind), text}}
		if got := p.strips.space(2, 4); got != c.want {
			t.Errorf("between %v and %v: %v, want %v", c.before, c.behind, got, c.want)
		}
	}
	p := paginator{strips: []galley.Strip{{Float: 1}, text}}
	if got := p.strips.space(0, 1); got != 0 {
		t.Errorf("without space around it: %v", got)
	}
}

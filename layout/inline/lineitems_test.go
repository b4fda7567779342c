package inline

import (
	"testing"

	"annualreport/layout/unit"
)

// TestLinkOfSpaces: a link that begins with the space at the end of a line stands on the next line alone, since what
// has no extent cannot be pressed.
func TestLinkOfSpaces(t *testing.T) {
	p := &Paragraph{Links: []link{{}}, Styles: []SetStyle{{}}}
	word := rowItem{x: 0, width: 10 * unit.Pt, atom: &atom{link: -1}}
	space := rowItem{x: 10 * unit.Pt, width: 3 * unit.Pt, space: true, atom: &atom{}}
	if items := linkItems(p, []rowItem{word, space}, unit.Pt); len(items) != 0 {
		t.Errorf("a space at the end of a line is a link: %v", items)
	}
	linked := rowItem{x: 13 * unit.Pt, width: 10 * unit.Pt, atom: &atom{}}
	if items := linkItems(p, []rowItem{word, space, linked}, 0); len(items) != 1 {
		t.Errorf("a space and a word are %d links, want 1", len(items))
	}
}

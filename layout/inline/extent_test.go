package inline

import (
	"testing"

	"annualreport/layout/unit"
)

// TestExtent: words that touch are one word, which has a unit of room more than it takes.
func TestExtent(t *testing.T) {
	p := atomsOf("ab", "c", "/", "d")
	for i, advance := range []int64{1000, 500, 0, 600} {
		if w := p.atoms[i].word; w != nil {
			w.UnitsPerEm = 1000
			w.Advance = advance
		}
	}
	p.atoms = p.atoms[:2]
	if longest, whole := Extent(new(Setter), p); longest != 15*unit.Pt+1 || whole != 15*unit.Pt+1 {
		t.Errorf("the longest word is %s wide, the line %s", longest, whole)
	}
}

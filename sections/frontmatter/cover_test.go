package frontmatter

import (
	"testing"

	"annualreport/layout/unit"
)

// TestBand: the picture of a cover is seen over the whole width and the bleed at both sides, between the title and the
// foot.
func TestBand(t *testing.T) {
	page := unit.Size{W: 595 * unit.Pt, H: 842 * unit.Pt}
	const bleed = 9 * unit.Pt
	want := unit.Rect{X: -bleed, Y: page.H * 45 / 100, W: page.W + 2*bleed, H: page.H - page.H*45/100 - page.H/9}
	if got := band(page, bleed); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

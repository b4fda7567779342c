package frontmatter

import (
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestBand: a picture fills the band of a cover with its middle, over the bleed at both sides, whatever its form.
func TestBand(t *testing.T) {
	page := unit.Size{W: 595 * unit.Pt, H: 842 * unit.Pt}
	const bleed = 9 * unit.Pt
	for name, p := range map[string]*display.Picture{
		"tall": {Width: 900, Height: 1600}, "wide": {Width: 4000, Height: 1000}, "square": {Width: 10, Height: 10},
	} {
		whole, seen := band(page, bleed, p)
		if seen.X != -bleed || seen.X+seen.W != page.W+bleed || seen.Y <= 0 || seen.Y+seen.H >= page.H {
			t.Errorf("%s: %+v is seen", name, seen)
		}
		left, right := seen.X-whole.X, whole.X+whole.W-seen.X-seen.W
		above, below := seen.Y-whole.Y, whole.Y+whole.H-seen.Y-seen.H
		if min(left, right, above, below) < 0 || min(left, above) > 1 || abs(left-right) > 1 || abs(above-below) > 1 {
			t.Errorf("%s: of %+v %+v is seen", name, whole, seen)
		}
		if want := whole.W.MulDiv(int64(p.Height), int64(p.Width)); abs(whole.H-want) > 8 {
			t.Errorf("%s: it is %d high, want %d", name, whole.H, want)
		}
	}
}

func abs(l unit.Length) unit.Length { return max(l, -l) }

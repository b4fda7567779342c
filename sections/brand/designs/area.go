package designs

import (
	"math"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Area is a rectangle in parts of a page: from where lines begin, from the head, its width and its height. They count
// in 1/areaUnit, so that hundredths, ninths and thirteenths of a page are whole numbers.
type Area struct{ X, Y, W, H int64 }

// areaUnit is a whole page in the parts of an Area.
const areaUnit = 46800

// On is the rectangle on a page of a size, mirrored if lines begin at the right.
func (a Area) On(page unit.Size, mirrored bool) unit.Rect {
	out := unit.Rect{
		X: page.W.MulDiv(a.X, areaUnit), Y: page.H.MulDiv(a.Y, areaUnit), W: page.W.MulDiv(a.W, areaUnit),
		H: page.H.MulDiv(a.H, areaUnit),
	}
	if mirrored {
		out.X = page.W - out.X - out.W
	}
	return out
}

// overlaps reports whether two areas have a part in common that is higher than a hundredth of the page.
func (a Area) overlaps(b Area) bool {
	const little = areaUnit / 100
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y+little < b.Y+b.H && b.Y+little < a.Y+a.H
}

// IsEmpty reports whether there is no area.
func (a Area) IsEmpty() bool { return a.W == 0 || a.H == 0 }

// Bleeding is a rectangle on a page that goes on over the edges of the page that it touches, by a bleed.
func Bleeding(r unit.Rect, page unit.Size, bleed unit.Length) unit.Rect {
	right, foot := r.X+r.W, r.Y+r.H
	if r.X <= 0 {
		r.X -= bleed
	}
	if r.Y <= 0 {
		r.Y -= bleed
	}
	if right >= page.W {
		right = page.W + bleed
	}
	if foot >= page.H {
		foot = page.H + bleed
	}
	r.W, r.H = right-r.X, foot-r.Y
	return r
}

// readArea reads four numbers in percent.
func readArea(n []float64, at diag.Span, problems *diag.List) (Area, bool) {
	// Written so that NaN, which TOML has, is refused too.
	isOnPage := len(n) == 4 && min(n[0], n[1], n[2], n[3]) >= 0 && n[0]+n[2] <= 100.01 && n[1]+n[3] <= 100.01
	if !isOnPage {
		problems.Errorf(at, "such as [11, 20, 78, 45]: all of it is on the page",
			"an area is four numbers in percent of the page: from where lines begin, from the head, width and height")
		return Area{}, false
	}
	part := func(v float64) int64 { return int64(math.Round(v * areaUnit / 100)) }
	return Area{part(n[0]), part(n[1]), part(n[2]), part(n[3])}, true
}

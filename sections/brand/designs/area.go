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

// little is a hundredth of the page, and near a thousandth, within which an area that its author gave in rounded
// numbers touches another, or the edge of the page.
const (
	little = areaUnit / 100
	near   = areaUnit / 1000
)

// overlaps reports whether two areas have a part in common that is higher than a hundredth of the page.
func (a Area) overlaps(b Area) bool {
	return !a.IsEmpty() && !b.IsEmpty() &&
		a.X < b.X+b.W && b.X < a.X+a.W && a.Y+little < b.Y+b.H && b.Y+little < a.Y+a.H
}

// meets reports whether two areas have a part in common that is more than a thousandth of the page wide and high.
func (a Area) meets(b Area) bool {
	return !a.IsEmpty() && !b.IsEmpty() &&
		a.X+near < b.X+b.W && b.X+near < a.X+a.W && a.Y+near < b.Y+b.H && b.Y+near < a.Y+a.H
}

// holds reports whether all of another area is within this one, but for a thousandth of the page.
func (a Area) holds(b Area) bool {
	return a.X <= b.X+near && a.Y <= b.Y+near && a.X+a.W+near >= b.X+b.W && a.Y+a.H+near >= b.Y+b.H
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

// rounding is how far from an edge of the page, in percent, an area may end that is to touch it: thirds and sixths of a
// page are rounded by those who write them.
const rounding = 0.1

// readArea reads four numbers in percent. An area that ends next to an edge of the page touches it, so that it is
// trimmed with the page.
func readArea(n []float64, at diag.Span, problems *diag.List) (Area, bool) {
	const most = 100 + rounding
	// Written so that NaN, which TOML has, is refused too.
	isOnPage := len(n) == 4 && min(n[0], n[1], n[2], n[3]) >= 0 && n[0]+n[2] <= most && n[1]+n[3] <= most
	if !isOnPage {
		problems.Errorf(at, "such as [11, 20, 78, 45]: all of it is on the page",
			"an area is four numbers in percent of the page: from where lines begin, from the head, width and height")
		return Area{}, false
	}
	x, w := touching(n[0], n[2])
	y, h := touching(n[1], n[3])
	return Area{x, y, w, h}, true
}

// touching is where something begins and how far it goes, in percent, in the parts of an Area: from edge to edge where
// it ends next to them.
func touching(from, length float64) (begin, extent int64) {
	part := func(v float64) int64 { return int64(math.Round(v * areaUnit / 100)) }
	begin, extent = part(from), part(length)
	if length <= rounding {
		return begin, min(extent, areaUnit-begin)
	}
	if begin <= near {
		begin, extent = 0, extent+begin
	}
	if end := begin + extent; end >= areaUnit-near {
		extent = areaUnit - begin
	}
	return begin, extent
}

// Package unit holds the one measure of length that layout counts in.
//
// Lengths are integers, so that the same report gives the same bytes on every
// machine: a Go compiler may fuse x*y+z into one rounding on some processors,
// which would move a floating-point break from one line to the next.
package unit

import (
	"math"
	"strconv"
)

// Length is a distance in scaled points, 1/65536 of a PostScript point of
// 1/72 inch. The int64 holds a galley of any length.
type Length int64

// Pt is one PostScript point, 1/72 inch.
const Pt Length = 1 << 16

// pointsPerMillimeter is 72 points an inch over 25.4 millimeters an inch.
const pointsPerMillimeter = 72 / 25.4

// Points converts a number of points, rounding to the nearest scaled point.
func Points(pt float64) Length { return Length(math.Round(pt * float64(Pt))) }

// Millimeters converts a number of millimeters, rounding to the nearest scaled
// point.
func Millimeters(mm float64) Length {
	return Length(math.Round(mm * (pointsPerMillimeter * float64(Pt))))
}

// Points returns the length in points. The division is by a power of two, so
// it is exact.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// Millimeters returns the length in millimeters, for messages.
func (l Length) Millimeters() float64 { return l.Points() / pointsPerMillimeter }

// MulDiv returns l·num/den rounded to the nearest, halves away from zero.
// den is positive; the product must fit 63 bits, which holds for any length
// on a page times any number of font units.
func (l Length) MulDiv(num, den int64) Length {
	p := int64(l) * num
	if p < 0 {
		return Length((p - den/2) / den)
	}
	return Length((p + den/2) / den)
}

// Abs returns the length without its sign.
func (l Length) Abs() Length {
	if l < 0 {
		return -l
	}
	return l
}

// RoundUp returns the smallest multiple of step that is not below l; step is
// positive.
func (l Length) RoundUp(step Length) Length {
	n := l / step
	if l%step > 0 {
		n++
	}
	return n * step
}

// String gives the length in points with at most two decimals, as display
// lists and messages show it.
func (l Length) String() string {
	hundredths := int64(l.MulDiv(100, int64(Pt)))
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64)
}

// Point is a place on a page: X from the left edge, Y down from the top edge.
type Point struct{ X, Y Length }

// Add returns the place moved by another's coordinates.
func (p Point) Add(d Point) Point { return Point{p.X + d.X, p.Y + d.Y} }

// Rect is an upright rectangle with its upper left corner at X, Y.
type Rect struct{ X, Y, W, H Length }

// Add returns the rectangle moved by the coordinates of a point.
func (r Rect) Add(d Point) Rect { return Rect{r.X + d.X, r.Y + d.Y, r.W, r.H} }

// Grown returns the rectangle with each side moved outwards.
func (r Rect) Grown(by Length) Rect { return Rect{r.X - by, r.Y - by, r.W + 2*by, r.H + 2*by} }

// Within returns the part of the rectangle that lies in another. Where there is
// none it has no width or no height.
func (r Rect) Within(other Rect) Rect {
	x, y := max(r.X, other.X), max(r.Y, other.Y)
	return Rect{x, y, max(min(r.X+r.W, other.X+other.W)-x, 0), max(min(r.Y+r.H, other.Y+other.H)-y, 0)}
}

// Around returns the rectangle around this one and another. The zero rectangle
// is around nothing.
func (r Rect) Around(other Rect) Rect {
	if r == (Rect{}) {
		return other
	}
	x, y := min(r.X, other.X), min(r.Y, other.Y)
	return Rect{x, y, max(r.X+r.W, other.X+other.W) - x, max(r.Y+r.H, other.Y+other.H) - y}
}

// Size is the width and height of a sheet, a picture or a frame.
type Size struct{ W, H Length }

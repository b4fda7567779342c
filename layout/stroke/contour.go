package stroke

import (
	"math"

	"annualreport/layout/affine"
)

// Contour is straight lines through points.
type Contour struct {
	Points []affine.Point
	Closed bool
	// toward is the direction of a contour that is one point; zero for one that has none.
	toward affine.Point
}

// Length is how long the lines are together.
func (c Contour) Length() float64 {
	sum := 0.0
	for i := 1; i < len(c.Points); i++ {
		sum += c.Points[i].Sub(c.Points[i-1]).Length()
	}
	if n := len(c.Points); c.Closed && n > 1 {
		sum += c.Points[0].Sub(c.Points[n-1]).Length()
	}
	return sum
}

// mostBends is how many straight lines a curve becomes at the most.
const mostBends = 400

// Flatten appends straight lines along a cubic curve from the last point of a list, which are nowhere farther from it
// than a tolerance.
func Flatten(out []affine.Point, b, c, d affine.Point, tolerance float64) []affine.Point {
	a := out[len(out)-1]
	bend := max(second(a, b, c), second(b, c, d))
	// Between two of n points a curve leaves the line by 6/8 of its second differences over n² at the most.
	n := int(min(math.Ceil(math.Sqrt(float64(0.75*bend)/tolerance)), mostBends))
	for i := 1; i < n; i++ {
		out = append(out, onCurve([4]affine.Point{a, b, c, d}, float64(i)/float64(n)))
	}
	return append(out, d)
}

// second is the length of the second difference of three points.
func second(a, b, c affine.Point) float64 { return a.Sub(b).Add(c.Sub(b)).Length() }

// onCurve is the point of a cubic curve at a parameter from 0 to 1, by de Casteljau's construction.
func onCurve(p [4]affine.Point, t float64) affine.Point {
	for n := 3; n > 0; n-- {
		for i := range n {
			p[i] = p[i].Add(p[i+1].Sub(p[i]).Times(t))
		}
	}
	return p[0]
}

// distinct is a contour without points that repeat the one before.
func (c Contour) distinct() Contour {
	out := c.Points[:0:0]
	for _, p := range c.Points {
		if len(out) == 0 || p != out[len(out)-1] {
			out = append(out, p)
		}
	}
	if c.Closed && len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	c.Points = out
	return c
}

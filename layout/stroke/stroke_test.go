package stroke

import (
	"math"
	"testing"

	"annualreport/layout/affine"
	"annualreport/layout/display"
)

// area is the sum of the areas of polygons, which for these lines do not overlap but at corners.
func area(polygons [][]affine.Point) float64 {
	sum := 0.0
	for _, p := range polygons {
		for i, a := range p {
			sum += a.Cross(p[(i+1)%len(p)]) / 2
		}
	}
	return sum
}

// TestOutline: ends, corners and dashes have the areas that their forms have.
func TestOutline(t *testing.T) {
	straight := Contour{Points: []affine.Point{{}, {X: 10}}}
	corner := Contour{Points: []affine.Point{{}, {X: 10}, {X: 10, Y: 10}}}
	point := Contour{Points: []affine.Point{{X: 3}}}
	for _, c := range []struct {
		name    string
		contour Contour
		line    Line
		want    float64
	}{
		{"butt ends", straight, Line{}, 20},
		{"square ends", straight, Line{Cap: display.SquareCap}, 24},
		{"round ends", straight, Line{Cap: display.RoundCap}, 20 + math.Pi},
		{"a sharp corner", corner, Line{Miter: 4}, 40 + 1},
		{"a corner beyond its limit", corner, Line{Miter: 1.1}, 40 + 0.5},
		{"a bevel", corner, Line{Join: display.BevelJoin}, 40 + 0.5},
		{"a round corner", corner, Line{Join: display.RoundJoin}, 40 + math.Pi/4},
		{"dashes", straight, Line{Dashes: []float64{2, 1}}, 14},
		{"dashes from within", straight, Line{Dashes: []float64{2, 1}, Offset: 1}, 2 * (1 + 2 + 2 + 2)},
		{"an odd number of dashes", straight, Line{Dashes: []float64{3}}, 2 * (3 + 3)},
		{"dots", straight, Line{Dashes: []float64{0, 4}, Cap: display.RoundCap}, 3 * math.Pi},
		{"a point with square ends", point, Line{Cap: display.SquareCap}, 4},
		{"a point without ends", point, Line{}, 0},
		{"a closed contour", Contour{Points: []affine.Point{{}, {X: 10}, {X: 10, Y: 10}, {Y: 10}, {}}, Closed: true}, Line{Miter: 4}, 80 + 4},
	} {
		c.line.Width = 2
		c.line.Tolerance = 0.0001
		if got := area(Outline([]Contour{c.contour}, c.line)); math.Abs(got-c.want) > 0.01 {
			t.Errorf("%s: %.3f, want %.3f", c.name, got, c.want)
		}
	}
}

// TestFlatten: straight lines along a curve lie within the tolerance.
func TestFlatten(t *testing.T) {
	const k = 0.5522847498
	points := Flatten([]affine.Point{{X: 1}}, affine.Point{X: 1, Y: k}, affine.Point{X: k, Y: 1}, affine.Point{Y: 1}, 0.001)
	for i := 1; i < len(points); i++ {
		middle := points[i].Add(points[i-1]).Times(0.5)
		if d := 1 - middle.Length(); d > 0.0013 {
			t.Errorf("the middle of line %d is %.4f away", i, d)
		}
	}
	if len(points) < 5 || len(points) > 40 {
		t.Errorf("%d points", len(points))
	}
}

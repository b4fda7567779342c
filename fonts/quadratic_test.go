package fonts

import (
	"fmt"
	"math"
	"testing"

	"annualreport/fonts/glyf"
)

// circle is the outline of a circle of a radius in font units, as four cubic curves.
func circle(r int32) []OutlineStep {
	k := int32(math.Round(float64(r) * 0.5523))
	p := func(x, y int32) [2]int32 { return [2]int32{2 * x, 2 * y} }
	return []OutlineStep{
		{Verb: OutlineMove, Points: [3][2]int32{p(r, 0)}},
		{Verb: OutlineCubic, Points: [3][2]int32{p(r, k), p(k, r), p(0, r)}},
		{Verb: OutlineCubic, Points: [3][2]int32{p(-k, r), p(-r, k), p(-r, 0)}},
		{Verb: OutlineCubic, Points: [3][2]int32{p(-r, -k), p(-k, -r), p(0, -r)}},
		{Verb: OutlineCubic, Points: [3][2]int32{p(k, -r), p(r, -k), p(r, 0)}},
	}
}

// TestQuadratic: the quadratic curves of a circle stay within a unit of it, and few are needed.
func TestQuadratic(t *testing.T) {
	const radius = 400
	contours := quadraticContours(circle(radius), 1000)
	if len(contours) != 1 || len(contours[0]) > 40 {
		t.Fatalf("%d contours", len(contours))
	}
	c := contours[0]
	for i := 0; i < len(c); i += 2 {
		a, b, e := c[i], c[(i+1)%len(c)], c[(i+2)%len(c)]
		if !a.On || b.On || !e.On {
			t.Fatalf("point %d: %v %v %v", i, a, b, e)
		}
		for s := 0.0; s <= 1; s += 0.125 {
			u := 1 - s
			x := u*u*float64(a.X) + 2*u*s*float64(b.X) + s*s*float64(e.X)
			y := u*u*float64(a.Y) + 2*u*s*float64(b.Y) + s*s*float64(e.Y)
			if d := math.Abs(math.Hypot(x, y) - radius); d > 1.2 {
				t.Fatalf("at %v, %v the curve is %.2f units from the circle", x, y, d)
			}
		}
	}
}

// TestQuadraticGlyph: what is written is read as TrueType outlines are.
func TestQuadraticGlyph(t *testing.T) {
	raw, err := quadratic(append(circle(300), OutlineStep{Verb: OutlineMove, Points: [3][2]int32{{0, 0}}},
		OutlineStep{Verb: OutlineLine, Points: [3][2]int32{{1000, 0}}}, OutlineStep{Verb: OutlineLine, Points: [3][2]int32{{1000, 1000}}}), 1000)
	if err != nil {
		t.Fatal(err)
	}
	if n := sbe16(raw, 0); n != 2 {
		t.Errorf("%d contours", n)
	}
	if out, err := glyf.WithoutInstructions(raw, 2); err != nil || len(out) != len(raw) {
		t.Errorf("the glyph has %d bytes, and is read as %d: %v", len(raw), len(out), err)
	}
	if raw, err := quadratic(nil, 1000); raw != "" || err != nil {
		t.Errorf("a blank glyph is %q, %v", raw, err)
	}
}

// TestQuadraticCurvesStay: curves that are quadratic already stay as they are, and a contour of two points is none.
func TestQuadraticCurvesStay(t *testing.T) {
	at := func(x, y int32) [2]int32 { return [2]int32{2 * x, 2 * y} }
	steps := []OutlineStep{
		{OutlineMove, [3][2]int32{at(0, 0)}}, {OutlineQuad, [3][2]int32{at(10, 0), at(10, 20)}},
		{OutlineLine, [3][2]int32{at(0, 0)}}, {OutlineMove, [3][2]int32{at(5, 5)}}, {OutlineLine, [3][2]int32{at(6, 6)}},
	}
	want := "[[{0 0 true} {10 0 false} {10 20 true}]]"
	if got := fmt.Sprint(quadraticContours(steps, 1000)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

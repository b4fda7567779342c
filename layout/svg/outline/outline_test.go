package outline

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/affine"
)

// TestParse: the short forms of path data are the long ones.
func TestParse(t *testing.T) {
	for short, long := range map[string]string{
		"M1 2 3 4":                 "M1 2L3 4",
		"m1 2 3 4":                 "M1 2L4 6",
		"m1,2h3v4z":                "M1 2L4 2L4 6Z",
		"M0 0H5V5H0":               "M0 0L5 0L5 5L0 5",
		"M.5.5-1-1":                "M0.5 0.5L-1 -1",
		"M0 0l1e1-1e-1":            "M0 0L10 -0.1",
		"M0 0C1 1 2 1 3 0s2-1 3 0": "M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0",
		"M0 0s1 1 2 0":             "M0 0C0 0 1 1 2 0",
		"M1 1z l2 2":               "M1 1ZM1 1L3 3",
		"M0 0a5 5 0 1110 0":        "M0 0A5 5 0 1 1 10 0",
		"M0 0a5,5,0,1,1,10,0":      "M0 0A5 5 0 1 1 10 0",
		"M0 0 a0 5 0 1 1 10 0":     "M0 0L10 0",
		"M0 0q1 1 2 0t2 0":         "M0 0Q1 1 2 0Q3 -1 4 0",
		" \n M 0 0 \t L 1 1 \n ":   "M0 0L1 1",
	} {
		a, restA := Parse(short)
		b, restB := Parse(long)
		if written(a) != written(b) || restA+restB != "" || len(b) == 0 {
			t.Errorf("%s: %v%s, want %v%s", short, a, restA, b, restB)
		}
	}
	for broken, rest := range map[string]string{
		"L1 1": "L1 1", "M0 0L1": "1", "M0 0 X5": "X5", "M0 0A5 5 0 2 1 5 5": "5 5 0 2 1 5 5", "M": "M", "M,,1 1": ",,1 1", "M0 0L1e400 0": "1e400 0", "banana": "banana",
	} {
		if p, got := Parse(broken); got != rest {
			t.Errorf("%s: %v, rest %q, want %q", broken, p, got, rest)
		}
	}
}

// written is a path as its steps.
func written(p Path) string {
	var out strings.Builder
	for i := range p {
		fmt.Fprintf(&out, "%d", p[i].Verb)
		for k := range p[i].Verb.Points() {
			fmt.Fprintf(&out, " %.6f,%.6f", p[i].Points[k].X+0, p[i].Points[k].Y+0)
		}
		out.WriteString("; ")
	}
	return out.String()
}

// TestArcs: all points of an arc lie on the ellipse whose center the standard's formulas give (SVG 1.1, F.6.5), the arc
// ends where it should, and the four arcs between two points make two ellipses.
func TestArcs(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		rx, ry, turn := 1+9*random.Float64(), 1+9*random.Float64(), 360*random.Float64()
		to := affine.Point{X: 8 * (random.Float64() - 0.5), Y: 8 * (random.Float64() - 0.5)}
		swept := 0.0
		for flags := range 4 {
			data := fmt.Sprintf("M0 0A%v %v %v %d %d %v %v", rx, ry, turn, flags/2, flags%2, to.X, to.Y)
			p, _ := Parse(data)
			if last := p[len(p)-1].End(); last != to {
				t.Fatalf("%s ends at %v", data, last)
			}
			circle, center := standardCenter(rx, ry, turn, to, flags/2 == flags%2)
			before := circle.Apply(affine.Point{}).Sub(center)
			for i := 1; i < len(p); i++ {
				for k := 1; k <= 8; k++ {
					at := circle.Apply(onCurve(p[i-1].End(), p[i].Points, float64(k)/8)).Sub(center)
					if math.Abs(at.Length()-1) > 1e-3 {
						t.Fatalf("%s: a point lies %v from the center %v", data, at.Length(), center)
					}
					angle := math.Atan2(before.Cross(at), before.Dot(at))
					if (angle > 0) != (flags%2 == 1) {
						t.Fatalf("%s runs the wrong way round", data)
					}
					swept += math.Abs(angle)
					before = at
				}
			}
		}
		if math.Abs(swept-4*math.Pi) > 1e-2 {
			t.Fatalf("the four arcs sweep %v", swept)
		}
	}
}

// standardCenter is the map of an ellipse through the origin to the unit circle, and the center of it there, by the
// formulas of the standard. Same is set where the flags of the arc are equal.
func standardCenter(rx, ry, turn float64, to affine.Point, same bool) (circle affine.Matrix, center affine.Point) {
	half := affine.Rotation(-turn).Vector(affine.Point{X: -to.X / 2, Y: -to.Y / 2})
	if k := half.X*half.X/(rx*rx) + half.Y*half.Y/(ry*ry); k > 1 {
		rx *= math.Sqrt(k)
		ry *= math.Sqrt(k)
	}
	below := rx*rx*half.Y*half.Y + ry*ry*half.X*half.X
	root := math.Sqrt(max(rx*rx*ry*ry-below, 0) / below)
	if same {
		root = -root
	}
	c := affine.Point{X: root * rx * half.Y / ry, Y: -root * ry * half.X / rx}
	at := affine.Rotation(turn).Vector(c).Add(to.Times(0.5))
	circle = affine.Scaling(1/rx, 1/ry).Times(affine.Rotation(-turn))
	return circle, circle.Apply(at)
}

// TestBounds: the box of a path is around its curves, and not around their control points.
func TestBounds(t *testing.T) {
	for data, want := range map[string]Box{
		"M0 0L10 5":               {affine.Point{}, affine.Point{X: 10, Y: 5}, true},
		"M0 0C0 10 10 10 10 0":    {affine.Point{}, affine.Point{X: 10, Y: 7.5}, true},
		"M5 5M0 0L1 1":            {affine.Point{}, affine.Point{X: 1, Y: 1}, true},
		"M10 0A10 10 0 0 1 -10 0": {affine.Point{X: -10}, affine.Point{X: 10, Y: 10}, true},
		"M5 5":                    {},
	} {
		p, _ := Parse(data)
		got := p.Bounds()
		if got.Filled != want.Filled || got.Min.Sub(want.Min).Length() > 0.01 || got.Max.Sub(want.Max).Length() > 0.01 {
			t.Errorf("%s: %+v, want %+v", data, got, want)
		}
	}
}

// TestVertices: each vertex has the direction between those of its pieces.
func TestVertices(t *testing.T) {
	p, _ := Parse("M0 0H10V10C10 10 10 20 20 20")
	var got []string
	for _, v := range p.Vertices() {
		got = append(got, fmt.Sprintf("%.0f,%.0f %.2f,%.2f", v.At.X, v.At.Y, v.Direction.X, v.Direction.Y))
	}
	const want = "0,0 1.00,0.00; 10,0 0.71,0.71; 10,10 0.00,1.00; 20,20 1.00,0.00"
	if list := strings.Join(got, "; "); list != want {
		t.Errorf("%s, want %s", list, want)
	}
}

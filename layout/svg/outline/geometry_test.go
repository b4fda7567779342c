package outline

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"annualreport/layout/affine"
)

// along are points on a path, some for each of its pieces, with those of the lines that close its contours.
func along(p Path) []affine.Point {
	const pieces = 16
	var out []affine.Point
	var at, start affine.Point
	for i := range p {
		s := &p[i]
		to := s.Points
		switch s.Verb {
		case Move:
			at = to[0]
			start = at
			continue
		case Line:
			to = [3]affine.Point{at.Add(to[0].Sub(at).Times(1.0 / 3)), at.Add(to[0].Sub(at).Times(2.0 / 3)), to[0]}
		case Close:
			to = [3]affine.Point{at.Add(start.Sub(at).Times(1.0 / 3)), at.Add(start.Sub(at).Times(2.0 / 3)), start}
		case Curve:
		}
		for k := range pieces {
			out = append(out, onCurve(at, to, float64(k)/pieces))
		}
		at = to[2]
	}
	return append(out, at)
}

// areaOf is the area within points, positive where they run clockwise on a page.
func areaOf(points []affine.Point) float64 {
	sum := 0.0
	for i := range points {
		sum += points[i].Cross(points[(i+1)%len(points)]) / 2
	}
	return sum
}

// isNear reports whether two points are the same but for rounding.
func isNear(a, b affine.Point) bool { return a.Sub(b).Length() < 1e-6 }

// TestEllipses: all of an ellipse has its radii around its center; it begins at the right, runs clockwise once, and is
// closed (SVG 1.1, 9.4).
func TestEllipses(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		cx, cy := 20*random.Float64()-10, 20*random.Float64()-10
		rx, ry := 1+9*random.Float64(), 1+9*random.Float64()
		p := Ellipse(cx, cy, rx, ry)
		points := along(p)
		for _, at := range points {
			if r := math.Hypot((at.X-cx)/rx, (at.Y-cy)/ry); math.Abs(r-1) > 1e-3 {
				t.Fatalf("%v %v %v %v: a point lies at %v of the radii", cx, cy, rx, ry, r)
			}
		}
		if !isNear(points[0], affine.Point{X: cx + rx, Y: cy}) || p[len(p)-1].Verb != Close {
			t.Fatalf("it begins at %v, and is %v", points[0], p)
		}
		if share := areaOf(points) / (math.Pi * rx * ry); math.Abs(share-1) > 5e-3 {
			t.Fatalf("its area is %v of what it should be", share)
		}
	}
}

// TestRectangles: a rectangle has its sides, and quarters of ellipses at its corners, whose radii are half of a side at
// the most (SVG 1.1, 9.2).
func TestRectangles(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for i := range 400 {
		x, y := 20*random.Float64()-10, 20*random.Float64()-10
		w, h := 1+9*random.Float64(), 1+9*random.Float64()
		rx, ry := 8*random.Float64(), 8*random.Float64()
		if i%4 == 0 {
			rx = 0
		}
		if i%6 == 0 {
			ry = 0
		}
		p := Rectangle(x, y, w, h, rx, ry)
		rx, ry = min(rx, w/2), min(ry, h/2)
		sharp := rx == 0 || ry == 0
		if sharp {
			rx, ry = 0, 0
		}
		points := along(p)
		for _, at := range points {
			inX, inY := min(at.X-x, x+w-at.X), min(at.Y-y, y+h-at.Y)
			off := min(math.Abs(inX), math.Abs(inY))
			if inX < rx && inY < ry {
				off = math.Abs(math.Hypot((rx-inX)/rx, (ry-inY)/ry) - 1)
			}
			if off > 1e-3 || inX < -1e-9 || inY < -1e-9 {
				t.Fatalf("%v by %v, radii %v and %v: %v is not on its edge", w, h, rx, ry, at)
			}
		}
		if area := areaOf(points); math.Abs(area-(w*h-(4-math.Pi)*rx*ry)) > 5e-3*w*h {
			t.Fatalf("%v by %v, radii %v and %v: its area is %v", w, h, rx, ry, area)
		}
		if sharp != (len(p) == 5) || p[len(p)-1].Verb != Close || !isNear(points[0], affine.Point{X: x + rx, Y: y}) {
			t.Fatalf("it has %d steps, and begins at %v", len(p), points[0])
		}
	}
}

// TestPolylines: straight lines go from point to point, and back only where they are closed.
func TestPolylines(t *testing.T) {
	corners := []affine.Point{{X: 1, Y: 2}, {X: 3, Y: 4}, {X: 5, Y: 1}}
	for closed, want := range map[bool]string{false: "M1 2L3 4L5 1", true: "M1 2L3 4L5 1Z"} {
		p, _ := Parse(want)
		if got := Polyline(corners, closed); written(got) != written(p) {
			t.Errorf("%t: %s", closed, written(got))
		}
	}
	if p := Polyline(nil, true); len(p) != 0 {
		t.Errorf("no points are %v", p)
	}
}

// TestMovedArcs: an arc that begins elsewhere is the same one, moved; one that is turned or grown likewise; and of radii
// that are too short those count that just reach (SVG 1.1, F.6.6).
func TestMovedArcs(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		rx, ry, turn := 0.2+3*random.Float64(), 0.2+3*random.Float64(), 360*random.Float64()
		from := affine.Point{X: 9 * random.Float64(), Y: 9 * random.Float64()}
		by := affine.Point{X: 8 * (random.Float64() - 0.5), Y: 8 * (random.Float64() - 0.5)}
		flags := random.IntN(4)
		arc := func(from, to affine.Point, size, turn float64) Path {
			p, rest := Parse(fmt.Sprintf("M%v %vA%v %v %v %d %d %v %v",
				from.X, from.Y, size*rx, size*ry, turn, flags/2, flags%2, to.X, to.Y))
			if rest != "" {
				t.Fatal(rest)
			}
			return p
		}
		plain := arc(affine.Point{}, by, 1, turn)
		angle := 360 * random.Float64()
		to := affine.Translation(from.X, from.Y).Times(affine.Rotation(angle)).Times(affine.Scaling(3, 3))
		moved := arc(from, to.Apply(by), 3, turn+angle)
		short := arc(from, from.Add(by), 1e-2, turn)
		shorter := arc(from, from.Add(by), 1e-3, turn)
		for _, pair := range [][2]Path{{moved, plain.Mapped(to)}, {short, shorter}} {
			got, want := pair[0].Bounds(), pair[1].Bounds()
			if got.Min.Sub(want.Min).Length() > 1e-2 || got.Max.Sub(want.Max).Length() > 1e-2 {
				t.Fatalf("%v by %v is in %+v, want %+v", from, by, got, want)
			}
			if one, other := areaOf(along(pair[0])), areaOf(along(pair[1])); math.Abs(one-other) > 0.05 {
				t.Fatalf("%v by %v encloses %v, want %v", from, by, one, other)
			}
		}
	}
}

// TestNearlyWholeArcs: a large arc whose ends nearly meet is nearly the whole ellipse, and a small one nearly nothing.
func TestNearlyWholeArcs(t *testing.T) {
	for _, gap := range []float64{1e-3, 1e-6, 1e-9} {
		for _, sweep := range []int{0, 1} {
			large, _ := Parse(fmt.Sprintf("M0 0A2 2 0 1 %d %v 0", sweep, gap))
			if b := large.Bounds(); math.Abs(b.W()-4) > 1e-2 || math.Abs(b.H()-4) > 1e-2 {
				t.Errorf("%v: %+v", gap, b)
			}
			small, _ := Parse(fmt.Sprintf("M0 0A2 2 0 0 %d %v 0", sweep, gap))
			if b := small.Bounds(); b.W() > 2*gap+1e-7 || b.H() > 2*gap {
				t.Errorf("%v: %+v", gap, b)
			}
		}
	}
}

// TestHandles: the handles of an angle are never longer than those of a quarter, and are numbers whatever rounding does.
func TestHandles(t *testing.T) {
	for cos, want := range map[float64]float64{
		0: quarterHandle, -1e-16: quarterHandle, 1: 0, 1 + 1e-15: 0, math.Sqrt2 / 2: 4.0 / 3 * math.Tan(math.Pi/16),
	} {
		if got := handle(cos); !(math.Abs(got-want) < 1e-9) {
			t.Errorf("%v: %v, want %v", cos, got, want)
		}
	}
}

// TestBoundsOfCurves: the box of a curve is that of its points: none lies outside, and each side has one.
func TestBoundsOfCurves(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	point := func() affine.Point {
		return affine.Point{X: math.Round(20*random.Float64()) - 10, Y: math.Round(20*random.Float64()) - 10}
	}
	for i := range 1000 {
		from, a, b, to := point(), point(), point(), point()
		switch i % 5 {
		case 0: // a line
			a, b = from.Add(to.Sub(from).Times(1.0/3)), from.Add(to.Sub(from).Times(2.0/3))
		case 1: // a parabola
			b = a.Add(to.Sub(from).Times(1.0 / 3))
		case 2: // a dot
			a, b, to = from, from, from
		}
		p := Path{{Verb: Move, Points: [3]affine.Point{from}}, {Verb: Curve, Points: [3]affine.Point{a, b, to}}}
		got := p.Bounds()
		want := Box{}
		const samples = 4000
		for k := range samples + 1 {
			want = want.With(onCurve(from, p[1].Points, float64(k)/samples))
		}
		if got.Min.Sub(want.Min).Length() > 1e-4 || got.Max.Sub(want.Max).Length() > 1e-4 || !got.Filled {
			t.Fatalf("%v: %+v, want %+v", p, got, want)
		}
	}
}

// TestBoxes: a box grows by what is added to it, by nothing if that is empty; what is mapped is measured where it lies.
func TestBoxes(t *testing.T) {
	box := Box{}.With(affine.Point{X: 3, Y: 5}).With(affine.Point{X: 1, Y: 9}).With(affine.Point{X: 2, Y: 6})
	want := Box{affine.Point{X: 1, Y: 5}, affine.Point{X: 3, Y: 9}, true}
	if box != want || box.W() != 2 || box.H() != 4 {
		t.Errorf("%+v, %v by %v", box, box.W(), box.H())
	}
	if box.Around(Box{}) != want || (Box{}).Around(box) != want {
		t.Error("an empty box changes another")
	}
	other := Box{affine.Point{X: -4, Y: 8}, affine.Point{X: 2, Y: 12}, true}
	if both := box.Around(other); both != (Box{affine.Point{X: -4, Y: 5}, affine.Point{X: 3, Y: 12}, true}) {
		t.Errorf("%+v", both)
	}
	turned := box.Mapped(affine.Translation(10, 0).Times(affine.Rotation(90)))
	if !isNear(turned.Min, affine.Point{X: 1, Y: 1}) || !isNear(turned.Max, affine.Point{X: 5, Y: 3}) {
		t.Errorf("%+v", turned)
	}
}

// TestBoundsOfContours: each contour counts from its own beginning, also one that goes on where another was closed, and
// one that is begun alone does not.
func TestBoundsOfContours(t *testing.T) {
	for data, want := range map[string]Box{
		"M9 9M2 2L5 4M7 1":                      {affine.Point{X: 2, Y: 2}, affine.Point{X: 5, Y: 4}, true},
		"M0 0C9 0 9 9 0 9":                      {affine.Point{}, affine.Point{X: 6.75, Y: 9}, true},
		"M0 0C0 6 6 6 6 0":                      {affine.Point{}, affine.Point{X: 6, Y: 4.5}, true},
		"M4 4L5 4L5 5ZC4 10 10 10 10 4":         {affine.Point{X: 4, Y: 4}, affine.Point{X: 10, Y: 8.5}, true},
		"M1 1L2 2M4 4L5 4L5 5ZM8 8C8 8 9 9 9 8": {affine.Point{X: 1, Y: 1}, affine.Point{X: 9, Y: 8.444444}, true},
	} {
		p, _ := Parse(data)
		if got := p.Bounds(); !isNear(got.Min, want.Min) || !isNear(got.Max, want.Max) {
			t.Errorf("%s: %+v, want %+v", data, got, want)
		}
	}
}

// TestClosedPaths: behind a closed contour the next begins where that began, by whatever command; smooth commands have
// nothing to mirror there, and what is closed is not closed again.
func TestClosedPaths(t *testing.T) {
	for short, long := range map[string]string{
		"M1 1L2 2ZL3 3":             "M1 1L2 2ZM1 1L3 3",
		"M1 1L2 2zh3":               "M1 1L2 2ZM1 1L4 1",
		"M1 1L2 2ZC1 2 3 4 5 6":     "M1 1L2 2ZM1 1C1 2 3 4 5 6",
		"M1 1L2 2ZA3 3 0 0 1 4 4":   "M1 1L2 2ZM1 1A3 3 0 0 1 4 4",
		"M1 1C2 3 4 5 6 7ZS1 2 3 4": "M1 1C2 3 4 5 6 7ZM1 1C1 1 1 2 3 4",
		"M1 1Q2 3 6 7ZT3 4":         "M1 1Q2 3 6 7ZM1 1Q1 1 3 4",
		"M1 1a5 4 0 0 1 2 2":        "M1 1A5 4 0 0 1 3 3",
		"M1 1L2 2ZZ":                "M1 1L2 2Z",
		"M1 1L2 2ZM3 3L4 4z":        "M1 1L2 2ZM3 3L4 4Z",
		"M1 1L2 2A3 3 0 0 1 2 2":    "M1 1L2 2",
		"M1 1L2 2 3 3M4 4 5 5":      "M1 1L2 2L3 3M4 4L5 5",
		"M1 1L2 2 A0 3 0 0 1 5 5":   "M1 1L2 2L5 5",
		"M1 1T3 4t1 1":              "M1 1Q1 1 3 4Q5 7 4 5",
		"M1 1Q2 3 6 7S1 2 3 4":      "M1 1Q2 3 6 7C6 7 1 2 3 4",
		"M1 1A3 3 0 0 1 4 4l0 0":    "M1 1A3 3 0 0 1 4 4L4 4",
	} {
		a, restA := Parse(short)
		b, restB := Parse(long)
		if written(a) != written(b) || restA+restB != "" {
			t.Errorf("%s: %v%s, want %v%s", short, written(a), restA, written(b), restB)
		}
	}
	p, _ := Parse("M0.1 0.2A3 2 7 0 1 0.7 0.3l0 0")
	if last := p[len(p)-1].End(); last != (affine.Point{X: 0.7, Y: 0.3}) {
		t.Errorf("behind an arc the path goes on at %v", last)
	}
}

// TestFarthestNumbers: a number of path data has a bound, up to which it is read.
func TestFarthestNumbers(t *testing.T) {
	for data, rest := range map[string]string{"M1e12 0": "", "M0 -1e12": "", "M1.0001e12 0": "1.0001e12 0", "M0 0l0-1e13": "0-1e13"} {
		if _, got := Parse(data); got != rest {
			t.Errorf("%s: %q is left", data, got)
		}
	}
}

// TestMapped: each point of a path is mapped, and the path itself stays.
func TestMapped(t *testing.T) {
	p, _ := Parse("M1 2L3 4C5 6 7 8 9 1Z")
	want, _ := Parse("M12 6L16 12C20 18 24 24 28 3Z")
	before := written(p)
	if got := p.Mapped(affine.Translation(10, 0).Times(affine.Scaling(2, 3))); written(got) != written(want) {
		t.Errorf("%s, want %s", written(got), written(want))
	}
	if written(p) != before {
		t.Error("the path itself has changed")
	}
}

// TestContours: a contour is straight lines within a tolerance, closed where the path closes it; what is begun alone is
// none, and what is closed at once is a dot.
func TestContours(t *testing.T) {
	for data, want := range map[string]string{
		"M1 1L2 2M3 3L4 4":   "[{1 1} {2 2}] false; [{3 3} {4 4}] false; ",
		"M1 1L2 2L3 1Z":      "[{1 1} {2 2} {3 1}] true; ",
		"M1 1M2 2L3 3":       "[{2 2} {3 3}] false; ",
		"M1 1Z":              "[{1 1}] true; ",
		"M1 1":               "",
		"M1 1L2 2ZM5 5L6 6Z": "[{1 1} {2 2}] true; [{5 5} {6 6}] true; ",
	} {
		p, _ := Parse(data)
		got := ""
		for _, c := range p.Contours(0.01) {
			got += fmt.Sprintf("%v %t; ", c.Points, c.Closed)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", data, got, want)
		}
	}
	p := Ellipse(0, 0, 10, 10)
	for _, tolerance := range []float64{1, 0.1, 0.001} {
		points := p.Contours(tolerance)[0].Points
		if len(points) < 5 {
			t.Errorf("a circle is %v", points)
		}
		for i := range points {
			middle := points[i].Add(points[(i+1)%len(points)]).Times(0.5)
			if off := 10 - middle.Length(); off > tolerance+0.01 {
				t.Errorf("a line lies %v off the curve, and %v is allowed", off, tolerance)
			}
		}
	}
}

// TestVerticesOfContours: each contour has the vertices of its own; that at which it is closed has the direction between
// the closing line and its first piece, at both ends. A control point on an end says nothing, a path that turns back
// has the direction beside it, and a point alone that of X (SVG 1.1, 11.6.2).
func TestVerticesOfContours(t *testing.T) {
	for data, want := range map[string]string{
		"M0 0L10 0L10 10Z":     "0,0 0.38,-0.92; 10,0 0.71,0.71; 10,10 -0.92,0.38; 0,0 0.38,-0.92; ",
		"M5 5L9 5M0 0V4H4Z":    "5,5 1.00,0.00; 9,5 1.00,0.00; 0,0 -0.92,0.38; 0,4 0.71,0.71; 4,4 0.38,-0.92; 0,0 -0.92,0.38; ",
		"M0 0L4 0L0 0":         "0,0 1.00,0.00; 4,0 0.00,1.00; 0,0 -1.00,0.00; ",
		"M5 5H9V9Z":            "5,5 0.38,-0.92; 9,5 0.71,0.71; 9,9 -0.92,0.38; 5,5 0.38,-0.92; ",
		"M3 3":                 "3,3 1.00,0.00; ",
		"M0 0C0 0 0 5 5 5":     "0,0 0.00,1.00; 5,5 1.00,0.00; ",
		"M0 0C0 5 5 5 5 5":     "0,0 0.00,1.00; 5,5 1.00,0.00; ",
		"M0 0L0 4C0 4 0 4 4 4": "0,0 0.00,1.00; 0,4 0.71,0.71; 4,4 1.00,0.00; ",
		"M0 0L10 0L10 10ZL0 5": "0,0 0.38,-0.92; 10,0 0.71,0.71; 10,10 -0.92,0.38; 0,0 0.38,-0.92; 0,0 0.00,1.00; 0,5 0.00,1.00; ",
		"M1 1L1 1":             "1,1 1.00,0.00; 1,1 1.00,0.00; ",
	} {
		p, _ := Parse(data)
		got := ""
		for _, v := range p.Vertices() {
			got += fmt.Sprintf("%.0f,%.0f %.2f,%.2f; ", v.At.X, v.At.Y, v.Direction.X+0, v.Direction.Y+0)
		}
		if got != want {
			t.Errorf("%s: %s\nwant %s", data, got, want)
		}
	}
}

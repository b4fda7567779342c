package display

import (
	"fmt"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/unit"
)

const pt = unit.Pt

// rect is a rectangle in points.
func rect(x, y, w, h unit.Length) unit.Rect {
	return unit.Rect{X: x * pt, Y: y * pt, W: w * pt, H: h * pt}
}

// point is a point in points.
func point(x, y unit.Length) unit.Point { return unit.Point{X: x * pt, Y: y * pt} }

// TestMoved: an item that is moved keeps its size and takes its clip along; the item that it was
// made of stays where it is.
func TestMoved(t *testing.T) {
	by := point(5, 7)
	clip, none := rect(1, 2, 3, 4), unit.Rect{}
	path := Path{Segments: RectPath(rect(10, 20, 30, 40)), Clip: clip}
	for _, c := range []struct {
		name       string
		item       Item
		want, clip unit.Rect
	}{
		{"a path", path, rect(15, 27, 30, 40), rect(6, 9, 3, 4)},
		{"a path without a clip", Path{Segments: RectPath(rect(10, 20, 30, 40))}, rect(15, 27, 30, 40), none},
		{"a picture", Image{Rect: rect(10, 20, 30, 40), Clip: clip}, rect(15, 27, 30, 40), rect(6, 9, 3, 4)},
		{"a picture without a clip", Image{Rect: rect(10, 20, 30, 40)}, rect(15, 27, 30, 40), none},
		{"a link", Link{Rect: rect(10, 20, 30, 40)}, rect(15, 27, 30, 40), none},
	} {
		var got, cut unit.Rect
		switch m := c.item.Moved(by).(type) {
		case Path:
			got, _ = m.Rect()
			cut = m.Clip
		case Image:
			got, cut = m.Rect, m.Clip
		case Link:
			got = m.Rect
		}
		if got != c.want || cut != c.clip {
			t.Errorf("%s is at %v, cut at %v", c.name, got, cut)
		}
	}
	if r, _ := path.Rect(); r != rect(10, 20, 30, 40) {
		t.Errorf("the path itself was moved to %v", r)
	}
	if got := (Text{At: point(1, 2)}).Moved(by).(Text).At; got != point(6, 9) {
		t.Errorf("a text is at %v", got)
	}
}

// TestRect: of all outlines those of upright rectangles alone are rectangles.
func TestRect(t *testing.T) {
	whole := rect(10, 20, 30, 40)
	if r, ok := (&Path{Segments: RectPath(whole)}).Rect(); !ok || r != whole {
		t.Errorf("a rectangle is %v, %v", r, ok)
	}
	for name, change := range map[string]func([]Segment) []Segment{
		"open":                       func(s []Segment) []Segment { return s[:4] },
		"with a line more":           func(s []Segment) []Segment { return append(s, s[1]) },
		"that does not begin":        func(s []Segment) []Segment { s[0].Verb = LineTo; return s },
		"with a jump":                func(s []Segment) []Segment { s[1].Verb = MoveTo; return s },
		"with a second jump":         func(s []Segment) []Segment { s[2].Verb = MoveTo; return s },
		"with a curve":               func(s []Segment) []Segment { s[3].Verb = CurveTo; return s },
		"that does not close":        func(s []Segment) []Segment { s[4].Verb = LineTo; return s },
		"with a sloping head":        func(s []Segment) []Segment { s[1].Points[0].Y += pt; return s },
		"with a sloping right side":  func(s []Segment) []Segment { s[2].Points[0].X += pt; return s },
		"with a sloping foot":        func(s []Segment) []Segment { s[3].Points[0].Y += pt; return s },
		"with a sloping left side":   func(s []Segment) []Segment { s[3].Points[0].X += pt; return s },
		"from right to left":         func([]Segment) []Segment { return RectPath(rect(10, 20, -30, 40)) },
		"from the foot to the head":  func([]Segment) []Segment { return RectPath(rect(10, 20, 30, -40)) },
		"that is a circle":           func([]Segment) []Segment { return CirclePath(point(1, 2), pt) },
		"that is round":              func([]Segment) []Segment { return RoundedPath(rect(10, 20, 30, 40), pt) },
		"that is nothing whatsoever": func([]Segment) []Segment { return nil },
	} {
		if r, ok := (&Path{Segments: change(RectPath(whole))}).Rect(); ok {
			t.Errorf("an outline %s is the rectangle %v", name, r)
		}
	}
	if r, ok := (&Path{Segments: RectPath(rect(10, 20, 0, 0))}).Rect(); !ok || r != rect(10, 20, 0, 0) {
		t.Error("a rectangle of no size is none")
	}
}

// onCircle reports whether a point lies on a circle, but for its thousandth.
func onCircle(p, center unit.Point, radius unit.Length) bool {
	x, y, r := (p.X - center.X).Points(), (p.Y - center.Y).Points(), radius.Points()
	d := x*x + y*y
	return d > r*r*0.999 && d < r*r*1.001
}

// middle is the point in the middle of a curve that begins at a point.
func middle(from unit.Point, s Segment) unit.Point {
	b := func(a, b, c, d unit.Length) unit.Length { return (a + 3*b + 3*c + d) / 8 }
	p := s.Points
	return unit.Point{X: b(from.X, p[0].X, p[1].X, p[2].X), Y: b(from.Y, p[0].Y, p[1].Y, p[2].Y)}
}

// TestCircle: the curves of a circle begin, end and have their middles on it, go all around it
// and come back.
func TestCircle(t *testing.T) {
	center, radius := point(50, 60), 20*pt
	s := CirclePath(center, radius)
	at := s[0].Points[0]
	seen := make(map[unit.Point]bool)
	for _, curve := range s[1:5] {
		end := curve.Points[2]
		if !onCircle(end, center, radius) || !onCircle(middle(at, curve), center, radius) {
			t.Errorf("the curve from %v to %v leaves the circle", at, end)
		}
		seen[end] = true
		at = end
	}
	if len(s) != 6 || s[5].Verb != Close || at != s[0].Points[0] || len(seen) != 4 {
		t.Errorf("the circle does not come back: %v", s)
	}
}

// TestRounded: the corners of a rectangle are quarters of circles, and as round as it has room
// for.
func TestRounded(t *testing.T) {
	for _, c := range []struct{ radius, want unit.Length }{{5, 5}, {100, 15}} {
		s := RoundedPath(rect(10, 20, 30, 40), c.radius*pt)
		r := c.want
		centers := []unit.Point{point(40-r, 20+r), point(40-r, 60-r), point(10+r, 60-r), point(10+r, 20+r)}
		ends := [][2]unit.Point{
			{point(40-r, 20), point(40, 20+r)}, {point(40, 60-r), point(40-r, 60)},
			{point(10+r, 60), point(10, 60-r)}, {point(10, 20+r), point(10+r, 20)},
		}
		at, corner := s[0].Points[0], 0
		if at != point(10+r, 20) {
			t.Errorf("it begins at %v", at)
		}
		for _, step := range s[1 : len(s)-1] {
			if step.Verb == LineTo {
				at = step.Points[0]
				continue
			}
			if at != ends[corner][0] || step.Points[2] != ends[corner][1] || !onCircle(middle(at, step), centers[corner], r*pt) {
				t.Errorf("radius %v, corner %d: from %v to %v by %v", c.radius, corner, at, step.Points[2], middle(at, step))
			}
			at = step.Points[2]
			corner++
		}
		if corner != 4 || s[len(s)-1].Verb != Close {
			t.Errorf("radius %v: %d corners", c.radius, corner)
		}
	}
}

// TestPathExtent: the extent of a path holds its points, and none of what its clip hides.
func TestPathExtent(t *testing.T) {
	triangle := []Segment{{MoveTo, [3]unit.Point{point(50, 10)}}, {LineTo, [3]unit.Point{point(10, 40)}}, {LineTo, [3]unit.Point{point(90, 30)}}, {Verb: Close}}
	curve := []Segment{{MoveTo, [3]unit.Point{point(10, 10)}}, {CurveTo, [3]unit.Point{point(20, 5), point(30, 35), point(40, 10)}}}
	for _, c := range []struct {
		name string
		path Path
		want unit.Rect
	}{
		{"of lines", Path{Segments: triangle}, rect(10, 10, 80, 30)},
		{"of a curve, with what it is drawn by", Path{Segments: curve}, rect(10, 5, 30, 30)},
		{"within its clip", Path{Segments: triangle, Clip: rect(20, 20, 50, 100)}, rect(20, 20, 50, 20)},
		{"within a clip at the other corner", Path{Segments: triangle, Clip: rect(0, 0, 60, 25)}, rect(10, 10, 50, 15)},
		{"of nothing", Path{}, unit.Rect{}},
	} {
		if got := ExtentOf(c.path); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		name string
		item Item
		want unit.Rect
	}{
		{"a picture", Image{Rect: rect(10, 20, 30, 40)}, rect(10, 20, 30, 40)},
		{"a picture in a clip", Image{Rect: rect(10, 20, 30, 40), Clip: rect(20, 0, 100, 30)}, rect(20, 20, 20, 10)},
		{"a link", Link{Rect: rect(10, 20, 30, 40)}, rect(10, 20, 30, 40)},
	} {
		if got := ExtentOf(c.item); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestGround: a filled path behind a page is a ground, and neither an outline nor a rule of the
// layout is.
func TestGround(t *testing.T) {
	ink := color.Black()
	background := Place{Artifact: Background}
	for name, c := range map[string]struct {
		path Path
		want bool
	}{
		"a ground":     {Path{Fill: &ink, Place: background}, true},
		"an outline":   {Path{Stroke: &ink, Place: background}, false},
		"a decoration": {Path{Fill: &ink, Place: Place{Artifact: Decoration}}, false},
		"content":      {Path{Fill: &ink, Place: Content(1)}, false},
	} {
		if got := c.path.IsGround(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// used are the steps of a path with the points that they use.
func used(p Path) string {
	out := ""
	for _, s := range p.Outline() {
		out += fmt.Sprint(s.Verb, s.Points[:s.Verb.points()])
	}
	return out
}

// TestBox: a path that is a box is the path of that rectangle: moved, measured and within its clip.
func TestBox(t *testing.T) {
	for _, r := range []unit.Rect{rect(10, 20, 30, 40), rect(0, 0, 5, 1), rect(-3, 7, 0, 2), rect(5, 5, -4, 3)} {
		for _, clip := range []unit.Rect{{}, rect(12, 22, 100, 8)} {
			box := Path{Box: r, Clip: clip}
			outline := Path{Segments: RectPath(r), Clip: clip}
			if used(box) != used(outline) || box.Extent() != outline.Extent() {
				t.Errorf("%v: the outline is %v within %v", r, box.Outline(), box.Extent())
			}
			by := unit.Point{X: 3 * pt, Y: -2 * pt}
			moved, want := box.Moved(by).(Path), outline.Moved(by).(Path)
			if used(moved) != used(want) || moved.Clip != want.Clip {
				t.Errorf("%v: moved it is %v", r, moved.Outline())
			}
			got, ok := box.Rect()
			if wanted, whole := outline.Rect(); ok != whole || ok && got != wanted {
				t.Errorf("%v is the rectangle %v: %v", r, got, ok)
			}
		}
	}
}

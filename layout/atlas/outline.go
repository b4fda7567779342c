package atlas

import (
	"math"
	"slices"

	"annualreport/layout/affine"
)

// Outline is what of a country lies within a view: closed lines, the largest first.
type Outline struct {
	// Code is that of ISO 3166-1, empty for land without one.
	Code  string
	Rings [][]affine.Point
}

// nearest is how far points of an outline are apart at the least, where a unit is a point of a page.
const nearest = 0.4

// Outlines are the countries within a view, by their codes, as a map that is so wide shows them: from its upper left
// corner to the right and downward.
func (w *World) Outlines(v View, width float64) []Outline {
	scale := width / (v.high.X - v.low.X)
	arcs := make([][]vertex, len(w.arcs))
	for i, arc := range w.arcs {
		arcs[i] = thinned(arc, nearest/scale)
	}
	var out []Outline
	for _, c := range w.countries {
		o := Outline{Code: c.code}
		if c.code == unnamed {
			o.Code = ""
		}
		for _, ring := range c.rings {
			for _, part := range v.parts(w.line(arcs, ring)) {
				for i, p := range part {
					part[i] = affine.Point{X: float64((p.X - v.low.X) * scale), Y: float64((v.high.Y - p.Y) * scale)}
				}
				o.Rings = append(o.Rings, part)
			}
		}
		if len(o.Rings) > 0 {
			slices.SortStableFunc(o.Rings, func(a, b []affine.Point) int {
				return sign(area(b) - area(a))
			})
			out = append(out, o)
		}
	}
	return out
}

// unnamed is the code of land without one.
const unnamed = "--"

// sign is -1, 0 or 1.
func sign(v float64) int {
	switch {
	case v < 0:
		return -1
	case v > 0:
		return 1
	}
	return 0
}

// thinned are the points of an arc without those that are nearer than a distance to the one before. Its ends stay.
func thinned(arc []vertex, distance float64) []vertex {
	out := arc[:1:1]
	last := arc[0].at(arc[0].lon)
	for _, v := range arc[1 : len(arc)-1] {
		if p := v.at(arc[0].lon); p.Sub(last).Length() >= distance {
			out = append(out, v)
			last = p
		}
	}
	return append(out, arc[len(arc)-1])
}

// parts are what of a closed line lies within the view, which is cut at the meridian opposite of its center.
func (v View) parts(line []vertex) [][]affine.Point {
	var out [][]affine.Point
	s := spanOf(line)
	if s.north < v.low.Y || s.south > v.high.Y {
		return nil
	}
	first := fullTurns(v.center - s.east)
	for turn := first - 360; s.west+turn < v.center+180; turn += 360 {
		if s.east+turn <= v.center-180 {
			continue
		}
		var points []affine.Point
		for _, p := range opposite(line, turn, v.center) {
			points = append(points, p.at(v.center))
		}
		const corners = 3
		if points = v.within(points); len(points) >= corners {
			out = append(out, points)
		}
	}
	return out
}

// opposite is what of a line, turned by some degrees, lies within 180 degrees of a meridian.
func opposite(line []vertex, turn, center float64) []vertex {
	turned := slices.Clone(line)
	for i := range turned {
		turned[i].lon += turn
	}
	between := func(a, b vertex, lon float64) vertex {
		t := (lon - a.lon) / (b.lon - a.lon)
		return vertex{lon: lon, wide: a.wide + float64(t*(b.wide-a.wide)), y: a.y + float64(t*(b.y-a.y))}
	}
	for _, side := range []float64{-1, 1} {
		edge := center + float64(180*side)
		turned = cut(turned, func(p vertex) float64 { return float64(side * (edge - p.lon)) },
			func(a, b vertex) vertex { return between(a, b, edge) })
	}
	return turned
}

// within is what of a closed line lies within the view.
func (v View) within(line []affine.Point) []affine.Point {
	atX := func(x float64) func(a, b affine.Point) affine.Point {
		return func(a, b affine.Point) affine.Point {
			return affine.Point{X: x, Y: a.Y + float64((x-a.X)/(b.X-a.X)*(b.Y-a.Y))}
		}
	}
	atY := func(y float64) func(a, b affine.Point) affine.Point {
		return func(a, b affine.Point) affine.Point {
			return affine.Point{X: a.X + float64((y-a.Y)/(b.Y-a.Y)*(b.X-a.X)), Y: y}
		}
	}
	line = cut(line, func(p affine.Point) float64 { return p.X - v.low.X }, atX(v.low.X))
	line = cut(line, func(p affine.Point) float64 { return v.high.X - p.X }, atX(v.high.X))
	line = cut(line, func(p affine.Point) float64 { return p.Y - v.low.Y }, atY(v.low.Y))
	return cut(line, func(p affine.Point) float64 { return v.high.Y - p.Y }, atY(v.high.Y))
}

// cut is what of a closed line lies at the side of an edge where a function is 0 or more (Sutherland and Hodgman 1974).
// Another function is where a line between two points crosses the edge.
func cut[P any](line []P, side func(P) float64, crossing func(a, b P) P) []P {
	var out []P
	for i, p := range line {
		before := line[(i+len(line)-1)%len(line)]
		in, was := side(p) >= 0, side(before) >= 0
		if in != was {
			out = append(out, crossing(before, p))
		}
		if in {
			out = append(out, p)
		}
	}
	return out
}

// Contains reports whether a point lies within the lines of an outline.
func (o *Outline) Contains(p affine.Point) bool {
	in := false
	for _, ring := range o.Rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if a.Y > p.Y != (b.Y > p.Y) && p.X < a.X+float64((p.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X)) {
				in = !in
			}
		}
	}
	return in
}

// Heart is a point in the largest part of an outline that is far from its edges, and how far.
func (o *Outline) Heart() (p affine.Point, distance float64) {
	ring := o.Rings[0]
	low, high := Box(ring)
	const steps = 24
	main := Outline{Rings: o.Rings[:1]}
	p = affine.Point{X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2}
	for row := range steps {
		for column := range steps {
			q := affine.Point{
				X: low.X + float64((high.X-low.X)*(float64(column)+0.5)/steps),
				Y: low.Y + float64((high.Y-low.Y)*(float64(row)+0.5)/steps),
			}
			if !main.Contains(q) {
				continue
			}
			if d := toEdge(ring, q); d > distance {
				p, distance = q, d
			}
		}
	}
	return p, distance
}

// toEdge is how far a point is from a closed line.
func toEdge(ring []affine.Point, p affine.Point) float64 {
	least := math.Inf(1)
	for i, a := range ring {
		along := ring[(i+1)%len(ring)].Sub(a)
		t := 0.0
		if square := along.Dot(along); square > 0 {
			t = min(max(p.Sub(a).Dot(along)/square, 0), 1)
		}
		least = min(least, p.Sub(a).Sub(along.Times(t)).Length())
	}
	return least
}

// Box is the least and the greatest corner of points.
func Box(points []affine.Point) (low, high affine.Point) {
	low, high = points[0], points[0]
	for _, p := range points {
		low = affine.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = affine.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	return low, high
}

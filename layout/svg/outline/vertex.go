package outline

import "annualreport/layout/affine"

// Vertex is a point at which a path begins, ends or goes on.
type Vertex struct {
	At affine.Point
	// Direction is that of the path there, of length 1: where two pieces meet, that between them (SVG 1.1, 11.6.2).
	Direction affine.Point
}

// Vertices are the vertices of a path, in their order.
func (p Path) Vertices() []Vertex {
	out := make([]Vertex, 0, len(p))
	var at, start affine.Point
	begin := 0 // the place in out of the vertex at which the contour begins
	ways := make([][2]affine.Point, 0, len(p))
	for i := range p {
		s := &p[i]
		switch s.Verb {
		case Move:
			begin = len(out)
			at = s.Points[0]
			start = at
			out = append(out, Vertex{At: at})
			ways = append(ways, [2]affine.Point{})
			continue
		case Close:
			into, away := directions(at, [3]affine.Point{start}, 1)
			ways[len(ways)-1][1] = away
			out = append(out, Vertex{At: start})
			onward := ways[begin][1]
			ways = append(ways, [2]affine.Point{into, onward})
			ways[begin][0] = into
			continue
		case Line, Curve:
		}
		into, away := directions(at, s.Points, s.Verb.Points())
		ways[len(ways)-1][1] = away
		at = s.End()
		out = append(out, Vertex{At: at})
		ways = append(ways, [2]affine.Point{into, {}})
	}
	for i := range out {
		out[i].Direction = between(ways[i][0], ways[i][1])
	}
	return out
}

// directions are those in which a piece of a path arrives and leaves. A control point that lies on an end says
// nothing.
func directions(from affine.Point, to [3]affine.Point, count int) (into, away affine.Point) {
	points := append([]affine.Point{from}, to[:count]...)
	for i := 1; i < len(points); i++ {
		if u, ok := points[i].Sub(points[0]).Unit(); ok {
			away = u
			break
		}
	}
	last := len(points) - 1
	for i := last - 1; i >= 0; i-- {
		if u, ok := points[last].Sub(points[i]).Unit(); ok {
			into = u
			break
		}
	}
	return into, away
}

// between is the direction halfway between two; one of them where there is no other, and that of X where there is
// none.
func between(into, away affine.Point) affine.Point {
	if u, ok := into.Add(away).Unit(); ok {
		return u
	}
	if into != (affine.Point{}) {
		return into.Left() // the path turns back
	}
	return affine.Point{X: 1}
}

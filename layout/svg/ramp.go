package svg

import (
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/svg/outline"
)

// ramp is a gradient that is being read.
type ramp struct{ *display.Gradient }

// ends reports which colors beyond the ends of a gradient are seen: those before the first stop, and those behind the
// last one.
type ends struct{ before, behind bool }

// beyond reports whether a box in user units reaches to places before the first stop, and behind the last one.
func (g ramp) beyond(matrix affine.Matrix, box outline.Box) ends {
	f := g.Frame
	m := affine.Matrix{A: f.X.X.Points(), B: f.X.Y.Points(), C: f.Y.X.Points(), D: f.Y.Y.Points(),
		E: f.Origin.X.Points(), F: f.Origin.Y.Points()}
	if g.Spread != display.Pad || !box.Filled || !m.Invertible() {
		return ends{true, true}
	}
	if g.Kind == display.Radial {
		return ends{g.FocusRadius > 0, true}
	}
	const slack = 1e-3
	to := m.Inverse().Times(matrix)
	var seen ends
	for _, corner := range [...]affine.Point{
		box.Min, box.Max, {X: box.Min.X, Y: box.Max.Y}, {X: box.Max.X, Y: box.Min.Y},
	} {
		at := to.Apply(corner).X
		seen.before = seen.before || at < -slack
		seen.behind = seen.behind || at > 1+slack
	}
	return seen
}

// seenOf are stops without those that share the first place or the last one with others, where nothing is seen of the
// colors beyond them: painters would show a hair of them.
func (e ends) seenOf(stops []display.Stop) []display.Stop {
	for !e.before && len(stops) > 2 && stops[1].Offset == 0 {
		stops = stops[1:]
	}
	for !e.behind && len(stops) > 2 && stops[len(stops)-2].Offset == display.FarStop {
		stops = stops[:len(stops)-1]
	}
	return stops
}

// cut cuts a gradient along a line, whose colors go on beyond its ends, down to what can be seen of it: programs put
// the ends of gradients thousands of drawings away. It returns where the line begins now, and its vector.
func (g ramp) cut(m affine.Matrix, from, along affine.Point) (begin, vector affine.Point) {
	low, high := seenAlong(m, from, along)
	first := g.at(low)
	last := g.at(high)
	first.Offset = 0
	last.Offset = display.FarStop
	out := []display.Stop{first}
	for _, s := range g.Stops {
		at := (float64(s.Offset)/display.FarStop - low) / (high - low)
		if at > 0 && at < 1 {
			s.Offset = int(math.Round(float64(at * display.FarStop)))
			out = append(out, s)
		}
	}
	g.Stops = append(out, last)
	return from.Add(along.Times(low)), along.Times(high - low)
}

// seenAlong is between which shares of a line, in the units of a map, all places of a drawing lie. Patterns and
// markers are drawn at places of their own before they are moved, so that a canvas on each side is counted in.
func seenAlong(m affine.Matrix, from, along affine.Point) (low, high float64) {
	back := m.Inverse()
	square := along.Dot(along)
	low = math.Inf(1)
	high = math.Inf(-1)
	for _, x := range [...]float64{-canvas, 2 * canvas} {
		for _, y := range [...]float64{-canvas, 2 * canvas} {
			at := back.Apply(affine.Point{X: x, Y: y}).Sub(from).Dot(along) / square
			low = min(low, at)
			high = max(high, at)
		}
	}
	return low, high
}

// at is the color of a gradient at a share of its length.
func (g ramp) at(share float64) display.Stop {
	place := int(math.Floor(float64(min(max(share, 0), 1) * display.FarStop)))
	for i, s := range g.Stops {
		switch {
		case s.Offset < place:
			continue
		case i == 0 || s.Offset == place:
			return s
		}
		before := g.Stops[i-1]
		part := place - before.Offset
		whole := s.Offset - before.Offset
		return display.Stop{
			Ink:     color.Of(before.Ink.Screen.Mix(s.Ink.Screen, part, whole)),
			Opacity: display.Opacity((int(before.Opacity)*(whole-part) + int(s.Opacity)*part) / whole),
		}
	}
	return g.Stops[len(g.Stops)-1]
}

// frame sets the frame of a gradient from an origin and the vector along X, in the units of its map.
func frame(g *display.Gradient, c coordinates, m affine.Matrix, origin, x affine.Point) {
	if farFrame(m, origin, x) {
		c.r.refuse(c.c[0], "draw it within the <svg>", "%s lies too far away from the drawing", described(c.c[0]))
		return
	}
	g.Frame = display.Frame{Origin: place(m.Apply(origin)), X: place(m.Vector(x)), Y: place(m.Vector(x.Left()))}
}

// farthestFrame is how far the ends of a gradient may lie from its drawing, in points of it: viewers count in numbers
// of 24 bits, whose errors are then far smaller than the steps between colors.
const farthestFrame = 20 * farthest

// farFrame reports whether a frame lies so far away that viewers do not draw it well.
func farFrame(m affine.Matrix, origin, x affine.Point) bool {
	beyond := func(p affine.Point) bool {
		return !(math.Abs(p.X) <= farthestFrame && math.Abs(p.Y) <= farthestFrame)
	}
	return beyond(m.Apply(origin)) || beyond(m.Vector(x)) || beyond(m.Vector(x.Left()))
}

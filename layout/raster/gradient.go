package raster

import (
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// pixel is a color multiplied by its alpha, which is the last.
type pixel [4]uint8

// faint is a color of an opacity.
func faint(c color.RGB, o display.Opacity) pixel {
	part := func(v uint8) uint8 { return uint8((int(v)*int(o) + int(display.Opaque)/2) / int(display.Opaque)) }
	return pixel{part(c.R), part(c.G), part(c.B), part(0xff)}
}

// colors gives the color of a paint at each pixel.
func (a artist) colors(p display.Paint) func(x, y int) pixel {
	switch p := p.(type) {
	case display.Solid:
		c := faint(p.Ink.Screen, p.Opacity)
		return func(int, int) pixel { return c }
	case *display.Gradient:
		return a.gradient(p)
	}
	return func(int, int) pixel { return pixel{} }
}

// shades is into how many steps a gradient is cut.
const shades = 1024

// gradient gives the color of a gradient at each pixel.
func (a artist) gradient(g *display.Gradient) func(x, y int) pixel {
	table := shadesOf(g)
	last := table[shades]
	frame := a.frame(g.Frame)
	if !frame.Invertible() {
		return func(int, int) pixel { return last }
	}
	inverse := frame.Inverse()
	position := position(g)
	return func(x, y int) pixel {
		at := inverse.Apply(affine.Point{X: float64(x*sub + sub/2), Y: float64(y*sub + sub/2)})
		t := spread(position(at), g.Spread)
		return table[int(math.Floor(float64(t*shades)+0.5))]
	}
}

// frame is the map of a frame to parts of pixels.
func (a artist) frame(f display.Frame) affine.Matrix {
	at := func(p unit.Point) affine.Point {
		q := a.place(p)
		return affine.Point{X: float64(q.x), Y: float64(q.y)}
	}
	o := at(f.Origin)
	x := at(f.Origin.Add(f.X)).Sub(o)
	y := at(f.Origin.Add(f.Y)).Sub(o)
	return affine.Matrix{A: x.X, B: x.Y, C: y.X, D: y.Y, E: o.X, F: o.Y}
}

// position is the place that a point of its frame has along a gradient.
func position(g *display.Gradient) func(p affine.Point) float64 {
	if g.Kind == display.Linear {
		return func(p affine.Point) float64 { return p.X }
	}
	f := affine.Point{X: g.Focus.X.Points(), Y: g.Focus.Y.Points()}
	r := g.FocusRadius.Points()
	// A circle of the place t has the center f·(1-t) and the radius r+(1-r)·t. The greatest t of the circles through
	// a point solves a quadratic equation.
	a := f.Dot(f) - float64((1-r)*(1-r))
	return func(p affine.Point) float64 {
		d := p.Sub(f)
		b := d.Dot(f) + float64(r*(r-1)) // half of the linear part, of d + f·t
		c := d.Dot(d) - float64(r*r)
		inner := float64(b*b) - float64(a*c)
		if a == 0 || inner < 0 {
			return 1
		}
		return (-b - math.Sqrt(inner)) / a
	}
}

// spread is the place of a color, from 0 to 1.
func spread(t float64, s display.Spread) float64 {
	if math.IsNaN(t) {
		return 1
	}
	switch s {
	case display.Repeat:
		return t - math.Floor(t)
	case display.Reflect:
		half := math.Abs(math.Mod(t, 2))
		return min(half, 2-half)
	case display.Pad:
	}
	return min(max(t, 0), 1)
}

// shadesOf are the colors of a gradient, from its beginning to its end.
func shadesOf(g *display.Gradient) [shades + 1]pixel {
	var out [shades + 1]pixel
	next := 0
	for i := range out {
		at := i * display.FarStop / shades
		for next < len(g.Stops) && g.Stops[next].Offset <= at {
			next++
		}
		switch {
		case next == 0:
			out[i] = faint(g.Stops[0].Ink.Screen, g.Stops[0].Opacity)
		case next == len(g.Stops):
			out[i] = faint(g.Stops[next-1].Ink.Screen, g.Stops[next-1].Opacity)
		default:
			out[i] = between(g.Stops[next-1], g.Stops[next], at)
		}
	}
	first := g.Stops[0]
	last := g.Stops[len(g.Stops)-1]
	out[0] = faint(first.Ink.Screen, first.Opacity)
	out[shades] = faint(last.Ink.Screen, last.Opacity)
	return out
}

// between is the color at a place between two stops.
func between(a, b display.Stop, at int) pixel {
	part := at - a.Offset
	whole := b.Offset - a.Offset
	o := (int(a.Opacity)*(whole-part) + int(b.Opacity)*part) / whole
	return faint(a.Ink.Screen.Mix(b.Ink.Screen, part, whole), display.Opacity(o))
}

package outline

import (
	"math"

	"annualreport/layout/affine"
)

// Box is an upright rectangle, empty if there is nothing in it.
type Box struct {
	Min, Max affine.Point
	Filled   bool
}

// W is the width of the box.
func (b Box) W() float64 { return b.Max.X - b.Min.X }

// H is the height of the box.
func (b Box) H() float64 { return b.Max.Y - b.Min.Y }

// With is the box around this one and a point.
func (b Box) With(p affine.Point) Box {
	if !b.Filled {
		return Box{p, p, true}
	}
	b.Min = affine.Point{X: min(b.Min.X, p.X), Y: min(b.Min.Y, p.Y)}
	b.Max = affine.Point{X: max(b.Max.X, p.X), Y: max(b.Max.Y, p.Y)}
	return b
}

// Around is the box around this one and another.
func (b Box) Around(other Box) Box {
	if !other.Filled {
		return b
	}
	return b.With(other.Min).With(other.Max)
}

// Mapped is the upright box around this one in other units.
func (b Box) Mapped(m affine.Matrix) Box {
	return Rectangle(b.Min.X, b.Min.Y, b.W(), b.H(), 0, 0).Mapped(m).Bounds()
}

// Bounds is the box of a path as SVG measures it: around its curves, without their control points and without the
// width of lines (SVG 1.1, 7.11).
func (p Path) Bounds() Box {
	var out Box
	var at affine.Point
	for i := range p {
		s := &p[i]
		switch s.Verb {
		case Move:
			at = s.Points[0]
			continue
		case Close:
			continue
		case Line, Curve:
		}
		out = out.With(at) // and not at Move: one that nothing follows has no extent
		if s.Verb == Curve {
			out = curveBounds(out, at, s.Points)
		}
		at = s.End()
		out = out.With(at)
	}
	return out
}

// curveBounds adds the points of a curve at which it turns back in X or in Y.
func curveBounds(box Box, from affine.Point, to [3]affine.Point) Box {
	for _, axis := range [...]func(affine.Point) float64{
		func(p affine.Point) float64 { return p.X },
		func(p affine.Point) float64 { return p.Y },
	} {
		for _, t := range turns(axis(from), axis(to[0]), axis(to[1]), axis(to[2])) {
			if t > 0 && t < 1 {
				box = box.With(onCurve(from, to, t))
			}
		}
	}
	return box
}

// turns are the parameters at which a cubic polynomial of Bernstein's form has no slope. What is infinite or no number
// stands for none.
func turns(a, b, c, d float64) []float64 {
	// The derivative is u·t² + v·t + w, up to a factor.
	u := d - a + float64(3*(b-c))
	v := float64(2 * (a - float64(2*b) + c))
	w := b - a
	if math.Abs(u) < 1e-12*(math.Abs(v)+math.Abs(w)) {
		return []float64{-w / v}
	}
	root := math.Sqrt(float64(v*v) - float64(float64(4*u)*w))
	return []float64{(-v + root) / float64(2*u), (-v - root) / float64(2*u)}
}

// onCurve is the point of a cubic curve at a parameter from 0 to 1, by de Casteljau's construction.
func onCurve(from affine.Point, to [3]affine.Point, t float64) affine.Point {
	p := [4]affine.Point{from, to[0], to[1], to[2]}
	for n := 3; n > 0; n-- {
		for i := range n {
			p[i] = p[i].Add(p[i+1].Sub(p[i]).Times(t))
		}
	}
	return p[0]
}

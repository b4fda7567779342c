package outline

import (
	"math"

	"annualreport/layout/affine"
)

// arc is an elliptical arc as path data has it (SVG 1.1, 8.3.8).
type arc struct {
	radii    affine.Point
	rotation float64
	// large takes the arc of more than half of the ellipse, and sweep the one that runs clockwise.
	large, sweep bool
}

// arc draws an elliptical arc as cubic curves, one for each quarter of the ellipse at the most. The center is found
// on the unit circle that the ellipse becomes when it is turned and scaled (SVG 1.1, F.6).
func (p *pen) arc(a arc, to affine.Point) {
	if to == p.at {
		return
	}
	rx := math.Abs(a.radii.X)
	ry := math.Abs(a.radii.Y)
	ellipse := affine.Rotation(a.rotation).Times(affine.Scaling(rx, ry))
	if !ellipse.Invertible() { // a radius is 0
		p.line(to)
		return
	}
	inverse := ellipse.Inverse()
	from := inverse.Vector(p.at)
	end := inverse.Vector(to)
	half := end.Sub(from).Times(0.5)
	middle := from.Add(half)
	k := half.Length()
	if k > 1 { // radii that are too short grow (SVG 1.1, F.6.6)
		ellipse = ellipse.Times(affine.Scaling(k, k))
		from = from.Times(1 / k)
		end = end.Times(1 / k)
		middle = middle.Times(1 / k)
	}
	away := half.Left().Times(math.Sqrt(max(1-float64(k*k), 0)) / k)
	if a.large == a.sweep {
		away = away.Times(-1)
	}
	center := middle.Add(away)
	p.round(ellipse, center, from.Sub(center), end.Sub(center), a)
	p.path[len(p.path)-1].Points[2] = to
	p.at = to
}

// round draws an arc of the unit circle around a center from one of its vectors to another, mapped to an ellipse.
func (p *pen) round(ellipse affine.Matrix, center, from, to affine.Point, a arc) {
	turn := affine.Point.Left
	sign := 1.0
	if !a.sweep {
		turn = func(v affine.Point) affine.Point { return v.Left().Times(-1) }
		sign = -1
	}
	draw := func(u, v affine.Point, handle float64) {
		b := center.Add(u).Add(turn(u).Times(handle))
		c := center.Add(v).Sub(turn(v).Times(handle))
		p.curve(ellipse.Vector(b), ellipse.Vector(c), ellipse.Vector(center.Add(v)))
	}
	const most = 3 // and what is left is a quarter at the most
	for range most {
		cos := from.Dot(to)
		sin := float64(sign * from.Cross(to))
		if cos >= 0 && sin >= 0 && !(a.large && cos > 0.5) {
			break
		}
		next := turn(from)
		draw(from, next, quarterHandle)
		from = next
		if float64(sign*from.Cross(to)) >= 0 {
			a.large = false
		}
	}
	draw(from, to, handle(from.Dot(to)))
}

// quarterHandle is the length of the handles of the curve that follows a quarter of the unit circle, which is 4/3 of
// the tangent of a quarter of its angle.
const quarterHandle = 0.552284749830793398

// handle is the length of the handles for an angle of a given cosine, of a right angle at the most.
func handle(cos float64) float64 {
	cos = min(max(cos, 0), 1)
	half := math.Sqrt((1 - cos) / (1 + cos))                                 // the tangent of half of the angle
	return float64(4.0 / 3 * (half / (1 + math.Sqrt(1+float64(half*half))))) // and of a quarter of it
}

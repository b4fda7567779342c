package fonts

import (
	"math"

	"annualreport/fonts/glyf"
)

// Faces with PostScript outlines (CFF) are embedded as TrueType, so that there is one way to cut faces down. Their
// cubic curves become quadratic ones, and the difference is too small to be seen on a screen or in print.

// tolerance is how far the curves may differ, in thousandths of an em.
const tolerance = 0.5

// quadratic writes a glyph's outline as an entry of a glyf table (OpenType 1.9, "glyf":
// simple glyph description); empty for a blank one.
func quadratic(steps []OutlineStep, upem int) (string, error) {
	contours := quadraticContours(steps, upem)
	if len(contours) == 0 {
		return "", nil
	}
	out, err := glyf.AppendSimple(nil, contours, glyf.BoxOf(contours))
	return string(out), err
}

// quadraticContours turns steps into contours of points on and off their curves.
func quadraticContours(steps []OutlineStep, upem int) [][]glyf.Point {
	var out [][]glyf.Point
	var run []glyf.Point
	unit := func(v [2]int32) (x, y float64) { return float64(v[0]) / 2, float64(v[1]) / 2 }
	add := func(x, y float64, on bool) {
		run = append(run, glyf.Point{X: int(math.Round(x)), Y: int(math.Round(y)), On: on})
	}
	finish := func() {
		for len(run) > 1 && run[len(run)-1] == run[0] {
			run = run[:len(run)-1] // a contour is closed without a last point
		}
		if len(run) > 2 {
			out = append(out, run)
		}
		run = nil
	}
	var px, py float64
	for _, s := range steps {
		switch s.Verb {
		case OutlineMove:
			finish()
			px, py = unit(s.Points[0])
			add(px, py, true)
		case OutlineLine:
			px, py = unit(s.Points[0])
			add(px, py, true)
		case OutlineQuad:
			x, y := unit(s.Points[0])
			add(x, y, false)
			px, py = unit(s.Points[1])
			add(px, py, true)
		case OutlineCubic:
			ax, ay := unit(s.Points[0])
			bx, by := unit(s.Points[1])
			ex, ey := unit(s.Points[2])
			split([8]float64{px, py, ax, ay, bx, by, ex, ey}, upem, add)
			px, py = ex, ey
		}
	}
	finish()
	return out
}

// mostParts is into how many quadratic curves a cubic one is divided at the most: so many are needed where the points
// of a glyph lie hundreds of ems apart.
const mostParts = 1000

// split writes a cubic curve as quadratic curves of equal parts. A quadratic curve, whose control point is the middle
// of those that both handles give, differs from a cubic one by √3/36 of its third difference (Adobe, "Converting Bézier
// curves"). The difference falls with the cube of the number of parts.
func split(c [8]float64, upem int, add func(x, y float64, on bool)) {
	dx := c[6] - float64(3*c[4]) + float64(3*c[2]) - c[0]
	dy := c[7] - float64(3*c[5]) + float64(3*c[3]) - c[1]
	off := math.Sqrt(float64(dx*dx)+float64(dy*dy)) * math.Sqrt(3) / 36
	allowed := tolerance * float64(upem) / 1000
	n := 1
	for n < mostParts && off > allowed*float64(n*n*n) {
		n++
	}
	at := func(t float64, axis int) float64 {
		u := 1 - t
		first := float64(u*u*u*c[axis]) + float64(3*u*u*t*c[2+axis])
		return first + float64(3*u*t*t*c[4+axis]) + float64(t*t*t*c[6+axis])
	}
	slope := func(t float64, axis int) float64 {
		u := 1 - t
		first := float64(3 * u * u * (c[2+axis] - c[axis]))
		return first + float64(6*u*t*(c[4+axis]-c[2+axis])) + float64(3*t*t*(c[6+axis]-c[4+axis]))
	}
	for i := range n {
		from := float64(i) / float64(n)
		to := float64(i+1) / float64(n)
		var handle, end [2]float64
		for axis := range 2 {
			// The control point is the middle of those that the two handles of this part of the cubic curve give.
			step := (to - from) / 3
			a := at(from, axis) + float64(step*slope(from, axis))
			b := at(to, axis) - float64(step*slope(to, axis))
			end[axis] = at(to, axis)
			handle[axis] = (float64(3*(a+b)) - at(from, axis) - end[axis]) / 4
		}
		add(handle[0], handle[1], false)
		add(end[0], end[1], true)
	}
}

package fonts

import (
	"encoding/binary"
	"errors"
	"math"
)

// Faces with outlines of the PostScript kind (CFF) are embedded as TrueType, so that there is
// one way to cut faces down: their cubic curves become quadratic ones, which lie nearer to
// them than any eye or press can tell.

// tolerance is how far the curves may lie apart, in thousandths of an em.
const tolerance = 0.5

// glyfPoint is a point of a TrueType outline, in font units.
type glyfPoint struct {
	x, y int
	on   bool
}

// quadratic writes a glyph's outline as an entry of a glyf table (OpenType 1.9, "glyf":
// simple glyph description); empty for a blank one.
func quadratic(steps []OutlineStep, upem int) (string, error) {
	contours := quadraticContours(steps, upem)
	if len(contours) == 0 {
		return "", nil
	}
	minX, minY, maxX, maxY := math.MaxInt, math.MaxInt, math.MinInt, math.MinInt
	count := 0
	for _, c := range contours {
		for _, p := range c {
			minX, minY, maxX, maxY = min(minX, p.x), min(minY, p.y), max(maxX, p.x), max(maxY, p.y)
		}
		count += len(c)
	}
	if minX < math.MinInt16 || minY < math.MinInt16 || maxX > math.MaxInt16 || maxY > math.MaxInt16 || count > math.MaxUint16 {
		return "", errors.New("the outline is too large")
	}
	var out []byte
	for _, v := range []int{len(contours), minX, minY, maxX, maxY} {
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	end := -1
	for _, c := range contours {
		end += len(c)
		out = binary.BigEndian.AppendUint16(out, uint16(end))
	}
	out = append(out, 0, 0) // no instructions
	var flags, xs, ys []byte
	x, y := 0, 0
	for _, c := range contours {
		for _, p := range c {
			flag := byte(0)
			if p.on {
				flag = onCurve
			}
			flag, xs = coordinate(flag, xs, p.x-x, xIsByte, xSameSign)
			flag, ys = coordinate(flag, ys, p.y-y, yIsByte, ySameSign)
			flags = append(flags, flag)
			x, y = p.x, p.y
		}
	}
	return string(append(append(append(out, flags...), xs...), ys...)), nil
}

// onCurve is the flag of a point that the outline runs through.
const onCurve = 1

// coordinate writes the distance from the point before in its shortest form.
func coordinate(flag byte, out []byte, d int, isByte, same byte) (byte, []byte) {
	switch {
	case d == 0:
		return flag | same, out
	case d > 0 && d < 256:
		return flag | isByte | same, append(out, byte(d))
	case d < 0 && d > -256:
		return flag | isByte, append(out, byte(-d))
	}
	return flag, binary.BigEndian.AppendUint16(out, uint16(int16(d)))
}

// quadraticContours turns steps into contours of points on and off their curves.
func quadraticContours(steps []OutlineStep, upem int) [][]glyfPoint {
	var out [][]glyfPoint
	var run []glyfPoint
	unit := func(v [2]int32) (x, y float64) { return float64(v[0]) / 2, float64(v[1]) / 2 }
	add := func(x, y float64, on bool) {
		run = append(run, glyfPoint{int(math.Round(x)), int(math.Round(y)), on})
	}
	finish := func() {
		for len(run) > 1 && run[len(run)-1] == run[0] {
			run = run[:len(run)-1] // contours close by themselves
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

// split writes a cubic curve as quadratic ones of equal parts. The distance of a quadratic
// curve with the middle of both handles from a cubic one is √3/36 of its third
// difference (Adobe, "Converting Bézier curves"), and falls with the cube of their number.
func split(c [8]float64, upem int, add func(x, y float64, on bool)) {
	dx, dy := c[6]-float64(3*c[4])+float64(3*c[2])-c[0], c[7]-float64(3*c[5])+float64(3*c[3])-c[1]
	off := math.Hypot(dx, dy) * math.Sqrt(3) / 36
	n := max(1, int(math.Ceil(math.Cbrt(off/(tolerance*float64(upem)/1000)))))
	at := func(t float64, axis int) float64 {
		u := 1 - t
		return float64(u*u*u*c[axis]) + float64(3*u*u*t*c[2+axis]) + float64(3*u*t*t*c[4+axis]) + float64(t*t*t*c[6+axis])
	}
	slope := func(t float64, axis int) float64 {
		u := 1 - t
		return float64(3*u*u*(c[2+axis]-c[axis])) + float64(6*u*t*(c[4+axis]-c[2+axis])) + float64(3*t*t*(c[6+axis]-c[4+axis]))
	}
	for i := range n {
		from, to := float64(i)/float64(n), float64(i+1)/float64(n)
		var handle, end [2]float64
		for axis := range 2 {
			// The handles of the part of the cubic curve, and the middle between what both say.
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

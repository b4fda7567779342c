package glyf

import (
	"encoding/binary"
	"errors"
	"math"
)

// Point is a point of an outline, in font units. Y is upwards.
type Point struct {
	X, Y int
	// On is whether the outline runs through the point; if not, it controls a quadratic curve.
	On bool
}

// Box is the rectangle around the points of a glyph, in font units.
type Box struct{ MinX, MinY, MaxX, MaxY int }

// The flags of a point of a simple glyph (OpenType 1.9, "glyf": simple glyph flags).
const (
	onCurve   = 1 << 0
	xIsByte   = 1 << 1
	yIsByte   = 1 << 2
	repeated  = 1 << 3
	xSameSign = 1 << 4
	ySameSign = 1 << 5
)

// BoxOf is the rectangle around contours, of which one has a point at the least.
func BoxOf(contours [][]Point) Box {
	b := Box{math.MaxInt, math.MaxInt, math.MinInt, math.MinInt}
	for _, c := range contours {
		for _, p := range c {
			b.MinX = min(b.MinX, p.X)
			b.MinY = min(b.MinY, p.Y)
			b.MaxX = max(b.MaxX, p.X)
			b.MaxY = max(b.MaxY, p.Y)
		}
	}
	return b
}

// AppendSimple appends the entry of a glyph with the given contours and the rectangle that the entry names, without
// instructions. Contours without points are kept: the parts of other glyphs may count them. It returns an error if the
// outline is too large for the format.
func AppendSimple(out []byte, contours [][]Point, box Box) ([]byte, error) {
	count := 0
	for _, c := range contours {
		count += len(c)
	}
	if min(box.MinX, box.MinY) < math.MinInt16 || max(box.MaxX, box.MaxY) > math.MaxInt16 ||
		count > math.MaxUint16 || len(contours) > math.MaxInt16 {
		return nil, errors.New("the outline is too large")
	}
	for _, v := range []int{len(contours), box.MinX, box.MinY, box.MaxX, box.MaxY} {
		out = binary.BigEndian.AppendUint16(out, uint16(int16(v)))
	}
	end := -1
	for _, c := range contours {
		end += len(c)
		out = binary.BigEndian.AppendUint16(out, uint16(end))
	}
	out = append(out, 0, 0) // no instructions
	var flags, xs, ys []byte
	x := 0
	y := 0
	for _, c := range contours {
		for _, p := range c {
			flag := byte(0)
			if p.On {
				flag = onCurve
			}
			flag, xs = coordinate(flag, xs, p.X-x, xIsByte, xSameSign)
			flag, ys = coordinate(flag, ys, p.Y-y, yIsByte, ySameSign)
			flags = append(flags, flag)
			x = p.X
			y = p.Y
		}
	}
	return append(append(append(out, flags...), xs...), ys...), nil
}

// coordinate appends the distance d from the point before in its shortest form, and adds the flags for that form.
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

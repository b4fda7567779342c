package woff

import (
	"encoding/binary"
	"errors"

	"annualreport/fonts/glyf"
)

// outlines is a glyf table that was written out of its form in WOFF 2.0 (WOFF 2.0, 5.1).
type outlines struct {
	glyf []byte
	// starts are where the glyphs begin in glyf, and where the last one ends.
	starts []int
	// lefts are the smallest abscissas of the glyphs, in font units.
	lefts []int
}

// streams are the parts of a rewritten glyf table, each with one kind of values of all glyphs.
type streams struct {
	contours, points, flags, glyphs, composites, boxes, instructions reader
	// boxed has a bit for each glyph whose rectangle is written out.
	boxed []byte
}

// readOutlines writes the glyf table out of its form in WOFF 2.0.
func readOutlines(packed []byte) (*outlines, error) {
	s, n, err := readStreams(packed)
	if err != nil {
		return nil, err
	}
	o := &outlines{}
	for g := range n {
		o.starts = append(o.starts, len(o.glyf))
		left, err := o.addGlyph(s, g)
		if err != nil {
			return nil, err
		}
		o.lefts = append(o.lefts, left)
		o.glyf = append(o.glyf, make([]byte, -len(o.glyf)&3)...)
	}
	o.starts = append(o.starts, len(o.glyf))
	return o, nil
}

// readStreams finds the streams of a rewritten glyf table, and returns the number of its glyphs.
func readStreams(packed []byte) (*streams, int, error) {
	r := reader{data: packed}
	r.u16() // reserved
	r.u16() // flags of options: a map of overlaps at the end, which nobody needs here
	n := r.u16()
	r.u16() // the form of loca
	var sizes [7]int
	for i := range sizes {
		sizes[i] = r.u32()
	}
	s := new(streams)
	parts := []*reader{&s.contours, &s.points, &s.flags, &s.glyphs, &s.composites, &s.boxes, &s.instructions}
	for i, part := range parts {
		part.data = r.bytes(sizes[i])
	}
	s.boxed = s.boxes.bytes((n + 31) / 32 * 4)
	if r.short || s.boxes.short {
		return nil, 0, errCutOff
	}
	return s, n, nil
}

// short reports whether a stream ended before its last value.
func (s *streams) short() bool {
	return s.contours.short || s.points.short || s.flags.short || s.glyphs.short || s.composites.short ||
		s.boxes.short || s.instructions.short
}

// box is the rectangle of a glyph, if it is written out.
func (s *streams) box(g int) (glyf.Box, bool) {
	if s.boxed[g/8]&(0x80>>(g%8)) == 0 {
		return glyf.Box{}, false
	}
	b := glyf.Box{MinX: s.boxes.i16()}
	b.MinY = s.boxes.i16()
	b.MaxX = s.boxes.i16()
	b.MaxY = s.boxes.i16()
	return b, true
}

// composite is the number of contours of a glyph that is made of others.
const composite = 0xffff

// addGlyph adds a glyph and returns its smallest abscissa.
func (o *outlines) addGlyph(s *streams, g int) (left int, err error) {
	n := s.contours.u16()
	box, boxed := s.box(g)
	switch {
	case s.short():
		return 0, errCutOff
	case n == 0:
		if boxed {
			return 0, errors.New("a glyph without an outline has a rectangle")
		}
		return 0, nil
	case n == composite:
		if !boxed {
			return 0, errors.New("a glyph that is made of others has no rectangle")
		}
		return box.MinX, o.addComposite(s, box)
	}
	contours, err := s.simple(n)
	if err != nil {
		return 0, err
	}
	if !boxed {
		box = glyf.BoxOf(contours)
	}
	o.glyf, err = glyf.AppendSimple(o.glyf, contours, box)
	return box.MinX, err
}

// addComposite copies the parts of a glyph, without its instructions.
func (o *outlines) addComposite(s *streams, box glyf.Box) error {
	for _, v := range []int{-1, box.MinX, box.MinY, box.MaxX, box.MaxY} {
		o.glyf = binary.BigEndian.AppendUint16(o.glyf, uint16(int16(v)))
	}
	instructed := false
	for more := true; more; {
		flags := uint16(s.composites.u16())
		o.glyf = binary.BigEndian.AppendUint16(o.glyf, flags&^glyf.HaveInstructions)
		o.glyf = append(o.glyf, s.composites.bytes(glyf.PartSize(flags))...)
		if s.composites.short {
			return errCutOff
		}
		instructed = instructed || flags&glyf.HaveInstructions != 0
		more = flags&glyf.MoreComponents != 0
	}
	if instructed {
		s.instructions.bytes(s.glyphs.short255())
	}
	return nil
}

// simple reads the contours of a glyph that is not made of others.
func (s *streams) simple(n int) ([][]glyf.Point, error) {
	contours := make([][]glyf.Point, 0, min(n, len(s.points.data)))
	x := 0
	y := 0
	total := 0
	for range n {
		count := s.points.short255()
		if total += count; s.points.short || count > len(s.flags.data) {
			return nil, errCutOff
		}
		points := make([]glyf.Point, count)
		for i := range points {
			flag := s.flags.u8()
			dx, dy := s.step(flag & 0x7f)
			x += dx
			y += dy
			points[i] = glyf.Point{X: x, Y: y, On: flag&0x80 == 0}
		}
		contours = append(contours, points)
	}
	if total == 0 {
		return nil, errors.New("an outline has no points")
	}
	s.instructions.bytes(s.glyphs.short255())
	if s.short() {
		return nil, errCutOff
	}
	return contours, nil
}

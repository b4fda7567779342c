package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"

	"annualreport/fonts/glyf"
)

// Slot is one glyph of a subset, and how far it moves the pen in font units.
type Slot struct {
	// Glyph is the glyph of the face, if there are no parts.
	Glyph   uint16
	Advance uint16
	// Parts are glyphs that together make up the slot, such as a letter with its marks.
	Parts []Part
}

// Part is a glyph of the face at a place from the slot's origin, in font units.
type Part struct {
	Glyph uint16
	X, Y  int16
}

// Subset cuts the face down to the given slots, in their order, and returns a
// TrueType file for embedding as a CIDFontType2 whose CIDToGIDMap is Identity (ISO 32000-1, 9.7.4.2). Slot 0 must be
// .notdef. The same glyph may be in several slots, so that each of them stands for another text. Instructions are left
// out: only rasterizers of low resolution need them, and they are a third of the size.
//
// Composite glyphs keep their parts, which follow the slots. An error means that the file is broken, or that too many
// glyphs are needed.
func (f *Face) Subset(slots []Slot) (data []byte, err error) {
	defer f.recoverInto(&err)
	o, err := f.open()
	if err != nil {
		return nil, err
	}
	s := subsetter{
		loca: o.tables.bytes(o.file, "loca"),
		glyf: o.tables.bytes(o.file, "glyf"),
		hmtx: o.tables.bytes(o.file, "hmtx"),
		head: []byte(o.tables.bytes(o.file, "head")),
		hhea: []byte(o.tables.bytes(o.file, "hhea")),
		maxp: []byte(o.tables.bytes(o.file, "maxp")),

		bearings: make(map[int]int16),
	}
	if len(s.glyf) == 0 || f.isInstance() {
		if err := s.draw(f, o); err != nil {
			return nil, err
		}
	}
	if len(s.maxp) < 32 {
		return nil, fmt.Errorf("font %s has no outlines to embed", f)
	}
	if err := s.collect(slots); err != nil {
		return nil, f.Broken(err)
	}
	return s.build(), nil
}

// subsetter makes a subset: it has the tables of the face and those that are written.
type subsetter struct {
	loca, glyf, hmtx string
	head, hhea, maxp []byte

	slots   []Slot // the wanted ones, then the parts of composites
	offsets []int
	out     []byte // the new glyf table
	// bearings are the left side bearings of slots whose outlines are not those of the file, by their places.
	bearings map[int]int16
	most     int // the greatest number of parts of a slot
	// drawn are the outlines of a face whose glyf table cannot be copied: it has none, or it is that of a variable
	// font. upem is how many units its em has.
	drawn *Outlines
	upem  int
}

// draw prepares the subset of a face whose outlines are drawn: one with PostScript outlines, or an instance of a
// variable font.
func (s *subsetter) draw(f *Face, o *faceData) error {
	var err error
	if s.drawn, err = f.Outlines(); err != nil {
		return err
	}
	s.upem = o.metrics.UnitsPerEm
	// maxp of version 1.0 (OpenType 1.9, "maxp"). The limits of points and contours are high, since programs use them
	// only to reserve memory.
	maxp := make([]byte, 32)
	binary.BigEndian.PutUint32(maxp, 0x00010000)
	for _, limit := range []struct{ at, v int }{{6, 4096}, {8, 512}, {10, 4096}, {12, 512}, {14, 2}} {
		binary.BigEndian.PutUint16(maxp[limit.at:], uint16(limit.v))
	}
	s.maxp = maxp
	return nil
}

// outline returns the bytes of a glyph, empty for a blank one.
func (s *subsetter) outline(glyph uint16) (string, error) {
	if s.drawn != nil {
		steps, err := s.drawn.Glyph(glyph)
		if err != nil {
			return "", err
		}
		return quadratic(steps, s.upem)
	}
	var from, to int
	if i := int(glyph); binary.BigEndian.Uint16(s.head[50:]) == 0 {
		if 2*i+4 > len(s.loca) {
			return "", fmt.Errorf("glyph %d is not in the loca table", glyph)
		}
		from = 2 * int(be16(s.loca, 2*i))
		to = 2 * int(be16(s.loca, 2*i+2))
	} else {
		if 4*i+8 > len(s.loca) {
			return "", fmt.Errorf("glyph %d is not in the loca table", glyph)
		}
		from = int(be32(s.loca, 4*i))
		to = int(be32(s.loca, 4*i+4))
	}
	if from > to || to > len(s.glyf) {
		return "", fmt.Errorf("glyph %d lies outside of the glyf table", glyph)
	}
	return s.glyf[from:to], nil
}

// collect copies the outlines, adding the parts of composites at the end.
func (s *subsetter) collect(slots []Slot) error {
	s.slots = append(s.slots, slots...)
	parts := make(map[uint16]uint16)
	for i := 0; i < len(s.slots); i++ {
		if i > 0xFFFF {
			return errors.New("more than 65,536 glyphs are needed")
		}
		s.offsets = append(s.offsets, len(s.out))
		var glyph []byte
		var err error
		if len(s.slots[i].Parts) > 0 {
			glyph, err = s.assemble(i, parts)
		} else {
			var raw string
			if raw, err = s.outline(s.slots[i].Glyph); err == nil {
				glyph, err = s.copyOutline(raw, parts)
				s.keepBearing(i, glyph)
			}
		}
		if err != nil {
			return fmt.Errorf("glyph %d: %w", s.slots[i].Glyph, err)
		}
		s.out = append(s.out, glyph...)
		s.out = append(s.out, make([]byte, -len(s.out)&3)...)
	}
	s.offsets = append(s.offsets, len(s.out))
	return nil
}

// copyOutline returns a glyph without instructions. The parts of a composite are renumbered, and new parts are added at
// the end of the slots.
func (s *subsetter) copyOutline(raw string, parts map[uint16]uint16) ([]byte, error) {
	if len(raw) < 10 {
		return nil, nil
	}
	contours := sbe16(raw, 0)
	if contours >= 0 {
		return glyf.WithoutInstructions(raw, contours)
	}
	return glyf.Renumbered(raw, func(part uint16) uint16 { return s.partSlot(part, parts) })
}

// keepBearing notes the left side bearing of a drawn glyph, which is its smallest abscissa: that of the file may be of
// another instance, and programs move an outline by the difference.
func (s *subsetter) keepBearing(slot int, glyph []byte) {
	if s.drawn != nil && len(glyph) >= 10 {
		s.bearings[slot] = int16(binary.BigEndian.Uint16(glyph[2:]))
	}
}

// partSlot is the slot of a glyph that is a part of others.
func (s *subsetter) partSlot(part uint16, parts map[uint16]uint16) uint16 {
	slot, ok := parts[part]
	if !ok {
		slot = uint16(len(s.slots))
		parts[part] = slot
		s.slots = append(s.slots, Slot{Glyph: part, Advance: s.advance(part)})
	}
	return slot
}

// assemble makes a composite glyph of the parts of a slot, with the rectangle around them.
func (s *subsetter) assemble(i int, parts map[uint16]uint16) ([]byte, error) {
	out := make([]byte, 10, 10+8*len(s.slots[i].Parts))
	box := [4]int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
	wanted := s.slots[i].Parts
	last := -1
	for _, p := range wanted {
		raw, err := s.outline(p.Glyph)
		if err != nil {
			return nil, err
		}
		if len(raw) < 10 {
			continue // a blank part adds nothing
		}
		last = len(out)
		out = binary.BigEndian.AppendUint16(out, glyf.ArgsAreWords|glyf.ArgsAreXY|glyf.MoreComponents)
		out = binary.BigEndian.AppendUint16(out, s.partSlot(p.Glyph, parts))
		out = binary.BigEndian.AppendUint16(out, uint16(p.X))
		out = binary.BigEndian.AppendUint16(out, uint16(p.Y))
		x := int(p.X)
		y := int(p.Y)
		box[0] = min(box[0], sbe16(raw, 2)+x)
		box[1] = min(box[1], sbe16(raw, 4)+y)
		box[2] = max(box[2], sbe16(raw, 6)+x)
		box[3] = max(box[3], sbe16(raw, 8)+y)
	}
	if last < 0 {
		return nil, nil
	}
	out[last+1] &^= glyf.MoreComponents
	binary.BigEndian.PutUint16(out, 0xFFFF) // −1 contours: a composite
	for k, v := range box {
		if v < -1<<15 || v >= 1<<15 {
			return nil, errors.New("parts lie too far apart")
		}
		binary.BigEndian.PutUint16(out[2+2*k:], uint16(int16(v)))
	}
	s.bearings[i] = int16(box[0])
	s.most = max(s.most, len(wanted))
	return out, nil
}

// advance reads the width of a glyph from hmtx.
func (s *subsetter) advance(glyph uint16) uint16 {
	a, _ := s.metrics(glyph)
	return a
}

// metrics reads the width and the left side bearing of a glyph.
func (s *subsetter) metrics(glyph uint16) (advance, bearing uint16) {
	long := int(binary.BigEndian.Uint16(s.hhea[34:]))
	i := int(glyph)
	if long == 0 || 4*long > len(s.hmtx) {
		return 0, 0
	}
	if i < long {
		return be16(s.hmtx, 4*i), be16(s.hmtx, 4*i+2)
	}
	if at := 4*long + 2*(i-long); at+2 <= len(s.hmtx) {
		bearing = be16(s.hmtx, at)
	}
	return be16(s.hmtx, 4*(long-1)), bearing
}

// raiseLimits raises the limits in maxp for the glyphs that were made of parts: points, contours, parts and depth.
func (s *subsetter) raiseLimits() {
	if s.most == 0 {
		return
	}
	at := func(i int) int { return int(binary.BigEndian.Uint16(s.maxp[i:])) }
	set := func(i, v int) { binary.BigEndian.PutUint16(s.maxp[i:], uint16(min(v, 0xFFFF))) }
	set(10, s.most*max(at(6), at(10)))
	set(12, s.most*max(at(8), at(12)))
	set(28, max(at(28), s.most))
	set(30, at(30)+1)
}

// build writes the file. Its checksumAdjustment makes the sum of the whole file wholeSum.
func (s *subsetter) build() []byte {
	n := len(s.slots)
	hmtx := make([]byte, 0, 4*n)
	for i, slot := range s.slots {
		_, bearing := s.metrics(slot.Glyph)
		if own, ok := s.bearings[i]; ok || len(slot.Parts) > 0 {
			bearing = uint16(own)
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, slot.Advance)
		hmtx = binary.BigEndian.AppendUint16(hmtx, bearing)
	}
	loca := make([]byte, 0, 4*len(s.offsets))
	for _, o := range s.offsets {
		loca = binary.BigEndian.AppendUint32(loca, uint32(o))
	}
	binary.BigEndian.PutUint16(s.maxp[4:], uint16(n))
	binary.BigEndian.PutUint16(s.maxp[26:], 0) // maxSizeOfInstructions
	s.raiseLimits()
	binary.BigEndian.PutUint16(s.hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(s.head[50:], 1) // indexToLocFormat: long
	binary.BigEndian.PutUint32(s.head[8:], 0)

	b := sfntBuilder{flavor: trueTypeMagic}
	b.add("glyf", s.out)
	b.add("head", s.head)
	b.add("hhea", s.hhea)
	b.add("hmtx", hmtx)
	b.add("loca", loca)
	b.add("maxp", s.maxp)
	binary.BigEndian.PutUint32(s.head[8:], wholeSum-checksum(b.bytes()))
	return b.bytes()
}

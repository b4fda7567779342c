package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Slot is one glyph of a subset: the glyph of the face it shows and the
// advance it moves the pen by, in font units.
type Slot struct {
	Glyph   uint16
	Advance uint16
}

// Subset cuts the face down to the given slots, in their order, and returns a
// TrueType file for embedding as a CIDFontType2 whose CIDToGIDMap is Identity
// (ISO 32000-1, 9.7.4.2). Slot 0 must be .notdef. The same glyph may stand in
// several slots, so that each can stand for another text. Instructions are
// dropped: they serve low-resolution rasterizers alone and are a third of the size.
//
// Composite glyphs keep their parts, which follow the slots.
func (f *Face) Subset(slots []Slot) ([]byte, error) {
	o, err := f.open()
	if err != nil {
		return nil, err
	}
	s := subsetter{
		loca: o.tables.bytes(f.data, "loca"),
		glyf: o.tables.bytes(f.data, "glyf"),
		hmtx: o.tables.bytes(f.data, "hmtx"),
		head: []byte(o.tables.bytes(f.data, "head")),
		hhea: []byte(o.tables.bytes(f.data, "hhea")),
		maxp: []byte(o.tables.bytes(f.data, "maxp")),
	}
	if len(s.maxp) < 32 || len(s.glyf) == 0 {
		return nil, fmt.Errorf("font %s has no TrueType outlines to embed", f)
	}
	if err := s.collect(slots); err != nil {
		return nil, fmt.Errorf("font %s: %w", f, err)
	}
	return s.build(), nil
}

// subsetter holds the tables read and those being written.
type subsetter struct {
	loca, glyf, hmtx string
	head, hhea, maxp []byte

	slots   []Slot // the wanted ones, then the parts of composites
	offsets []int
	out     []byte // the new glyf table
}

// outline returns the bytes of a glyph, empty for a blank one.
func (s *subsetter) outline(glyph uint16) (string, error) {
	var from, to int
	if i := int(glyph); binary.BigEndian.Uint16(s.head[50:]) == 0 {
		if 2*i+4 > len(s.loca) {
			return "", fmt.Errorf("glyph %d is not in the loca table", glyph)
		}
		from, to = 2*int(be16(s.loca, 2*i)), 2*int(be16(s.loca, 2*i+2))
	} else {
		if 4*i+8 > len(s.loca) {
			return "", fmt.Errorf("glyph %d is not in the loca table", glyph)
		}
		from, to = int(be32(s.loca, 4*i)), int(be32(s.loca, 4*i+4))
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
		raw, err := s.outline(s.slots[i].Glyph)
		if err != nil {
			return err
		}
		s.offsets = append(s.offsets, len(s.out))
		glyph, err := s.copyOutline(raw, parts)
		if err != nil {
			return fmt.Errorf("glyph %d: %w", s.slots[i].Glyph, err)
		}
		s.out = append(s.out, glyph...)
		s.out = append(s.out, make([]byte, -len(s.out)&3)...)
	}
	s.offsets = append(s.offsets, len(s.out))
	return nil
}

// copyOutline returns a glyph without instructions; the parts of a composite
// are renumbered, and new ones put at the end of the slots.
func (s *subsetter) copyOutline(raw string, parts map[uint16]uint16) ([]byte, error) {
	if len(raw) < 10 {
		return nil, nil
	}
	contours := sbe16(raw, 0)
	if contours >= 0 {
		return dropSimpleInstructions(raw, contours)
	}
	return rewriteComposite(raw, func(part uint16) uint16 {
		slot, ok := parts[part]
		if !ok {
			slot = uint16(len(s.slots))
			parts[part] = slot
			s.slots = append(s.slots, Slot{part, s.advance(part)})
		}
		return slot
	})
}

var errCutOff = errors.New("the outline is cut off")

// dropSimpleInstructions removes the byte code of a simple glyph (OpenType
// 1.9, "glyf": simple glyph description).
func dropSimpleInstructions(raw string, contours int) ([]byte, error) {
	at := 10 + 2*contours
	if at+2 > len(raw) {
		return nil, errCutOff
	}
	rest := at + 2 + int(be16(raw, at))
	if rest > len(raw) {
		return nil, errCutOff
	}
	out := append([]byte(raw[:at]), 0, 0)
	return append(out, raw[rest:]...), nil
}

// Flags of a part of a composite glyph (OpenType 1.9, "glyf": composite glyph
// description).
const (
	argsAreWords     = 1 << 0
	haveScale        = 1 << 3
	moreComponents   = 1 << 5
	haveXYScale      = 1 << 6
	haveTwoByTwo     = 1 << 7
	haveInstructions = 1 << 8
)

// rewriteComposite renumbers the parts of a composite and drops its instructions.
func rewriteComposite(raw string, slotOf func(part uint16) uint16) ([]byte, error) {
	out := []byte(raw[:10])
	for at := 10; ; {
		if at+4 > len(raw) {
			return nil, errCutOff
		}
		flags := be16(raw, at)
		size := 4 + 2
		if flags&argsAreWords != 0 {
			size += 2
		}
		switch {
		case flags&haveScale != 0:
			size += 2
		case flags&haveXYScale != 0:
			size += 4
		case flags&haveTwoByTwo != 0:
			size += 8
		}
		if at+size > len(raw) {
			return nil, errCutOff
		}
		out = binary.BigEndian.AppendUint16(out, flags&^haveInstructions)
		out = binary.BigEndian.AppendUint16(out, slotOf(be16(raw, at+2)))
		out = append(out, raw[at+4:at+size]...)
		at += size
		if flags&moreComponents == 0 {
			return out, nil
		}
	}
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

// build writes the file. Its checkSumAdjustment makes the whole sum to
// 0xB1B0AFBA, as the head table asks.
func (s *subsetter) build() []byte {
	n := len(s.slots)
	hmtx := make([]byte, 0, 4*n)
	for _, slot := range s.slots {
		_, bearing := s.metrics(slot.Glyph)
		hmtx = binary.BigEndian.AppendUint16(hmtx, slot.Advance)
		hmtx = binary.BigEndian.AppendUint16(hmtx, bearing)
	}
	loca := make([]byte, 0, 4*len(s.offsets))
	for _, o := range s.offsets {
		loca = binary.BigEndian.AppendUint32(loca, uint32(o))
	}
	binary.BigEndian.PutUint16(s.maxp[4:], uint16(n))
	binary.BigEndian.PutUint16(s.maxp[26:], 0) // maxSizeOfInstructions
	binary.BigEndian.PutUint16(s.hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(s.head[50:], 1) // indexToLocFormat: long
	binary.BigEndian.PutUint32(s.head[8:], 0)

	var b sfntBuilder
	b.add("glyf", s.out)
	b.add("head", s.head)
	b.add("hhea", s.hhea)
	b.add("hmtx", hmtx)
	b.add("loca", loca)
	b.add("maxp", s.maxp)
	binary.BigEndian.PutUint32(s.head[8:], 0xB1B0AFBA-checksum(b.bytes()))
	return b.bytes()
}

package glyf

import "encoding/binary"

// The flags of a part of a composite glyph (OpenType 1.9, "glyf": composite glyph description).
const (
	ArgsAreWords     = 1 << 0
	ArgsAreXY        = 1 << 1
	haveScale        = 1 << 3
	MoreComponents   = 1 << 5
	haveXYScale      = 1 << 6
	haveTwoByTwo     = 1 << 7
	HaveInstructions = 1 << 8
)

// PartSize is how many bytes a part with some flags has behind them: its glyph, its place, and how it is scaled.
func PartSize(flags uint16) int {
	size := 2 + 2
	if flags&ArgsAreWords != 0 {
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
	return size
}

// Renumbered renumbers the parts of a composite and drops its instructions.
func Renumbered(raw string, slotOf func(part uint16) uint16) ([]byte, error) {
	out := []byte(raw[:10])
	for at := 10; ; {
		if at+4 > len(raw) {
			return nil, errCutOff
		}
		flags := word(raw, at)
		size := 2 + PartSize(flags)
		if at+size > len(raw) {
			return nil, errCutOff
		}
		out = binary.BigEndian.AppendUint16(out, flags&^HaveInstructions)
		out = binary.BigEndian.AppendUint16(out, slotOf(word(raw, at+2)))
		out = append(out, raw[at+4:at+size]...)
		at += size
		if flags&MoreComponents == 0 {
			return out, nil
		}
	}
}

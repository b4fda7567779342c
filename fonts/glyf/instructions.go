package glyf

import "errors"

var errCutOff = errors.New("the outline is cut off")

// WithoutInstructions removes the byte code of a simple glyph (OpenType
// 1.9, "glyf": simple glyph description).
func WithoutInstructions(raw string, contours int) ([]byte, error) {
	at := 10 + 2*contours
	if at+2 > len(raw) {
		return nil, errCutOff
	}
	rest := at + 2 + int(word(raw, at))
	if rest > len(raw) {
		return nil, errCutOff
	}
	end, err := simpleEnd(raw, contours, rest)
	if err != nil {
		return nil, err
	}
	out := append([]byte(raw[:at]), 0, 0)
	return append(out, raw[rest:end]...), nil
}

// simpleEnd finds where the points of a simple glyph end. Its flags begin at a byte. What follows the points in the
// file is padding.
func simpleEnd(raw string, contours, at int) (int, error) {
	if contours == 0 {
		return at, nil
	}
	points := int(word(raw, 10+2*(contours-1))) + 1
	size := 0
	for points > 0 {
		if at >= len(raw) {
			return 0, errCutOff
		}
		flags := raw[at]
		times := 1
		at++
		if flags&repeated != 0 {
			if at >= len(raw) {
				return 0, errCutOff
			}
			times += int(raw[at])
			at++
		}
		times = min(times, points)
		points -= times
		size += times * (coordinateSize(flags, xIsByte, xSameSign) + coordinateSize(flags, yIsByte, ySameSign))
	}
	if at+size > len(raw) {
		return 0, errCutOff
	}
	return at + size, nil
}

// coordinateSize is the number of bytes that a coordinate takes.
func coordinateSize(flags byte, isByte, same byte) int {
	switch {
	case flags&isByte != 0:
		return 1
	case flags&same != 0:
		return 0 // the same as that of the point before
	}
	return 2
}

// word is the big-endian number of 16 bits at a place.
func word(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

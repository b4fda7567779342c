package glyf

import (
	"bytes"
	"testing"
)

// TestNoInstructions: glyphs of a subset have lost the byte code for screens of before, and
// nothing of their outlines (OpenType 1.9, "glyf").
func TestNoInstructions(t *testing.T) {
	head := "\x00\x01" + "\x00\x00\x00\x00\x00\x0a\x00\x0a" // one contour and its box
	const ends, points = "\x00\x02", "\x01\x01\x01" + "\x00\x00\x00\x01\x00\x02" + "\x00\x00\x00\x01\x00\x02"
	plain := head + ends + "\x00\x00" + points
	for name, raw := range map[string]string{
		"with byte code": head + ends + "\x00\x04abcd" + points,
		"without":        plain,
		"with padding":   plain + "\x00\x00\x00",
	} {
		got, err := WithoutInstructions(raw, 1)
		if err != nil || !bytes.Equal(got, []byte(plain)) {
			t.Errorf("%s: %x, %v; want %x", name, got, err, plain)
		}
	}
	for n := range len(plain) {
		if got, err := WithoutInstructions(plain[:n], 1); err == nil {
			t.Errorf("%d bytes of %d: %x", n, len(plain), got)
		}
	}
}

// TestPointsOfGlyphs: the flags of points may be repeated, and coordinates take no byte, one or
// two ("glyf": simple glyph flags).
func TestPointsOfGlyphs(t *testing.T) {
	const head = "\x00\x01\x00\x00\x00\x00\x00\x0a\x00\x0a\x00\x02" // three points
	for name, points := range map[string]string{
		"two bytes each":   "\x01\x01\x01" + "xxxxxx" + "yyyyyy",
		"a byte each":      "\x37\x37\x37" + "xxx" + "yyy",
		"one flag for all": "\x3f\x02" + "xxx" + "yyy",
		"as before":        "\x31\x31\x31",
		"of both kinds":    "\x33\x35\x01" + "x" + "xx" + "y" + "yy",
	} {
		raw := head + points
		if end, err := simpleEnd(raw+"padding", 1, len(head)); err != nil || end != len(raw) {
			t.Errorf("%s: the points end at %d, %v; want %d", name, end, err, len(raw))
		}
	}
	if end, err := simpleEnd("abc", 0, 1); err != nil || end != 1 {
		t.Errorf("a glyph of no contours ends at %d, %v", end, err)
	}
}

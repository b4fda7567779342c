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

// TestPartsOfComposites: a part has its glyph and its place in bytes or words, and one, two or four numbers for its
// scale; parts are renumbered, byte code is dropped, and half a part is an error ("glyf": composite glyph description).
func TestPartsOfComposites(t *testing.T) {
	for flags, want := range map[uint16]int{
		0: 4, ArgsAreWords: 6, haveScale: 6, haveXYScale: 8, haveTwoByTwo: 12, ArgsAreWords | haveTwoByTwo: 14,
	} {
		if got := PartSize(flags); got != want {
			t.Errorf("%#x: %d bytes, want %d", flags, got, want)
		}
	}
	const head = "\xff\xff\x00\x01\x00\x02\x00\x03\x00\x04"
	raw := head + "\x01\x21\x00\x05\x00\x01\x00\x02" + "\x00\x00\x00\x06\x03\x04"
	slot := func(part uint16) uint16 { return part + 0x100 }
	got, err := Renumbered(raw+"\x00\x02ab", slot)
	if want := head + "\x00\x21\x01\x05\x00\x01\x00\x02" + "\x00\x00\x01\x06\x03\x04"; err != nil || string(got) != want {
		t.Errorf("%x, %v; want %x", got, err, want)
	}
	if _, err := Renumbered(raw, slot); err != nil {
		t.Errorf("without byte code: %v", err)
	}
	for n := 10; n < len(raw); n++ {
		if got, err := Renumbered(raw[:n], slot); err == nil {
			t.Errorf("%d bytes of %d: %x", n, len(raw), got)
		}
	}
}

// TestSimpleGlyphs: distances between points take no byte, one or two, and what an entry cannot have is an error.
func TestSimpleGlyphs(t *testing.T) {
	contour := []Point{{0, 0, true}, {255, -255, false}, {511, -511, true}, {0, 0, true}, {-256, 256, true}}
	got, err := AppendSimple([]byte("x"), [][]Point{contour, nil}, BoxOf([][]Point{contour}))
	want := "x" + "\x00\x02\xff\x00\xfe\x01\x01\xff\x01\x00" + "\x00\x04\x00\x04" + "\x00\x00" +
		"\x31\x16\x01\x01\x01" + "\xff\x01\x00\xfe\x01\xff\x00" + "\xff\xff\x00\x01\xff\x01\x00"
	if err != nil || string(got) != want {
		t.Errorf("%x, %v; want %x", got, err, want)
	}
	far := func(v int) error {
		_, err := AppendSimple(nil, [][]Point{{{v, 0, true}}}, Box{v, 0, v, 0})
		return err
	}
	if far(32767) != nil || far(-32768) != nil || far(32768) == nil || far(-32769) == nil {
		t.Error("the bounds of coordinates are not those of two bytes")
	}
	if _, err := AppendSimple(nil, make([][]Point, 1<<15), Box{}); err == nil {
		t.Error("32,768 contours are no error")
	}
	if _, err := AppendSimple(nil, [][]Point{make([]Point, 1<<16)}, Box{}); err == nil {
		t.Error("65,536 points are no error")
	}
	if _, err := AppendSimple(nil, [][]Point{make([]Point, 1<<16-1)}, Box{}); err != nil {
		t.Errorf("65,535 points: %v", err)
	}
}

// TestNothingButInstructions: a glyph without contours may end behind its instructions, and not within them.
func TestNothingButInstructions(t *testing.T) {
	const glyph = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03abc"
	if got, err := WithoutInstructions(glyph, 0); err != nil || string(got) != glyph[:10]+"\x00\x00" {
		t.Errorf("%x, %v", got, err)
	}
	for n := range glyph {
		if got, err := WithoutInstructions(glyph[:n], 0); err == nil {
			t.Errorf("%d bytes: %x", n, got)
		}
	}
}

// TestCoordinates: a distance of 255 is told in a byte, and one of 256 in two.
func TestCoordinates(t *testing.T) {
	for d, want := range map[int]int{0: 0, 1: 1, -1: 1, 255: 1, -255: 1, 256: 2, -256: 2} {
		if _, out := coordinate(0, nil, d, xIsByte, xSameSign); len(out) != want {
			t.Errorf("%d takes %d bytes, want %d", d, len(out), want)
		}
	}
}

package fonts

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"annualreport/layout/parallel"

	"github.com/go-text/typesetting/font"
)

// outlines opens a TrueType file with its outlines.
func outlines(t *testing.T, data []byte) *font.Face {
	t.Helper()
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// withMap adds the tables that a font library asks for and a PDF does not need.
func withMap(t *testing.T, subset []byte, face *Face) []byte {
	t.Helper()
	from, err := readDirectory(string(subset), 0)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := readDirectory(face.data, 0)
	if err != nil {
		t.Fatal(err)
	}
	b := sfntBuilder{flavor: trueTypeMagic}
	b.add("cmap", []byte(whole.bytes(face.data, "cmap")))
	for _, tag := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		b.add(tag, []byte(from.bytes(string(subset), tag)))
	}
	return b.bytes()
}

// TestSubsetKeepsOutlines compares the shapes of each slot with those of the
// whole face, also of accented letters, which are composites.
func TestSubsetKeepsOutlines(t *testing.T) {
	family, _ := Embedded().Family(SerifText)
	face := family.Face(Regular, Upright)
	advances, err := face.Advances()
	if err != nil {
		t.Fatal(err)
	}
	slots := []Slot{{Advance: advances[0]}}
	glyphs := []uint16{0}
	for _, r := range "Aaé Ǖ—fiẫж" {
		g, ok := face.Nominal(r)
		if !ok {
			t.Fatalf("no %c", r)
		}
		slots, glyphs = append(slots, Slot{Glyph: g, Advance: advances[g]}), append(glyphs, g)
	}
	data, err := face.Subset(slots)
	if err != nil {
		t.Fatal(err)
	}
	whole, part := outlines(t, []byte(face.data)), outlines(t, withMap(t, data, face))
	for i, g := range glyphs {
		a, _ := whole.GlyphData(font.GID(g)).(font.GlyphOutline)
		b, _ := part.GlyphData(font.GID(i)).(font.GlyphOutline)
		if len(a.Segments) != len(b.Segments) {
			t.Fatalf("slot %d: %d segments, want %d", i, len(b.Segments), len(a.Segments))
		}
		for k := range a.Segments {
			if a.Segments[k] != b.Segments[k] {
				t.Errorf("slot %d: segment %d differs", i, k)
			}
		}
		if got, want := part.HorizontalAdvance(font.GID(i)), whole.HorizontalAdvance(font.GID(g)); got != want {
			t.Errorf("slot %d: advance %v, want %v", i, got, want)
		}
	}
	if len(data) > len(face.data)/10 {
		t.Errorf("a subset of %d glyphs has %d bytes of %d", len(slots), len(data), len(face.data))
	}
}

// TestSubsetPutsPartsTogether holds that a slot of several glyphs shows each at
// its place.
func TestSubsetPutsPartsTogether(t *testing.T) {
	family, _ := Embedded().Family(SerifText)
	face := family.Face(Regular, Upright)
	a, _ := face.Nominal('a')
	acute, _ := face.Nominal('´')
	data, err := face.Subset([]Slot{{}, {Advance: 700, Parts: []Part{{Glyph: a}, {Glyph: acute, X: 100, Y: 50}}}})
	if err != nil {
		t.Fatal(err)
	}
	whole, part := outlines(t, []byte(face.data)), outlines(t, withMap(t, data, face))
	x := whole.GlyphData(font.GID(a)).(font.GlyphOutline)
	y := whole.GlyphData(font.GID(acute)).(font.GlyphOutline)
	both := part.GlyphData(1).(font.GlyphOutline)
	if len(both.Segments) != len(x.Segments)+len(y.Segments) {
		t.Fatalf("%d segments, want %d and %d", len(both.Segments), len(x.Segments), len(y.Segments))
	}
	moved := both.Segments[len(x.Segments)].Args[0]
	if want := y.Segments[0].Args[0]; moved.X != want.X+100 || moved.Y != want.Y+50 {
		t.Errorf("the second part begins at %v, want %v moved by 100, 50", moved, want)
	}
}

// TestSubsetHasItsSums holds that the sums of the tables and of the whole file are right (OpenType 1.9, "head"), where
// outlines are copied and where they are drawn.
func TestSubsetHasItsSums(t *testing.T) {
	faces := []*Face{NewFace("PostScript", Regular, Upright, read(t, "postscript.otf"))}
	for _, name := range Embedded().Names() {
		family, _ := Embedded().Family(name)
		faces = append(faces, family.Face(Regular, Upright))
	}
	for _, face := range faces {
		data, err := face.Subset([]Slot{{}, {Glyph: 1, Advance: 500}, {Parts: []Part{{Glyph: 1}, {Glyph: 2, X: 9}}}})
		if err != nil {
			t.Fatal(err)
		}
		if table := alteredIn(string(data), 0); table != "" {
			t.Errorf("%s: the sum of its %s is not right", face, table)
		}
	}
}

// TestBrokenFonts holds that a font file that lies is an error, not a panic.
func TestBrokenFonts(t *testing.T) {
	family, _ := Embedded().Family(SerifText)
	good := family.Face(Regular, Upright).data
	for name, data := range map[string]string{
		"empty": "", "text": "this is no font at all, but long enough to look at", "cut": good[:len(good)/3], "head only": good[:400],
	} {
		if _, err := NewFace("Broken", Regular, Upright, data).Open(); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
}

func TestFaceIsTheNearest(t *testing.T) {
	book := Embedded()
	for _, c := range []struct {
		family string
		weight Weight
		slant  Slant
		want   string
	}{
		{SerifText, Bold, Italic, "SourceSerif4SmText-BoldIt"},
		{SerifText, 650, Upright, "SourceSerif4SmText-Semibold"},
		{"Noto Sans Thai", Semibold, Italic, "NotoSansThai-Bold"},
	} {
		f, ok := book.Family(c.family)
		if !ok {
			t.Fatalf("no family %s; there are %q", c.family, book.Names())
		}
		got, err := f.Face(c.weight, c.slant).PostScriptName()
		if err != nil || got != c.want {
			t.Errorf("%s %d %d: %s, %v, want %s", c.family, c.weight, c.slant, got, err, c.want)
		}
	}
}

// TestSubsetOfManyParts: the limits of a subset hold a slot of more parts than any glyph of the face has.
func TestSubsetOfManyParts(t *testing.T) {
	family, _ := Embedded().Family(SerifText)
	face := family.Face(Regular, Upright)
	a, _ := face.Nominal('a')
	const count = 40
	parts := make([]Part, count)
	for i := range parts {
		parts[i] = Part{Glyph: a, X: int16(10 * i)}
	}
	data, err := face.Subset([]Slot{{}, {Advance: 700, Parts: parts}})
	if err != nil {
		t.Fatal(err)
	}
	tables, err := readDirectory(string(data), 0)
	if err != nil {
		t.Fatal(err)
	}
	maxp := tables.bytes(string(data), "maxp")
	const mostParts = 28
	if got := int(be16(maxp, mostParts)); got != count {
		t.Errorf("a glyph may have %d parts, want %d", got, count)
	}
}

// TestRecovered: where the library of fonts panics the font is broken, in plain words; a fault of this program goes on,
// and names the file.
func TestRecovered(t *testing.T) {
	f := NewFace("Broken", Regular, Upright, "")
	f.file = "fonts/a.ttf"
	read := func(do func()) (err error) {
		defer f.recoverInto(&err)
		do()
		return nil
	}
	err := read(func() { new(font.Font).Describe(); font.NewFace(nil).HorizontalAdvance(0) })
	if broken := new(Broken); !errors.As(err, &broken) || strings.Contains(err.Error(), "runtime") || !strings.Contains(err.Error(), "fonts/a.ttf") {
		t.Errorf("%v", err)
	}
	err = parallel.Guard(func() error { return read(func() { panic("planted") }) })
	if fault := new(parallel.Fault); !errors.As(err, &fault) || fault.File != "fonts/a.ttf" || fault.Cause != "planted" {
		t.Errorf("%v", err)
	}
}

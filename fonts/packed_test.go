package fonts

import (
	"bytes"
	"os"
	"strings"
	"testing"

	ot "github.com/go-text/typesetting/font/opentype"

	"annualreport/fonts/woff"
)

// read reads a file of the tests.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestUnpackedIsTheFont: a font that is packed for the web has the same letters as the font that was packed.
func TestUnpackedIsTheFont(t *testing.T) {
	plain := read(t, "variable.ttf")
	for name, packed := range map[string]string{
		"WOFF 2.0": read(t, "variable.woff2"), "WOFF 1.0": packed1(t, plain),
	} {
		files, err := unpacked(packed)
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: %d files, %v", name, len(files), err)
		}
		want := outlinesOf(t, plain)
		if got := outlinesOf(t, files[0]); got != want {
			t.Errorf("%s: outlines\n%s\nwant\n%s", name, got, want)
		}
		before, _ := readDirectory(plain, 0)
		after, _ := readDirectory(files[0], 0)
		for _, tag := range []string{"cmap", "fvar", "gvar", "GPOS", "hmtx", "name", "OS/2"} {
			if before.bytes(plain, tag) != after.bytes(files[0], tag) {
				t.Errorf("%s: table %s is not the same", name, tag)
			}
		}
	}
}

// outlinesOf are the outlines of all glyphs of a font as words.
func outlinesOf(t *testing.T, data string) string {
	t.Helper()
	faces, err := facesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	advances, err := faces[0].Advances()
	if err != nil {
		t.Fatal(err)
	}
	o, err := faces[0].Outlines()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for g := range advances {
		steps, err := o.Glyph(uint16(g))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range steps {
			b.WriteString(stepWords(s))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// packed1 packs a font as WOFF 1.0, its tables as they are.
func packed1(t *testing.T, data string) string {
	t.Helper()
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	loader, err := ot.NewLoader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var directory, body bytes.Buffer
	u32 := func(values ...int) {
		for _, v := range values {
			directory.Write([]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)})
		}
	}
	directory.WriteString("wOFF" + data[:4])
	u32(0, len(tables)<<16, 0, 0, 0, 0, 0, 0, 0)
	for _, tag := range loader.Tables() {
		table := tables.bytes(data, tag.String())
		directory.WriteString(tag.String())
		u32(44+20*len(tables)+body.Len(), len(table), len(table), int(tableSum(tag.String(), []byte(table))))
		body.WriteString(table)
	}
	return directory.String() + body.String()
}

// TestBrokenPackedFonts: a font for the web that is cut off or says too much of itself is an error.
func TestBrokenPackedFonts(t *testing.T) {
	for name, packed := range map[string]string{"2": read(t, "variable.woff2"), "1": packed1(t, read(t, "variable.ttf"))} {
		for n := 4; n < len(packed); n += 37 {
			if faces, err := woff.Unpack(packed[:n]); err == nil {
				t.Fatalf("WOFF %s cut off after %d bytes: %d faces", name, n, len(faces))
			}
		}
	}
	twice := []byte(packed1(t, read(t, "variable.ttf")))
	copy(twice[44+20:], twice[44:44+20])
	if _, err := woff.Unpack(string(twice)); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("a table that is there twice: %v", err)
	}
	huge := []byte(packed1(t, read(t, "variable.ttf")))
	copy(huge[44+12:], "\x7f\xff\xff\xff")
	if _, err := woff.Unpack(string(huge)); err == nil || !strings.Contains(err.Error(), "million") {
		t.Errorf("a table of two thousand million bytes: %v", err)
	}
}

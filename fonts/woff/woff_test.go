package woff

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"annualreport/fonts/glyf"
)

// TestNumbers: numbers of one to five bytes are read as the format writes them (WOFF 2.0, 4.1: its examples, and the
// bounds of each form); what is cut off or not in its shortest form is none.
func TestNumbers(t *testing.T) {
	for in, want := range map[string]int{
		"\x00": 0, "\x3f": 63, "\x81\x00": 128, "\x8f\xff\xff\xff\x7f": 1<<32 - 1, "\xff\x7f": 1<<14 - 1,
	} {
		if r := (&reader{data: []byte(in)}); r.base128() != want || r.short {
			t.Errorf("UIntBase128 %x is not %d", in, want)
		}
	}
	for _, in := range []string{"", "\x80\x00", "\x81", "\x90\x80\x80\x80\x00", "\x8f\xff\xff\xff\xff\x7f"} {
		if r := (&reader{data: []byte(in)}); r.base128() < 0 || !r.short {
			t.Errorf("UIntBase128 %x is taken for a number", in)
		}
	}
	for in, want := range map[string]int{
		"\x00": 0, "\xfc": 252, "\xff\x00": 253, "\xff\xfd": 506, "\xfe\x00": 506, "\xfe\xff": 761, "\xfd\x01\xfa": 506,
		"\xfd\xff\xff": 65535,
	} {
		if r := (&reader{data: []byte(in)}); r.short255() != want || r.short {
			t.Errorf("255UInt16 %x is not %d", in, want)
		}
	}
	r := &reader{data: []byte("\xff\xfe\x00")}
	if r.i16() != -2 || r.u16() != 0 || !r.short || r.bytes(-1) != nil {
		t.Error("numbers behind the end are numbers")
	}
}

// TestTriplets: the distances of points by their kinds (WOFF 2.0, 5.2: the table of triplet encodings, its first, a
// middle and its last row of each size).
func TestTriplets(t *testing.T) {
	for _, c := range []struct {
		kind   int
		bytes  string
		dx, dy int
	}{
		{0, "\x07", 0, -7}, {1, "\x07", 0, 7}, {3, "\x07", 0, 263}, {9, "\x07", 0, 1031}, {10, "\x07", -7, 0},
		{11, "\x07", 7, 0}, {13, "\x07", 263, 0}, {19, "\x07", 1031, 0}, {20, "\x23", -3, -4}, {21, "\x23", 3, -4},
		{22, "\x23", -3, 4}, {23, "\x23", 3, 4}, {24, "\x23", -3, -20}, {36, "\x23", -19, -4}, {83, "\xff", 64, 64},
		{84, "\x02\x03", -3, -4}, {87, "\x02\x03", 3, 4}, {88, "\x02\x03", -3, -260}, {96, "\x02\x03", -259, -4},
		{119, "\xff\xff", 768, 768}, {120, "\x12\x34\x56", -0x123, -0x456}, {123, "\x12\x34\x56", 0x123, 0x456},
		{124, "\x12\x34\x56\x78", -0x1234, -0x5678}, {127, "\x12\x34\x56\x78", 0x1234, 0x5678},
	} {
		s := &streams{glyphs: reader{data: []byte(c.bytes)}}
		if dx, dy := s.step(c.kind); dx != c.dx || dy != c.dy || s.glyphs.short || len(s.glyphs.data) > 0 {
			t.Errorf("kind %d, %x: %d, %d; want %d, %d", c.kind, c.bytes, dx, dy, c.dx, c.dy)
		}
	}
}

// TestRewrittenWidths: bearings that are left out are the smallest abscissas of the outlines (WOFF 2.0, 5.4).
func TestRewrittenWidths(t *testing.T) {
	o := &outlines{lefts: []int{5, -6, 7}, starts: []int{0, 8, 16, 70000}}
	for packed, want := range map[string]string{
		"\x03\x00\x01\x00\x02":                         "\x00\x01\x00\x05\x00\x02\xff\xfa\x00\x07",
		"\x01\x00\x01\x00\x02\x00\x09":                 "\x00\x01\x00\x05\x00\x02\xff\xfa\x00\x09",
		"\x02\x00\x01\x00\x02\x00\x03\x00\x04":         "\x00\x01\x00\x03\x00\x02\x00\x04\x00\x07",
		"\x00\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05": "\x00\x01\x00\x03\x00\x02\x00\x04\x00\x05",
	} {
		if got, err := o.hmtx([]byte(packed), 2); err != nil || string(got) != want {
			t.Errorf("%x: %x, %v; want %x", packed, got, err, want)
		}
		if _, err := o.hmtx([]byte(packed[:len(packed)-1]), 2); err == nil {
			t.Errorf("%x without its end is no error", packed)
		}
	}
	if _, err := o.hmtx([]byte("\x03\x00\x01\x00\x02\x00\x03\x00\x04"), 4); err == nil {
		t.Error("four widths of three glyphs are no error")
	}
	if got := o.loca(); string(got) != "\x00\x00\x00\x00\x00\x00\x00\x08\x00\x00\x00\x10\x00\x01\x11\x70" {
		t.Errorf("loca is %x", got)
	}
}

// glyphs writes a rewritten glyf table of some streams.
func glyphs(count int, parts ...string) []byte {
	out := binary.BigEndian.AppendUint16([]byte{0, 0, 0, 0}, uint16(count))
	out = append(out, 0, 1)
	for _, p := range parts {
		out = binary.BigEndian.AppendUint32(out, uint32(len(p)))
	}
	return append(out, strings.Join(parts, "")...)
}

// TestRewrittenOutlines: simple glyphs, glyphs of others and blank ones are written as a glyf table has them, and what
// does not go together is an error (WOFF 2.0, 5.1).
func TestRewrittenOutlines(t *testing.T) {
	const none = "\x00\x00\x00\x00"
	triangle := [][]glyf.Point{{{X: 10, Y: 0, On: true}, {X: 10, Y: 20, On: false}, {X: 30, Y: 20, On: true}}}
	entry, err := glyf.AppendSimple(nil, triangle, glyf.Box{MinX: 10, MaxX: 30, MaxY: 20})
	if err != nil {
		t.Fatal(err)
	}
	simple := []string{"\x00\x01", "\x03", "\x0b\x81\x0b", "\x0a\x14\x14\x02", "", none, "ab"}
	o, err := readOutlines(glyphs(1, simple...))
	if err != nil || !bytes.HasPrefix(o.glyf, entry) || o.lefts[0] != 10 || len(o.starts) != 2 || len(o.glyf)%4 != 0 {
		t.Fatalf("%+v, %v; want %x", o, err, entry)
	}
	parts := "\x00\x23\x00\x05\x00\x01\x00\x02" + "\x01\x02\x00\x06\x03\x04"
	composed := []string{"\xff\xff", "", "", "\x02", parts, "\x80\x00\x00\x00\x00\x01\xff\xfe\x00\x03\x00\x04", "ab"}
	o, err = readOutlines(glyphs(1, composed...))
	want := "\xff\xff\x00\x01\xff\xfe\x00\x03\x00\x04" + "\x00\x23\x00\x05\x00\x01\x00\x02" + "\x00\x02\x00\x06\x03\x04"
	if err != nil || string(o.glyf) != want || o.lefts[0] != 1 {
		t.Errorf("of others: %x, %v; want %x", o.glyf, err, want)
	}
	two := []string{"\xff\xff\x00\x01", "\x03", "\x0b\x81\x0b", "\x02\x0a\x14\x14\x01", "\x01\x02\x00\x06\x03\x04",
		"\x80\x00\x00\x00\x00\x01\xff\xfe\x00\x03\x00\x04", "abc"}
	if o, err = readOutlines(glyphs(2, two...)); err != nil || !bytes.HasPrefix(o.glyf[16:], entry) {
		t.Errorf("byte code of a glyph of others is not passed over: %x, %v", o, err)
	}
	two[4] = "\x00\x02\x00\x06\x03\x04" // no byte code
	two[3] = two[3][1:]
	if o, err = readOutlines(glyphs(2, two...)); err != nil || !bytes.HasPrefix(o.glyf[16:], entry) {
		t.Errorf("a glyph of others without byte code takes that of the next one: %x, %v", o, err)
	}
	o, err = readOutlines(glyphs(2, "\x00\x00\x00\x00", "", "", "", "", none, ""))
	if err != nil || len(o.glyf) > 0 || len(o.starts) != 3 {
		t.Errorf("blank ones: %+v, %v", o, err)
	}
	boxed := "\x80\x00\x00\x00\x00\x01\xff\xfe\x00\x03\x00\x04"
	for name, parts := range map[string][]string{
		"a blank one with a rectangle":  {"\x00\x00", "", "", "", "", boxed, ""},
		"of others without a rectangle": {"\xff\xff", "", "", "\x02", parts, none, "ab"},
		"of others, cut off":            {"\xff\xff", "", "", "\x02", parts[:13], boxed, "ab"},
		"no byte code":                  {"\x00\x01", "\x03", "\x0b\x81\x0b", "\x0a\x14\x14\x02", "", none, "a"},
		"no points":                     {"\x00\x01", "\x00", "", "\x00", "", none, ""},
		"fewer points than counted":     {"\x00\x01", "\x04", "\x0b\x81\x0b", "\x0a\x14\x14\x02", "", none, "ab"},
		"no glyph":                      {"", "", "", "", "", none, ""},
		"no rectangles":                 {"\x00\x00", "", "", "", "", "", ""},
	} {
		if o, err := readOutlines(glyphs(1, parts...)); err == nil {
			t.Errorf("%s: %+v is no error", name, o)
		}
	}
}

// packed2 is a file of WOFF 2.0 of a directory, a directory of faces and what is compressed.
func packed2(flavor, directory, faces, stream string, tables int) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	_, _ = w.Write([]byte(stream))
	_ = w.Close()
	head := make([]byte, 48)
	copy(head, "wOF2"+flavor)
	binary.BigEndian.PutUint16(head[12:], uint16(tables))
	binary.BigEndian.PutUint32(head[20:], uint32(b.Len()))
	return string(head) + directory + faces + b.String()
}

// TestFacesOfCollections: a collection has its faces with the tables that each names, by number or written out; what
// names a table that is not there, twice, or in an unknown form is an error.
func TestFacesOfCollections(t *testing.T) {
	const directory = "\x00\x02" + "\x3fabcd\x01" + "\x00\x03"
	const version = "\x00\x01\x00\x00"
	data := packed2("ttcf", directory, version+"\x02"+"\x02OTTO\x00\x01"+"\x01true\x02", "aabccc", 3)
	faces, err := Unpack(data)
	if err != nil || len(faces) != 2 {
		t.Fatalf("%d faces, %v", len(faces), err)
	}
	first, second := faces[0], faces[1]
	if first.Flavor != "OTTO" || len(first.Tables) != 2 || first.Tables[1].Tag != "abcd" || string(first.Tables[1].Data) != "b" ||
		second.Flavor != "true" || len(second.Tables) != 1 || second.Tables[0].Tag != "cmap" || string(second.Tables[0].Data) != "ccc" {
		t.Errorf("%+v", faces)
	}
	for name, data := range map[string]string{
		"a table that is not there": packed2("ttcf", directory, version+"\x01"+"\x01OTTO\x03", "aabccc", 3),
		"a table twice":             packed2("ttcf", directory, version+"\x01"+"\x02OTTO\x00\x00", "aabccc", 3),
		"no faces":                  packed2("ttcf", directory, version+"\x02"+"\x01OTTO\x00", "aabccc", 3)[:70],
		"less than counted":         packed2("OTTO", directory, "", "aabcc", 3),
		"an unknown form of glyf":   packed2("OTTO", "\x4a\x02", "", "aa", 1),
		"a form of cmap":            packed2("OTTO", "\x40\x02\x02", "", "aa", 1),
	} {
		if faces, err := Unpack(data); err == nil {
			t.Errorf("%s: %+v is no error", name, faces)
		}
	}
	plain, err := Unpack(packed2("OTTO", "\xca\x02", "", "aa", 1))
	if err != nil || string(plain[0].Tables[0].Data) != "aa" || plain[0].Tables[0].Tag != "glyf" {
		t.Errorf("glyf as it is: %+v, %v", plain, err)
	}
}

// TestLimits: a file may say that it has any size, and no more is unpacked than the limit.
func TestLimits(t *testing.T) {
	size := func(n int) string {
		out := []byte{0x3f, 'a', 'b', 'c', byte(n)}
		out = append(out, byte(n>>28&0x7f|0x80), byte(n>>21&0x7f|0x80), byte(n>>14&0x7f|0x80), byte(n>>7&0x7f|0x80), byte(n&0x7f))
		return strings.Replace(string(out), "\x80", "", 1)
	}
	if _, err := Unpack(packed2("OTTO", size(MostBytes+1), "", "", 1)); err != errTooLarge {
		t.Errorf("a byte more than the limit: %v", err)
	}
	if _, err := Unpack(packed2("OTTO", size(MostBytes), "", "", 1)); err == nil || err == errTooLarge {
		t.Errorf("the limit: %v", err)
	}
}

// TestLongPlaces: the head table of a font says that the places of its outlines, which are written anew, have four bytes.
func TestLongPlaces(t *testing.T) {
	data, err := os.ReadFile("../testdata/variable.woff2")
	if err != nil {
		t.Fatal(err)
	}
	faces, err := Unpack(string(data))
	if err != nil || len(faces) != 1 {
		t.Fatal(err)
	}
	for _, table := range faces[0].Tables {
		if table.Tag == "head" && (table.Data[50] != 0 || table.Data[51] != 1) {
			t.Errorf("head says %x", table.Data[50:52])
		}
	}
}

// TestSums: the sum of a table counts its words, the last one with zeros behind it, and leaves out the adjustment in
// head.
func TestSums(t *testing.T) {
	if got := tableSum(Table{"cmap", []byte{1, 2, 3, 4, 5}}); got != 0x06020304 {
		t.Errorf("%08x", got)
	}
	head := []byte{0, 0, 0, 1, 0, 0, 0, 2, 9, 9, 9, 9, 0, 0, 0, 4}
	if got := tableSum(Table{"head", head}); got != 7 {
		t.Errorf("head: %d", got)
	}
	if Altered("wOF2") != "" || Altered("wOFF") != "" {
		t.Error("what cannot be read is taken for altered")
	}
}

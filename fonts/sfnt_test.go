package fonts

import (
	"encoding/binary"
	"strings"
	"testing"

	ot "github.com/go-text/typesetting/font/opentype"
)

// tablesOf is a font file of some tables, without a directory, and where they are in it.
func tablesOf(list map[string]string) (data string, tables directory) {
	tables = make(directory)
	for tag, table := range list {
		tables[tag] = placed(len(data), table)
		data += table
	}
	return data, tables
}

// placed is the place of a table that begins at a byte.
func placed(at int, data string) table { return table{at, len(data)} }

// words are numbers of 16 bits behind each other, 0 where the list names none, of so many bytes.
func words(size int, list map[int]int) string {
	out := make([]byte, size)
	for at, v := range list {
		binary.BigEndian.PutUint16(out[at:], uint16(v))
	}
	return string(out)
}

// TestMetrics: the measures of a face are read from their places (OpenType 1.9, "head", "hhea", "OS/2", "post"); a face
// without heights of letters has seven tenths of its em, and one without an em or widths is an error.
func TestMetrics(t *testing.T) {
	head := words(54, map[int]int{18: 1000, 36: -1, 38: -2, 40: 3, 42: 4})
	hhea := words(36, map[int]int{4: 800, 6: -200, 34: 1})
	post := words(12, map[int]int{4: -12, 6: 0x8000})
	data, tables := tablesOf(map[string]string{"head": head, "hhea": hhea, "post": post,
		"OS/2": words(90, map[int]int{0: 2, 88: 660})})
	want := Metrics{UnitsPerEm: 1000, Ascender: 800, Descender: -200, CapHeight: 660, ItalicAngle: -11.5,
		XMin: -1, YMin: -2, XMax: 3, YMax: 4}
	if got, err := readMetrics(data, tables); err != nil || got != want {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	for _, old := range []string{words(90, map[int]int{0: 1, 88: 660}), words(89, map[int]int{0: 2})} {
		data, tables := tablesOf(map[string]string{"head": head, "hhea": hhea, "OS/2": old, "post": post[:11]})
		if got, err := readMetrics(data, tables); err != nil || got.CapHeight != 700 || got.ItalicAngle != 0 {
			t.Errorf("without heights and slope: %+v, %v", got, err)
		}
	}
	for name, list := range map[string]map[string]string{
		"no head":   {"head": head[:53], "hhea": hhea},
		"no hhea":   {"head": head, "hhea": hhea[:35]},
		"no widths": {"head": head, "hhea": words(36, nil)},
		"no em":     {"head": words(54, map[int]int{18: 15}), "hhea": hhea},
	} {
		data, tables := tablesOf(list)
		if got, err := readMetrics(data, tables); err == nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestPostScriptNames: the name of a face in a PDF is that of its name table in either encoding, or its family.
func TestPostScriptNames(t *testing.T) {
	record := func(platform, id, length, offset int) string {
		return words(12, map[int]int{0: platform, 6: id, 8: length, 10: offset})
	}
	header := func(count, storage int) string { return words(6, map[int]int{2: count, 4: storage}) }
	for _, c := range []struct{ name, want string }{
		{header(1, 18) + record(3, 6, 6, 0) + "\x00A\x00-\x00B", "A-B"},
		{header(2, 30) + record(1, 4, 3, 0) + record(1, 6, 3, 1) + "xA B/", "AB"},
		{header(1, 18) + record(1, 6, 4, 0) + "A-B", "Family"}, {header(1, 18) + record(1, 6, 0, 0), "Family"},
		{header(9, 18) + record(1, 4, 3, 0) + "A-B", "Family"}, {"", "Family"}, {header(1, 6)[:5], "Family"},
		{header(2, 30) + record(1, 6, 9, 0) + record(1, 6, 2, 0) + "Ok", "Ok"},
	} {
		data, tables := tablesOf(map[string]string{"name": c.name})
		if got := postscriptName(data, tables, "Fam ily"); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCutOffDirectories: a directory that is not whole, and a table behind the end of the file, are errors.
func TestCutOffDirectories(t *testing.T) {
	data := read(t, "variable.ttf")
	for n := range 12 + 16*int(be16(data, 4)) {
		if tables, err := readDirectory(data[:n], 0); err == nil {
			t.Fatalf("%d bytes: %d tables", n, len(tables))
		}
	}
	if _, err := readDirectory(data[:len(data)-4], 0); err == nil || !strings.Contains(err.Error(), "outside") {
		t.Errorf("a table behind the end: %v", err)
	}
	if _, err := readDirectory("true"+data[4:], 0); err != nil {
		t.Errorf("the mark of Apple's fonts: %v", err)
	}
	if _, err := readDirectory("typ1"+data[4:], 0); err == nil {
		t.Error("any mark is one of a font")
	}
}

// TestAssembledSlot: a slot of several glyphs has the rectangle around them, their smallest abscissa as its bearing, and
// limits in maxp that it is within.
func TestAssembledSlot(t *testing.T) {
	face := faceIn(t, naskhRegular, Regular, Upright)
	one, _ := face.Nominal('ع')
	other, _ := face.Nominal('ـ')
	data, err := face.Subset([]Slot{{}, {Glyph: one, Advance: 500}, {Glyph: other}, {Advance: 900, Parts: []Part{
		{Glyph: one, X: -700, Y: -40}, {Glyph: other, X: 30, Y: 900}, {Glyph: one, X: 10, Y: 20}}}})
	if err != nil {
		t.Fatal(err)
	}
	file := string(data)
	tables, err := readDirectory(file, 0)
	if err != nil {
		t.Fatal(err)
	}
	loca := tables.bytes(file, "loca")
	box := func(slot int) (b [4]int) {
		entry := tables.bytes(file, "glyf")[be32(loca, 4*slot):]
		for i := range b {
			b[i] = sbe16(entry, 2+2*i)
		}
		return b
	}
	a, b := box(1), box(2)
	want := [4]int{min(a[0]-700, b[0]+30), min(a[1]-40, b[1]+900), max(a[2]+10, b[2]+30), max(a[3]+20, b[3]+900)}
	if got := box(3); got != want {
		t.Errorf("the rectangle is %v, want %v", got, want)
	}
	hmtx := tables.bytes(file, "hmtx")
	if be16(hmtx, 12) != 900 || sbe16(hmtx, 14) != want[0] || be16(hmtx, 4) != 500 || sbe16(hmtx, 6) != a[0] {
		t.Errorf("widths and bearings are %x", hmtx)
	}
	maxp := tables.bytes(file, "maxp")
	o, _ := face.open()
	before := o.tables.bytes(face.data, "maxp")
	atLeast := func(at, limit int) {
		if got := int(be16(maxp, at)); got != limit {
			t.Errorf("maxp has %d at %d, want %d", got, at, limit)
		}
	}
	atLeast(10, 3*int(max(be16(before, 6), be16(before, 10))))
	atLeast(12, 3*int(max(be16(before, 8), be16(before, 12))))
	atLeast(28, int(max(be16(before, 28), 3)))
	atLeast(30, int(be16(before, 30))+1)
	if _, err := face.Subset([]Slot{{}, {Parts: []Part{{one, 32767, 0}, {one, 0, 0}}}}); err == nil {
		t.Error("parts that lie too far apart are no error")
	}
}

// TestShortPlaces: outlines whose places have two bytes are found, and a glyph that is not there is an error.
func TestShortPlaces(t *testing.T) {
	head := make([]byte, 54)
	s := subsetter{head: head, loca: "\x00\x00\x00\x02\x00\x03", glyf: "abcdef"}
	for glyph, want := range []string{"abcd", "ef"} {
		if got, err := s.outline(uint16(glyph)); err != nil || got != want {
			t.Errorf("glyph %d: %q, %v", glyph, got, err)
		}
	}
	if _, err := s.outline(2); err == nil {
		t.Error("a third glyph of two")
	}
	head[51] = 1
	s.loca = "\x00\x00\x00\x00\x00\x00\x00\x04\x00\x00\x00\x07"
	if got, err := s.outline(0); err != nil || got != "abcd" {
		t.Errorf("places of four bytes: %q, %v", got, err)
	}
	for glyph := range uint16(2) {
		if _, err := s.outline(glyph + 1); err == nil {
			t.Errorf("glyph %d lies behind the end and is no error", glyph+1)
		}
	}
}

// TestShapingReader: the parser of fonts does not see tables that shaping has no use for, and finds every outline empty;
// those of a variable font stay where its widths follow from them.
func TestShapingReader(t *testing.T) {
	seen := func(data string) (tags string, loca []byte) {
		tables, err := readDirectory(data, 0)
		if err != nil {
			t.Fatal(err)
		}
		loader, err := ot.NewLoader(newShapingReader(data, tables))
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range loader.Tables() {
			tags += tag.String() + " "
		}
		loca, _ = loader.RawTable(ot.MustNewTag("loca"))
		return tags, loca
	}
	data := read(t, "variable.ttf")
	tags, loca := seen(data)
	for _, tag := range []string{"glyf", "post", "STAT", "gvar"} {
		if strings.Contains(tags, tag) {
			t.Errorf("the parser sees %s among %s", tag, tags)
		}
	}
	if !strings.Contains(tags, "GPOS GSUB HVAR OS/2 cmap fvar head") || strings.Trim(string(loca), "\x00") != "" || len(loca) == 0 {
		t.Errorf("it sees %s, and loca is %x", tags, loca)
	}
	tags, loca = seen(strings.Replace(data, "HVAR", "HVAa", 1))
	if !strings.Contains(tags, "glyf gvar") || strings.Trim(string(loca), "\x00") == "" {
		t.Errorf("without HVAR it sees %s, and loca is %x", tags, loca)
	}
	if tags, _ := seen(read(t, "subroutines.otf")); strings.Contains(tags, "CFF2") {
		t.Errorf("it sees %s", tags)
	}
}

// TestWidthsOfGlyphs: glyphs behind the last one with a width of its own have its width, and a bearing each (OpenType
// 1.9, "hmtx"); what is not there is 0.
func TestWidthsOfGlyphs(t *testing.T) {
	s := subsetter{hhea: []byte(words(36, map[int]int{34: 2})), hmtx: words(14, map[int]int{0: 10, 2: 1, 4: 20, 6: 2, 8: 3, 10: 4, 12: 5})}
	for glyph, want := range [][2]uint16{{10, 1}, {20, 2}, {20, 3}, {20, 4}, {20, 5}, {20, 0}} {
		if width, bearing := s.metrics(uint16(glyph)); width != want[0] || bearing != want[1] || s.advance(uint16(glyph)) != want[0] {
			t.Errorf("glyph %d: %d, %d; want %v", glyph, width, bearing, want)
		}
	}
	for _, long := range []int{0, 4} {
		s.hhea = []byte(words(36, map[int]int{34: long}))
		if width, bearing := s.metrics(0); width != 0 || bearing != 0 {
			t.Errorf("%d widths in 14 bytes: %d, %d", long, width, bearing)
		}
	}
}

// TestTableSum: the sum of head leaves out its adjustment, which a table too short for it does not have.
func TestTableSum(t *testing.T) {
	const table = "\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x04\x08"
	for _, c := range []struct {
		tag  string
		size int
		want uint32
	}{
		{"head", 13, 0x08000003}, {"head", 12, 3}, {"head", 11, 3}, {"cmap", 13, 0x08000007}, {"cmap", 12, 7}, {"cmap", 0, 0},
	} {
		if got := tableSum(c.tag, []byte(table[:c.size])); got != c.want {
			t.Errorf("%s of %d bytes: %#x, want %#x", c.tag, c.size, got, c.want)
		}
	}
}

// TestTablesAtTheEnd: a table may end where the file does and may be empty there, and not a byte behind it.
func TestTablesAtTheEnd(t *testing.T) {
	file := func(offset, length byte) string {
		return trueTypeMagic + "\x00\x01\x00\x00\x00\x00\x00\x00" + "abcd\x00\x00\x00\x00\x00\x00\x00" + string([]byte{offset}) +
			"\x00\x00\x00" + string([]byte{length}) + "words"
	}
	const end = 12 + 16 + 5
	for _, c := range []struct {
		offset, length byte
		want           bool
	}{{28, 5, true}, {end, 0, true}, {28, 6, false}, {end + 1, 0, false}, {end - 1, 2, false}} {
		if _, err := readDirectory(file(c.offset, c.length), 0); (err == nil) != c.want {
			t.Errorf("%d bytes at %d: %v", c.length, c.offset, err)
		}
	}
	f := newFace("X", Regular, Upright, read(t, "postscript.otf"), 1)
	if _, err := f.loader(strings.NewReader(f.data)); err == nil {
		t.Error("a second face of a file of one is read")
	}
}

package fonts

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
)

// table is the place of one table in an sfnt file (OpenType 1.9, "Organization
// of an OpenType font").
type table struct{ offset, length int }

// directory is the tables of a file by their four-letter tag.
type directory map[string]table

// The first bytes of font files.
const (
	// trueTypeMagic begins a file with TrueType outlines.
	trueTypeMagic = "\x00\x01\x00\x00"
	// openTypeMagic begins a file with PostScript outlines (CFF).
	openTypeMagic = "OTTO"
	// collectionMagic begins a file of several faces.
	collectionMagic = "ttcf"
)

// faceStart is where a face of a file begins. A file that is not a collection has only face 0.
func faceStart(data string, index int) (int, error) {
	if !strings.HasPrefix(data, collectionMagic) {
		if index > 0 {
			return 0, errors.New("the file has only one face")
		}
		return 0, nil
	}
	if len(data) < 12 || index >= int(be32(data, 8)) || len(data) < 16+4*index {
		return 0, fmt.Errorf("the collection has no face %d", index+1)
	}
	return int(be32(data, 12+4*index)), nil
}

// readDirectory reads the table directory of a face and checks that each table lies
// within the file.
func readDirectory(data string, index int) (directory, error) {
	if len(data) < 12 {
		return nil, errors.New("the file is too short for a font")
	}
	start, err := faceStart(data, index)
	if err != nil {
		return nil, err
	}
	if start > len(data)-12 {
		return nil, errors.New("the table directory is cut off")
	}
	if magic := data[start : start+4]; magic != trueTypeMagic && magic != "true" && magic != openTypeMagic {
		return nil, fmt.Errorf("not a TrueType or OpenType file (it begins with %q)", magic)
	}
	n := int(be16(data, start+4))
	if len(data) < start+12+16*n {
		return nil, errors.New("the table directory is cut off")
	}
	tables := make(directory, n)
	for i := range n {
		row := data[start+12+16*i:]
		t := table{int(be32(row, 8)), int(be32(row, 12))}
		if t.offset > len(data) || t.length > len(data)-t.offset {
			return nil, fmt.Errorf("table %q lies outside of the file", row[:4])
		}
		if _, isKnown := tables[row[:4]]; isKnown {
			return nil, fmt.Errorf("table %q is there twice", row[:4])
		}
		tables[row[:4]] = t
	}
	return tables, nil
}

// bytes returns the contents of a table, empty if there is none.
func (d directory) bytes(data, tag string) string {
	t := d[tag]
	return data[t.offset : t.offset+t.length]
}

// has reports whether there is a table, and that it is not empty.
func (d directory) has(tag string) bool { return d[tag].length > 0 }

// be16 is the big-endian number of 16 bits at a place.
func be16(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

// be32 is the big-endian number of 32 bits at a place.
func be32(s string, i int) uint32 { return uint32(be16(s, i))<<16 | uint32(be16(s, i+2)) }

// sbe16 is the big-endian signed number of 16 bits at a place.
func sbe16(s string, i int) int { return int(int16(be16(s, i))) }

// readMetrics reads the vertical measures from head, hhea, OS/2 and post.
func readMetrics(data string, tables directory) (Metrics, error) {
	head := tables.bytes(data, "head")
	hhea := tables.bytes(data, "hhea")
	if len(head) < 54 || len(hhea) < 36 {
		return Metrics{}, errors.New("the head or hhea table is missing")
	}
	if be16(hhea, 34) == 0 {
		return Metrics{}, errors.New("no glyph has a width")
	}
	m := Metrics{
		UnitsPerEm: int(be16(head, 18)),
		XMin:       sbe16(head, 36), YMin: sbe16(head, 38),
		XMax: sbe16(head, 40), YMax: sbe16(head, 42),
		Ascender: sbe16(hhea, 4), Descender: sbe16(hhea, 6),
	}
	if m.UnitsPerEm < 16 {
		return Metrics{}, errors.New("the em is not given")
	}
	// Old OS/2 tables have no heights of letters. This fraction of the em is about right for most text faces.
	m.CapHeight = m.UnitsPerEm * 7 / 10
	if os2 := tables.bytes(data, "OS/2"); len(os2) >= 90 && be16(os2, 0) >= 2 {
		m.CapHeight = sbe16(os2, 88)
	}
	if post := tables.bytes(data, "post"); len(post) >= 12 {
		m.ItalicAngle = float64(int32(be32(post, 4))) / 65536
	}
	return m, nil
}

// nameIDPostScript is the entry of the name table that holds the PostScript name.
const nameIDPostScript = 6

// postscriptName reads the PostScript name, or makes one from the family.
func postscriptName(data string, tables directory, family string) string {
	name := tables.bytes(data, "name")
	if len(name) >= 6 {
		storage := int(be16(name, 4))
		for i := range int(be16(name, 2)) {
			at := 6 + 12*i
			if at+12 > len(name) || be16(name, at+6) != nameIDPostScript {
				continue
			}
			length := int(be16(name, at+8))
			start := storage + int(be16(name, at+10))
			if start+length > len(name) {
				continue
			}
			if s := decodeName(name[start:start+length], be16(name, at)); s != "" {
				return s
			}
		}
	}
	return plainName(family)
}

// decodeName turns a record of the name table into letters; platform 1
// (Macintosh) has single bytes, the others UTF-16.
func decodeName(raw string, platform uint16) string {
	if platform != 1 {
		units := make([]uint16, len(raw)/2)
		for i := range units {
			units[i] = be16(raw, 2*i)
		}
		raw = string(utf16.Decode(units))
	}
	return plainName(raw)
}

// plainName keeps the characters that a PostScript name may have without escapes.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f && !strings.ContainsRune("[](){}<>/%#", r) {
			return r
		}
		return -1
	}, s)
}

// shapingReader reads a font file, but with zeros for its loca table. The parser then finds every outline empty and
// skips it, which halves the time to open a face. Shaping needs no outlines, and the subsetter reads the file itself;
// only variable fonts without a table of the variations of widths need them.
type shapingReader struct {
	*strings.Reader
	loca table
	// hidden are the places, in the directory, of the tags of tables that shaping does not need.
	hidden []int
	pos    int64
}

// unshaped are the tables that shaping does not need. If they were not hidden they would be copied and parsed.
var unshaped = []string{"glyf", "post", "SVG ", "sbix", "CBLC", "CBDT", "EBLC", "EBDT", "bdat", "bloc", "STAT", "CFF2"}

// newShapingReader is a reader of a file with some tables.
func newShapingReader(data string, tables directory) *shapingReader {
	r := &shapingReader{Reader: strings.NewReader(data), loca: tables["loca"]}
	hidden := unshaped
	switch {
	case tables.has("gvar") && !tables.has("HVAR"):
		// The widths of glyphs follow from their outlines.
		r.loca = table{}
		return r
	case tables.has("gvar"):
		hidden = append(slices.Clone(unshaped), "gvar")
	}
	if !strings.HasPrefix(data, "ttcf") {
		for i := range int(be16(data, 4)) {
			if at := 12 + 16*i; at+4 <= len(data) && slices.Contains(hidden, data[at:at+4]) {
				r.hidden = append(r.hidden, at)
			}
		}
	}
	return r
}

// Read implements io.Reader at the position that Seek set.
func (r *shapingReader) Read(p []byte) (int, error) {
	n, err := r.ReadAt(p, r.pos)
	r.pos += int64(n)
	if n > 0 && errors.Is(err, io.EOF) {
		err = nil
	}
	return n, err
}

// Seek implements io.Seeker.
func (r *shapingReader) Seek(offset int64, whence int) (int64, error) {
	pos, err := r.Reader.Seek(offset, whence)
	r.pos = pos
	return pos, err
}

// ReadAt implements io.ReaderAt.
func (r *shapingReader) ReadAt(p []byte, off int64) (int, error) {
	n, err := r.Reader.ReadAt(p, off)
	from := max(r.loca.offset-int(off), 0)
	to := min(r.loca.offset+r.loca.length-int(off), n)
	if from < to {
		clear(p[from:to])
	}
	for _, at := range r.hidden {
		if from, to := max(at-int(off), 0), min(at+4-int(off), n); from < to {
			for i := from; i < to; i++ {
				p[i] = '~'
			}
		}
	}
	return n, err
}

// sfntBuilder writes an sfnt file from its tables.
type sfntBuilder struct {
	// flavor is the first four bytes of the file.
	flavor string
	tags   []string
	tables [][]byte
}

// add appends a table. Tables must be added in the alphabetical order of their tags, since the directory must be
// sorted.
func (b *sfntBuilder) add(tag string, data []byte) {
	b.tags = append(b.tags, tag)
	b.tables = append(b.tables, data)
}

// bytes joins the tables behind a directory with their checksums.
func (b *sfntBuilder) bytes() []byte {
	n := len(b.tags)
	log := 0
	for 1<<(log+1) <= n {
		log++
	}
	var out bytes.Buffer
	out.WriteString(b.flavor)
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		out.Write(binary.BigEndian.AppendUint16(nil, uint16(v)))
	}
	offset := 12 + 16*n
	for i, t := range b.tables {
		out.WriteString(b.tags[i])
		for _, v := range []uint32{tableSum(b.tags[i], t), uint32(offset), uint32(len(t))} {
			out.Write(binary.BigEndian.AppendUint32(nil, v))
		}
		offset += (len(t) + 3) &^ 3
	}
	for _, t := range b.tables {
		out.Write(t)
		out.Write(make([]byte, -len(t)&3))
	}
	return out.Bytes()
}

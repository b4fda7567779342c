package woff

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/andybalholm/brotli"
)

// knownTags are the tags that a file of WOFF 2.0 names by a number (WOFF 2.0, 5.2).
var knownTags = [63]string{
	"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "CFF ",
	"VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS",
	"GSUB", "EBSC", "JSTF", "MATH", "CBDT", "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc",
	"bsln", "cvar", "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd", "prop",
	"trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill",
}

// tagFollows is the number that stands for a tag that is written out.
const tagFollows = 63

// collection is the flavor of a file with several faces.
const collection = "ttcf"

// entry is a table in the directory of a file of WOFF 2.0.
type entry struct {
	tag string
	// rewritten is whether the table is in a form of WOFF 2.0, and packed what the stream has of it.
	rewritten bool
	packed    []byte
	// size is the length of the packed table.
	size int
}

// unpack2 unpacks a file of WOFF 2.0.
func unpack2(data string) ([]Font, error) {
	r := &reader{data: []byte(data)}
	r.bytes(len(magic2))
	flavor := string(r.bytes(4))
	r.u32() // the length of the file
	n := r.u16()
	r.bytes(2 + 4) // reserved, the size when unpacked
	packed := r.u32()
	r.bytes(2 + 2 + 5*4) // version, metadata, private data
	entries, err := readEntries(r, n)
	if err != nil {
		return nil, err
	}
	faces := []faceTables{{flavor: flavor}}
	if flavor == collection {
		if faces, err = readFaces(r, len(entries)); err != nil {
			return nil, err
		}
	} else {
		for i := range entries {
			faces[0].tables = append(faces[0].tables, i)
		}
	}
	stream := r.bytes(packed)
	if r.short {
		return nil, errCutOff
	}
	if err := fill(entries, stream); err != nil {
		return nil, err
	}
	var out []Font
	total := 0
	for _, f := range faces {
		face, err := f.unpack(entries)
		if err != nil {
			return nil, err
		}
		for _, t := range face.Tables {
			if total += len(t.Data); total > MostBytes {
				return nil, errTooLarge
			}
		}
		out = append(out, face)
	}
	return out, nil
}

// readEntries reads the directory of n tables.
func readEntries(r *reader, n int) ([]entry, error) {
	var entries []entry
	total := 0
	for range n {
		flags := r.u8()
		e := entry{}
		if known := flags & 0x3f; known == tagFollows {
			e.tag = string(r.bytes(4))
		} else {
			e.tag = knownTags[known]
		}
		form := flags >> 6
		e.size = r.base128()
		e.rewritten = form != 0
		if e.tag == "glyf" || e.tag == "loca" {
			e.rewritten = form == 0
			if form != 0 && form != 3 {
				return nil, fmt.Errorf("table %q has an unknown form", e.tag)
			}
		}
		if e.rewritten {
			e.size = r.base128()
		}
		if r.short {
			return nil, errCutOff
		}
		if total += e.size; total > MostBytes {
			return nil, errTooLarge
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// faceTables is a face of a file: the tables that it uses, by their places in the directory.
type faceTables struct {
	flavor string
	tables []int
}

// readFaces reads the directory of a collection whose file has n tables.
func readFaces(r *reader, n int) ([]faceTables, error) {
	r.u32() // version
	var faces []faceTables
	for range r.short255() {
		count := r.short255()
		f := faceTables{flavor: string(r.bytes(4))}
		for range count {
			i := r.short255()
			if i >= n || r.short {
				return nil, errors.New("the directory of the collection is broken")
			}
			f.tables = append(f.tables, i)
		}
		faces = append(faces, f)
		if r.short {
			return nil, errCutOff
		}
	}
	if len(faces) > 64 {
		return nil, errors.New("it has more than 64 faces")
	}
	return faces, nil
}

// fill unpacks the stream of all tables.
func fill(entries []entry, packed []byte) error {
	total := 0
	for _, e := range entries {
		total += e.size
	}
	stream, err := readAll(brotli.NewReader(bytes.NewReader(packed)), total)
	if err != nil {
		return err
	}
	for i := range entries {
		e := &entries[i]
		e.packed = stream[:e.size:e.size]
		stream = stream[e.size:]
	}
	return nil
}

// unpack makes the tables of a face.
func (f faceTables) unpack(entries []entry) (Font, error) {
	out := Font{Flavor: f.flavor}
	var outlines *outlines
	for _, i := range f.tables {
		if e := entries[i]; e.tag == "glyf" && e.rewritten {
			var err error
			if outlines, err = readOutlines(e.packed); err != nil {
				return Font{}, fmt.Errorf("table %q: %w", e.tag, err)
			}
		}
	}
	for _, i := range f.tables {
		e := entries[i]
		data := e.packed
		switch {
		case e.tag == "glyf" && outlines != nil:
			data = outlines.glyf
		case e.tag == "loca" && outlines != nil:
			data = outlines.loca()
		case e.tag == "head" && outlines != nil && len(data) >= 54:
			data = bytes.Clone(data)
			data[50] = 0
			data[51] = 1 // indexToLocFormat: long
		case e.tag == "hmtx" && e.rewritten && outlines != nil:
			var err error
			if data, err = outlines.hmtx(data, longMetrics(f.tables, entries)); err != nil {
				return Font{}, fmt.Errorf("table %q: %w", e.tag, err)
			}
		case e.rewritten:
			return Font{}, fmt.Errorf("table %q has an unknown form", e.tag)
		}
		if !out.add(e.tag, data) {
			return Font{}, fmt.Errorf("table %q is there twice", e.tag)
		}
	}
	return out, nil
}

// longMetrics is how many glyphs of a face have a width of their own, which hhea names.
func longMetrics(tables []int, entries []entry) int {
	for _, i := range tables {
		if e := entries[i]; e.tag == "hhea" && len(e.packed) >= 36 {
			return int(e.packed[34])<<8 | int(e.packed[35])
		}
	}
	return 0
}

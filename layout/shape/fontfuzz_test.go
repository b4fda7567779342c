package shape

import (
	"encoding/binary"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/go-text/typesetting/language"

	"annualreport/fonts"
)

// fuzzedFonts are files of which the fuzzer changes bytes, with words that use their tables.
var fuzzedFonts = []struct {
	file, word string
	script     language.Script
}{
	{"../../fonts/noto-sans-thai/NotoSansThai_400Regular.ttf", "กี่ปั้น", language.Thai},
	{"../../fonts/noto-sans-hebrew/NotoSansHebrew_400Regular.ttf", "שָׁלוֹם", language.Hebrew},
	{"../../fonts/noto-sans-devanagari/NotoSansDevanagari_400Regular.ttf", "क्षत्रियकर्ता", language.Devanagari},
	{"../../fonts/noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf", "لِلّٰهِ", language.Arabic},
	{"../../fonts/testdata/variable.woff2", "Affine", language.Latin},
	{"../../fonts/testdata/variable.ttf", "Affine", language.Latin},
	{"../../fonts/testdata/variable.woff", "Affine", language.Latin},
	{"../../fonts/testdata/postscript.otf", "Affine", language.Latin},
	{"../../fonts/testdata/subroutines.otf", "Affine", language.Latin},
	{"../../fonts/testdata/collection.ttc", "Affine", language.Latin},
	{"../../fonts/testdata/collection.woff2", "Affine", language.Latin},
}

// FuzzFont changes bytes of the tables of a font: whatever they say, opening the file, shaping words and cutting it
// down end with a result or an error.
func FuzzFont(f *testing.F) {
	var files [][]byte
	for _, c := range fuzzedFonts {
		data, err := os.ReadFile(c.file)
		if err != nil {
			f.Fatal(err)
		}
		files = append(files, data)
	}
	for i := range files {
		f.Add(uint8(i), []byte{})
		for table := uint8(i); table < 20; table += 5 {
			f.Add(uint8(i), []byte{table, setByte, 0, 3, 0xff, table, setByte, 0, 9, 1})
			f.Add(uint8(i), []byte{table, setCount, 0, 4, 0})
			f.Add(uint8(i), []byte{table, clearFrom, 0, table, 0})
			f.Add(uint8(i), []byte{table, endAt, 0, 40, 0, table + 1, swapWith, 0, table, 0})
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, edits []byte) {
		c := fuzzedFonts[int(which)%len(files)]
		data := edited(slices.Clone(files[int(which)%len(files)]), edits)
		families, _ := fonts.FromFolder(fstest.MapFS{"a.ttf": {Data: data}})
		for _, family := range families {
			useFamily(family, c.word, c.script)
		}
	})
}

// What an edit does to a table.
const (
	setByte   = iota // a byte has another value
	setCount         // two bytes have the highest value, as a count or an offset
	clearFrom        // all bytes from a place on are zero
	endAt            // the table ends at a place
	swapWith         // the table and another one stand for each other
	edits
)

// edited changes the tables of a font. An edit has five bytes: the table by its place in the directory, what is done, an
// offset of two bytes, and a value. Packed fonts have no directory that is known here: the whole file is their table.
func edited(data, list []byte) []byte {
	for ; len(list) >= 5; list = list[5:] {
		row := rowOf(data, int(list[0]))
		table := within(data, row)
		at := int(binary.BigEndian.Uint16(list[2:]))
		if at >= len(table) {
			continue
		}
		switch list[1] % edits {
		case setByte:
			table[at] = list[4]
		case setCount:
			copy(table[at:], "\xff\xff")
		case clearFrom:
			clear(table[at:])
		case endAt:
			if row == nil {
				data = data[:at]
			} else {
				binary.BigEndian.PutUint32(row[12:], uint32(at))
			}
		case swapWith:
			if other := rowOf(data, at); row != nil && other != nil {
				place := [8]byte(row[8:16])
				copy(row[8:16], other[8:16])
				copy(other[8:16], place[:])
			}
		}
	}
	return data
}

// rowOf is the row of a table in the directory of a font, or of the first face of a collection; nil for packed fonts.
func rowOf(data []byte, table int) []byte {
	start := 0
	if len(data) >= 16 && string(data[:4]) == "ttcf" {
		start = int(binary.BigEndian.Uint32(data[12:]))
	}
	if start > len(data)-12 || string(data[start:start+3]) == "wOF" {
		return nil
	}
	count := int(binary.BigEndian.Uint16(data[start+4:]))
	if count == 0 {
		return nil
	}
	at := start + 12 + 16*(table%count)
	if at > len(data)-16 {
		return nil
	}
	return data[at : at+16]
}

// within is the table that a row of the directory names, or the whole file without a row.
func within(data, row []byte) []byte {
	if row == nil {
		return data
	}
	from := min(int(binary.BigEndian.Uint32(row[8:])), len(data))
	return data[from : from+min(int(binary.BigEndian.Uint32(row[12:])), len(data)-from)]
}

// useFamily shapes a word in the faces of a family, and cuts them down to its glyphs.
func useFamily(family *fonts.Family, word string, script language.Script) {
	book := fonts.Embedded().With([]*fonts.Family{family})
	for _, face := range family.Faces {
		table := NewTable(book)
		style := Style{Family: family, Weight: face.Weight, Slant: face.Slant}
		words := table.Intern(table.StyleID(style), script, false, word)
		if table.Shape() != nil {
			continue
		}
		slots := []fonts.Slot{{}}
		for _, w := range words {
			for _, g := range w.Glyphs {
				slots = append(slots, fonts.Slot{Glyph: g.ID, Advance: uint16(g.Advance)})
			}
		}
		_, _ = face.Subset(slots)
	}
}

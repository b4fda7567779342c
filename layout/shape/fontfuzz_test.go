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
			f.Add(uint8(i), []byte{table, 0, 3, 0xff, table, 0, 9, 1, table, 1, 0, 0x80})
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

// edited changes bytes of a font: each edit is a table by its place in the directory, an offset of two bytes, and
// the new byte. Packed fonts have no directory that is known here: offsets are from their start.
func edited(data, edits []byte) []byte {
	for ; len(edits) >= 4; edits = edits[4:] {
		at := int(binary.BigEndian.Uint16(edits[1:]))
		if data[0] == 0 {
			row := 12 + 16*(int(edits[0])%int(binary.BigEndian.Uint16(data[4:])))
			at += int(binary.BigEndian.Uint32(data[row+8:]))
		}
		if at < len(data) {
			data[at] = edits[3]
		}
	}
	return data
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

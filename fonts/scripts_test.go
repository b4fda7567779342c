package fonts

import (
	"encoding/binary"
	"slices"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/go-text/typesetting/language"
)

// TestLyingMaps: a map of characters whose ranges end beyond Unicode, or name one character many times, is no endless
// work: the scripts of the family are found by as many entries as Unicode has characters.
func TestLyingMaps(t *testing.T) {
	embedded, ok := Embedded().Family("Source Sans 3")
	if !ok {
		t.Fatal("there is no family")
	}
	data := embedded.Face(Regular, Upright).data
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	cmap := tables["cmap"]
	for name, groups := range map[string][][3]uint32{
		"to 2^32":    {{0x41, 0xFFFFFFFF, 1}},
		"many times": slices.Repeat([][3]uint32{{0x41, 0x10FFFF, 1}}, 3),
		"backwards":  {{0x10FFFF, 0x41, 1}},
	} {
		table := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0} // OpenType, cmap, format 12
		for _, n := range []uint32{uint32(16 + 12*len(groups)), 0, uint32(len(groups))} {
			table = binary.BigEndian.AppendUint32(table, n)
		}
		for _, g := range groups {
			for _, n := range g {
				table = binary.BigEndian.AppendUint32(table, n)
			}
		}
		out := []byte(data)
		if copy(out[cmap.offset:cmap.offset+cmap.length], table) != len(table) {
			t.Fatal("the map has no room")
		}
		families, faults := FromFolder(fstest.MapFS{"a.ttf": {Data: []byte(summedAgain(t, string(out)))}})
		if len(families) != 1 {
			t.Errorf("%s: the font is not read: %v", name, faults)
		}
		for _, f := range families {
			counts := make(map[language.Script]int)
			countScripts(f.Face(Regular, Upright), nil, counts)
			looked := 0
			for _, n := range counts {
				looked += n
			}
			if looked > unicode.MaxRune+1 {
				t.Errorf("%s: %d characters are looked at", name, looked)
			}
		}
	}
}

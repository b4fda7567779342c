package fonts

import (
	"encoding/binary"
	"strings"
	"testing"
	"testing/fstest"
)

// file is the file of a face of the program, with its family, weight and slant.
func file(t *testing.T, family string, weight Weight, slant Slant) *Face {
	t.Helper()
	f, ok := Embedded().Family(family)
	if !ok {
		t.Fatal(family)
	}
	return f.Face(weight, slant)
}

// TestFacesOfOneAlphabetAreAFamily: where fonts come as one file for each alphabet, and some alphabets lack a weight or
// a slant, faces of the same letters are together, in any order of the files.
func TestFacesOfOneAlphabetAreAFamily(t *testing.T) {
	renamed := func(family string, weight Weight, slant Slant) *Face {
		f := *file(t, family, weight, slant)
		f.Family = "Shared"
		return &f
	}
	arabic := renamed("Noto Naskh Arabic", Regular, Upright)
	latin := renamed(Sans, Regular, Upright)
	italic := renamed(Sans, Regular, Italic)
	bold := renamed(Sans, Bold, Upright)
	for _, order := range [][]*Face{{arabic, italic, bold, latin}, {latin, arabic, bold, italic}, {bold, italic, arabic, latin}} {
		var families []*Family
		for _, f := range order {
			families, _ = withFace(families, f)
		}
		for _, f := range families {
			if isAlone := f.Faces[0] == arabic; len(families) != 2 || isAlone != (len(f.Faces) == 1) {
				t.Errorf("%v: %d families, one of %d faces", order, len(families), len(f.Faces))
			}
		}
	}
}

// changed is the variable font of the tests with another number at a place of a table.
func changed(t *testing.T, data, tag string, at int, value uint16) string {
	t.Helper()
	tables, err := readDirectory(data, 0)
	if err != nil || !tables.has(tag) {
		t.Fatal(tag, err)
	}
	at += tables[tag].offset
	return data[:at] + string(binary.BigEndian.AppendUint16(nil, value)) + data[at+2:]
}

// shorter is the variable font of the tests with half of a table.
func shorter(t *testing.T, tag string) string {
	t.Helper()
	return shorterIn(t, read(t, "variable.ttf"), tag)
}

// shorterIn is a font with half of a table.
func shorterIn(t *testing.T, data, tag string) string {
	t.Helper()
	tables, err := readDirectory(data, 0)
	if err != nil || !tables.has(tag) {
		t.Fatal(tag, err)
	}
	at := strings.Index(data, tag) + 12
	half := binary.BigEndian.AppendUint32(nil, uint32(tables[tag].length/2))
	return data[:at] + string(half) + data[at+4:]
}

// TestFontsThatCannotBeSetAreFaults: a font without widths or outlines, and one whose axes change each other, are
// refused when the folder is read.
func TestFontsThatCannotBeSetAreFaults(t *testing.T) {
	data := read(t, "variable.ttf")
	withAvar := strings.Replace(data, "STAT", "avar", 1)
	for want, data := range map[string]string{
		"no glyph has a width":    changed(t, data, "hhea", 34, 0),
		"its letters are missing": shorter(t, "hmtx"),
		"(loca)":                  shorter(t, "loca"),
		"outlines are cut off":    shorter(t, "glyf"),
		"axes change each other":  changed(t, withAvar, "avar", 0, 2),
	} {
		families, faults := FromFolder(fstest.MapFS{"a.ttf": {Data: []byte(data)}})
		if len(families) > 0 || len(faults) != 1 || !strings.Contains(faults[0].Err.Error(), want) {
			t.Errorf("%d families, faults %v, want %q", len(families), faults, want)
		}
	}
}

package fonts

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// faceIn is the face of a family that the folder of a report would have with one file.
func faceIn(t *testing.T, data string, weight Weight, slant Slant) *Face {
	t.Helper()
	families, faults := FromFolder(fstest.MapFS{"a.otf": {Data: []byte(data)}})
	if len(families) != 1 || len(faults) > 0 {
		t.Fatalf("%d families, %v", len(families), faults)
	}
	return families[0].Face(weight, slant)
}

// TestSharedParts: letters of a variable font of the PostScript kind are drawn with the parts that they share, by the
// weight and the slope of the instance. The outlines are those that fontTools draws.
func TestSharedParts(t *testing.T) {
	for _, c := range []struct {
		weight Weight
		slant  Slant
		letter rune
		want   string
	}{
		{Regular, Upright, 'A', "0 51,0 1 751,0 1 751,1400 1 51,1400"},
		{Bold, Upright, 'A', "0 63,0 1 1123,0 1 1123,1400 1 63,1400"},
		{Bold, Italic, 'A', "0 73,0 1 1233,0 1 1233,1400 1 73,1400"},
		{Bold, Italic, 'f', "0 112,0 1 112,420 1 612,420 1 612,0"},
		{Bold, Upright, ' ', ""},
	} {
		face := faceIn(t, read(t, "subroutines.otf"), c.weight, c.slant)
		g, _ := face.Nominal(c.letter)
		o, err := face.Outlines()
		if err != nil {
			t.Fatal(err)
		}
		steps, err := o.Glyph(g)
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for _, s := range steps {
			words = append(words, fmt.Sprintf("%d %d,%d", s.Verb, s.Points[0][0]/2, s.Points[0][1]/2))
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%s: %c is %s, want %s", face, c.letter, got, c.want)
		}
		if again, err := o.Glyph(g); err != nil || len(again) != len(steps) {
			t.Errorf("%s: asked for again, %c is %v, %v", face, c.letter, again, err)
		}
	}
}

// TestBrokenOutlineIsTold: an outline that cannot be read is an error that names the file, and no blank.
func TestBrokenOutlineIsTold(t *testing.T) {
	for _, name := range []string{"subroutines.otf", "variable.ttf"} {
		face := faceIn(t, read(t, name), Regular, Upright)
		o, err := face.Outlines()
		if err != nil {
			t.Fatal(err)
		}
		if steps, err := o.Glyph(60000); err == nil || !strings.Contains(err.Error(), "fonts/a.otf") {
			t.Errorf("%s: a glyph that is not there is %v, %v", name, steps, err)
		}
		if _, err := face.Subset([]Slot{{}, {Glyph: 60000}}); err == nil || !strings.Contains(err.Error(), "fonts/a.otf") {
			t.Errorf("%s: it is embedded: %v", name, err)
		}
	}
}

// TestBrokenSharedPartsAreRefused: a font whose outlines call parts that are not there is told when the folder is read.
func TestBrokenSharedPartsAreRefused(t *testing.T) {
	data := read(t, "subroutines.otf")
	call := strings.LastIndex(data, "\x1c\xff\x95\x1d") // the last call of the shared part
	for name, broken := range map[string]string{
		"a part that is not there": data[:call] + "\x1c\x00\x95\x1d" + data[call+4:],
		"half a table":             shorterIn(t, data, "CFF2"),
	} {
		families, faults := FromFolder(fstest.MapFS{"a.otf": {Data: []byte(broken)}})
		if len(families) > 0 || len(faults) != 1 || !strings.Contains(faults[0].Err.Error(), "CFF2") {
			t.Errorf("%s: %d families, %v", name, len(families), faults)
		}
	}
}

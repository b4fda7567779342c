package fonts

import (
	"encoding/binary"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// stepWords is a step of an outline in words.
func stepWords(s OutlineStep) string { return fmt.Sprint(s.Verb, s.Points) }

// variable is the family of the variable font of the tests, whose axes are wght 100 to 900 and slnt -10 to 0.
func variable(t *testing.T) *Family {
	t.Helper()
	families, faults := FromFolder(fstest.MapFS{"v.ttf": {Data: []byte(read(t, "variable.ttf"))}})
	if len(families) != 1 || len(faults) > 0 {
		t.Fatalf("%d families, %v", len(families), faults)
	}
	return families[0]
}

// widthOf is the width of a letter in a face, in font units.
func widthOf(t *testing.T, f *Face, r rune) uint16 {
	t.Helper()
	advances, err := f.Advances()
	if err != nil {
		t.Fatal(err)
	}
	g, _ := f.Nominal(r)
	return advances[g]
}

// TestInstancesOfVariableFont: a variable font has the faces that styles ask for. The widths are those that fontTools
// gives for the same instances.
func TestInstancesOfVariableFont(t *testing.T) {
	f := variable(t)
	for _, want := range []struct {
		weight Weight
		slant  Slant
		name   string
		width  uint16
	}{
		{Regular, Upright, "Inter_400wght", 1648}, {Semibold, Upright, "Inter_600wght", 1717},
		{Bold, Upright, "Inter_700wght", 1751}, {Bold, Italic, "Inter_-10slnt_700wght", 1751},
	} {
		face := f.Face(want.weight, want.slant)
		if face.Weight != want.weight || face.Slant != want.slant {
			t.Errorf("%d %d: found %s", want.weight, want.slant, face)
		}
		if name, _ := face.PostScriptName(); name != want.name {
			t.Errorf("%s is named %s, want %s", face, name, want.name)
		}
		if w := widthOf(t, face, 'n'); w != want.width {
			t.Errorf("%s: n is %d units wide, want %d", face, w, want.width)
		}
	}
}

// TestSubsetOfInstance: the glyphs of an instance that go into a file have its outlines, and bearings that are their
// smallest abscissas: otherwise programs would move them. The rectangle is that of fontTools within a unit, which rounds
// halves of units another way.
func TestSubsetOfInstance(t *testing.T) {
	face := variable(t).Face(Bold, Upright)
	g, _ := face.Nominal('A')
	data, err := face.Subset([]Slot{{}, {Glyph: g, Advance: 1}})
	if err != nil {
		t.Fatal(err)
	}
	tables, err := readDirectory(string(data), 0)
	if err != nil {
		t.Fatal(err)
	}
	entry := tables.bytes(string(data), "glyf")[be32(tables.bytes(string(data), "loca"), 4):]
	if box := [4]int{sbe16(entry, 2), sbe16(entry, 4), sbe16(entry, 6), sbe16(entry, 8)}; box != ([4]int{67, 0, 2039, 2048}) {
		t.Errorf("A of weight 700 has the rectangle %v", box)
	}
	if bearing := sbe16(tables.bytes(string(data), "hmtx"), 6); bearing != sbe16(entry, 2) {
		t.Errorf("the bearing is %d, the smallest abscissa %d", bearing, sbe16(entry, 2))
	}
}

// TestSettings: an author chooses values of axes; what is not an axis or outside of it is an error that names the axes.
func TestSettings(t *testing.T) {
	f := variable(t)
	for _, c := range []struct {
		written string
		want    string // the settings of regular and bold faces, or words of the error
	}{
		{"Inter:wght=450", "[wght=450] [wght=750]"}, {"Inter: wght = 300 ", "[wght=300] [wght=700]"},
		{"Inter:wght=800", "[wght=800] [wght=900]"}, {"Inter:slnt=-5,wght=500", "[slnt=-5 wght=500] [slnt=-5 wght=800]"},
		{"Inter", "[wght=400] [wght=700]"}, {"Inter:wght=950", "wght 100 to 900"},
		{"Inter:wdth=80", `no axis "wdth"; it has wght 100 to 900, slnt -10 to 0`}, {"Inter:wght=450,bold,light", "such as wght=450"},
		{"Inter:wght=", "such as wght=450"}, {"Inter:wght=NaN", "such as wght=450"},
	} {
		choice, err := ParseFamily(c.written)
		settings := choice.Settings
		var set *Family
		if err == nil {
			set, err = f.Instance(settings)
		}
		if err != nil {
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%q: %v, want %q", c.written, err, c.want)
			}
			continue
		}
		got := fmt.Sprint(set.Face(Regular, Upright).settings, set.Face(Bold, Upright).settings)
		if choice.Name != "Inter" || choice.Style != "" || got != c.want {
			t.Errorf("%q is %+v with %s, want %s", c.written, choice, got, c.want)
		}
		if again, _ := f.Instance(settings); again != set {
			t.Errorf("%q is made anew when it is asked for again", c.written)
		}
	}
	sans, _ := Embedded().Family(Sans)
	if _, err := sans.Instance([]Setting{{"wght", 450}}); err == nil || !strings.Contains(err.Error(), "not variable") {
		t.Errorf("a setting of a family without axes: %v", err)
	}
}

// TestFontsOfOneAlphabetEach: files of one family that have the same weight help each other out, and the one with Latin
// letters is the first.
func TestFontsOfOneAlphabetEach(t *testing.T) {
	lao, err := os.ReadFile("../layout/testdata/scripts/fonts/NotoSansLao.ttf")
	if err != nil {
		t.Fatal(err)
	}
	one := NewFace("X", Regular, Upright, string(lao))
	two := NewFace("X", Regular, Upright, read(t, "variable.ttf"))
	families, _ := withFace(nil, one)
	families, double := withFace(families, two)
	families = latinFirst(families)
	if double != nil {
		t.Errorf("%s has other letters, and is taken for %s again", two, double)
	}
	if len(families) != 2 || families[0].Faces[0] != two || families[1].Faces[0] != one {
		t.Errorf("%d families, of which the first has Latin letters: %v", len(families), families[0].hasLatin())
	}
}

// TestRefusals: what a font says of its being embedded.
func TestRefusals(t *testing.T) {
	data := read(t, "variable.ttf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	at := tables["OS/2"].offset + 8
	for fsType, want := range map[uint16]string{
		0: "", 4: "", 8: "", 2: "that it may not be embedded", 0x200: "that only its bitmaps may be embedded",
		0x104: "that it may be embedded only as a whole",
	} {
		file := data[:at] + string([]byte{byte(fsType >> 8), byte(fsType)}) + data[at+2:]
		if got := Refusal(NewFace("X", Regular, Upright, file)); got != want {
			t.Errorf("fsType %#x: %q, want %q", fsType, got, want)
		}
	}
}

// withAxis is the variable font of the tests with another axis in the place of the second one.
func withAxis(t *testing.T, a Axis) string {
	t.Helper()
	data := read(t, "variable.ttf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	const second = 16 + 20
	at := tables["fvar"].offset + second
	row := []byte(a.Tag)
	for _, v := range []float32{a.Least, a.Usual, a.Most} {
		row = binary.BigEndian.AppendUint32(row, uint32(int32(v*65536)))
	}
	return summedAgain(t, data[:at]+string(row)+data[at+len(row):])
}

// TestItalicsOfAxes: a font has italics where an axis of italics goes from 0 to 1, or where one of the slope goes five
// degrees or more; other axes are set by their names alone, and one without a range is none.
func TestItalicsOfAxes(t *testing.T) {
	for _, c := range []struct {
		axis Axis
		want string
	}{
		{Axis{"ital", 0, 0, 1}, "upright [ital=0 wght=400] italic [ital=1 wght=400]"},
		{Axis{"ital", 0, 0, 2}, "upright [wght=400] italic [wght=400]"},
		{Axis{"ital", -1, 0, 1}, "upright [wght=400] italic [wght=400]"},
		{Axis{"slnt", -5, 0, 0}, "upright [wght=400] italic [slnt=-5 wght=400]"},
		{Axis{"slnt", -4, 0, 0}, "upright [wght=400] italic [wght=400]"},
		{Axis{"wdth", 75, 100, 125}, "upright [wght=400] italic [wght=400]"},
	} {
		_, families := faultsOf(map[string]string{"a.ttf": withAxis(t, c.axis)})
		if len(families) != 1 {
			t.Fatalf("%s: %d families", c.axis, len(families))
		}
		f := families[0]
		got := fmt.Sprint("upright ", f.Face(Regular, Upright).settings, " italic ", f.Face(Regular, Italic).settings)
		if got != c.want || len(f.Axes()) != 2 {
			t.Errorf("%s: %s, want %s", c.axis, got, c.want)
		}
	}
	_, families := faultsOf(map[string]string{"a.ttf": withAxis(t, Axis{"wdth", 100, 100, 100})})
	if len(families) != 1 || len(families[0].Axes()) != 1 {
		t.Error("an axis without a range is one")
	}
	_, families = faultsOf(map[string]string{"a.ttf": withAxis(t, Axis{"wdth", 75, 75, 125})})
	if len(families) != 1 || len(families[0].Axes()) != 2 {
		t.Error("an axis whose usual value is its least is none")
	}
}

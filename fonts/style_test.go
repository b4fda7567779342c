package fonts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// families are those of a folder with files of testdata.
func familiesOf(t *testing.T, names ...string) []*Family {
	t.Helper()
	files := make(fstest.MapFS)
	for _, name := range names {
		files[name] = &fstest.MapFile{Data: []byte(read(t, name))}
	}
	families, faults := FromFolder(files)
	for _, f := range faults {
		t.Fatalf("%s: %v", f.File, f.Err)
	}
	return families
}

// TestStylesOfVariable: a variable font has the styles that it has names for, and those of all families within its axes.
func TestStylesOfVariable(t *testing.T) {
	f := variable(t)
	const all = "Thin, Extra Light, Light, Regular, Medium, Semi Bold, Bold, Extra Bold, Black"
	if got := StyleWords(Styles(f)); got != all {
		t.Errorf("the styles are %s", got)
	}
	for _, c := range []struct {
		style    string
		settings []Setting
		want     string // the settings of regular and bold faces, or words of the error
	}{
		{"Medium", nil, "[wght=500] [wght=800]"}, {"extra-light", nil, "[wght=200] [wght=700]"},
		{"UltraLight", nil, "[wght=200] [wght=700]"}, {"", nil, "[wght=400] [wght=700]"},
		{"Black", nil, "[wght=900] [wght=900]"}, {"Light", []Setting{{"slnt", -5}}, "[wght=300 slnt=-5] [wght=700 slnt=-5]"},
		{"Light", []Setting{{"wght", 450}}, "[wght=450] [wght=750]"},
		{"Fett", nil, `Inter has no style "Fett"; it has ` + all}, {"Condensed", nil, `no style "Condensed"`},
		{"Medium Italic", nil, `no style "Medium Italic"`}, {"Condensed Medium", nil, "no style"}, {"Medium Fett", nil, "no style"},
		{"Medium", []Setting{{"wdth", 80}}, `no axis "wdth"`},
	} {
		set, err := InStyle(f, c.style, c.settings)
		if err != nil {
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%q: %v, want %q", c.style, err, c.want)
			}
			continue
		}
		got := fmt.Sprint(set.Face(Regular, Upright).settings, set.Face(Bold, Upright).settings)
		if got != c.want || !HasStyle(f, c.style) && c.style != "" {
			t.Errorf("%q is %s, want %s", c.style, got, c.want)
		}
		if again, _ := InStyle(f, c.style, c.settings); again != set {
			t.Errorf("%q is made anew when it is asked for again", c.style)
		}
	}
}

// TestStylesOfFixed: in a family of fixed weights a style is that of regular text, and bold is bolder by as much as
// usual, as far as the family has it.
func TestStylesOfFixed(t *testing.T) {
	sans, _ := Embedded().Family(Sans)
	if got := StyleWords(Styles(sans)); got != "Regular, SemiBold, Bold" {
		t.Errorf("the styles are %s", got)
	}
	semibold, err := InStyle(sans, "Semibold", nil)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := InStyle(sans, "demi bold", nil); again.Face(Regular, Upright).data != semibold.Face(Regular, Upright).data {
		t.Error("demi bold is no semibold")
	}
	regular := semibold.Face(Regular, Upright)
	bold := semibold.Face(Bold, Upright)
	if regular.data != sans.Face(Semibold, Upright).data || regular.Weight != Regular {
		t.Errorf("regular letters have %d", regular.Weight)
	}
	if bold.data != sans.Face(Bold, Upright).data {
		t.Errorf("bold letters are others")
	}
	if it := semibold.Face(Regular, Italic); it.Slant != Italic {
		t.Error("the italics are lost")
	}
	if same, err := InStyle(sans, "Regular", nil); err != nil || same != sans {
		t.Errorf("regular is another family: %v", err)
	}
	heavy, err := InStyle(sans, "Bold", nil)
	if err != nil || heavy.Face(Bold, Upright).Weight != Regular {
		t.Errorf("bold letters of bold text are bolder, though there is no such face: %v", err)
	}
	for style, want := range map[string]string{
		"Light": `Source Sans 3 has no style "Light"; it has Regular, SemiBold, Bold`, "Condensed": "no style", "": "not variable",
		"Bold": "not variable",
	} {
		if _, err := InStyle(sans, style, []Setting{{"wght", 450}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", style, err, want)
		}
	}
	one := &Family{Name: "X", Faces: sans.Faces[:1]}
	if _, err := InStyle(one, "Light", nil); err == nil || err.Error() != `X has no style "Light": it has but one` {
		t.Errorf("a family of one face: %v", err)
	}
}

// TestWidths: narrow letters are a family of their own, though their files call them a style, and have styles.
func TestWidths(t *testing.T) {
	families := familiesOf(t, "condensed.otf", "condensed-medium.otf", "postscript.otf")
	var names []string
	for _, f := range families {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"Inter Cubic Condensed", "Inter Cubic"}) {
		t.Fatalf("the families are %q", names)
	}
	narrow := families[0]
	if got := StyleWords(Styles(narrow)); got != "Medium, Regular" {
		t.Errorf("the styles are %s", got)
	}
	medium, err := InStyle(narrow, "Medium", nil)
	if err != nil || medium.Face(Regular, Upright).File() != "fonts/condensed-medium.otf" || medium.Name != "Inter Cubic Condensed:Medium" {
		t.Errorf("medium is %v, %v", medium, err)
	}
}

// TestWidthIn: words for a width are found wherever they stand in the name of a style, and as they are written.
func TestWidthIn(t *testing.T) {
	for style, want := range map[string][2]string{
		"Condensed": {"Condensed", ""}, "Condensed Light": {"Condensed", "Light"}, "Light Condensed": {"Condensed", "Light"},
		"SemiCondensed Thin": {"SemiCondensed", "Thin"}, "Semi Condensed Thin": {"Semi Condensed", "Thin"},
		"Extra Light Extra-Condensed": {"Extra-Condensed", "Extra Light"}, "Narrow": {"Narrow", ""}, "Medium": {"", "Medium"},
		"": {"", ""},
	} {
		if width, rest := widthIn(style); width != want[0] || rest != want[1] {
			t.Errorf("%q: %q and %q", style, width, rest)
		}
	}
}

// TestUprightStyle: words for italics are no part of a style.
func TestUprightStyle(t *testing.T) {
	for name, want := range map[string]string{"Medium Italic": "Medium", "Italic": "", "Bold Oblique": "Bold", "Light": "Light"} {
		if got := uprightStyle(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

// TestParseStyle: behind the colon stand a style and settings, in any order; two styles are an error.
func TestParseStyle(t *testing.T) {
	for written, want := range map[string]string{
		"Inter:Medium": "{Inter Medium []}", "Inter: Extra Light , wght=450": "{Inter Extra Light [wght=450]}",
		"Inter:wght=450,Medium": "{Inter Medium [wght=450]}", "Inter Medium": "{Inter Medium  []}",
	} {
		c, err := ParseFamily(written)
		if got := fmt.Sprint(c); err != nil || got != want {
			t.Errorf("%q: %s, %v", written, got, err)
		}
	}
	for _, written := range []string{"Inter:", "Inter:Medium,Bold", "Inter:Medium,"} {
		if c, err := ParseFamily(written); err == nil {
			t.Errorf("%q: %v", written, c)
		}
	}
}

// TestBrokenInstances: a table of axes that is cut off, or whose records are too short, has no styles.
func TestBrokenInstances(t *testing.T) {
	data := read(t, "variable.ttf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	fvar := tables.bytes(data, "fvar")
	names := readNames(tables.bytes(data, "name"))
	axes := axesOf(data, tables)
	if got := namedInstances(axes, fvar, names); len(got) != 9 || got[4].Name != "Medium" {
		t.Errorf("%v", got)
	}
	for n := range fvar {
		if got := namedInstances(axes, fvar[:n], names); got != nil {
			t.Errorf("%d of %d bytes have styles", n, len(fvar))
		}
	}
	for _, table := range []string{"fvar", "name"} { // none of their bytes leads out of the tables
		for i := 0; i < len(tables.bytes(data, table)); i += 11 {
			for _, b := range []string{"\x00", "\xff"} {
				change := func(name string) string {
					t := tables.bytes(data, name)
					if name != table {
						return t
					}
					return t[:i] + b + t[i+1:]
				}
				namedInstances(axes, change("fvar"), readNames(change("name")))
			}
		}
	}
	short := fvar[:15] + "\x04" + fvar[16:]
	if got := namedInstances(axes, short, names); got != nil {
		t.Errorf("records of four bytes have styles")
	}
	if got := namedInstances(axes, fvar, readNames("cut off")); len(got) != 0 {
		t.Errorf("without names there are %v", got)
	}
}

// TestNameFace: a width is named once, whatever else has it, and a face without a family gets none.
func TestNameFace(t *testing.T) {
	data := read(t, "condensed-medium.otf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	names := readNames(tables.bytes(data, "name"))
	for family, want := range map[string]string{
		"Inter": "Inter Condensed", "Inter Condensed": "Inter Condensed", "InterCondensed Pro": "InterCondensed Pro", "": "",
	} {
		f := Face{Family: family}
		nameFace(&f, names)
		if f.Family != want || f.style != "Medium" {
			t.Errorf("%q is %q with the style %q", family, f.Family, f.style)
		}
	}
}

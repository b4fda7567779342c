package fonts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/fontscan"
)

// installed is an inventory of files by their families, as a scan finds them.
func installed(t *testing.T, files map[string][]string) *inventory {
	t.Helper()
	folder := t.TempDir()
	m := NewMachine().installed
	m.scanned = true
	for family, all := range files {
		for _, data := range all {
			path := filepath.Join(folder, family+string(rune('a'+len(m.prints)))+".ttf")
			if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			p := fontscan.Footprint{Family: family, Location: fontscan.Location{File: path}}
			for r := 'ء'; r <= 'ي'; r++ {
				p.Runes.Add(r)
			}
			m.prints = append(m.prints, p)
		}
	}
	return m
}

// TestInstalledFamilies: a family of the machine has the faces of its files, light ones and upright ones first; one whose
// files are all broken is an error that names them, and one that is not there is none. It is made once.
func TestInstalledFamilies(t *testing.T) {
	m := installed(t, map[string][]string{
		"notonaskharabic": {naskhBold, naskhRegular}, "broken": {"no font"}, "sourcesans3": {sansItalic, "no font", sansRegular},
	})
	f, err := m.named("Noto Naskh Arabic")
	if err != nil || len(f.Faces) != 2 || f.Faces[0].Weight != Regular || f.Faces[1].Weight != Bold {
		t.Fatalf("%v, %v", f, err)
	}
	if again, _ := m.named("noto naskh arabic"); again != f {
		t.Error("a family is made anew")
	}
	f, err = m.named("Source Sans 3")
	if err != nil || len(f.Faces) != 2 || f.Faces[0].Slant != Upright || f.Faces[1].Slant != Italic {
		t.Errorf("a family with a broken file: %v, %v", f, err)
	}
	for range 2 {
		if f, err = m.named("broken"); f != nil || err == nil || !strings.Contains(err.Error(), "broken") {
			t.Errorf("a broken family: %v, %v", f, err)
		}
	}
	if f, err = m.named("Nobody"); f != nil || err != nil {
		t.Errorf("a family that is not there: %v, %v", f, err)
	}
}

// TestInstalledFamilyOfLetter: a letter that the report lacks comes from the family that is best for it, which has it
// in its regular face; the answer is kept.
func TestInstalledFamilyOfLetter(t *testing.T) {
	m := installed(t, map[string][]string{
		"broken": {"no font"}, "notosanshebrew": {hebrewRegular}, "somenaskh": {naskhRegular},
	})
	f := m.forRune(runeForms{'ع', NoForms})
	if f == nil || f.Name != "Noto Naskh Arabic" {
		t.Fatalf("ع is set in %v", f)
	}
	m.prints = nil
	if again := m.forRune(runeForms{'ع', NoForms}); again != f {
		t.Error("a letter is looked for again")
	}
	if f := m.forRune(runeForms{'क', NoForms}); f != nil {
		t.Errorf("क is set in %v", f)
	}
}

// TestOrderOfInstalledFamilies: families of one design for all scripts come first, then other families of Noto, then
// those with the wanted forms of Han characters, and those of one width last; of two alike the one with more letters
// around.
func TestOrderOfInstalledFamilies(t *testing.T) {
	m := installed(t, map[string][]string{
		"notosansmono": {""}, "other": {""}, "notonaskh": {""}, "notosansarabic": {""}, "notosanscjkjp": {""},
		"notosanscjksc": {""}, "more": {""}, "notosansui": {""},
	})
	for i := range m.prints {
		if m.prints[i].Family == "more" {
			m.prints[i].Runes.Add('٠')
		}
	}
	want := []string{"notosansarabic", "notosanscjkjp", "notonaskh", "notosansui", "notosanscjksc", "more", "other", "notosansmono"}
	if got := m.candidates(runeForms{'ع', Japanese}); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := neighbors(m.prints[0].Runes, 'ع'); got < 42 || got > 43 {
		t.Errorf("%d letters around", got)
	}
}

// TestInstalledWidths: narrow letters of the machine, whose files call them a style of another family, are found by their
// name, and the other family is not mixed with them.
func TestInstalledWidths(t *testing.T) {
	m := installed(t, map[string][]string{
		"intercubic": {read(t, "condensed.otf"), read(t, "postscript.otf"), read(t, "condensed-medium.otf")}, "": {"no font"},
	})
	narrow, err := m.named("Inter Cubic Condensed")
	if err != nil || narrow == nil || narrow.Name != "Inter Cubic Condensed" || len(narrow.Faces) != 2 {
		t.Fatalf("%v, %v", narrow, err)
	}
	if narrow.Faces[0].Weight != Regular || narrow.Faces[1].Weight != 500 {
		t.Errorf("the faces are %v", narrow.Faces)
	}
	if usual, err := m.named("Inter Cubic"); err != nil || usual.Name != "Inter Cubic" || len(usual.Faces) != 1 {
		t.Errorf("%v, %v", usual, err)
	}
	if wide, err := m.named("Inter Cubic Expanded"); wide != nil || err != nil {
		t.Errorf("%v, %v", wide, err)
	}
	only := installed(t, map[string][]string{"intercubic": {read(t, "condensed.otf")}})
	if f, err := only.named("Inter Cubic"); err != nil || f == nil || f.Name != "Inter Cubic Condensed" {
		t.Errorf("a family that has but one width: %v, %v", f, err)
	}
}

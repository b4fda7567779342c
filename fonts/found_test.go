package fonts

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/go-text/typesetting/language"
)

// TestFromFolder: the files of a folder are families by what they say of themselves.
func TestFromFolder(t *testing.T) {
	families, faults := FromFolder(os.DirFS("source-sans"))
	if len(faults) > 0 || len(families) != 1 || families[0].Name != Sans {
		t.Fatalf("%d families, faults %v", len(families), faults)
	}
	for _, want := range []struct {
		weight Weight
		slant  Slant
	}{{Regular, Upright}, {Regular, Italic}, {Semibold, Upright}, {Bold, Upright}, {Bold, Italic}} {
		if f := families[0].Face(want.weight, want.slant); f.Weight != want.weight || f.Slant != want.slant {
			t.Errorf("%v: found %s", want, f)
		}
	}
}

func TestFaultsOfFolder(t *testing.T) {
	good, err := os.ReadFile("source-sans/SourceSans3-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	outlines := strings.Replace(string(good), "glyf", "CFF ", 1)
	families, faults := FromFolder(fstest.MapFS{
		"a.ttf": {Data: good}, "b.ttf": {Data: []byte("no font")}, "c.otf": {Data: []byte(strings.Replace(outlines, "CFF ", "CFF2", 1))}, "d.ttc": {Data: []byte("ttcf…")}, "OFL.txt": {Data: []byte("text")},
	})
	if len(families) != 1 || len(faults) != 3 {
		t.Errorf("%d families, faults %v", len(families), faults)
	}
}

// TestBookOrder: a family of the folder comes before one of the program with the same name.
func TestBookOrder(t *testing.T) {
	sans, _ := Embedded().Family(Sans)
	own := &Family{Name: Sans, Faces: sans.Faces[:1]}
	book := Embedded().With([]*Family{own})
	if f, ok := book.Family("source sans 3"); !ok || f != own {
		t.Error("the program's own family is found first")
	}
	if f, _ := Embedded().Family(Sans); f == own {
		t.Error("the book was changed")
	}
}

// TestFolderHelpsOutFirst: a family of the folder sets the script that it is made for, but not the letters
// that the book's main families have.
func TestFolderHelpsOutFirst(t *testing.T) {
	found, faults := FromFolder(os.DirFS(filepath.Join("..", "layout", "testdata", "scripts", "fonts")))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	book := Embedded().With(found)
	for _, c := range []struct {
		script language.Script
		forms  Forms
		want   string
	}{
		{language.Arabic, Nastaliq, "Noto Nastaliq Urdu"}, {language.Arabic, Simplified, "Noto Naskh Arabic"},
		{language.Hebrew, Simplified, "Noto Sans Hebrew"}, {language.Bengali, Simplified, "Noto Sans Bengali"},
		{language.Han, Japanese, "Noto Sans JP"}, {language.Hangul, Korean, "Noto Sans CJK KR"}, {language.Han, Simplified, "Noto Sans CJK SC"},
	} {
		if got := book.Fallbacks(c.script, c.forms)[0].Name; got != c.want {
			t.Errorf("%s helps out first in %s of the forms %d, want %s", got, c.script, c.forms, c.want)
		}
	}
}

// TestScriptsInTheirOrder: the scripts that a family is made for, the one with the most characters first.
func TestScriptsInTheirOrder(t *testing.T) {
	for name, want := range map[string]string{
		Sans: "Latn Grek Cyrl", SerifText: "Latn Cyrl Grek", "Noto Naskh Arabic": "Arab Latn", "Noto Sans Thai": "Latn Thai",
	} {
		f, _ := Embedded().Family(name)
		if got := strings.Join(Scripts(f), " "); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestScriptsOfAlphabets: families of one name are made for the scripts of all of them; characters that several have
// count once.
func TestScriptsOfAlphabets(t *testing.T) {
	var families []*Family
	for _, name := range []string{"Noto Sans Thai", Sans, "Noto Naskh Arabic", Sans} {
		f, _ := Embedded().Family(name)
		families = append(families, f)
	}
	if got := strings.Join(Scripts(families...), " "); got != "Arab Latn Grek Cyrl Thai" {
		t.Error(got)
	}
	if got, want := Scripts(families[1], families[3]), Scripts(families[1]); !slices.Equal(got, want) {
		t.Errorf("%q twice, %q once", got, want)
	}
	if got := Scripts(); len(got) > 0 {
		t.Errorf("%q of nothing", got)
	}
}

// TestSubstitutes: a face tells which features it has.
func TestSubstitutes(t *testing.T) {
	f, _ := Embedded().Family(Sans)
	if face := f.Face(Regular, Upright); !face.Substitutes("locl") || face.Substitutes("zzzz") {
		t.Error("features are not those of the file")
	}
}

// TestLinks: a folder and a file that are links out of the folder of the report, or that lead nowhere, are told; a link
// within the folder is followed.
func TestLinks(t *testing.T) {
	report := t.TempDir()
	outside := t.TempDir()
	write := func(path string) {
		if err := os.WriteFile(path, []byte(naskhRegular), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(outside, "a.ttf"))
	if err := os.Mkdir(filepath.Join(report, "brand"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(filepath.Join(report, "brand", "a.ttf"))
	write(filepath.Join(report, "file"))
	for name, to := range map[string]string{
		"out": outside, "in": "brand", "nowhere": "lost", "brand/b.ttf": filepath.Join(outside, "a.ttf"), "brand/c.ttf": "lost",
	} {
		if err := os.Symlink(to, filepath.Join(report, name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	root, err := os.OpenRoot(report)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	files := "fonts/b.ttf: the font cannot be used: it cannot be read: path escapes from parent\n" +
		"fonts/c.ttf: the font cannot be used: it is a link that leads nowhere\n"
	for name, want := range map[string]string{
		"out":     "fonts: the folder is a link that leads out of the folder of the report\n",
		"nowhere": "fonts: the folder is a link that leads nowhere\n", "none": "",
		"file": "fonts: it is a file, and no folder with fonts\n", "in": files, "brand": files,
	} {
		folder, err := fs.Sub(root.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		families, faults := FromFolder(folder)
		got := ""
		for _, f := range faults {
			got += f.File + ": " + f.Err.Error() + "\n"
		}
		if got != want || len(families) != strings.Count(want, "b.ttf") {
			t.Errorf("%s: %d families, %q, want %q", name, len(families), got, want)
		}
	}
}

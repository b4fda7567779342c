package fonts

import (
	"github.com/go-text/typesetting/language"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
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

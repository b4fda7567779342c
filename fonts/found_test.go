package fonts

import (
	"os"
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
	own := &Family{Name: Sans}
	book := Embedded().With([]*Family{own})
	if f, ok := book.Family("source sans 3"); !ok || f != own {
		t.Error("the program's own family is found first")
	}
	if f, _ := Embedded().Family(Sans); f == own {
		t.Error("the book was changed")
	}
}

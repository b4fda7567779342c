package fonts

import (
	"os"
	"testing"
	"testing/fstest"
)

// TestNamedAs: the name of a file, with or without its folder and ending, and that of a face in a PDF lead to the family
// and, of bolder letters, their style.
func TestNamedAs(t *testing.T) {
	data := func(name string) *fstest.MapFile {
		read, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return &fstest.MapFile{Data: read}
	}
	regular, _ := Embedded().Family(Sans)
	file := func(w Weight, s Slant) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(regular.Face(w, s).data)}
	}
	found, faults := FromFolder(fstest.MapFS{
		"Plain-Regular.otf": file(Regular, Upright), "Plain-Fett.otf": file(Bold, Upright),
		"Plain_Slanted.otf": file(Regular, Italic), "moves[wght].ttf": data("variable.ttf"),
	})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	book := Embedded().With(found)
	variable := ""
	for _, f := range found {
		if f.Axes() != nil {
			variable = f.Name
		}
	}
	bold, err := regular.Face(Bold, Upright).PostScriptName()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Plain-Regular": Sans, "plain regular": Sans, "fonts/Plain-Regular.otf": Sans, `fonts\Plain-Fett.OTF`: Sans + ":Bold",
		"Plain-Fett": Sans + ":Bold", "Plain_Slanted": Sans, "moves[wght].ttf": variable, bold: Sans + ":Bold",
		"Plain": "", "": "", ".otf": "", "Plain-Fett.pdf": "",
	} {
		if got := NamedAs(book, name); got != want {
			t.Errorf("%q is that of %q, want %q", name, got, want)
		}
	}
	if got := NamedAs(Embedded(), bold); got != "" {
		t.Errorf("a face of the program has the file of %q", got)
	}
}

package fonts

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// TestFolderReader: while the files of a folder are the same, so are the families, and the book; another file, or one
// less, is seen at the next reading. A file that cannot be used is a fault each time.
func TestFolderReader(t *testing.T) {
	files := fstest.MapFS{
		"a.ttf": {Data: []byte(naskhRegular)}, "b.ttf": {Data: []byte("no font")}, "licence.txt": {Data: []byte("OFL")},
	}
	r := new(FolderReader)
	base := Embedded()
	read := func() *Book { return base.Beside(r, Folder{FS: files, Place: "fonts"}) }
	first := read()
	if again := read(); !first.Same(again) || len(first.families) != len(base.families)+1 {
		t.Error("the same files are other families")
	}
	if first.Beside(r, Folder{FS: fstest.MapFS{}, Place: "fonts"}) != first {
		t.Error("a book that has the fonts of a folder takes those of another")
	}
	files["a.ttf"] = &fstest.MapFile{Data: []byte(naskhBold)}
	second := read()
	if first.Same(second) || second.families[0].Faces[0].Weight != Bold {
		t.Error("a file that was changed is not seen")
	}
	if _, faults := second.OfFolder(); len(faults) != 1 || faults[0].File != "fonts/b.ttf" {
		t.Errorf("the faults are %v", faults)
	}
	delete(files, "a.ttf")
	third := read()
	if families, faults := third.OfFolder(); !third.Same(base) || len(families) != 0 || len(faults) != 1 {
		t.Error("a file that is gone is not missed")
	}
}

// TestSame: books are the same with the same families in the same order, the same design and the same machine.
func TestSame(t *testing.T) {
	b := Embedded()
	sans, _ := b.Family(Sans)
	serif, _ := b.Family(SerifText)
	m := NewMachine()
	if !b.Designed(sans).Same(b.Designed(sans)) || !b.On(m).Same(b.On(m.Unasked())) || !(*Book)(nil).Same(nil) {
		t.Error("books that are the same are taken for others")
	}
	for i, other := range []*Book{
		b.Designed(sans), b.On(m), Embedded(), b.With([]*Family{serif}), nil,
	} {
		if b.Same(other) || other.Same(b) {
			t.Errorf("book %d is taken for the same", i)
		}
	}
	if b.On(m).Same(b.On(NewMachine())) || b.Designed(sans, serif).Same(b.Designed(serif, sans)) {
		t.Error("another machine or another order is taken for the same")
	}
}

// TestUnasked: what one report asked a machine for is not known of the next, which gets the same families.
func TestUnasked(t *testing.T) {
	hebrew, _ := Embedded().Family("Noto Sans Hebrew")
	m := NewMachine()
	m.installed.scanned = true
	m.installed.families["notosanshebrew"] = hebrew
	m.installed.byRune[runeForms{'ש', NoForms}] = hebrew
	if f := m.ForRune('ש', NoForms); f != hebrew || len(m.Fallbacks()) != len(hebrew.Faces) {
		t.Errorf("the letter is set in %v", f)
	}
	next := m.Unasked()
	if len(next.Used()) > 0 || len(next.Fallbacks()) > 0 {
		t.Error("the next report is said to use what the last one did")
	}
	if f, err := next.Family("Noto Sans Hebrew"); f != hebrew || err != nil || !slices.Equal(next.Named(), []string{hebrew.Name}) {
		t.Errorf("by its name it is %v, %v", f, err)
	}
	if len(m.Named()) > 0 || len(next.Fallbacks()) > 0 {
		t.Error("what the next report asked for is said of the last one, or of letters")
	}
}

// TestMapped: a file that is mapped is what it is when it is read; one without bytes, or that is not there, is an
// error, and no end of the program.
func TestMapped(t *testing.T) {
	folder := t.TempDir()
	for name, data := range map[string]string{"a": naskhRegular, "b": "x"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := (&inventory{files: make(map[string]string)}).file(path); err != nil || got != data {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	empty := filepath.Join(folder, "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{empty, folder, filepath.Join(folder, "none")} {
		if got, err := mapped(name); err == nil || got != "" {
			t.Errorf("%s is mapped as %d bytes", name, len(got))
		}
	}
}

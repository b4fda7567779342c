package fonts

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// toldOf is what is told of a folder, a line for each fault.
func toldOf(t *testing.T, folder fs.FS) []string {
	t.Helper()
	_, faults := FromFolder(folder)
	var out []string
	for _, f := range faults {
		if f.Cure == "" {
			t.Errorf("%s has no cure", f.File)
		}
		out = append(out, fmt.Sprintf("%s: %v, warning %v", f.File, f.Err, f.IsWarning))
	}
	slices.Sort(out)
	return out
}

// TestStrangers: files of kinds that are not read, archives and folders with fonts are told by name, and never stop a
// report. What stands beside a font that is read, or what nobody takes for a font, is not told.
func TestStrangers(t *testing.T) {
	ttf := &fstest.MapFile{Data: []byte(read(t, "variable.ttf"))}
	word := &fstest.MapFile{Data: []byte("words")}
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  string // a part of what is told; empty for nothing
	}{
		"old browsers":       {fstest.MapFS{"Brand.EOT": word}, "fonts/Brand.EOT: it is a font for browsers of old (EOT)"},
		"Type 1":             {fstest.MapFS{"a.pfb": word}, "fonts/a.pfb: it is a PostScript font (Type 1)"},
		"a suitcase":         {fstest.MapFS{"Brand.dfont": word}, "it is a suitcase of fonts of the Mac"},
		"an old suitcase":    {fstest.MapFS{"Brand.suit": word}, "it is a suitcase of fonts of the Mac"},
		"an editor's folder": {fstest.MapFS{"Brand.ufo/metainfo.plist": word}, "fonts/Brand.ufo: it is a font as its editor keeps it"},
		"an archive":         {fstest.MapFS{"Brand.zip": word}, "fonts/Brand.zip: fonts that are packed in an archive are not read"},
		"a name without end": {fstest.MapFS{"Brand": ttf}, "fonts/Brand: it is a font, but its name does not say so"},
		"beside a font":      {fstest.MapFS{"Brand.ttf": ttf, "Brand.eot": word, "Brand.zip": word, "Brand.svg": word}, ""},
		"licences and notes": {fstest.MapFS{"OFL.txt": word, ".DS_Store": word, "._Brand.ttf": word, "docs/a.txt": word, "Brand.afm": word}, ""},
	} {
		got := toldOf(t, c.files)
		switch {
		case c.want == "" && len(got) > 0:
			t.Errorf("%s: %q is told", name, got)
		case c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want) || !strings.HasSuffix(got[0], "warning true")):
			t.Errorf("%s: %q is told, want %q", name, got, c.want)
		}
	}
}

// TestStrangersAgain: a folder is read anew when a stranger takes the place of a font.
func TestStrangersAgain(t *testing.T) {
	var r FolderReader
	if _, faults := r.Read(Folder{FS: fstest.MapFS{}, Place: "fonts"}); len(faults) != 0 {
		t.Error(faults)
	}
	eot := fstest.MapFS{"a.eot": {Data: []byte("words")}}
	if _, faults := r.Read(Folder{FS: eot, Place: "fonts"}); len(faults) != 1 {
		t.Error(faults)
	}
}

// TestNestedFonts: folders within the folder of fonts that have fonts are found, to a depth, and are no faults.
func TestNestedFonts(t *testing.T) {
	ttf := &fstest.MapFile{Data: []byte(read(t, "variable.ttf"))}
	files := fstest.MapFS{
		"Brand/static/Brand-Bold.otf": ttf, "docs/a.txt": ttf, "a/b/c/d/e/f/deep.ttf": ttf, "a.ttf": ttf,
		"pack/._Brand.ttf": ttf,
	}
	book := Embedded().Beside(new(FolderReader), Folder{FS: files, Place: "fonts"})
	if got := book.NestedFonts(); !slices.Equal(got, []string{"fonts/Brand"}) {
		t.Errorf("%q", got)
	}
	if _, faults := book.OfFolder(); len(faults) != 0 {
		t.Errorf("%v", faults)
	}
	if got := Embedded().NestedFonts(); got != nil {
		t.Errorf("%q in no folder", got)
	}
}

// TestPlainCause: what the font library panics with is told in words of an author.
func TestPlainCause(t *testing.T) {
	cause := func() (r any) {
		defer func() { r = recover() }()
		var none []int
		return none[len(none)]
	}()
	for _, got := range []string{(&Broken{Face: "A 400", Cause: cause}).Error(), causeOf(&Broken{Cause: cause}).Error()} {
		if strings.Contains(got, "runtime") || !strings.Contains(got, "its tables lead out of the file") {
			t.Errorf("%s", got)
		}
	}
	if got := causeOf(&Broken{Cause: "no cmap"}).Error(); got != "a table is broken: no cmap" {
		t.Errorf("%s", got)
	}
}

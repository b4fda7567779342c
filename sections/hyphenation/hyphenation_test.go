package hyphenation

import (
	"slices"
	"testing"
	"testing/fstest"

	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/sections/source"
)

// listsOf reads a folder of files.
func listsOf(t *testing.T, files fstest.MapFS) *Lists {
	t.Helper()
	problems := new(diag.List)
	l := Read(&source.Folder{FS: files, Report: source.NewFile("report.toml", "")}, problems)
	for _, p := range problems.Sorted() {
		t.Errorf("%s: %s", p.Span.Position().File, p.Summary)
	}
	return l
}

// TestFor: a file holds for its language and for what is divided by the same patterns elsewhere, and that of just the
// language counts most.
func TestFor(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	l := listsOf(t, fstest.MapFS{
		"hyphenation/de.txt":          file("abcd-efgh ijkl-mnop"),
		"hyphenation/de-AT.txt":       file("ij-klmnop"),
		"hyphenation/hyph-en-us.tex":  file("\\hyphenation{abcd-efgh}"),
		"hyphenation/hyph_lv_LV.dic":  file("ISO8859-13\n\xe21d\n"), // the letter ā
		"hyphenation/sr.hyp.txt":      file("abcd-efgh"),
		"hyphenation/hyph-no.pat.txt": file("d1e"),
		"hyphenation/README.md":       file("None."),
	})
	for _, c := range []struct {
		tag, word string
		points    []int
	}{
		{"de", "abcdefgh", []int{4}}, {"de-CH", "abcdefgh", []int{4}}, {"de-AT", "abcdefgh", []int{4}},
		{"de-AT", "ijklmnop", []int{2}}, {"de-CH", "ijklmnop", []int{4}},
		{"en", "abcdefgh", []int{4}}, {"lv", "abādefgh", []int{3}}, {"sr", "abcdefgh", []int{4}},
		{"nb", "abcdefgh", []int{4}},
	} {
		own := l.For(c.tag)
		if own == nil {
			t.Errorf("%s has nothing", c.tag)
			continue
		}
		if got := own.Over(nil).Points([]rune(c.word), nil); !slices.Equal(got, c.points) {
			t.Errorf("%s: %s: %v, want %v", c.tag, c.word, got, c.points)
		}
	}
	for _, tag := range []string{"en-GB", "sr-Latn", "fr", "lt", "de-1901", "nn"} {
		if l.For(tag) != nil {
			t.Errorf("%s has what is of another language", tag)
		}
	}
	var none *Lists
	library := hyphen.NewLibrary()
	if none.For("de") != nil || none.Over(library) != library {
		t.Error("a report without a folder has places in words")
	}
	if l := listsOf(t, fstest.MapFS{"hyphenation/LICENCE": file("")}); l != nil {
		t.Error("a licence is a list of words")
	}
}

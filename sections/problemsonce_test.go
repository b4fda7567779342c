package sections

import (
	"fmt"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/sections/translate"
)

// TestProblemsAreSaidOnce: what is wrong with the original has the same words in every language that the report is read
// in, so that it is said once. The archives of TestErrors are read in a pseudo-language, in which every word is another.
func TestProblemsAreSaidOnce(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "errors", "*.txtar"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		var text string
		for _, f := range archive.Files {
			if f.Name == "report.toml" {
				text = string(f.Data)
				continue
			}
			files[f.Name] = &fstest.MapFile{Data: fileData(t, f.Data)}
		}
		original, translated := new(diag.List), new(diag.List)
		report := Read("report.toml", text, files, fonts.Embedded(), original)
		report.In("report.toml", text, translate.Pseudo("en-XA", "en"), translated)
		said := make(map[string]bool)
		for _, p := range original.Sorted() {
			said[onLine(p)] = true
		}
		for _, p := range translated.Sorted() {
			if !said[onLine(p)] {
				t.Errorf("%s: in another language only: %s", filepath.Base(name), onLine(p))
			}
		}
	}
}

// onLine is what a problem says, and its line: of what is wrong in the middle of a translated text only that is known.
func onLine(p diag.Problem) string {
	at := p.Span.Position()
	return fmt.Sprintf("%s:%d: %s (%s)", at.File, at.Line, p.Summary, p.Hint)
}

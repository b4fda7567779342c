package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/fonts"
	"annualreport/layout/conformance"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/pdf"
	"annualreport/layout/visible"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// examples lists the reports of which it is held what readers hear.
func examples(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "examples", "*", "report.toml"))
	if err != nil || len(names) < 4 {
		t.Fatalf("examples: %v, %v", names, err)
	}
	return append(names, filepath.Join("..", "..", "report.toml"))
}

// set composes and typesets a report, which must be without faults.
func set(t *testing.T, name string) *display.Document {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return setText(t, name, string(text), true)
}

// setText sets the text of a report for screens; if it must be clean, problems
// fail the test.
func setText(t *testing.T, name, text string, clean bool) *display.Document {
	t.Helper()
	report, pages, problems := setEdition(t, name, text, edition.Screen())
	for _, p := range problems.Sorted() {
		if clean {
			t.Errorf("%s", p.Text(report.Line))
		}
	}
	return pages
}

// setEdition sets an edition of the text of a report.
func setEdition(t *testing.T, name, text string, e edition.Edition) (*sections.Report, *display.Document, *diag.List) {
	t.Helper()
	hyphens := hyphen.NewLibrary()
	problems := new(diag.List)
	setting := sections.Setting{Edition: e, Hyphens: hyphens, Program: "report"}
	report := sections.Read(name, text, os.DirFS(filepath.Dir(name)), fonts.Embedded(), problems)
	pages, found, err := sections.Typeset(report.Compose(setting, problems))
	if err != nil {
		t.Fatal(err)
	}
	problems.Append(found)
	return report, pages, problems
}

// shown lists the whole reports that must be set: those of the tests, and those that authors look at.
func shown(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", "examples", "*", "report.toml"))
	if err != nil || len(names) < 2 {
		t.Fatalf("examples: %v, %v", names, err)
	}
	return append(names, examples(t)...)
}

// TestWholeReports sets whole reports: nothing is wrong with them, their structure is sound, every word can be read, they
// have the pages that they had, and the same report gives the same bytes. Where things stand on their pages is held by
// the small documents of layout and sections.
func TestWholeReports(t *testing.T) {
	pages := map[string]int{
		"minimal": 4, "kinds": 7, "arabic": 8, "hindi": 8, "first": 7, "example-minimal": 4, "example-showcase": 36,
		"example-accounts-sorp": 8, "example-foundation": 12, "example-newsletter": 8,
		"example-accounts-hgb": 6, "example-accounts-pca": 6,
	}
	for _, name := range shown(t) {
		t.Run(sheetName(name), func(t *testing.T) {
			t.Parallel()
			doc := set(t, name)
			checkWhole(t, doc, pages[sheetName(name)])
			var one, other bytes.Buffer
			if err := errors.Join(pdf.Write(&one, doc, nil), pdf.Write(&other, set(t, name), nil)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(one.Bytes(), other.Bytes()) {
				t.Error("set twice, the file is another")
			}
		})
	}
}

// checkWhole looks at a whole report as the command does before it writes a file, and counts its pages.
func checkWhole(t *testing.T, doc *display.Document, pages int) {
	t.Helper()
	for _, v := range conformance.Check(doc) {
		t.Errorf("%s: %s", v.Rule.Clause, v.What)
	}
	for _, f := range visible.Check(doc) {
		t.Errorf("not every word can be read: %+v", f)
	}
	if n := len(doc.Pages); n != pages {
		t.Errorf("%d pages, want %d", n, pages)
	}
}

// exampleName is what the goldens of an example are called.
func exampleName(report string) string {
	if dir := filepath.Base(filepath.Dir(report)); dir != ".." {
		return dir
	}
	return "first"
}

// compareGolden compares with what was accepted, or accepts it.
func compareGolden(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if line, a, b := firstDifference(got, want); line > 0 {
		t.Errorf("%s:%d: %s\nwant %s\n(run make golden and look at the pages)", golden, line, a, b)
	}
}

// firstDifference finds the first line in which two texts differ, 0 if none.
func firstDifference(got, want []byte) (line int, a, b string) {
	x, y := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range max(len(x), len(y)) {
		a, b = "(nothing)", "(nothing)"
		if i < len(x) {
			a = string(x[i])
		}
		if i < len(y) {
			b = string(y[i])
		}
		if a != b {
			return i + 1, a, b
		}
	}
	return 0, "", ""
}

// TestFirstReport holds what is promised of the report at the top of the
// repository: its size, and that every title of its source stands in it.
func TestFirstReport(t *testing.T) {
	doc := set(t, filepath.Join("..", "..", "report.toml"))
	var file bytes.Buffer
	if err := pdf.Write(&file, doc, nil); err != nil {
		t.Fatal(err)
	}
	if n := file.Len(); n > 150_000 {
		t.Errorf("the first report has %d bytes, more than 150 KB", n)
	}
	text := readingOrder(doc)
	for _, title := range []string{
		"Annual Report", "2015–2016", "May 2017", "International Network of People who Use Drugs",
		"Consensus Statement on Drug Use under Prohibition", "Drug User Peace Initiative",
		"The Human Rights of and Demands from People who Use Drugs", "Briefing Paper: Sex Workers who Use Drugs",
		"Bringing State Commitments to Gender Equality Action: Addressing the Needs of Women who Use Drugs",
		"UN General Assembly Special Session on Drugs", "UNGASS", "WHO", "Western and Eastern Europe", "Nigeria", "South Africa", "Zanzibar",
		"15+", "20+", "five key publications", "inpud.net",
	} {
		if !bytes.Contains(text, []byte(title)) {
			t.Errorf("the report does not say %q", title)
		}
	}
}

// readingOrder is the text of a document as the structure orders it.
func readingOrder(doc *display.Document) []byte {
	said := make(map[display.ElementID][]byte)
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if t, ok := it.(display.Text); ok && t.Place.Artifact == display.NotArtifact {
				for _, w := range t.Words {
					said[t.Place.Element] = append(said[t.Place.Element], w.Shaped.Text...)
				}
			}
		}
	}
	var out []byte
	var walk func(id display.ElementID)
	walk = func(id display.ElementID) {
		e := doc.Structure.At(id)
		out = append(out, bytes.ReplaceAll(said[id], []byte("\u00ad"), nil)...)
		for c := range doc.Structure.Children(id) {
			walk(c)
		}
		switch e.Role {
		case display.Run, display.Span, display.LinkRole, display.Reference:
		default:
			out = append(out, '\n')
		}
	}
	walk(0)
	return out
}

// TestReadme sets the report that the README shows, which must be without fault.
func TestReadme(t *testing.T) {
	readme := readFile(t, filepath.Join("..", "..", "README.md"))
	_, rest, found := strings.Cut(readme, "```toml\n")
	report, _, closed := strings.Cut(rest, "```")
	if !found || !closed {
		t.Fatal("the README shows no report")
	}
	if pages := setText(t, filepath.Join("..", "..", "README.md"), report, true).Pages; len(pages) < 4 {
		t.Errorf("it has %d pages", len(pages))
	}
}

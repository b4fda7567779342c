package build

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/pdf/aloud"
	"annualreport/sections/edition"
)

// small is a report with one section.
const small = `[report]
title = "Year of the Lamp"
date = 2031-03-01
language = "en"
slug = "lamp"
[organisation]
name = "The Lighthouse Keepers of Nowhere"
[[section]]
kind = "narrative"
id = "sea"
title = "At sea"
text = "The lamps burn."
`

// french is its whole translation.
const french = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"PO-Revision-Date: 2031-02-04\n"

msgctxt "report.title"
msgid "Year of the Lamp"
msgstr "Une année de lampes"

msgctxt "organisation.name"
msgid "The Lighthouse Keepers of Nowhere"
msgstr "Les gardiens de nulle part"

msgctxt "sea.title"
msgid "At sea"
msgstr "En mer"

msgctxt "sea.text"
msgid "The lamps burn."
msgstr "Les lampes brûlent."
`

// write writes files into a folder.
func write(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// open reads a report that lies in a folder of its own, with some files beside it.
func open(t *testing.T, files map[string]string) *project.Project {
	t.Helper()
	folder := t.TempDir()
	write(t, folder, files)
	return reopen(t, folder)
}

// reopen reads the report of a folder.
func reopen(t *testing.T, folder string) *project.Project {
	t.Helper()
	p, err := project.Open(filepath.Join(folder, "report.toml"), project.Options{Portable: true, Program: "report"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// run meets a request.
func run(t *testing.T, p *project.Project, r Request) *Result {
	t.Helper()
	result, err := Run(p, r)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// screenIn asks for the edition for screens in some languages.
func screenIn(languages ...string) Request {
	return Request{Editions: []edition.Edition{edition.Screen()}, Languages: languages}
}

// namesOf are the names of the files of a result.
func namesOf(r *Result) []string {
	var out []string
	for _, f := range r.Files {
		out = append(out, f.Name)
	}
	return out
}

// expect compares the files of a result, and the summaries of its problems: each of these must contain the words of
// the same number, which is one for each problem.
func expect(t *testing.T, r *Result, files, problems []string) {
	t.Helper()
	if got := namesOf(r); !slices.Equal(got, files) {
		t.Errorf("the files are %q, want %q", got, files)
	}
	found := r.Problems.Sorted()
	for i, p := range found {
		if i >= len(problems) || !strings.Contains(p.Summary, problems[i]) {
			t.Errorf("problem %d is %q", i, p.Summary)
		}
	}
	if len(found) < len(problems) {
		t.Errorf("there are %d problems, want %q", len(found), problems)
	}
}

// heard is what a file says to those who hear it.
func heard(t *testing.T, r *Result, name string) string {
	t.Helper()
	i := slices.Index(namesOf(r), name)
	if i < 0 {
		t.Fatalf("there is no %s among %q", name, namesOf(r))
	}
	d, err := aloud.Open(r.Files[i].Data)
	if err != nil {
		t.Fatal(err)
	}
	return d.Text()
}

// photograph is a JPEG file that no compression makes small.
func photograph(t *testing.T, seed uint64) string {
	t.Helper()
	dice := rand.New(rand.NewPCG(seed, 1))
	img := image.NewRGBA(image.Rect(0, 0, 480, 320))
	for i := range img.Bounds().Dx() {
		for j := range img.Bounds().Dy() {
			img.Set(i, j, color.Gray{Y: uint8(dice.Uint32())})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// album is a report of photographs, with some lines of its own before the section.
func album(t *testing.T, photographs int, lines string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	report := strings.Replace(small, "[[section]]", lines+"\n[[section]]", 1)
	for i := range photographs {
		name := fmt.Sprintf("lamp%d.jpg", i)
		files[name] = photograph(t, uint64(i))
		report += fmt.Sprintf("[[section.picture]]\nfile = %q\nalt = \"Lamp %d\"\n", name, i)
	}
	files["report.toml"] = report
	return files
}

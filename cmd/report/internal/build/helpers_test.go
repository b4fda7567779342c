package build

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/pdf/aloud"
	"annualreport/sections/edition"
)

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
	report := reporttest.With(lines)
	for i := range photographs {
		name := fmt.Sprintf("lamp%d.jpg", i)
		files[name] = photograph(t, uint64(i))
		report += fmt.Sprintf("[[section.picture]]\nfile = %q\nalt = \"Lamp %d\"\n", name, i)
	}
	files[reporttest.ReportName] = report
	return files
}

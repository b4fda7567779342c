package main

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/layout/pdf"
	"annualreport/layout/pdf/aloud"
	"annualreport/layout/raster"
	"annualreport/sections/edition"
)

// sample is the beginning of the Universal Declaration of Human Rights in a language.
type sample struct {
	language, title string
	sections        []sampleSection
}

type sampleSection struct{ title, text string }

// samples reads the samples of scripts.
func samples(t *testing.T) []sample {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(scriptSamples, "*.txt"))
	if err != nil || len(names) < 25 {
		t.Fatalf("samples: %v, %v", names, err)
	}
	var out []sample
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s := sample{language: strings.TrimSuffix(filepath.Base(name), ".txt")}
		for i, part := range strings.Split(string(data), "\n## ") {
			title, text, _ := strings.Cut(part, "\n")
			if i == 0 {
				s.title = strings.TrimPrefix(title, "# ")
				continue
			}
			s.sections = append(s.sections, sampleSection{title, strings.TrimSpace(text)})
		}
		out = append(out, s)
	}
	return out
}

// scriptSamples is where they lie, with families that have their letters.
var scriptSamples = filepath.Join("..", "..", "layout", "testdata", "scripts")

// report is a sample as the source of a report.
func (s *sample) report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "[report]\ntitle = %q\ndate = 2031-03-01\nlanguage = %q\n[organisation]\nname = %q\n", s.title, s.language, s.sections[0].title)
	for i, section := range s.sections {
		fmt.Fprintf(&b, "[[section]]\nkind = \"narrative\"\nid = \"part%d\"\ntitle = %q\ntext = \"\"\"\n%s\n\"\"\"\n", i, section.title, section.text)
	}
	return b.String()
}

// sampleResolution is that of the pages of samples, in pixels an inch.
const sampleResolution = 60

// TestSamplesOfScripts sets a report in each script: nothing is lacking, what is read aloud is the
// text, and the pages look as they were accepted.
func TestSamplesOfScripts(t *testing.T) {
	for _, s := range samples(t) {
		t.Run(s.language, func(t *testing.T) {
			t.Parallel()
			name := filepath.Join(scriptSamples, s.language+".toml")
			report, doc, problems := setEdition(t, name, s.report(), edition.Screen())
			for _, p := range problems.Sorted() {
				// Not all of them have words of the program's own, months, and patterns.
				if !strings.Contains(p.Summary, "no words of its own") && !strings.Contains(p.Summary, "names of months") &&
					!strings.Contains(p.Summary, "no patterns") {
					t.Error(p.Text(report.Line))
				}
			}
			var file bytes.Buffer
			if err := pdf.Write(&file, doc, nil); err != nil {
				t.Fatal(err)
			}
			d, err := aloud.Open(file.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			heard := bare(d.Text())
			for _, section := range s.sections {
				if want := bare(section.title + section.text); !strings.Contains(heard, want) {
					t.Errorf("not heard: %s", want)
				}
			}
			last := len(doc.Pages) - 2 // before the back cover
			pages, err := raster.Pages(doc, []int{last}, sampleResolution)
			if err != nil {
				t.Fatal(err)
			}
			page := image.NewGray(pages[0].Bounds())
			draw.Draw(page, page.Bounds(), pages[0], image.Point{}, draw.Src)
			compareSheet(t, "script-"+s.language, page)
		})
	}
}

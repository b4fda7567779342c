package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	"annualreport/layout/diag"
	"annualreport/layout/layouttest"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// fullness is how full the pages of a report are, in all its languages together.
type fullness struct {
	report, change string
	// mean is the mean of what is filled of the height of the text area, in hundredths, at the least.
	mean int
	// low is how many pages are filled by less than 60 hundredths, at the most.
	low int
	// margin is on how many pages of running text something stands in the margin column, in hundredths, at the least.
	margin int
}

// allFullness holds what is reached, a little below it. Pages are low where a section ends before one that begins a
// page: a part, an opener with a ground or big numbers; on small pages many sections end so.
var allFullness = []fullness{
	{"showcase", "editorial", 90, 0, 65},
	{"showcase", "civic", 85, 2, 70},
	{"showcase", "poster", 88, 1, 59},
	{"showcase", "archive", 90, 1, 39},
	{"showcase", "A5", 81, 10, 0},
	{"foundation", "civic", 91, 0, 25},
	{"foundation", "A5", 76, 9, 0},
	{"newsletter", "", 92, 0, 0},
	{"", "editorial", 84, 2, 40},
	{"", "civic", 77, 3, 25},
	{"", "poster", 80, 3, 25},
	{"", "archive", 82, 3, 25},
}

// TestFullness sets the reports of the repository in the designs, on small pages and in their languages, and looks how
// full their pages are. With -v it lists the pages that are low, and those of running text with nothing beside it.
func TestFullness(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	for _, want := range allFullness {
		t.Run(want.report+" "+want.change, func(t *testing.T) {
			t.Parallel()
			pages, sum, low, text, beside := 0, 0, 0, 0, 0
			for tag, fills := range fillsOf(t, want.report, want.change) {
				for _, f := range fills {
					pages++
					sum += f.Filled
					if f.Filled < 60 {
						low++
						t.Logf("%s: page %d is filled by %d %%", tag, f.Page, f.Filled)
					}
					if !f.Text {
						continue
					}
					text++
					if f.Beside {
						beside++
					} else {
						t.Logf("%s: nothing stands beside the text of page %d (reaches into it: %v)", tag, f.Page, f.Reaches)
					}
				}
			}
			t.Logf("mean %.1f of %d pages, %d low; margin %d of %d", float64(sum)/float64(pages), pages, low, beside, text)
			if sum < want.mean*pages {
				t.Errorf("the pages are filled by %d %%, less than %d", sum/pages, want.mean)
			}
			if low > want.low {
				t.Errorf("%d pages are filled by less than 60 %%, more than %d", low, want.low)
			}
			if beside*100 < want.margin*text {
				t.Errorf("something stands beside %d of %d pages, less than %d %%", beside, text, want.margin)
			}
		})
	}
}

// fillsOf are the pages of a report of the repository, in each of its languages; the change is the name of a design, or
// "A5" for small pages.
func fillsOf(t *testing.T, report, change string) map[string][]layouttest.Fill {
	t.Helper()
	from := filepath.Join("..", "..")
	folder := t.TempDir()
	if report != "" {
		from = filepath.Join(from, "examples", report)
		if err := os.CopyFS(folder, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	} else if err := os.CopyFS(filepath.Join(folder, "translations"), os.DirFS(filepath.Join(from, "translations"))); err != nil {
		t.Fatal(err)
	}
	text := readFile(t, filepath.Join(from, "report.toml"))
	switch change {
	case "":
	case "A5":
		text = strings.Replace(text, "[brand]", "[page]\nsize = \"A5\"\n\n[brand]", 1)
	default:
		text = regexp.MustCompile(`(?m)^design *=.*$`).ReplaceAllString(text, "")
		text = strings.Replace(text, "[brand]", "[brand]\ndesign = \""+change+"\"", 1)
	}
	file := filepath.Join(folder, "report.toml")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := project.Open(file, project.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	versions, err := translation.Versions(p, append(translation.Known(p), p.Language()), translation.Reviewed)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]layouttest.Fill)
	for _, v := range versions {
		doc := v.Report.Compose(p.Setting(edition.Screen(), nil), new(diag.List))
		sheet, mirrored := doc.Sheet, doc.Info.RightToLeft
		pages, _, err := sections.Typeset(doc)
		if err != nil {
			t.Fatal(err)
		}
		out[v.Language()] = layouttest.Fills(&sheet, mirrored, pages)
	}
	return out
}

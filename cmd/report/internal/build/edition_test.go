package build

import (
	"bytes"
	"maps"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/display"
	"annualreport/sections/edition"
)

// together are all editions, in an order of their own.
func together() []edition.Edition {
	return []edition.Edition{edition.Email(), edition.Print(), edition.Screen()}
}

// dataOf are the files of a result by their names.
func dataOf(r *Result) map[string][]byte {
	out := make(map[string][]byte)
	for _, f := range r.Files {
		out[f.Name] = f.Data
	}
	return out
}

// TestEditionsShare: editions that are made together have the bytes that each has alone, with pictures and without,
// with attached files, with a budget and in several languages.
func TestEditionsShare(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"plain":    {reporttest.ReportName: reporttest.Lamp, reporttest.FrenchName: reporttest.French},
		"attached": {reporttest.ReportName: reporttest.With("[editions.screen]\nattach = true\n")},
		"pictures": album(t, 2, ""),
		"budget":   album(t, 2, "[editions.email]\nbudget = \"150 kB\"\n"),
		"covers":   {reporttest.ReportName: reporttest.With("[editions.print]\ncovers = \"separate\"\n")},
	} {
		folder := reporttest.Folder(t, files)
		got := dataOf(run(t, reporttest.Open(t, folder), Request{Editions: together(), Languages: []string{"all"}}))
		want := make(map[string][]byte)
		for _, e := range together() {
			alone := Request{Editions: []edition.Edition{e}, Languages: []string{"all"}}
			maps.Copy(want, dataOf(run(t, reporttest.Open(t, folder), alone)))
		}
		if len(got) == 0 || !maps.EqualFunc(got, want, bytes.Equal) {
			t.Errorf("%s: editions made together are others than editions made alone", name)
		}
	}
}

// TestSamePages: an edition for messages is set with that for screens, and a file without pictures is written once.
func TestSamePages(t *testing.T) {
	p := reporttest.Report(t, reporttest.Lamp)
	both := []edition.Edition{edition.Screen(), edition.Email()}
	result := run(t, p, Request{Editions: both})
	if a, b := result.Files[0].Data, result.Files[1].Data; &a[0] != &b[0] {
		t.Error("the same file is written twice")
	}
	j := newJob(p, p.Report, append(both, edition.Print()), newOutcome())
	one, two, other := set(t, j, edition.Screen()), set(t, j, edition.Email()), set(t, j, edition.Print())
	if one != two || one == other || len(j.pages) != 0 {
		t.Errorf("pages are set anew, or %d are kept in vain", len(j.pages))
	}
}

// set sets the pages of an edition.
func set(t *testing.T, j *job, e edition.Edition) *display.Document {
	t.Helper()
	pages, err := j.set(e)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

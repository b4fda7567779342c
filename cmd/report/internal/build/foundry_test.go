package build

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/sections/edition"
)

// options are those of reports without the fonts of the machine.
func options() project.Options { return project.Options{Portable: true, Program: "report"} }

// foundry is one for several builds.
func foundry(t testing.TB) *project.Foundry {
	t.Helper()
	f := project.NewFoundry(options())
	return f
}

// drafts are the folders of reports as their authors change them: words, a brand, fonts beside the report, pictures.
func drafts(t *testing.T) []string {
	t.Helper()
	long := strings.Repeat("The lamps of the lighthouse burn, unextinguished by weather. ", 40)
	nastaliq, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "layout", "testdata", "scripts", "fonts", "NotoNastaliqUrdu.ttf"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, files := range []map[string]string{
		{reporttest.ReportName: reporttest.Lamp, reporttest.FrenchName: reporttest.French},
		{reporttest.ReportName: strings.Replace(reporttest.Lamp, "The lamps burn.", long, 1)},
		{reporttest.ReportName: strings.Replace(reporttest.Lamp, "The lamps burn.", "الفنار "+long+" سب", 1)},
		{
			reporttest.ReportName: strings.Replace(reporttest.Lamp, "The lamps burn.", "الفنار "+long+" سب", 1),
			"fonts/a.ttf":         string(nastaliq),
		},
		{reporttest.ReportName: reporttest.With("[brand]\ntext = \"Source Sans 3\"\nprimary = \"#103050\"\n")},
		album(t, 2, ""),
	} {
		out = append(out, reporttest.Folder(t, files))
	}
	return out
}

// request asks for all editions in the order of a number, in a language and its long and mirrored copies.
func request(n int) Request {
	all := together()
	editions := []edition.Edition{all[n%3], all[(n+1)%3], all[(n+2)%3]}
	return Request{Editions: editions[:1+n%3], Languages: []string{"all", "en-XA", "ar-XB"}}
}

// TestFoundry: whatever a foundry was used for before and is used for at the same time, files are those of a first
// build: for reports in any order, in parallel, with editions and languages in any order.
func TestFoundry(t *testing.T) {
	folders := drafts(t)
	var want []map[string][]byte
	for _, folder := range folders {
		all := Request{Editions: together(), Languages: request(0).Languages}
		want = append(want, dataOf(run(t, reporttest.Open(t, folder), all)))
	}
	const authors = 3
	shared := foundry(t)
	var group sync.WaitGroup
	for author := range authors {
		group.Go(func() {
			dice := rand.New(rand.NewPCG(uint64(author), 7))
			for range len(folders) {
				i := dice.IntN(len(folders))
				r := request(dice.IntN(12))
				if err := sameFiles(shared, folders[i], r, want[i]); err != nil {
					t.Errorf("draft %d, editions %v: %v", i, r.Editions, err)
				}
			}
		})
	}
	group.Wait()
}

// sameFiles makes a report with a foundry, and compares its files with others.
func sameFiles(f *project.Foundry, folder string, r Request, want map[string][]byte) error {
	p, err := f.Open(filepath.Join(folder, reporttest.ReportName))
	if err != nil {
		return err
	}
	defer p.Close()
	result, err := Run(p, r)
	if err != nil {
		return err
	}
	got := dataOf(result)
	if len(got) == 0 {
		return fmt.Errorf("there are no files: %v", result.Problems.Sorted())
	}
	for name := range maps.Keys(got) {
		if !bytes.Equal(got[name], want[name]) {
			return fmt.Errorf("%s is another file", name)
		}
	}
	return nil
}

package build

import (
	"path/filepath"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// TestExamplesInAllLanguages: the examples that have translations are whole in each language and have as many pages
// in all of them and in all editions, and nothing is told of any.
func TestExamplesInAllLanguages(t *testing.T) {
	catalogues, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "examples", "*", "translations", "*.po"))
	if err != nil || len(catalogues) < 2 {
		t.Fatalf("translations of examples: %v, %v", catalogues, err)
	}
	for _, catalogue := range catalogues {
		folder := filepath.Dir(filepath.Dir(catalogue))
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			request := Request{Editions: together(), Languages: []string{"all"}, Complete: true}
			result := run(t, reporttest.Open(t, folder), request)
			for _, p := range result.Problems.Sorted() {
				t.Errorf("%s", p.Summary)
			}
			if len(result.Files) < 2*len(together()) {
				t.Errorf("there are only the files %q", namesOf(result))
			}
			for _, f := range result.Files {
				if f.Pages != result.Files[0].Pages {
					t.Errorf("%s has %d pages, and %s %d", f.Name, f.Pages, result.Files[0].Name, result.Files[0].Pages)
				}
			}
		})
	}
}

package check

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestMostNames: more hidden names than are looked for are an error at the first that is one too many.
func TestMostNames(t *testing.T) {
	for n, want := range map[int]string{mostNames: "", mostNames + 1: "more than 2000 names must not appear"} {
		problems := new(diag.List)
		folder := &source.Folder{Report: source.NewFile("a.toml", "")}
		Hidden(make([]source.Text, n), folder, problems)
		said := ""
		for _, p := range problems.Sorted() {
			said += p.Summary
		}
		if !strings.HasPrefix(said, want) || want == "" && said != "" {
			t.Errorf("%d names: %q", n, said)
		}
	}
}

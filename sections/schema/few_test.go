package schema

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// TestFew: of very many tables of a name the first are read, and the first that is one too many is an error.
func TestFew(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	for n, want := range map[int]string{
		MostTables:     "",
		MostTables + 2: "a.toml:20001:1: here begins [[section]] number 20001, and a report has at most 20000",
	} {
		problems := new(diag.List)
		file := source.NewFile("a.toml", strings.Repeat("[[section]]\n", n)).Parse(problems)
		if got := len(few(file.Tables("section"), "section")); got != MostTables {
			t.Errorf("%d of %d are read", got, n)
		}
		said := ""
		for _, p := range problems.Sorted() {
			said += p.Span.String() + ": " + p.Summary
		}
		if said != want {
			t.Errorf("%d: %q", n, said)
		}
	}
}

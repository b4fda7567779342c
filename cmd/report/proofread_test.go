package main

import (
	"strings"
	"testing"

	"annualreport/cmd/report/internal/project"
	"annualreport/layout/diag"
)

// TestProofreadExamples: the proofreader finds nothing in the reports that authors look at, so that it gives no false
// alarm in them.
func TestProofreadExamples(t *testing.T) {
	for _, name := range shown(t) {
		if strings.Contains(name, "testdata") {
			continue // texts of others, which have such places
		}
		p, err := project.Open(name, project.Options{Portable: true})
		if err != nil {
			t.Fatal(err)
		}
		problems := new(diag.List)
		p.Report.Proofread(problems)
		for _, found := range problems.Sorted() {
			t.Errorf("%s: %s", found.Span.LineFrom(diag.Span{}), found.Summary)
		}
		p.Close()
	}
}

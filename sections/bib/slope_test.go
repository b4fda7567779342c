package bib

import (
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/slopetest"
)

// BenchmarkEntries reads a file of BibTeX.
func BenchmarkEntries(b *testing.B) {
	slopetest.Run(b, "entry", 500, func(b *testing.B, n int) func() {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "@article{lamp%d, author = {Faro, Ada and Gull, Bo}, title = {On {W}icks %d}, "+
				"journal = {Lamps}, year = 2030, doi = {10.5555/%d}}\n", i, i, i)
		}
		return func() {
			if refs, told := read("a.bib", text.String()); len(refs) != n || len(told) > 0 {
				b.Fatalf("%d entries, told %q", len(refs), told)
			}
		}
	})
}

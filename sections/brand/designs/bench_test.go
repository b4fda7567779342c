package designs

import (
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// BenchmarkDefault makes the design of a report that names none.
func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		Default()
	}
}

// BenchmarkParse reads a design from its file.
func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		parse(nil, source.Text{Value: Usual}, new(diag.List))
	}
}

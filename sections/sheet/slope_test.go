package sheet

import (
	"strings"
	"testing"

	"annualreport/layout/slopetest"
)

// BenchmarkRows reads a sheet of Excel.
func BenchmarkRows(b *testing.B) {
	slopetest.Run(b, "row", 2000, func(b *testing.B, n int) func() {
		const row = `<row><c t="s"><v>0</v></c><c><v>12.5</v></c><c s="2"><v>0.25</v></c></row>`
		data := workbook(b, "", strings.Repeat(row, n), "")
		return func() {
			book, err := Open(data)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := book.Read(0, Whole, false); err != nil {
				b.Fatal(err)
			}
		}
	})
}

package sheet

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"annualreport/sections/number"
)

// TestExactNumbers: for any value and any format the number of a cell is the file's value rounded to the decimals that
// the sheet shows; where that loses digits, the cell keeps the value.
func TestExactNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 31))
	for _, c := range []struct {
		code  string
		shift int
	}{{"0", 0}, {"#,##0", 0}, {"0.0", 0}, {"#,##0.00", 0}, {"0%", 2}, {"0.00%", 2}, {"#,##0,", -3}, {"0.0,,", -6}} {
		for range 200 {
			value := number.Int(random.Int64N(2_000_000_000) - 1_000_000_000).Shift(-random.IntN(6))
			var cell Cell
			readParts(c.code).of(value.String()).show(&cell, value.String(), false)
			checkExact(t, c.code, &cell, value.Shift(c.shift))
		}
	}
}

// checkExact compares a cell with the value that its file has, as its format counts.
func checkExact(t *testing.T, code string, cell *Cell, value number.Decimal) {
	t.Helper()
	if want := value.Round(cell.Number.Decimals()); cell.Number.Cmp(want) != 0 {
		t.Errorf("%s as %s is %s, want %s", value, code, cell.Number, want)
	}
	exact := cell.Number.Decimal
	if cell.Exact != nil {
		exact = *cell.Exact
	}
	if exact.Cmp(value) != 0 {
		t.Errorf("%s as %s keeps %s", value, code, exact)
	}
}

// TestExactNumbersOfODS: so do the cells of LibreOffice, whose files say what is shown of a value.
func TestExactNumbersOfODS(t *testing.T) {
	for _, c := range []struct{ kind, value, shown, exact string }{
		{"float", "1000.40", "1,000", "1000.4"}, {"percentage", "0.125", "13%", "12.5"}, {"float", "1.5", "1.5", ""},
		{"float", "1234567", "1,235 T", "1234.567"}, {"float", "0.30000000000000004", "0.3", ""},
	} {
		row := fmt.Sprintf(`<table:table-row><table:table-cell office:value-type="%s" office:value="%s"><text:p>%s</text:p>`+
			`</table:table-cell></table:table-row>`, c.kind, c.value, c.shown)
		book, err := Open(odsFile(t, row))
		if err != nil {
			t.Fatal(err)
		}
		cells, err := book.Read(0, Whole, false)
		if err != nil || len(cells.List) != 1 {
			t.Fatal(cells, err)
		}
		got := ""
		if exact := cells.List[0].Exact; exact != nil {
			got = exact.String()
		}
		if got != c.exact {
			t.Errorf("%s shown as %s keeps %q, want %q", c.value, c.shown, got, c.exact)
		}
	}
}

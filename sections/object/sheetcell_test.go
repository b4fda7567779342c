package object

import (
	"math/rand/v2"
	"testing"

	"annualreport/sections/number"
	"annualreport/sections/sheet"
)

// roundedCell is a number that a sheet shows with some decimals.
func roundedCell(value number.Decimal, decimals int) sheet.Cell {
	out := sheet.Cell{Kind: sheet.Number, Width: 1, Height: 1, Number: number.Value{Decimal: value.Round(decimals)}}
	if out.Number.Cmp(value) != 0 {
		out.Exact = &value
	}
	return out
}

// TestDecimalsOfColumns: whatever decimals a sheet shows, the number that is printed is the file's value rounded to the
// decimals that are printed, as the numbers above and below it have: no nought stands for a digit that was rounded
// away. The cells of a chart have the same decimals in all columns.
func TestDecimalsOfColumns(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 31))
	for _, across := range []bool{false, true} {
		for range 200 {
			g := &grid{rows: make([][]sheet.Cell, 1, 6)}
			g.rows[0] = make([]sheet.Cell, 3)
			values := make(map[place]number.Decimal)
			for i := 1; i < cap(g.rows); i++ {
				row := make([]sheet.Cell, 3)
				for k := range row {
					values[place{i, k}] = number.Int(random.Int64N(4_000_000) - 2_000_000).Shift(-random.IntN(5))
					row[k] = roundedCell(values[place{i, k}], random.IntN(4))
				}
				g.rows = append(g.rows, row)
			}
			names := g.rows[1][0].Number
			g.fillDecimals(across)
			for at, value := range values {
				if at.column > 0 {
					checkPrinted(t, g, at, value, across)
				}
			}
			if g.rows[1][0].Number != names {
				t.Error("the name of a row has got digits")
			}
		}
	}
}

// checkPrinted compares a number with its value, at the decimals that it is printed with.
func checkPrinted(t *testing.T, g *grid, at place, value number.Decimal, across bool) {
	t.Helper()
	printed := g.decimals(at.column, at.column+1)
	if across {
		printed = g.decimals(1, g.width())
	}
	shown := g.rows[at.row][at.column].Number.Round(printed)
	if own := value.Round(printed); shown.Cmp(own) != 0 {
		t.Fatalf("%s is printed as %s, want %s", value, shown, own)
	}
}

// TestUnlikeDecimals: numbers whose decimals differ too much to be filled up keep what the sheet shows.
func TestUnlikeDecimals(t *testing.T) {
	value := number.Int(10004).Shift(-1)
	long := number.Int(1).Shift(-9)
	g := &grid{rows: [][]sheet.Cell{make([]sheet.Cell, 2), {{}, roundedCell(value, 0)}, {{}, roundedCell(long, 9)}}}
	g.fillDecimals(false)
	if got := g.rows[1][1].Number.String(); got != "1000" {
		t.Errorf("%s is %s, want 1000", value, got)
	}
}

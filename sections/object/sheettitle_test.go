package object

import (
	"testing"

	"annualreport/sections/sheet"
)

// TestTitleOverAllColumns: one merged cell over all columns above the titles is no row of titles; the area below it is
// what a range would name.
func TestTitleOverAllColumns(t *testing.T) {
	cell := func(row, column, width int) sheet.Cell {
		return sheet.Cell{Kind: sheet.Words, Row: row, Column: column, Width: width, Height: 1, Text: "x"}
	}
	table := []sheet.Cell{
		cell(2, 0, 1), cell(2, 1, 1), cell(2, 2, 1), cell(3, 0, 1), cell(3, 1, 1), cell(3, 2, 1),
	}
	for _, c := range []struct {
		name  string
		above []sheet.Cell
		found bool
	}{
		{"over all columns", []sheet.Cell{cell(0, 0, 3)}, true},
		{"over more than all", []sheet.Cell{cell(0, 0, 9)}, true},
		{"over some", []sheet.Cell{cell(0, 0, 2)}, false},
		{"over all but the first", []sheet.Cell{cell(0, 1, 2)}, false},
		{"beside another", []sheet.Cell{cell(0, 0, 2), cell(0, 2, 1)}, false},
		{"not merged", []sheet.Cell{cell(0, 0, 1)}, false},
		{"none", nil, false},
	} {
		title, rest := cutTitle(append(c.above, table...))
		if (title != nil) != c.found {
			t.Errorf("%s: %v", c.name, title)
			continue
		}
		if c.found && rest != (sheet.Area{Top: 2, Left: 0, Bottom: 3, Right: 2}) {
			t.Errorf("%s: %v", c.name, rest)
		}
	}
	if got := len(below(append([]sheet.Cell{cell(0, 0, 3)}, table...), 0)); got != len(table) {
		t.Errorf("%d cells are left", got)
	}
}

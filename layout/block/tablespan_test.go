package block

import (
	"testing"

	"annualreport/layout/content"
)

// TestSpanOfCells: a cell takes as many columns as its row says, as far as there are any; titles take one each.
func TestSpanOfCells(t *testing.T) {
	n := &tableNode{block: content.Table{Columns: make([]content.TableColumn, 4),
		Rows: []content.TableRow{{Spans: []int{2, 1, 1}}, {Spans: []int{1, 9}}, {}}}}
	for row, want := range map[int][4]int{-1: {1, 1, 1, 1}, 0: {2, 1, 1, 1}, 1: {1, 3, 1, 1}, 2: {1, 1, 1, 1}} {
		for column := range want {
			if got := n.span(row, column); got != want[column] {
				t.Errorf("the cell at column %d of row %d takes %d", column, row, got)
			}
		}
	}
}

package object

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// placeCells finds at which column each cell begins, in a table in which cells take several rows, and reports cells
// that meet others or reach out of the table.
func placeCells(d *Table, problems *diag.List) {
	if !slices.ContainsFunc(d.rows, func(row dataRow) bool { return row.downs != nil }) {
		return
	}
	taken := make([]int, len(d.columns)) // how many more rows each column is taken from above
	for i := range d.rows {
		row := &d.rows[i]
		for _, left := range taken {
			if left > 0 {
				row.covered++
			}
		}
		if row.covered == len(taken) || len(row.cells) == 0 {
			problems.Errorf(rowPlace(d, i), "let fewer cells take several rows, so that each row has one of its own",
				"row %d has no cell of its own", i+1)
			row.misplaced = true
		}
		placeRow(d, i, taken, problems)
	}
}

// placeRow places the cells of a row beside those that reach down from above, whose numbers of rows it counts down.
func placeRow(d *Table, number int, taken []int, problems *diag.List) {
	row := &d.rows[number]
	next := make([]int, len(taken))
	for i, left := range taken {
		next[i] = max(left-1, 0)
	}
	row.from = make([]int, len(row.cells))
	at := 0
	for i := range row.cells {
		for at < len(taken) && taken[at] > 0 {
			at++
		}
		row.from[i] = at
		if left := len(d.rows) - number; row.down(i) > left {
			problems.Errorf(row.cells[i].Span, "make its `rows` smaller, or add the rows",
				"the cell takes %d rows, and %d are left", row.down(i), left)
			row.downs[i] = left
		}
		for range row.spans[i] {
			if at < len(taken) {
				if taken[at] > 0 {
					problems.Errorf(row.cells[i].Span, "make its `span` smaller, or the `rows` of the other",
						"the cell meets one that reaches down from a row above")
					row.misplaced = true
					break
				}
				next[at] = row.down(i) - 1
			}
			at++
		}
	}
	copy(taken, next)
}

// rowPlace is where a row is written, as far as that is known.
func rowPlace(d *Table, row int) diag.Span {
	if cells := d.rows[row].cells; len(cells) > 0 {
		return cells[0].Span
	}
	return d.where.Key("rows")
}

// fullRow is a row with one cell for each column. Cells that reach down from above stand in it again, and the columns
// behind the first of a wide cell are empty.
type fullRow struct {
	cells []source.Text
	// wide means that a cell takes several columns, of which it is the value of none.
	wide bool
	// starts are the columns in which the cells begin that stand in each column.
	starts []int
}

// fullRows are the rows of a table.
func fullRows(d *Table) []fullRow {
	out := make([]fullRow, len(d.rows))
	above := make([]source.Text, len(d.columns))
	left := make([]int, len(d.columns)) // how many rows more the cell above is in each column
	wide := make([]bool, len(d.columns))
	starts := make([]int, len(d.columns))
	for i := range d.rows {
		row := &d.rows[i]
		for k, at := range row.starts() {
			for column := at; column < min(at+row.spans[k], len(d.columns)); column++ {
				above[column] = source.Text{}
				left[column] = row.down(k)
				wide[column] = row.spans[k] > 1
				starts[column] = at
			}
			if at < len(d.columns) {
				above[at] = row.cells[k]
			}
		}
		out[i] = rowBelow(above, left, wide)
		out[i].starts = slices.Clone(starts)
	}
	return out
}

// rowBelow is the row in which some cells stand, whose numbers of rows it counts down.
func rowBelow(above []source.Text, left []int, wide []bool) fullRow {
	out := fullRow{cells: make([]source.Text, len(above))}
	for column := range above {
		if left[column] > 0 {
			out.cells[column] = above[column]
			out.wide = out.wide || wide[column]
			left[column]--
		}
	}
	return out
}

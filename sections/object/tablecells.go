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

// fullRows are the cells of the rows, with those that reach down from above in each row that they take.
func fullRows(d *Table) [][]source.Text {
	out := make([][]source.Text, len(d.rows))
	above := make([]source.Text, len(d.columns))
	left := make([]int, len(d.columns))
	for i := range d.rows {
		out[i] = d.rows[i].cells
		if d.rows[i].from != nil {
			out[i] = withAbove(&d.rows[i], above, left)
		}
	}
	return out
}

// withAbove are the cells of a row with those from above, which it puts there for the rows below.
func withAbove(row *dataRow, above []source.Text, left []int) []source.Text {
	var out []source.Text
	k := 0
	for column := 0; column < len(above); {
		if left[column] > 0 {
			out = append(out, above[column])
			left[column]--
			column++
			continue
		}
		if k == len(row.cells) {
			break
		}
		out = append(out, row.cells[k])
		for end := column + row.spans[k]; column < end && column < len(above); column++ {
			above[column] = row.cells[k]
			left[column] = row.down(k) - 1
		}
		k++
	}
	return out
}

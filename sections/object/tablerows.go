package object

import (
	"iter"
	"slices"

	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// dataRow is the cells of a row, with how many columns each takes.
type dataRow struct {
	cells []source.Text
	spans []int
	// downs is how many rows each cell takes, nil for one each; from is the column at which each begins, and covered
	// how many columns cells of rows above take: nil and 0 in a table in which no cell takes several rows.
	downs, from []int
	covered     int
	// misplaced means that a cell of the row was reported for its place.
	misplaced bool
	total     bool
	// apart are the cells that are no part of a sum and none themselves; nil where all are.
	apart []bool
}

// width is how many columns the row takes.
func (d *dataRow) width() int {
	n := d.covered
	for _, s := range d.spans {
		n += s
	}
	return n
}

// starts are the cells with the columns at which they begin.
func (d *dataRow) starts() iter.Seq2[int, int] {
	return func(yield func(cell, column int) bool) {
		at := 0
		for i, span := range d.spans {
			if d.from != nil {
				at = d.from[i]
			}
			if !yield(i, at) {
				return
			}
			at += span
		}
	}
}

// down is how many rows a cell takes.
func (d *dataRow) down(cell int) int {
	if d.downs == nil {
		return 1
	}
	return d.downs[cell]
}

// rowsOf are rows as they are written.
func rowsOf(typed [][]schema.CellOr[typedCell]) []dataRow {
	var out []dataRow
	for _, cells := range typed {
		var row dataRow
		for _, c := range cells {
			one := typedCell{text: c.Text, span: 1, down: 1}
			if c.Table != nil {
				one = *c.Table
			}
			row.cells = append(row.cells, one.text)
			row.spans = append(row.spans, one.span)
			if one.down > 1 && row.downs == nil {
				row.downs = slices.Repeat([]int{1}, len(cells))
			}
			if one.down > 1 {
				row.downs[len(row.spans)-1] = one.down
			}
			row.apart = append(row.apart, one.apart)
		}
		out = append(out, row)
	}
	return out
}

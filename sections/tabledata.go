package sections

import (
	"annualreport/layout/content"
	"annualreport/sections/markup"
)

// cells is the table with its numbers as they were written: the decimals that a column fills up are for those
// who compare, and no sentence says that 7.0 people came.
func (d *dataTable) cells() *cellTable {
	out := &cellTable{numerals: d.numerals}
	for _, c := range d.columns {
		out.columns = append(out.columns, c.title)
	}
	for _, row := range d.rows {
		if len(row.cells) == len(d.columns) { // rows with spans have no columns to name
			out.rows = append(out.rows, row.cells)
		}
	}
	return out
}

// namedNumbers implements namedNumberHolder: the cells of the one column of numbers.
func (d *dataTable) namedNumbers() []namedNumber {
	column := d.onlyNumbers()
	if column <= 0 {
		return nil
	}
	var out []namedNumber
	measure := markup.Words(d.columns[column].title)
	for _, row := range d.cells().rows {
		out = append(out, namedNumber{label: row[0], numerals: d.numerals, text: row[column], measure: measure, object: d})
	}
	return out
}

// onlyNumbers is the one column behind the first that its author or its file says to be numbers; 0 or less
// if there is none, or there are several, of which none is the one that is meant.
func (d *dataTable) onlyNumbers() int {
	column := 0
	for i := 1; i < len(d.columns); i++ {
		if d.columns[i].align == content.CellStart || !d.columns[i].aligned {
			continue
		}
		if column > 0 {
			return -1
		}
		column = i
	}
	return column
}

// data implements dataObject.
func (d *dataTable) data() [][]string {
	head := make([]string, len(d.columns))
	for i, c := range d.columns {
		head[i] = markup.Words(c.title)
	}
	rows := [][]string{head}
	for _, row := range d.rows {
		cells := make([]string, len(row.cells))
		for i, c := range row.cells {
			cells[i] = written(c)
		}
		rows = append(rows, cells)
	}
	return rows
}

// described implements dataObject.
func (d *dataTable) described() string { return d.caption.Value }

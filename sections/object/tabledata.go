package object

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// Cells is the table with its numbers as they were written: the decimals that a column fills up are for those
// who compare, and no sentence says that 7.0 people came.
func (d *Table) Cells() *amount.Cells {
	out := &amount.Cells{Numerals: d.numerals}
	for i := range d.columns {
		out.Columns = append(out.Columns, d.groups.nameOf(i, d.columns[i].title))
	}
	for _, row := range fullRows(d) {
		if !row.wide { // rows with spans have no columns to name
			out.Rows = append(out.Rows, row.cells)
		}
	}
	return out
}

// SpreadRow is a row with a cell for each column: what a cell over several columns says stands in each of these.
type SpreadRow struct {
	Cells []source.Text
	// Starts are the columns in which the cells begin; columns of one cell have the same.
	Starts []int
}

// Spread are all rows of the table, also those with cells over several columns, which Cells leaves out. The columns of
// a first cell behind its first one say nothing.
func (d *Table) Spread() []SpreadRow {
	var out []SpreadRow
	for _, row := range fullRows(d) {
		one := SpreadRow{Cells: slices.Clone(row.cells), Starts: row.starts}
		for i, start := range row.starts {
			if start > 0 {
				one.Cells[i] = row.cells[start]
			}
		}
		out = append(out, one)
	}
	return out
}

// Facts implements kind.FactHolder: the cells of the one column of numbers.
func (d *Table) Facts() []amount.Fact {
	column := d.onlyNumbers()
	if column <= 0 {
		return nil
	}
	var out []amount.Fact
	measure := markup.OriginalWords(d.columns[column].title)
	for _, row := range d.Cells().Rows {
		out = append(out, amount.Fact{Label: row[0], Numerals: d.numerals, Text: row[column], Measure: measure})
	}
	return out
}

// onlyNumbers is the one column behind the first that its author or its file says to be numbers; 0 or less
// if there is none, or there are several, of which none is the one that is meant.
func (d *Table) onlyNumbers() int {
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

// Data implements DataHolder: numbers as programs read them.
func (d *Table) Data() [][]string {
	rows := fullRows(d)
	columns := make([]plainColumn, len(d.columns))
	for i, c := range d.columns {
		title := d.groups.wordsOf(i, c.title)
		cells := make([]source.Text, len(rows))
		for k, row := range rows {
			cells[k] = row.cells[i]
		}
		if i == 0 && len(d.columns) > 1 || c.aligned && c.align == content.CellStart {
			columns[i] = plainColumn{title, writtenCells(cells)}
		} else {
			columns[i] = plainColumnOf(title, cells, d.numerals, c.aligned && c.align == content.CellDecimal)
		}
	}
	return joined(columns)
}

// Described implements DataHolder.
func (d *Table) Described() string { return d.caption.Value }

// writtenCells are cells of names and words as programs read them.
func writtenCells(cells []source.Text) []string {
	out := make([]string, len(cells))
	for i, t := range cells {
		if v, ok := t.Number(); ok {
			out[i] = v.String()
		} else {
			out[i] = markup.Words(t)
		}
	}
	return out
}

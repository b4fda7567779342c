package object

import (
	"slices"
	"strings"

	"annualreport/layout/content"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// columnStyle is how the numbers of a column are written: all with the same decimals.
type columnStyle struct {
	// decimals is that of the number that has most; unlike means that they differ so much that each
	// keeps its own.
	decimals int
	unlike   bool
}

// mostDecimals is how many decimals the numbers of a column are filled up to at the most.
const mostDecimals = 6

// of is how one number of the column is written.
func (s columnStyle) of(v number.Value) language.Style {
	if s.unlike {
		return language.Style{Decimals: v.Decimals()}
	}
	return language.Style{Decimals: s.decimals}
}

// column is the cells that take the column alone.
func (d *Table) column(at int) []source.Text {
	out := make([]source.Text, 0, len(d.rows))
	for i := range d.rows {
		if cell, ok := d.rows[i].at(at); ok {
			out = append(out, cell)
		}
	}
	return out
}

// at is the cell that takes a column alone; false if the row has none.
func (row *dataRow) at(column int) (source.Text, bool) {
	i := row.index(column)
	if i < 0 {
		return source.Text{}, false
	}
	return row.cells[i], true
}

// summed is the cell of a column that is a part of its sum, or is one; false if there is none.
func (row *dataRow) summed(column int) (source.Text, bool) {
	i := row.index(column)
	if i < 0 || i < len(row.apart) && row.apart[i] || amount.IsBlank(row.cells[i]) {
		return source.Text{}, false
	}
	return row.cells[i], true
}

// index is the place of the cell that takes a column alone, -1 if the row has none.
func (row *dataRow) index(column int) int {
	if row.from != nil {
		i := slices.Index(row.from, column)
		if i < 0 || row.spans[i] > 1 {
			return -1
		}
		return i
	}
	from := 0
	for i, span := range row.spans {
		if from == column && span == 1 {
			return i
		}
		from += span
	}
	return -1
}

// learn notes what texts of the table show of the notation of its numbers.
func (d *Table) learn() {
	for i := range d.columns {
		if !d.showsNotation(i) {
			continue
		}
		if cells := withoutNumbers(d.column(i)); tallyOf(cells).areNumbers() {
			d.numerals.Learn(cells)
		}
	}
}

// showsNotation reports whether the first text of a column that is no number of TOML is the text of
// a number: a column of words, as most are, is seen by its first cell.
func (d *Table) showsNotation(column int) bool {
	for i := range d.rows {
		cell, ok := d.rows[i].at(column)
		if !ok || amount.IsBlank(cell) {
			continue
		}
		if _, ok := cell.Number(); !ok {
			return number.Read(cell.Value).IsNumber()
		}
	}
	return false
}

// withoutNumbers leaves the texts that are no numbers of TOML.
func withoutNumbers(cells []source.Text) []source.Text {
	return slices.DeleteFunc(cells, func(t source.Text) bool {
		_, ok := t.Number()
		return ok
	})
}

// style finds how the numbers of each column are written, and where they stand if the author does
// not say it.
func (d *Table) style() {
	for i := range d.columns {
		col := &d.columns[i]
		cells := d.column(i)
		amounts := amountsOf(cells)
		if areYears(amounts) && !namesMoney(col.title) {
			d.ungroup(i)
		}
		col.style = styleOf(amounts)
		switch first := i == 0 && len(d.columns) > 1; {
		case col.aligned || first: // the first column names the rows
		case areAllNumbers(cells):
			col.align = content.CellDecimal
		}
	}
}

// ungroup leaves groups out of the numbers of a column.
func (d *Table) ungroup(column int) {
	for i := range d.rows {
		row := &d.rows[i]
		for k, at := range row.starts() {
			if v, ok := row.cells[k].Number(); ok && at == column {
				v.Plain = true
				row.cells[k] = row.cells[k].AsNumber(v)
			}
		}
	}
}

// amountsOf are the numbers among some cells.
func amountsOf(cells []source.Text) []amount.Amount {
	out := make([]amount.Amount, 0, len(cells))
	for _, t := range cells {
		v, ok := t.Number()
		out = append(out, amount.Amount{Value: v, Known: ok, Text: t})
	}
	return out
}

// styleOf is how amounts are written that stand below each other.
func styleOf(amounts []amount.Amount) columnStyle {
	var out columnStyle
	for _, a := range amounts {
		if a.Known {
			out.decimals = max(out.decimals, a.Value.Decimals())
		}
	}
	out.unlike = out.decimals > mostDecimals
	return out
}

// areYears reports whether all numbers may be years.
func areYears(amounts []amount.Amount) bool {
	found := false
	for _, a := range amounts {
		if a.Known && !amount.IsYear(a.Value) {
			return false
		}
		found = found || a.Known
	}
	return found
}

// areAllNumbers reports whether cells are numbers and blanks, and nothing else.
func areAllNumbers(cells []source.Text) bool {
	found := false
	for _, t := range cells {
		_, ok := t.Number()
		if !ok && !amount.IsBlank(t) {
			return false
		}
		found = found || ok
	}
	return found
}

// areCodes reports whether cells are digits that are no numbers, such as the years of a file.
func areCodes(cells []source.Text) bool {
	found := false
	for _, t := range cells {
		if _, ok := t.Number(); ok || strings.Trim(t.Value, "0123456789") != "" && !amount.IsBlank(t) {
			return false
		}
		found = found || !amount.IsBlank(t)
	}
	return found
}

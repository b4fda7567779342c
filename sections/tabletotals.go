package sections

import (
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// checkTotals tells of rows of totals that are not the sums of the rows above. Columns with words
// among their numbers are not looked at, nor are those whose totals are no sums. Messages have numbers as
// the author writes them.
func (d *dataTable) checkTotals(author *language.Language, rounded bool, problems *diag.List) {
	for i, col := range d.columns {
		if i == 0 && len(d.columns) > 1 || col.rates {
			continue
		}
		if c, ok := d.columnSum(i); ok {
			c.rounded = c.rounded || rounded
			d.checkColumn(c, author, problems)
		}
	}
}

// columnSum is the numbers of a column above its totals.
type columnSum struct {
	column int
	sum    number.Decimal
	// parts is the sum without those rows that are sums of the ones above them.
	parts number.Decimal
	// items is how many numbers are summed, decimals how many the longest has.
	items, decimals int
	unit            string
	// rounded tells that the numbers need not add up to the last digit.
	rounded bool
}

// columnSum adds up a column; false if it has none, or words among them.
func (d *dataTable) columnSum(column int) (columnSum, bool) {
	out := columnSum{column: column}
	var run tally
	for _, row := range d.rows {
		cell, ok := row.at(column)
		if row.total || !ok || isBlank(cell) {
			continue
		}
		v, err := d.numerals.read(cell)
		if err != nil || out.items > 0 && v.Unit != out.unit {
			return out, false
		}
		out.sum, out.unit = out.sum.Add(v.Decimal), v.Unit
		if run.count > 1 && run.sum.Cmp(v.Decimal) == 0 {
			run = tally{}
		} else {
			run = run.plus(v.Decimal)
			out.parts = out.parts.Add(v.Decimal)
		}
		out.items, out.decimals = out.items+1, max(out.decimals, v.Decimals())
	}
	out.rounded = out.decimals > 0 || out.unit == number.Percent || out.unit == number.PerMille
	return out, out.items > 0
}

// checkColumn compares each total of a column with what it may be the sum of: the rows above, or the
// totals above.
func (d *dataTable) checkColumn(c columnSum, author *language.Language, problems *diag.List) {
	var totals number.Decimal
	for _, row := range d.rows {
		cell, ok := row.at(c.column)
		if !row.total || !ok || isBlank(cell) {
			continue
		}
		v, err := d.numerals.read(cell)
		if err != nil || v.Unit != c.unit {
			continue
		}
		if !c.is(v.Decimal, c.sum) && !c.is(v.Decimal, c.parts) && !c.is(v.Decimal, totals) {
			style := language.Style{Decimals: max(c.decimals, v.Decimals())}
			write := func(d number.Decimal) string { return author.Value(number.Value{Decimal: d, Unit: c.unit}, style) }
			problems.Warnf(cell.Span, "correct one of them; if all are rounded, write rounded = true for the table; if it is a mean or a rate, sums = false for the column",
				"“%s” says %s, but the rows above add up to %s", markup.Words(row.cells[0]), write(v.Decimal), write(c.sum))
		}
		totals = totals.Add(v.Decimal)
	}
}

// is tells whether a total is a sum, as far as the numbers are rounded: each of them may be off by half
// of its last digit. What is counted in whole numbers is not rounded, unless it is the parts of a hundred.
func (c columnSum) is(total, sum number.Decimal) bool {
	difference := total.Sub(sum).Abs()
	if difference.Sign() == 0 {
		return true
	}
	const hundred = 100
	if !c.rounded && total.Cmp(number.Int(hundred)) != 0 {
		return false
	}
	digit := number.Int(1).Shift(-min(c.decimals, total.Decimals()))
	return difference.Times(2).Cmp(digit.Times(int64(c.items))) <= 0
}

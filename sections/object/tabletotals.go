package object

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// checkTotals reports rows of totals that are not the sums of the rows above. Columns with words
// among their numbers are not looked at, nor are those whose totals are no sums. Messages have numbers as
// the author writes them.
func (d *Table) checkTotals(author *language.Language, rounded bool, problems *diag.List) {
	if d.totals == 0 {
		return
	}
	for i, col := range d.columns {
		if i == 0 && len(d.columns) > 1 || col.rates {
			continue
		}
		if c, ok := d.columnSum(i); ok {
			c.rounded = c.rounded || rounded
			c.shares = c.shares || namesShares(col.title)
			d.checkColumn(c, author, problems)
		}
	}
}

// tally is the sum of some numbers.
type tally struct {
	sum   number.Decimal
	count int
}

// plus is the tally with one more number.
func (t tally) plus(d number.Decimal) tally { return tally{t.sum.Add(d), t.count + 1} }

// columnSum is the numbers of a column above its totals.
type columnSum struct {
	column int
	sum    number.Decimal
	// parts is the sum without those rows that are sums of the ones above them.
	parts number.Decimal
	// first is the first number, least and most are the smallest and the largest.
	first, least, most number.Decimal
	// items is how many numbers are summed, decimals how many the longest has.
	items, decimals int
	unit            string
	// rounded means that the numbers need not add up to the last digit, shares that they are percent.
	rounded, shares bool
}

// columnSum adds up a column; false if it has none, or words among them.
func (d *Table) columnSum(column int) (columnSum, bool) {
	out := columnSum{column: column}
	var run tally
	for _, row := range d.rows {
		cell, ok := row.summed(column)
		if row.total || !ok {
			continue
		}
		v, err := d.numerals.Read(cell)
		if err != nil || out.items > 0 && v.Unit != out.unit {
			return out, false
		}
		out.add(v)
		if run.count > 1 && run.sum.Cmp(v.Decimal) == 0 {
			run = tally{}
		} else {
			run = run.plus(v.Decimal)
			out.parts = out.parts.Add(v.Decimal)
		}
	}
	out.shares = out.unit == number.Percent || out.unit == number.PerMille
	out.rounded = out.decimals > 0 || out.shares
	return out, out.items > 0
}

// add adds a number of the column.
func (c *columnSum) add(v number.Value) {
	if c.items == 0 {
		c.first = v.Decimal
		c.least = v.Decimal
		c.most = v.Decimal
	} else if v.Cmp(c.least) < 0 {
		c.least = v.Decimal
	} else if v.Cmp(c.most) > 0 {
		c.most = v.Decimal
	}
	c.sum = c.sum.Add(v.Decimal)
	c.unit = v.Unit
	c.items++
	c.decimals = max(c.decimals, v.Decimals())
}

// left is what the others leave of the first, as costs do of an income.
func (c *columnSum) left() number.Decimal { return c.first.Times(2).Sub(c.sum) }

// namesShares reports whether a title says that its column holds percent.
func namesShares(title source.Text) bool { return strings.ContainsAny(title.Original(), "%٪‰") }

// checkColumn compares each total of a column with what it may be: the sum of the rows above, what is left
// of the first, a mean, or the sum or the difference of the totals above.
func (d *Table) checkColumn(c columnSum, author *language.Language, problems *diag.List) {
	var totals columnSum
	for _, row := range d.rows {
		cell, ok := row.summed(c.column)
		if !row.total || !ok {
			continue
		}
		v, err := d.numerals.Read(cell)
		if err != nil || v.Unit != c.unit {
			continue
		}
		made := totals.items > 0 && (c.is(v.Decimal, totals.sum) || c.is(v.Decimal, totals.left()))
		if !made && !c.explains(v.Decimal) {
			style := language.Style{Decimals: max(c.decimals, v.Decimals())}
			write := func(d number.Decimal) string {
				return author.Numbers.Value(number.Value{Decimal: d, Unit: c.unit}, style)
			}
			problems.Warnf(cell.Span,
				"correct one of them; if all are rounded, write rounded = true for the table; "+
					"for means and rates sums = false for the column; "+
					"for one number that is no sum, or no part of it, { text = 12, sums = false }",
				"“%s” says %s, but the rows above add up to %s",
				markup.OriginalWords(row.cells[0]), write(v.Decimal), write(c.sum))
		}
		totals.add(v)
	}
}

// explains reports whether a total is what the rows above it make: their sum, what is left of the first, or a mean.
func (c columnSum) explains(total number.Decimal) bool {
	return c.is(total, c.sum) || c.is(total, c.parts) || c.items > 1 && c.is(total, c.left()) || c.isMean(total)
}

// isMean reports whether a total is the mean of the numbers, as far as it is rounded, or if they are percent
// one that counts some of them more, which is among them and far from their sum. The mean of counts lies
// between them: a total that is one of them was forgotten when another came.
func (c columnSum) isMean(total number.Decimal) bool {
	if c.items < 2 || c.least.Sign() < 0 {
		return false
	}
	if far := c.sum.Times(2).Cmp(total.Times(3)) >= 0; c.shares && far {
		return total.Cmp(c.least) >= 0 && total.Cmp(c.most) <= 0
	}
	off := total.Times(int64(c.items)).Sub(c.sum).Abs()
	rounded := off.Times(2).Cmp(number.Int(int64(c.items)).Shift(-total.Decimals())) <= 0
	return rounded && total.Cmp(c.least) > 0 && total.Cmp(c.most) < 0
}

// is reports whether a total is a sum, as far as the numbers are rounded: each of them may be off by half
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

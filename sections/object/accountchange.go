package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// changeDecimals is how many decimals a change in percent is set with.
const changeDecimals = 1

// derivedValue is what a column that is computed says of a row; not known where one of its amounts is not, and where
// a change in percent says nothing, since it began with nothing or crossed it.
func derivedValue(s *Statement, row *account, column int) (number.Value, bool) {
	c := &s.columns[column]
	later := row.cells[c.of[0].Index]
	if c.kind == columnShare {
		return shareIn(s, later, column)
	}
	earlier := row.cells[c.of[1].Index]
	if !areComparable(later, earlier) {
		return number.Value{}, false
	}
	if c.kind == columnDifference {
		return number.Value{Decimal: later.Value.Sub(earlier.Value.Decimal), Unit: later.Value.Unit}, true
	}
	if crossesZero(later, earlier) || !mayChange(later, earlier) {
		return number.Value{}, false
	}
	return number.Value{Decimal: changeOf(later, earlier, changeDecimals), Unit: number.Percent}, true
}

// areComparable reports whether two amounts are known, and in one unit.
func areComparable(later, earlier amount.Amount) bool {
	return later.Known && earlier.Known && later.Value.Unit == earlier.Value.Unit
}

// mayChange reports whether there is a change in percent from one amount to another: none begins with nothing, and
// shares change by points.
func mayChange(later, earlier amount.Amount) bool {
	return earlier.Value.Sign() != 0 && number.ShareOf(later.Value.Unit) == ""
}

// crossesZero reports whether one of two amounts has a minus, and the other is more than nothing.
func crossesZero(later, earlier amount.Amount) bool {
	return later.Value.Sign()*earlier.Value.Sign() < 0
}

// changeOf is the change from one amount to another in percent of the earlier one. It is the quotient as accounts print
// it: costs of −60 after −70 are −14.3 %, since they fell. Over zero, where the quotient would call a gain a loss,
// the earlier amount counts without its sign.
func changeOf(later, earlier amount.Amount, decimals int) number.Decimal {
	const hundred = 2
	base := earlier.Value.Decimal
	if crossesZero(later, earlier) {
		base = base.Abs()
	}
	return later.Value.Sub(earlier.Value.Decimal).Shift(hundred).Over(base, decimals)
}

// checkDerived reports values of a column that is computed that are written, and are others than those of the amounts,
// each of which may be off by half a unit.
func checkDerived(s *Statement, column int, half number.Decimal, author *language.Language, problems *diag.List) {
	of := s.columns[column].of
	for i := range s.rows {
		row := &s.rows[i]
		if s.columns[column].kind == columnShare {
			checkShare(s, row, column, half, author, problems)
			continue
		}
		later, earlier := row.cells[of[0].Index], row.cells[of[1].Index]
		switch {
		case !row.cells[column].Known || !areComparable(later, earlier):
		case s.columns[column].kind == columnDifference:
			want := later.Value.Sub(earlier.Value.Decimal)
			if row.cells[column].Value.Sub(want).Abs().Cmp(half.Times(2)) > 0 {
				tellDerived(s, row, column, number.Value{Decimal: want, Unit: later.Value.Unit}, author, problems)
			}
		default:
			checkChange(s, row, column, half, author, problems)
		}
	}
}

// checkChange reports a change in percent that is written, and is none, or another than that of the amounts.
func checkChange(s *Statement, row *account, column int, half number.Decimal, author *language.Language,
	problems *diag.List,
) {
	c := &s.columns[column]
	cell := row.cells[column]
	later, earlier := row.cells[c.of[0].Index], row.cells[c.of[1].Index]
	switch {
	case !mayChange(later, earlier):
		problems.Errorf(cell.Text.Span, "leave it out, and a dash is set",
			"“%s” of “%s” says %s, but there is no change in percent from %s to %s",
			markup.OriginalWords(s.columnName(column)), markup.OriginalWords(row.label), cell.Text.Original(),
			writtenIn(s, author, earlier), writtenIn(s, author, later))
	case !isChange(later, earlier, cell, half):
		want := changeOf(later, earlier, max(changeDecimals, cell.Value.Decimals()))
		tellDerived(s, row, column, number.Value{Decimal: want, Unit: number.Percent}, author, problems)
	}
}

// isChange reports whether a change in percent may be that from one amount to another: the later one is the earlier one
// with its change. The change is rounded to its last digit, and each amount may be off by half a unit.
func isChange(later, earlier, written amount.Amount, half number.Decimal) bool {
	const hundred = 2
	change := written.Value.Decimal
	if crossesZero(later, earlier) && earlier.Value.Sign() < 0 {
		change = change.Neg()
	}
	growth := number.Int(1).Shift(hundred).Add(change)
	return mayBePercent(later.Value.Decimal, earlier.Value.Decimal, growth, change.Decimals(), half)
}

// mayBePercent reports whether an amount may be so many percent of another one: the percentage is rounded to so many
// decimals, and each amount may be off by half a unit.
func mayBePercent(part, whole, percent number.Decimal, decimals int, half number.Decimal) bool {
	const hundred, five = 2, 5
	last := number.Int(five).Shift(-max(decimals, 0) - 1)
	var least, most number.Decimal
	for i, product := range []number.Decimal{
		percent.Sub(last).Mul(whole.Sub(half)), percent.Sub(last).Mul(whole.Add(half)),
		percent.Add(last).Mul(whole.Sub(half)), percent.Add(last).Mul(whole.Add(half)),
	} {
		if i == 0 || product.Cmp(least) < 0 {
			least = product
		}
		if i == 0 || product.Cmp(most) > 0 {
			most = product
		}
	}
	return part.Add(half).Shift(hundred).Cmp(least) >= 0 && part.Sub(half).Shift(hundred).Cmp(most) <= 0
}

// tellDerived reports a value of a column that is computed, and what it is.
func tellDerived(s *Statement, row *account, column int, want number.Value, author *language.Language,
	problems *diag.List,
) {
	cell := row.cells[column]
	of := s.columns[column].of
	style := language.Style{Decimals: max(want.Decimals(), cell.Value.Decimals())}
	written := cell.Value
	written.Unit = want.Unit
	problems.Errorf(cell.Text.Span, "compare the amounts of the row with the accounts as they were signed; "+
		"leave the values of this column out, and they are computed",
		"“%s” of “%s” says %s, but it is %s from %s to %s", markup.OriginalWords(s.columnName(column)),
		markup.OriginalWords(row.label), author.Numbers.Value(written, style), author.Numbers.Value(want, style),
		writtenIn(s, author, row.cells[of[1].Index]), writtenIn(s, author, row.cells[of[0].Index]))
}

// writtenIn is an amount of the statement as a language writes it.
func writtenIn(s *Statement, l *language.Language, a amount.Amount) string {
	return l.Numbers.Value(a.Value, s.style(a.Value))
}

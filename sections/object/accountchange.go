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
	earlier := row.cells[c.of[1].Index]
	if !areComparable(later, earlier) {
		return number.Value{}, false
	}
	if c.kind == columnDifference {
		return number.Value{Decimal: later.Value.Sub(earlier.Value.Decimal), Unit: later.Value.Unit}, true
	}
	if later.Value.Sign()*earlier.Value.Sign() < 0 || !mayChange(later, earlier) {
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

// changeOf is the change from one amount to another in percent, of the earlier one without its sign.
func changeOf(later, earlier amount.Amount, decimals int) number.Decimal {
	const hundred = 2
	return later.Value.Sub(earlier.Value.Decimal).Shift(hundred).Over(earlier.Value.Abs(), decimals)
}

// checkDerived reports values of a column that is computed that are written, and are others than those of the amounts,
// each of which may be off by half a unit.
func checkDerived(s *Statement, column int, half number.Decimal, author *language.Language, problems *diag.List) {
	c := &s.columns[column]
	for i := range s.rows {
		row := &s.rows[i]
		cell := row.cells[column]
		later, earlier := row.cells[c.of[0].Index], row.cells[c.of[1].Index]
		if !cell.Known || !areComparable(later, earlier) {
			continue
		}
		if c.kind == columnDifference {
			want := later.Value.Sub(earlier.Value.Decimal)
			if cell.Value.Sub(want).Abs().Cmp(half.Times(2)) > 0 {
				tellDerived(s, row, column, number.Value{Decimal: want, Unit: later.Value.Unit}, author, problems)
			}
			continue
		}
		if !mayChange(later, earlier) {
			problems.Errorf(cell.Text.Span, "leave it out, and a dash is set",
				"“%s” of “%s” says %s, but there is no change in percent from %s to %s",
				markup.OriginalWords(c.title), markup.OriginalWords(row.label), cell.Text.Original(),
				writtenIn(s, author, earlier), writtenIn(s, author, later))
			continue
		}
		want := changeOf(later, earlier, max(changeDecimals, cell.Value.Decimals())+1)
		if cell.Value.Sub(want).Abs().Cmp(changeSlack(later, earlier, cell, half)) > 0 {
			want = want.Round(max(changeDecimals, cell.Value.Decimals()))
			tellDerived(s, row, column, number.Value{Decimal: want, Unit: number.Percent}, author, problems)
		}
	}
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
		"“%s” of “%s” says %s, but it is %s from %s to %s", markup.OriginalWords(s.columns[column].title),
		markup.OriginalWords(row.label), author.Numbers.Value(written, style), author.Numbers.Value(want, style),
		writtenIn(s, author, row.cells[of[1].Index]), writtenIn(s, author, row.cells[of[0].Index]))
}

// writtenIn is an amount of the statement as a language writes it.
func writtenIn(s *Statement, l *language.Language, a amount.Amount) string {
	return l.Numbers.Value(a.Value, s.style(a.Value))
}

// changeSlack is by how much a written change may be another than that of the amounts: by half of its last digit, and by
// what half a unit of each amount makes of it.
func changeSlack(later, earlier, written amount.Amount, half number.Decimal) number.Decimal {
	const hundred, digits, five = 2, 3, 5
	last := number.Int(five).Shift(-written.Value.Decimals() - 1)
	// The change is later/earlier, in percent.
	off := half.Shift(hundred).Over(earlier.Value.Abs(), digits)
	growth := later.Value.Abs().Shift(digits).Over(earlier.Value.Abs(), 0).Shift(-digits).Add(number.Int(1))
	return last.Add(off.Mul(growth)).Add(number.Int(five).Shift(-max(changeDecimals, written.Value.Decimals()) - 2))
}

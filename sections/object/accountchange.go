package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// derivedValue is what a column that is computed says of a row; not known where one of its amounts is not, and where
// a change in percent says nothing, since it began with nothing or crossed it.
func derivedValue(s *Statement, row *account, column int) (number.Value, bool) {
	c := &s.columns[column]
	later := row.cells[c.of[0].Index]
	earlier := row.cells[c.of[1].Index]
	if !later.Known || !earlier.Known || later.Value.Unit != earlier.Value.Unit {
		return number.Value{}, false
	}
	difference := later.Value.Sub(earlier.Value.Decimal)
	if c.kind == columnDifference {
		return number.Value{Decimal: difference, Unit: later.Value.Unit}, true
	}
	sign := later.Value.Sign() * earlier.Value.Sign()
	if earlier.Value.Sign() == 0 || sign < 0 || number.ShareOf(later.Value.Unit) != "" {
		return number.Value{}, false
	}
	const hundred, decimals = 2, 1
	share := difference.Shift(hundred).Over(earlier.Value.Abs(), decimals)
	return number.Value{Decimal: share, Unit: number.Percent}, true
}

// checkDerived reports values of a column that is computed that are written, and are others than those of the amounts:
// both may be rounded, and the amounts are.
func checkDerived(s *Statement, column int, author *language.Language, problems *diag.List) {
	for i := range s.rows {
		row := &s.rows[i]
		cell := row.cells[column]
		want, ok := derivedValue(s, row, column)
		if !cell.Known || !ok {
			continue
		}
		if cell.Value.Sub(want.Decimal).Abs().Cmp(derivedSlack(s, row, column, cell)) <= 0 {
			continue
		}
		style := language.Style{Decimals: max(want.Decimals(), cell.Value.Decimals())}
		written := cell.Value
		written.Unit = want.Unit
		problems.Errorf(cell.Text.Span, "compare the amounts of the row with the accounts as they were signed; "+
			"leave the values of this column out, and they are computed",
			"“%s” of “%s” says %s, but it is %s from %s to %s", markup.OriginalWords(s.columns[column].title),
			markup.OriginalWords(row.label), author.Numbers.Value(written, style), author.Numbers.Value(want, style),
			writtenIn(s, author, row.cells[s.columns[column].of[1].Index]),
			writtenIn(s, author, row.cells[s.columns[column].of[0].Index]))
	}
}

// writtenIn is an amount of the statement as a language writes it.
func writtenIn(s *Statement, l *language.Language, a amount.Amount) string {
	return l.Numbers.Value(a.Value, s.style(a.Value))
}

// derivedSlack is by how much a written difference or change may be another than that of the amounts, since they and it
// are rounded.
func derivedSlack(s *Statement, row *account, column int, written amount.Amount) number.Decimal {
	const one = 1
	half := halfUnit(s, new(diag.List))
	c := &s.columns[column]
	if c.kind == columnDifference {
		return half.Times(2)
	}
	const hundred, decimals = 2, 3
	earlier := row.cells[c.of[1].Index].Value.Abs()
	later := row.cells[c.of[0].Index].Value.Abs()
	own := number.Int(one).Shift(-min(written.Value.Decimals(), 1)) // its last digit, and that of the one compared
	// A change is later/earlier: both may be off by half a unit.
	off := half.Shift(hundred).Over(earlier, decimals)
	growth := later.Shift(decimals).Over(earlier, 0).Shift(-decimals).Add(number.Int(one))
	return own.Add(off.Mul(growth))
}

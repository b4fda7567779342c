package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/accounts"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
)

// allOfIt is what shares are together, in percent.
const allOfIt = 100

// checkShares warns of shares in percent that are not all together. A column of percentages is one of shares where a
// sum says 100 %; all others, such as changes and rates, may be anything.
func checkShares(s *Statement, model accounts.Statement, author *language.Language, problems *diag.List) {
	for column := range s.columns {
		if !s.columns[column].isAmount() {
			continue
		}
		shares, ok := sharesOf(s, model, column)
		if !ok {
			continue
		}
		for _, f := range accounts.Check(shares) {
			if f.Kind == accounts.WrongSum {
				tellWrongShares(s, f, column, author, problems)
			}
		}
	}
}

// sharesOf are the percentages of a column as rows that add up; ok is false if they are no shares. Each may be off by
// half of the last digit that one of them is written with.
func sharesOf(s *Statement, model accounts.Statement, column int) (out accounts.Statement, ok bool) {
	const half = 5
	decimals := 0
	for i, row := range model.Rows {
		cell := &s.rows[i].cells[column]
		isShare := cell.Known && number.ShareOf(cell.Value.Unit) == number.Percent
		if isShare {
			decimals = max(decimals, cell.Value.Decimals())
			switch row.Kind {
			case accounts.Subtotal, accounts.Total, accounts.Result:
				ok = ok || cell.Value.Cmp(number.Int(allOfIt)) == 0
			default:
			}
		}
		row.Values = []accounts.Value{{Amount: cell.Value.Decimal, Known: isShare}}
		out.Rows = append(out.Rows, row)
	}
	out.Half = number.Int(half).Shift(-decimals - 1)
	return out, ok
}

// tellWrongShares warns of a sum that the shares above it do not make.
func tellWrongShares(s *Statement, f accounts.Fault, column int, author *language.Language, problems *diag.List) {
	cell := s.rows[f.Row].cells[column]
	name := func(row int) string { return "“" + s.rows[row].label.Original() + "”" }
	write := func(d number.Decimal) string {
		share := number.Value{Decimal: d, Unit: number.Percent}
		return author.Numbers.Value(share, language.Style{Decimals: d.Decimals()})
	}
	subject, verb := "shares", "make"
	if len(f.Terms) == 1 {
		subject, verb = "share", "is"
	}
	problems.Warnf(cell.Text.Span,
		"compare these shares with the accounts as they were signed: one may be wrong, or missing",
		"“%s” says %s, but the %s of %s %s %s", markup.OriginalWords(s.rows[f.Row].label), write(cell.Value.Decimal),
		subject, phraseOf(f.Terms, name, "rows"), verb, write(f.Makes))
}

// findWholes finds the rows that columns of shares are shares of: those that they name, or else the only total or
// result. What is not there is reported.
func findWholes(s *Statement, problems *diag.List) {
	for i := range s.columns {
		c := &s.columns[i]
		if c.kind != columnShare {
			continue
		}
		ok := true
		if c.whole.IsEmpty() {
			c.wholeRow, ok = onlyTotal(s)
		}
		if !ok {
			problems.Errorf(c.title.Span, "write whole = \"…\", the id or the label of that row",
				"it is not said which row the shares in “%s” are shares of", c.title.Original())
		}
		if !c.whole.IsEmpty() {
			var term accounts.Term
			term, ok = namesOfRows(s).term(c.whole, problems)
			c.wholeRow = term.Index
		}
		if !ok || c.wholeRow >= len(s.rows) {
			c.kind = columnNote // nothing can be computed
		}
	}
}

// onlyTotal is the row that is a total or a result; false if there is none, or several.
func onlyTotal(s *Statement) (int, bool) {
	at, n := 0, 0
	for i := range s.rows {
		if k := s.rows[i].kind; k == rowTotal || k == rowResult {
			at = i
			n++
		}
	}
	return at, n == 1
}

// shareIn is the share in percent that an amount has of that of the whole; not known where one of both is not, and of
// nothing.
func shareIn(s *Statement, part amount.Amount, column int) (number.Value, bool) {
	const hundred = 2
	c := &s.columns[column]
	whole := s.rows[c.wholeRow].cells[c.of[0].Index]
	if !areComparable(part, whole) || !mayChange(part, whole) {
		return number.Value{}, false
	}
	share := part.Value.Shift(hundred).Over(whole.Value.Decimal, changeDecimals)
	return number.Value{Decimal: share, Unit: number.Percent}, true
}

// checkShare reports a share that is written, and is another than that of its amount. It is rounded to its last digit,
// and both amounts may be off by half a unit.
func checkShare(s *Statement, row *account, column int, half number.Decimal, author *language.Language,
	problems *diag.List,
) {
	c := &s.columns[column]
	cell, part := row.cells[column], row.cells[c.of[0].Index]
	whole := s.rows[c.wholeRow].cells[c.of[0].Index]
	if !cell.Known || !part.Known || !whole.Known {
		return
	}
	written := cell.Value
	written.Unit = number.Percent
	write := func(v number.Value) string {
		return author.Numbers.Value(v, language.Style{Decimals: max(v.Decimals(), written.Decimals())})
	}
	name := markup.OriginalWords(s.columnName(column))
	label := markup.OriginalWords(row.label)
	of := markup.OriginalWords(s.rows[c.wholeRow].label)
	want, ok := shareIn(s, part, column)
	switch {
	case !ok:
		problems.Errorf(cell.Text.Span, "leave it out", "“%s” of “%s” says %s, but %s has no share of %s, “%s”",
			name, label, write(written), writtenIn(s, author, part), writtenIn(s, author, whole), of)
	case !mayBePercent(part.Value.Decimal, whole.Value.Decimal, written.Decimal, written.Decimals(), half):
		problems.Errorf(cell.Text.Span, "compare the amounts with the accounts as they were signed; "+
			"leave the values of this column out, and they are computed",
			"“%s” of “%s” says %s, but %s is %s of %s, “%s”", name, label, write(written),
			writtenIn(s, author, part), write(want), writtenIn(s, author, whole), of)
	}
}

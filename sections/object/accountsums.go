package object

import (
	"fmt"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/accounts"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// checkAccounts reports sums of a statement that their rows or columns do not make, parts that are more than their
// wholes, shares that are not all together, and changes that are others than those of their columns.
func checkAccounts(s *Statement, author *language.Language, problems *diag.List) {
	model := modelOf(s, problems)
	for _, f := range accounts.Check(model) {
		switch f.Kind {
		case accounts.LargePart:
			tellLargePart(s, f, author, problems)
		default:
			tellWrongSum(s, f, author, problems)
		}
	}
	checkShares(s, model, author, problems)
	for i := range s.columns {
		c := &s.columns[i]
		switch {
		case c.isAmount() && len(c.of) > 0:
			for _, f := range accounts.CheckAcross(model, i, c.of) {
				tellWrongAcross(s, f, author, problems)
			}
		case c.isDerived():
			checkDerived(s, i, model.Half, author, problems)
		}
	}
}

// modelOf is the statement as rows that add up. Shares, notes and what is computed of columns are no amounts.
func modelOf(s *Statement, problems *diag.List) accounts.Statement {
	out := accounts.Statement{Half: halfUnit(s, problems)}
	for i := range s.rows {
		row := &s.rows[i]
		one := accounts.Row{Level: row.level, Of: row.of, Apart: row.other}
		for _, k := range rowKinds {
			if k.kind == row.kind {
				one.Kind = k.in
			}
		}
		for col, cell := range row.cells {
			one.Values = append(one.Values, accounts.Value{
				Amount: cell.Value.Decimal, Known: s.isCounted(&row.cells[col], col),
				IsNone: s.columns[col].isAmount() && isDash(&row.cells[col]),
			})
		}
		out.Rows = append(out.Rows, one)
	}
	return out
}

// halfUnit is by how much each amount may be off: half of what it is rounded to. Those of a currency that are written
// with decimals are not rounded if nothing is said: they are counted in its coins.
func halfUnit(s *Statement, problems *diag.List) number.Decimal {
	const half = 5
	powers := map[roundedTo]int{roundedToHundred: 2, roundedThousand: 3, roundedMillion: 6}
	counted := s.Currency.IsEmpty() || number.IsCurrency(s.Currency.Original())
	switch {
	case s.rounded == roundedToNothing, s.rounded == roundedAsWritten && counted && s.written > 0:
		return number.Decimal{}
	case s.rounded == roundedToUnit:
		return number.Int(half).Shift(-1)
	case powers[s.rounded] > 0 && areWhole(s, powers[s.rounded], problems):
		return number.Int(half).Shift(powers[s.rounded] - 1)
	}
	return number.Int(half).Shift(-s.written - 1)
}

// areWhole reports whether the amounts are written in full, as most of those that are rounded to a power of ten show by
// their noughts: 12 thousand is written 12 or 12,000. It reports those that are not rounded then.
func areWhole(s *Statement, power int, problems *diag.List) bool {
	unit := number.Int(1).Shift(power)
	full, all := 0, 0
	var other *amount.Amount
	for i := range s.rows {
		for col := range s.rows[i].cells {
			cell := &s.rows[i].cells[col]
			if !s.isCounted(cell, col) || cell.Value.Sign() == 0 {
				continue
			}
			all++
			if cell.Value.Shift(-power).Round(0).Cmp(cell.Value.Shift(-power)) == 0 {
				full++
			} else if other == nil {
				other = cell
			}
		}
	}
	if full*2 <= all {
		return false
	}
	if other != nil {
		problems.Warnf(other.Text.Span, "leave `rounded` out, or look at this number",
			"%s is not rounded to the %s, as the others are", other.Value.Decimal, unit)
	}
	return true
}

// cureOfSums is what to do about a sum that does not fit. What was audited is not to be changed: the fault may as
// well be in another row, or in what the report knows of the rows.
const cureOfSums = "compare these rows with the accounts as they were signed: " +
	"one may be missing here, or be counted twice. A row that is a part of the one above it is kind = \"part\"; " +
	"one that sums others than those above names them, of = [\"…\", \"…\"]; one that is no sum has sums = false"

// cureOfHeadings is what to do about a heading whose values are not the sum of the rows below it.
const cureOfHeadings = "compare these rows with the accounts as they were signed: " +
	"a heading with values is the sum of the rows down to the next heading or total. " +
	"A heading below it that it holds has a deeper level: level = 1 for this one, level = 2 for those below it; " +
	"a row that is a part of the one above it is kind = \"part\"; a heading that is no sum has sums = false"

// tellWrongSum reports a sum that its rows do not make.
func tellWrongSum(s *Statement, f accounts.Fault, author *language.Language, problems *diag.List) {
	cell := s.rows[f.Row].cells[f.Column]
	name := func(row int) string { return "“" + markup.OriginalWords(s.rows[row].label) + "”" }
	cure := cureOfSums
	if s.rows[f.Row].kind == rowHeading {
		cure = cureOfHeadings
	}
	if len(f.Fits) > 0 {
		cure = cureOfSigns(f.Fits, s.typed[f.Row].of, !s.values.file.IsEmpty())
	}
	subject := "“" + markup.OriginalWords(s.rows[f.Row].label) + "”"
	tellUnlike(s, f, cell, cure, subject, phraseOf(f.Terms, name, "rows"), author, problems)
}

// tellWrongAcross reports a sum that the columns of its row do not make.
func tellWrongAcross(s *Statement, f accounts.Fault, author *language.Language, problems *diag.List) {
	cell := s.rows[f.Row].cells[f.Column]
	name := func(column int) string { return "“" + markup.OriginalWords(s.columnName(column)) + "”" }
	subject := fmt.Sprintf("“%s” of “%s”", markup.OriginalWords(s.columnName(f.Column)),
		markup.OriginalWords(s.rows[f.Row].label))
	cure := "compare the values of this row with the accounts as they were signed: the column is the sum of these"
	if len(f.Fits) > 0 {
		cure = cureOfSigns(f.Fits, s.columns[f.Column].named, false)
	}
	tellUnlike(s, f, cell, cure, subject, phraseOf(f.Terms, name, "columns"), author, problems)
}

// cureOfSigns is what to do about a sum of named terms that is what the others leave of the first: in a file, names
// stand in one cell.
func cureOfSigns(fits []accounts.Term, named []source.Text, isFile bool) string {
	names := make([]string, len(fits))
	for i, t := range fits {
		names[i] = strings.TrimSpace(named[i].Original())
		if t.Less {
			names[i] = "-" + names[i]
		}
		if !isFile {
			names[i] = strconv.Quote(names[i])
		}
	}
	cure := "of = [" + strings.Join(names, ", ") + "]"
	if isFile {
		cure = "“" + strings.Join(names, " + ") + "” in its column `of`"
	}
	return "write " + cure + " if all but the first are taken away; " +
		"if they are not, compare these values with the accounts as they were signed"
}

// tellUnlike reports an amount that is another than its terms make.
func tellUnlike(s *Statement, f accounts.Fault, cell amount.Amount, cure, subject, terms string,
	author *language.Language, problems *diag.List,
) {
	difference := cell.Value.Sub(f.Makes)
	direction := "too much"
	if difference.Sign() < 0 {
		direction = "missing"
	}
	verb := "make"
	if len(f.Terms) == 1 && !f.Terms[0].Less {
		verb = "is"
	}
	write := amountsIn(s, author)
	problems.Errorf(cell.Text.Span, cure, "%s says %s, but %s %s %s: %s is %s", subject,
		write(cell.Value.Decimal), terms, verb, write(f.Makes), write(difference.Abs()), direction)
}

// tellLargePart warns of a part that is more than its whole.
func tellLargePart(s *Statement, f accounts.Fault, author *language.Language, problems *diag.List) {
	cell := s.rows[f.Row].cells[f.Column]
	write := amountsIn(s, author)
	problems.Warnf(cell.Text.Span,
		"look whether it is a part of that row; if it is a row of its own, it is kind = \"item\"",
		"“%s” says %s, but “%s”, of which it is a part, is %s", markup.OriginalWords(s.rows[f.Row].label),
		write(cell.Value.Decimal), markup.OriginalWords(s.rows[f.Terms[0].Index].label), write(f.Makes))
}

// amountsIn writes amounts of a statement as a language has them.
func amountsIn(s *Statement, l *language.Language) func(number.Decimal) string {
	return func(d number.Decimal) string { return l.Numbers.Number(d, language.Style{Decimals: s.decimals}) }
}

// fewTerms is how many terms of a sum are named one by one.
const fewTerms = 4

// phraseOf says in words what is added up: “Income” − “Costs”, or the 7 rows from “Dues” to “Gifts”.
func phraseOf(terms []accounts.Term, name func(int) string, what string) string {
	if len(terms) <= fewTerms {
		var out strings.Builder
		for i, t := range terms {
			switch {
			case t.Less && i == 0:
				out.WriteString("−")
			case t.Less:
				out.WriteString(" − ")
			case i > 0:
				out.WriteString(" + ")
			}
			out.WriteString(name(t.Index))
		}
		return out.String()
	}
	var added, taken []accounts.Term
	for _, t := range terms {
		if t.Less {
			taken = append(taken, t)
		} else {
			added = append(added, t)
		}
	}
	out := manyTerms(added, name, what)
	if len(taken) > 0 {
		out += " less " + manyTerms(taken, name, what)
	}
	return out
}

// manyTerms names the first and the last of some terms.
func manyTerms(terms []accounts.Term, name func(int) string, what string) string {
	switch len(terms) {
	case 0:
		return "nothing"
	case 1:
		return name(terms[0].Index)
	}
	first := name(terms[0].Index)
	last := name(terms[len(terms)-1].Index)
	return fmt.Sprintf("the %d %s from %s to %s", len(terms), what, first, last)
}

package object

import (
	"annualreport/layout/diag"
	"annualreport/sections/accounts"
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

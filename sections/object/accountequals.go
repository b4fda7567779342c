package object

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// equalRows are a row of a statement and the one that it is the same as.
type equalRows struct {
	own, other       *Statement
	ownRow, otherRow int
	hasOtherSign     bool
	// ownColumn and otherColumn are the columns of one cell that is the same as another one; -1 where none is named.
	ownColumn, otherColumn int
	named                  source.Text
}

// CheckEquals reports rows of some statements, those of a report, that are not the same as the rows that they name by
// `equals`, in each column of amounts that both statements have; and names of rows and columns that there are not.
func CheckEquals(statements []*Statement, away map[string]string, author *language.Language,
	problems *diag.List,
) {
	all := &namedStatements{statements, away}
	var read []*Statement
	for _, s := range statements {
		if len(s.rows) == len(s.typed) {
			read = append(read, s) // what is wrong with the others is reported
		}
	}
	for _, s := range read {
		findEqualColumns(s, all, problems)
	}
	for _, s := range read {
		for i := range s.typed {
			for _, named := range s.typed[i].equals {
				if pair, ok := equalsOf(s, i, named, all, problems); ok {
					checkEqual(&pair, author, problems)
				}
			}
		}
	}
	for _, s := range read {
		tellIdleColumns(s, problems)
	}
}

// checkEqual reports columns in which two rows differ.
func checkEqual(pair *equalRows, author *language.Language, problems *diag.List) {
	own, other := pair.own, pair.other
	if !isSameMoney(own.Currency, other.Currency) {
		problems.Errorf(pair.named.Span, "leave `equals` out, or give both statements the same `currency`",
			"the row counts in %q, and the one that it is the same as in %q",
			own.Currency.Original(), other.Currency.Original())
		return
	}
	for _, columns := range pair.columns(problems) {
		a := own.rows[pair.ownRow].cells[columns.own]
		b := other.rows[pair.otherRow].cells[columns.other]
		isAmount := own.isCounted(&a, columns.own) || other.isCounted(&b, columns.other)
		if isAmount && own.isSaid(&a, columns.own) && other.isSaid(&b, columns.other) {
			pair.compare(columns, a, b, author, problems)
		}
	}
}

// isDash reports whether a cell says by a dash that there is nothing. One that is empty says nothing at all.
func isDash(cell *amount.Amount) bool {
	return !cell.Known && slices.Contains([]string{"–", "-", "—"}, strings.TrimSpace(cell.Text.Original()))
}

// isSameMoney reports whether two statements count in the same, as far as they say in what.
func isSameMoney(a, b source.Text) bool {
	one := strings.Join(strings.Fields(a.Original()), " ")
	return strings.EqualFold(one, strings.Join(strings.Fields(b.Original()), " "))
}

// cureOfEquals is what to do about two amounts that differ. What was audited is not to be changed.
const cureOfEquals = "compare both rows with the accounts as they were signed: look whether `equals` names the row " +
	"that is meant, and whether both hold the same"

// compare reports two amounts that should be the same.
func (pair *equalRows) compare(columns columnPair, a, b amount.Amount, author *language.Language,
	problems *diag.List,
) {
	should := b.Value.Decimal
	if pair.hasOtherSign {
		should = should.Neg()
	}
	difference := a.Value.Sub(should)
	if difference.Abs().Cmp(pair.rounding()) <= 0 {
		return
	}
	direction := "more"
	if difference.Sign() < 0 {
		direction = "less"
	}
	where := ""
	if pair.own != pair.other {
		where = " of " + pair.other.called()
	}
	sign := ""
	if pair.hasOtherSign {
		sign = " with the other sign"
	}
	ownTitle := markup.OriginalWords(pair.own.columnName(columns.own))
	otherColumn := ""
	if title := markup.OriginalWords(pair.other.columnName(columns.other)); title != ownTitle {
		otherColumn = " in “" + title + "”"
	}
	cure := cureOfEquals
	if isDash(&a) || isDash(&b) {
		cure += "; a dash says that there is none, and \"\" that it is not known"
	}
	own := amountsIn(pair.own, author)
	problems.Errorf(a.Text.Span, cure,
		"“%s” says %s in “%s”, but “%s”%s, which it should be the same as%s, says %s%s: it is %s %s",
		markup.OriginalWords(pair.own.rows[pair.ownRow].label), phrased(a, own), ownTitle,
		markup.OriginalWords(pair.other.rows[pair.otherRow].label), where, sign,
		phrased(b, amountsIn(pair.other, author)), otherColumn, own(difference.Abs()), direction)
}

// phrased is an amount as a message writes it, a dash where there is none.
func phrased(a amount.Amount, write func(number.Decimal) string) string {
	if !a.Known {
		return "“" + a.Text.Original() + "”"
	}
	return write(a.Value.Decimal)
}

// called is how a message names the statement: by its title, or else by its id.
func (s *Statement) called() string {
	if title := markup.OriginalWords(s.title); title != "" {
		return "“" + title + "”"
	}
	return "“" + s.id.Original() + "”"
}

// rounding is by how much the two amounts may differ. Both are the same amount: rounded in the same way they are the
// same figure, and in two ways each may be off by half of what it is rounded to.
func (pair *equalRows) rounding() number.Decimal {
	own := halfUnit(pair.own, new(diag.List)) // what is not rounded was reported with the sums
	other := halfUnit(pair.other, new(diag.List))
	if own.Cmp(other) == 0 {
		return own
	}
	return own.Add(other)
}

package object

import (
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
	named            source.Text
}

// CheckEquals reports rows of some statements, those of a report, that are not the same as the rows that they name by
// `equals`, in each column of amounts that both statements have by its title; and names that no row has.
func CheckEquals(statements []*Statement, author *language.Language, problems *diag.List) {
	for _, s := range statements {
		if len(s.rows) != len(s.typed) {
			continue // its rows were not read, which is reported
		}
		for i := range s.typed {
			if s.typed[i].equals.IsEmpty() {
				continue
			}
			if pair, ok := equalsOf(s, i, statements, problems); ok {
				checkEqual(&pair, author, problems)
			}
		}
	}
}

// equalsOf finds the row that a row is the same as. A name with a full stop is that of a row of another statement,
// unless a row of its own has this name.
func equalsOf(s *Statement, row int, statements []*Statement, problems *diag.List) (equalRows, bool) {
	named := s.typed[row].equals
	out := equalRows{own: s, ownRow: row, other: s, named: named}
	name := source.Text{Value: named.Original(), Span: named.Span}
	bare := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(name.Value), "-−–"))
	if id, rest, isOther := strings.Cut(bare, "."); isOther && !namesOfRows(s).has(bare) {
		if out.other = statementNamed(strings.TrimSpace(id), named, statements, problems); out.other == nil {
			return out, false
		}
		out.hasOtherSign = bare != strings.TrimSpace(name.Value)
		name.Value = strings.TrimSpace(rest)
	}
	term, ok := namesOfRows(out.other).term(name, problems)
	if !ok || len(out.other.rows) != len(out.other.typed) {
		return out, false
	}
	out.otherRow = term.Index
	out.hasOtherSign = out.hasOtherSign != term.Less
	if out.other == s && term.Index == row {
		problems.Errorf(named.Span, "name the row that it is the same as", "the row is the same as itself")
		return out, false
	}
	return out, true
}

// has reports whether something has a name.
func (n *termNames) has(name string) bool {
	_, ok := n.find(name)
	return ok
}

// statementNamed is the statement with an id; nil if there is none, which is reported.
func statementNamed(id string, named source.Text, statements []*Statement, problems *diag.List) *Statement {
	var known []string
	for _, s := range statements {
		if s.id.Original() == id {
			return s
		}
		if !s.id.IsEmpty() {
			known = append(known, s.id.Original())
		}
	}
	hint := "write the id of a statement and a full stop before the row, as in \"balance.net-assets\""
	if near := source.Nearest(id, known); near != "" {
		hint = "did you mean “" + near + "”?"
	} else if len(known) > 0 {
		hint += "; statements are " + source.Listed(known)
	}
	problems.Errorf(named.Span, hint, "there is no statement %q", id)
	return nil
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
	shared := 0
	for i := range own.columns {
		k := other.columnNamed(own.columnName(i).Original())
		if !own.columns[i].isAmount() || k < 0 {
			continue
		}
		shared++
		a := own.rows[pair.ownRow].cells[i]
		b := other.rows[pair.otherRow].cells[k]
		if own.isCounted(&a, i) && other.isCounted(&b, k) {
			pair.compare(i, a, b, author, problems)
		}
	}
	if shared == 0 {
		problems.Errorf(pair.named.Span,
			"give the columns of the same amounts the same title in both, or leave `equals` out",
			"the statements have no column of amounts in common, so that their rows cannot be compared")
	}
}

// isSameMoney reports whether two statements count in the same, as far as they say in what.
func isSameMoney(a, b source.Text) bool {
	one := strings.Join(strings.Fields(a.Original()), " ")
	return strings.EqualFold(one, strings.Join(strings.Fields(b.Original()), " "))
}

// columnNamed is the one column of amounts with a title, those of its groups before it; -1 if there is none, or several
// have it.
func (s *Statement) columnNamed(name string) int {
	at := -1
	for i := range s.columns {
		switch {
		case !s.columns[i].isAmount() || s.columnName(i).Original() != name:
		case at >= 0:
			return -1
		default:
			at = i
		}
	}
	return at
}

// cureOfEquals is what to do about two amounts that differ. What was audited is not to be changed.
const cureOfEquals = "compare both rows with the accounts as they were signed: look whether `equals` names the row " +
	"that is meant, and whether both hold the same"

// compare reports two amounts that should be the same.
func (pair *equalRows) compare(column int, a, b amount.Amount, author *language.Language, problems *diag.List) {
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
	own := amountsIn(pair.own, author)
	problems.Errorf(a.Text.Span, cureOfEquals,
		"“%s” says %s in “%s”, but “%s”%s, which it should be the same as%s, says %s: it is %s %s",
		markup.OriginalWords(pair.own.rows[pair.ownRow].label), own(a.Value.Decimal),
		markup.OriginalWords(pair.own.columnName(column)),
		markup.OriginalWords(pair.other.rows[pair.otherRow].label), where, sign,
		amountsIn(pair.other, author)(b.Value.Decimal), own(difference.Abs()), direction)
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

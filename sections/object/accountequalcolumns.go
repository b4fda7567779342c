package object

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// equalColumn is a column of another statement that holds the same as one, where it is named so.
type equalColumn struct {
	statement *Statement
	column    int
	named     source.Text
	// isUsed says that rows were compared by it.
	isUsed bool
}

// columnPair are two columns, of a row and of the one that it is the same as.
type columnPair struct{ own, other int }

// findEqualColumns finds the columns that those of a statement name by `equals`, and reports those that are not there.
func findEqualColumns(s *Statement, statements *namedStatements, problems *diag.List) {
	for i := range s.columns {
		c := &s.columns[i]
		if !c.isAmount() && len(c.equals) > 0 {
			problems.Errorf(c.equals[0].Span, "leave `equals` out, or write it at a column of amounts",
				"the column holds no amounts that could be the same as others")
			continue
		}
		for _, named := range c.equals {
			one, ok := columnElsewhere(s, named, statements, problems)
			isAgain := func(e equalColumn) bool { return e.statement == one.statement }
			switch {
			case !ok:
			case slices.ContainsFunc(c.equalTo, isAgain):
				problems.Errorf(named.Span, "name one column of each statement; a row whose counterpart is in "+
					"another one names it itself, as in equals = \"balance.net-assets.2031\"",
					"the column cannot be the same as two columns of %s", one.statement.called())
			default:
				c.equalTo = append(c.equalTo, one)
			}
		}
	}
}

// columnElsewhere finds the column of another statement that has a name; false if there is none, which it reports.
func columnElsewhere(s *Statement, named source.Text, statements *namedStatements, problems *diag.List) (
	equalColumn, bool,
) {
	out := equalColumn{named: named}
	id, title, hasTitle := strings.Cut(strings.TrimSpace(named.Original()), ".")
	if !hasTitle {
		problems.Errorf(named.Span, "write the id of the statement and a full stop before the column, as in "+
			"\"balance.2031\"", "%q names no column of another statement", named.Original())
		return out, false
	}
	out.statement = statements.find(strings.TrimSpace(id), named, problems)
	switch {
	case out.statement == nil:
		return out, false
	case out.statement == s:
		problems.Errorf(named.Span, "name a column of another statement", "the column is one of the same statement")
		return out, false
	}
	names, _ := namesOfColumns(out.statement, nil)
	term, ok := names.term(source.Text{Value: strings.TrimSpace(title), Span: named.Span}, problems)
	out.column = term.Index
	return out, ok
}

// columns are the columns in which two rows are compared. Where it cannot be known which ones these are, it is
// reported.
func (e *equalRows) columns(problems *diag.List) []columnPair {
	switch {
	case e.ownColumn >= 0 && e.otherColumn >= 0:
		return []columnPair{{e.ownColumn, e.otherColumn}}
	case e.otherColumn >= 0:
		if own := e.counterpart(e.own, e.other, e.otherColumn); own >= 0 {
			return []columnPair{{own, e.otherColumn}}
		}
		problems.Errorf(e.named.Span, "write the title of one before an equals sign, as in equals = \""+
			e.own.lastTitle()+" = "+strings.TrimSpace(e.named.Original())+"\"",
			"it is not said which column of the row is the same as “%s” of %s",
			markup.OriginalWords(e.other.columnName(e.otherColumn)), e.other.called())
		return nil
	case e.ownColumn >= 0:
		if other := e.counterpart(e.other, e.own, e.ownColumn); other >= 0 {
			return []columnPair{{e.ownColumn, other}}
		}
		problems.Errorf(e.named.Span, "write the title of one behind the row and a full stop, as in equals = \""+
			strings.TrimSpace(e.named.Original())+"."+e.other.lastTitle()+"\"",
			"it is not said which column of %s is the same as “%s”", e.other.called(),
			markup.OriginalWords(e.own.columnName(e.ownColumn)))
		return nil
	}
	if out := e.sharedColumns(); len(out) > 0 {
		return out
	}
	problems.Errorf(e.named.Span, e.cureOfColumns(),
		"the statements have no column of amounts in common, so that their rows cannot be compared")
	return nil
}

// cureOfColumns is what to do about statements without a column in common, in their own words.
func (e *equalRows) cureOfColumns() string {
	own, other := e.own.lastTitle(), e.other.lastTitle()
	if own == "" || other == "" {
		return "leave `equals` out: a statement without columns of amounts has nothing to compare"
	}
	return "say which columns are the same: { title = \"" + own + "\", equals = \"" + e.other.id.Original() +
		"." + other + "\" } in `columns`, or, for this row alone, equals = \"" + own + " = " +
		strings.TrimSpace(e.named.Original()) + "." + other + "\""
}

// counterpart is the column of a statement that a column of another one is the same as, where one cell is named: the
// one of which it is said; else the one of the same title; in the own statement the only one of which such a thing is
// said; the only column of amounts; the only one that is a sum of others. It is -1 if none of this finds one. The title
// says nothing within one statement, where it would be the named column itself.
func (e *equalRows) counterpart(in, of *Statement, column int) int {
	said := saidPairs(in, of)
	_, all := namesOfColumns(in, nil)
	var titled, sums []int
	if i := in.columnNamed(of.columnName(column).Original()); i >= 0 && in != of {
		titled = append(titled, i)
	}
	for _, i := range all {
		if len(in.columns[i].of) > 0 {
			sums = append(sums, i)
		}
	}
	isCounterpart := func(p columnPair) bool { return p.other == column }
	isAny := func(columnPair) bool { return in == e.own }
	for _, found := range [][]int{ownOf(said, isCounterpart), titled, ownOf(said, isAny), all, sums} {
		if len(found) == 1 {
			return found[0]
		}
	}
	return -1
}

// ownOf are the columns of one side of some pairs, each once.
func ownOf(pairs []columnPair, isWanted func(columnPair) bool) []int {
	var out []int
	for _, p := range pairs {
		if isWanted(p) && !slices.Contains(out, p.own) {
			out = append(out, p.own)
		}
	}
	return out
}

// saidPairs are the columns of two statements of which is said in one of them that they are the same. What says it is
// used from here on.
func saidPairs(own, other *Statement) []columnPair {
	var out []columnPair
	add := func(p columnPair, by *equalColumn) {
		by.isUsed = true
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	for i := range own.columns {
		for k := range own.columns[i].equalTo {
			if one := &own.columns[i].equalTo[k]; one.statement == other {
				add(columnPair{i, one.column}, one)
			}
		}
	}
	for i := range other.columns {
		for k := range other.columns[i].equalTo {
			if one := &other.columns[i].equalTo[k]; one.statement == own {
				add(columnPair{one.column, i}, one)
			}
		}
	}
	return out
}

// sharedColumns are the columns that two statements have in common: those of which it is said; of the others those of
// one title, with those of its groups or without them where it is the only one; and where there is none of these, the
// only columns of amounts that both have.
func (e *equalRows) sharedColumns() []columnPair {
	if e.own == e.other {
		_, places := namesOfColumns(e.own, nil)
		out := make([]columnPair, len(places))
		for k, i := range places {
			out[k] = columnPair{i, i}
		}
		return out
	}
	out := saidPairs(e.own, e.other)
	said := slices.Clone(out)
	isPaired := func(p columnPair) bool {
		return slices.ContainsFunc(said, func(t columnPair) bool { return t.own == p.own || t.other == p.other })
	}
	_, own := namesOfColumns(e.own, nil)
	_, other := namesOfColumns(e.other, nil)
	for _, i := range own {
		k := e.other.columnNamed(e.own.columnName(i).Original())
		if k < 0 {
			k = e.sameTitle(i, own, other)
		}
		if p := (columnPair{i, k}); k >= 0 && !isPaired(p) {
			out = append(out, p)
		}
	}
	if len(out) == 0 && len(own) == 1 && len(other) == 1 {
		out = append(out, columnPair{own[0], other[0]})
	}
	return out
}

// sameTitle is the column of the other statement whose own title, without those of its groups, is that of a column,
// where both statements have one such column alone; -1 if there is none.
func (e *equalRows) sameTitle(column int, own, other []int) int {
	title := e.own.columns[column].title.Original()
	isOwn := func(i int) bool { return e.own.columns[i].title.Original() != title }
	isOther := func(i int) bool { return e.other.columns[i].title.Original() != title }
	found := slices.DeleteFunc(slices.Clone(other), isOther)
	if len(found) != 1 || len(slices.DeleteFunc(slices.Clone(own), isOwn)) != 1 {
		return -1
	}
	return found[0]
}

// tellIdleColumns warns of columns that are the same as those of another statement, with whose rows no row is compared.
func tellIdleColumns(s *Statement, problems *diag.List) {
	for i := range s.columns {
		for _, one := range s.columns[i].equalTo {
			if !one.isUsed {
				problems.Warnf(one.named.Span, "write at the rows which ones they are the same as, as in equals = \""+
					one.statement.id.Original()+".…\"",
					"nothing is compared: no row names one of the other statement by `equals`")
			}
		}
	}
}

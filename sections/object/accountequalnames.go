package object

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// equalsOf finds the row, or the cell, that a row is the same as by one of its `equals`: the row of a statement, with
// a column behind it if one cell is meant, and the own column before an equals sign. What is not there is reported.
func equalsOf(s *Statement, row int, named source.Text, statements *namedStatements, problems *diag.List) (
	equalRows, bool,
) {
	out := equalRows{own: s, ownRow: row, ownColumn: -1, other: s, otherColumn: -1, named: named}
	name := strings.TrimSpace(named.Original())
	left, right, isEquation := strings.Cut(name, "=")
	if isEquation && !out.find(name, statements, new(diag.List)) {
		names, _ := namesOfColumns(s, nil)
		term, ok := names.term(source.Text{Value: strings.TrimSpace(left), Span: named.Span}, problems)
		if !ok {
			return out, false
		}
		out.ownColumn = term.Index
		name = strings.TrimSpace(right)
	}
	if !out.find(name, statements, problems) {
		return out, false
	}
	if out.other == s && out.otherRow == row && (out.otherColumn < 0 || out.otherColumn == out.ownColumn) {
		problems.Errorf(named.Span, "name the row that it is the same as", "the row is the same as itself")
		return out, false
	}
	return out, true
}

// find finds what a name means, of those in this order: a row of the own statement; one of another statement, whose id
// stands before a full stop; such a row with a column behind a full stop. It is false if there is none, which it
// reports.
func (e *equalRows) find(name string, statements *namedStatements, problems *diag.List) bool {
	e.other, e.otherColumn, e.hasOtherSign = e.own, -1, false
	bare, isLess := withoutMinus(name)
	id, rest, hasDot := strings.Cut(bare, ".")
	own := namesOfRows(e.own)
	if hasDot && !own.has(bare) {
		if ownCells := cellsNamed(e.own, bare); len(ownCells) == 1 && !statements.has(id) {
			return e.take(ownCells[0], isLess)
		}
		if e.other = statements.find(strings.TrimSpace(id), e.named, problems); e.other == nil {
			return false
		}
		return len(e.other.rows) == len(e.other.typed) &&
			e.findIn(strings.TrimSpace(rest), isLess, problems)
	}
	term, ok := own.term(source.Text{Value: name, Span: e.named.Span}, problems)
	return ok && e.take(namedCell{term.Index, -1}, term.Less)
}

// findIn finds a row of the other statement, or a cell of it.
func (e *equalRows) findIn(name string, isLess bool, problems *diag.List) bool {
	bare, isLessAgain := withoutMinus(name)
	isLess = isLess || isLessAgain
	names := namesOfRows(e.other)
	cells := cellsNamed(e.other, bare)
	switch {
	case names.has(bare) || len(cells) == 0 && !e.tellCell(bare, names, problems):
		term, ok := names.term(source.Text{Value: name, Span: e.named.Span}, problems)
		return ok && e.take(namedCell{term.Index, -1}, isLess)
	case len(cells) == 1:
		return e.take(cells[0], isLess)
	case len(cells) > 1:
		problems.Errorf(e.named.Span, "give the row that you mean an id = \"…\" of its own, and name that",
			"%q means several cells of %s", name, e.other.called())
	}
	return false
}

// take takes a row or a cell of the other statement for what is meant.
func (e *equalRows) take(cell namedCell, isLess bool) bool {
	e.otherRow, e.otherColumn, e.hasOtherSign = cell.row, cell.column, isLess
	return true
}

// tellCell reports the name of a cell of which the row or the column is not there; false if it is not such a name.
func (e *equalRows) tellCell(name string, rows *termNames, problems *diag.List) bool {
	for row, column := range dotted(name) {
		switch {
		case rows.has(row):
			columns, _ := namesOfColumns(e.other, nil)
			columns.term(source.Text{Value: column, Span: e.named.Span}, problems)
			return true
		case source.Nearest(row, rows.known) != "":
			rows.term(source.Text{Value: row, Span: e.named.Span}, problems)
			return true
		}
	}
	return false
}

// namedCell is a row and a column of a statement, -1 for all columns.
type namedCell struct{ row, column int }

// cellsNamed are the cells of a statement whose names are a row, a full stop and a column: several, if the name can be
// read in several ways. Names of several rows or columns are none.
func cellsNamed(s *Statement, name string) []namedCell {
	var out []namedCell
	rows := namesOfRows(s)
	columns, _ := namesOfColumns(s, nil)
	for row, column := range dotted(name) {
		r, okRow := rows.find(row)
		c, okColumn := columns.find(column)
		if cell := (namedCell{r.place, c.place}); okRow && okColumn && !r.hasTwins && !c.hasTwins &&
			!slices.Contains(out, cell) {
			out = append(out, cell)
		}
	}
	return out
}

// dotted yields what stands before and behind each full stop of a name.
func dotted(name string) func(yield func(before, behind string) bool) {
	return func(yield func(string, string) bool) {
		for i := range len(name) {
			if name[i] == '.' && !yield(strings.TrimSpace(name[:i]), strings.TrimSpace(name[i+1:])) {
				return
			}
		}
	}
}

// withoutMinus is a name without a minus before it, and whether it has one.
func withoutMinus(name string) (bare string, isLess bool) {
	name = strings.TrimSpace(name)
	bare = strings.TrimSpace(strings.TrimLeft(name, "-−–"))
	return bare, bare != name
}

// has reports whether something has a name.
func (n *termNames) has(name string) bool {
	_, ok := n.find(name)
	return ok
}

// namedStatements are the statements of an edition, which others name by their ids.
type namedStatements struct {
	all []*Statement
	// away are the ids of what stands in the editions of other languages alone.
	away map[string]string
}

// has reports whether a statement has an id.
func (n *namedStatements) has(id string) bool {
	return slices.ContainsFunc(n.all, func(s *Statement) bool { return s.id.Original() == strings.TrimSpace(id) })
}

// find is the statement with an id; nil if there is none, which is reported, or if it stands in the editions of other
// languages alone, where it is compared.
func (n *namedStatements) find(id string, named source.Text, problems *diag.List) *Statement {
	var known []string
	for _, s := range n.all {
		if s.id.Original() == id {
			return s
		}
		if !s.id.IsEmpty() {
			known = append(known, s.id.Original())
		}
	}
	if n.away[id] != "" {
		return nil
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

package nextyear

import (
	"fmt"
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// statement is the parts of a statement of accounts that move.
type statement struct {
	heads, written, amounts []*source.Value
	// all says of the columns of amounts and the computed ones which are amounts.
	all     []bool
	columns []column
	// rows are the amounts of the rows that have one for each column of amounts, and labels what these are called.
	rows   [][]*source.Value
	labels []*source.Value
	// computed are the values of computed columns.
	computed []*source.Value
}

// learnStatement reads a statement, and notes how its cells are called in the new year.
func learnStatement(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		learnValues(m, v, true)
		return
	}
	s := statementOf(m, v)
	m.statements[v] = s
	m.columns.learn(v, s.named())
	if id, _ := v.Key("id").Words(); id != "" && m.names[id] == nil && !isForeign(s.columns) {
		m.names[id] = namesOf(m, s.columns, m.allWritten(s.labels), m.allRows(s.rows))
	}
}

// statementOf reads a statement.
func statementOf(m *mover, v *source.Value) *statement {
	s := &statement{heads: v.Key("heads").List(), written: v.Key("columns").List()}
	s.amounts, s.all = amountColumns(s.written)
	titles := make([]string, len(s.written))
	for i, c := range s.written {
		titles[i] = titleOf(c)
	}
	above := joinGroups(s.heads, 0, titles)
	names := make([]string, len(s.amounts))
	for i, c := range s.amounts {
		names[i] = titles[slices.Index(s.written, c)]
	}
	for _, row := range v.Key("rows").List() {
		values := row.Key("values").List()
		switch len(values) {
		case len(s.amounts):
		case len(s.all):
			values = s.takeComputed(values)
		default:
			continue
		}
		s.rows = append(s.rows, values)
		s.labels = append(s.labels, row.Key("label"))
	}
	s.columns = columnsBelow(m, names, above)
	m.keepUncounted(s.columns, s.cells(m))
	takeWordYears(m, v, s.columns)
	return s
}

// cells are what the cells of each column of amounts say.
func (s *statement) cells(m *mover) [][]string {
	return transposed(m.allRows(s.rows), len(s.amounts))
}

// takeComputed takes the values of computed columns out of those of a row, and returns the others.
func (s *statement) takeComputed(values []*source.Value) []*source.Value {
	var amounts []*source.Value
	for i, v := range values {
		if s.all[i] {
			amounts = append(amounts, v)
		} else {
			s.computed = append(s.computed, v)
		}
	}
	return amounts
}

// moveStatement moves the columns of a statement of accounts. The values of computed columns are emptied.
func moveStatement(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "statement "+m.nameOf(v, "title"))
		return
	}
	s := m.statements[v]
	if isForeign(s.columns) {
		m.keep(v, foreign, "statement "+m.nameOf(v, "title"))
		return
	}
	edits := s.titles(m, v.Key("rows").List())
	for _, row := range s.rows {
		edits = append(edits, m.shifted(row, s.columns)...)
	}
	for _, one := range s.computed {
		edits = append(edits, m.emptied(one)...)
	}
	m.moveText(v.Key("title"), "title", knownOf(s.columns))
	m.change(v, edits, "statement %s: %s", m.nameOf(v, "title"), describedSeries(s.columns))
	tellStaying(m, s.columns, s.cells(m), func(column, row int) diag.Span { return m.spanOf(s.rows[row][column]) })
	m.tellLabels(s.labels)
}

// amountColumns are the columns of amounts, and of those and the computed ones which are amounts: a row may have values
// for all of these.
func amountColumns(written []*source.Value) (amounts []*source.Value, all []bool) {
	for _, c := range written {
		switch kind, _ := c.Key("kind").Words(); kind {
		case "note":
		case "change", "difference", "share":
			all = append(all, false)
		default:
			amounts = append(amounts, c)
			all = append(all, true)
		}
	}
	return amounts, all
}

// titleOf is the title of a column, which may be written as a text or as a table.
func titleOf(column *source.Value) string {
	words, _ := titleValue(column).Words()
	return words
}

// titleValue is the title of a column where it is written; nil if it has none.
func titleValue(column *source.Value) *source.Value {
	if column.Keys != nil {
		return column.Key("title")
	}
	return column
}

// titles are the edits that move the titles of columns and of their groups, and where columns and rows name those of
// others.
func (s *statement) titles(m *mover, rows []*source.Value) []source.Edit {
	out := s.groupTitles(m)
	all := knownOf(s.columns)
	for _, c := range s.written {
		title := titleValue(c)
		if i := slices.Index(s.amounts, c); i >= 0 {
			out = append(out, m.laterTitle(title, &s.columns[i])...)
		} else {
			words, _ := title.Words()
			out = append(out, m.later(title, m.moving(words, all))...)
		}
		for _, of := range c.Key("of").List() {
			words, _ := of.Words()
			out = append(out, m.later(of, yearsNamed(words, 0, s.named()))...)
		}
		for _, equal := range oneOrAll(c.Key("equals")) {
			words, _ := equal.Words()
			out = append(out, m.later(equal, m.columns.yearsIn(words, nil))...)
		}
	}
	for _, row := range rows {
		for _, equal := range oneOrAll(row.Key("equals")) {
			words, _ := equal.Words()
			out = append(out, m.later(equal, m.columns.yearsIn(words, s.named()))...)
		}
	}
	return out
}

// groupTitles are the edits that move the titles of groups of columns.
func (s *statement) groupTitles(m *mover) []source.Edit {
	var out []source.Edit
	for _, line := range s.heads {
		for _, h := range headsOf(line, 0) {
			cell := groupTitle(h.cell)
			words, _ := cell.Words()
			below := s.written[min(h.from, len(s.written)):min(h.to, len(s.written))]
			at := slices.IndexFunc(s.amounts, func(c *source.Value) bool { return slices.Contains(below, c) })
			switch {
			case at < 0 || h.isAboveAll(len(s.written)):
				out = append(out, m.later(cell, m.moving(words, known{}))...)
			default:
				out = append(out, m.laterTitle(cell, &s.columns[at])...)
			}
		}
	}
	return out
}

// named are the columns of amounts by the names that others call them by.
func (s *statement) named() []namedColumn {
	var out []namedColumn
	for i := range s.columns {
		out = append(out, namedColumn{slug(s.columns[i].name), &s.columns[i]})
	}
	for i, c := range s.amounts {
		out = append(out, namedColumn{slug(titleOf(c)), &s.columns[i]})
	}
	return out
}

// laterTitle are the edits that move the years of a text that is the title of a column, or a part of it.
func (m *mover) laterTitle(v *source.Value, c *column) []source.Edit {
	words, _ := v.Words()
	found := titleYears(words, years.Shaped(words))
	moving := slices.DeleteFunc(found, func(y years.Year) bool { return !slices.Contains(c.moved, y.Value) })
	tellAmounts(m, v, moving)
	return m.later(v, moving)
}

// shifted are the edits that move the values of a row, which has one for each column. In columns that stay, the names
// of cells move.
func (m *mover) shifted(values []*source.Value, columns []column) []source.Edit {
	var out []source.Edit
	for i := range columns {
		switch from := columns[i].from; {
		case from == keptColumn, from == emptyColumn && !columns[i].isOfNew() && !m.isEmptied(m.written(values[i])):
			out = append(out, renamed(m, values[i])...)
		case from == emptyColumn:
			out = append(out, m.emptied(values[i])...)
		case values[i].Data != nil && values[from].Data != nil:
			out = append(out, m.replaced(values[i], values[from])...)
		}
	}
	return out
}

// nameOf is what messages call an object: its title or caption, its id, or its place.
func (m *mover) nameOf(v *source.Value, key string) string {
	for _, k := range []string{key, "id"} {
		if words, _ := v.Key(k).Words(); words != "" {
			return "“" + words + "”"
		}
	}
	return fmt.Sprintf("in line %d", m.file.Span(v.From, 1).Position().Line)
}

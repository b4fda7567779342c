package nextyear

import (
	"fmt"
	"strings"

	"annualreport/sections/source"
)

// moveStatement moves the columns of a statement of accounts.
func moveStatement(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "statement "+m.nameOf(v, "title"))
		return
	}
	written := v.Key("columns").List()
	amounts, all := amountColumns(written)
	names := make([]string, len(amounts))
	for i, c := range amounts {
		names[i] = titleOf(c)
	}
	columns := columnsOf(m, names)
	takeWordYears(m, v, columns)
	if isForeign(columns) {
		m.keep(v, foreign, "statement "+m.nameOf(v, "title"))
		return
	}
	edits := m.titles(written, names)
	for _, row := range v.Key("rows").List() {
		values := row.Key("values").List()
		switch len(values) {
		case len(amounts):
			edits = append(edits, m.shifted(values, columns)...)
		case len(all):
			edits = append(edits, m.shiftedAmong(values, columns, all)...)
		}
	}
	m.moveText(v.Key("title"), "title", m.inTitle)
	m.change(v, edits, "statement %s: %s", m.nameOf(v, "title"), described(columns))
}

// amountColumns are the columns of amounts, and of those and the computed ones which are amounts: a row may have values
// for all of these.
func amountColumns(written []*source.Value) (amounts []*source.Value, all []bool) {
	for _, c := range written {
		switch kind, _ := c.Key("kind").Words(); kind {
		case "note":
		case "change", "difference":
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

// titles are the edits that move the titles of columns, and where columns name those of others.
func (m *mover) titles(written []*source.Value, names []string) []source.Edit {
	var out []source.Edit
	for _, c := range written {
		out = append(out, m.later(titleValue(c), m.inColumn)...)
		for _, of := range c.Key("of").List() {
			words, _ := of.Words()
			if words = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(words), "-")); isOneOf(names, words) {
				out = append(out, m.later(of, m.inColumn)...)
			}
		}
	}
	return out
}

// isOneOf reports whether a text is one of some, but for the spaces around it.
func isOneOf(names []string, text string) bool {
	for _, n := range names {
		if strings.TrimSpace(n) == text {
			return true
		}
	}
	return false
}

// shifted are the edits that move the values of a row, which has one for each column.
func (m *mover) shifted(values []*source.Value, columns []column) []source.Edit {
	var out []source.Edit
	for i := range columns {
		switch from := columns[i].from; {
		case from == keptColumn:
		case from == emptyColumn:
			out = append(out, m.emptied(values[i])...)
		case values[i].Data != nil && values[from].Data != nil:
			out = append(out, m.replaced(values[i], values[from])...)
		}
	}
	return out
}

// shiftedAmong are the edits that move the values of a row that has values for computed columns, too: these are
// emptied.
func (m *mover) shiftedAmong(values []*source.Value, columns []column, all []bool) []source.Edit {
	var amounts []*source.Value
	var out []source.Edit
	for i, v := range values {
		if all[i] {
			amounts = append(amounts, v)
		} else {
			out = append(out, m.emptied(v)...)
		}
	}
	return append(out, m.shifted(amounts, columns)...)
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

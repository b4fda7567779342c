package object

import (
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// statementData is the labels and the amounts of all rows, and the notes that they name. What is computed of two
// columns is left to those who reckon.
func statementData(s *Statement) [][]string {
	labels := plainColumn{cells: make([]string, len(s.rows))}
	for i, row := range s.rows {
		labels.cells[i] = markup.Words(row.label)
	}
	columns := []plainColumn{labels}
	for i := range s.columns {
		switch c := &s.columns[i]; {
		case c.isAmount():
			columns = append(columns, plainAmounts(s, i))
		case c.kind == columnNote:
			notes := plainColumn{title: s.groups.wordsOf(i, c.title), cells: make([]string, len(s.rows))}
			for k, row := range s.rows {
				notes.cells[k] = markup.Words(row.note)
			}
			columns = append(columns, notes)
		}
	}
	return joined(columns)
}

// plainAmounts is a column of amounts, with the currency in its title.
func plainAmounts(s *Statement, column int) plainColumn {
	cells := make([]source.Text, len(s.rows))
	for i, row := range s.rows {
		if column >= len(row.cells) {
			continue
		}
		cells[i] = row.cells[column].Text
		if row.cells[column].Known {
			cells[i] = cells[i].AsNumber(row.cells[column].Value)
		}
	}
	title := s.groups.wordsOf(column, s.columns[column].title)
	out := plainColumnOf(title, cells, s.numerals, true)
	if out.title == title {
		out.title = withUnit(title, markup.Words(s.Currency))
	}
	return out
}

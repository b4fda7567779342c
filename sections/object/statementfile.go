package object

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/key"
	"annualreport/sections/source"
)

// rowColumns are the columns of a file that say something of each row, and are not set; -1 for those it has not. That
// of the notes is set, too.
type rowColumns struct{ kind, level, of, equals, id, note int }

// rowColumnsOf finds the columns by their titles.
func rowColumnsOf(titles []source.Text) rowColumns {
	find := func(names ...string) int {
		return slices.IndexFunc(titles, func(t source.Text) bool {
			return slices.Contains(names, strings.ToLower(strings.TrimSpace(t.Original())))
		})
	}
	return rowColumns{
		kind: find("kind"), level: find("level"), of: find("of"), equals: find("equals"), id: find("id"),
		note: find("note", "notes"),
	}
}

// isSet reports whether a column is one that readers see.
func (c *rowColumns) isSet(i int) bool {
	return !slices.Contains([]int{c.kind, c.level, c.of, c.equals, c.id}, i)
}

// shown are the columns that readers see, of which the first is the labels. A file without one has its first column
// there.
func (c *rowColumns) shown(columns int) []int {
	var out []int
	for i := range columns {
		if c.isSet(i) {
			out = append(out, i)
		}
	}
	switch {
	case len(out) == 0:
		out = append(out, 0)
	case len(out) > 1 && out[0] == c.note: // notes before the labels
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// fileStatement fills a statement from its file: the first line is the titles, unless the statement has its own, and
// the first column that is set is the labels.
func fileStatement(in *key.Reading, s *Statement) {
	file := readData(in, &s.values)
	if file == nil {
		s.columns = nil
		return
	}
	s.numerals.OfFile(file.separator)
	columns := rowColumnsOf(file.rows[0])
	shown := columns.shown(len(file.rows[0]))
	columns.placeNote(s, shown)
	s.typed = make([]typedAccount, len(file.rows)-1)
	for i, row := range file.rows[1:] {
		s.typed[i] = columns.facts(row, in.Problems)
		s.typed[i].takeValues(row, columns, shown)
	}
	file.writePlain(&s.values, in.Problems)
	place := s.where.Place("rows", source.TableCell)
	for i, row := range file.rows[1:] {
		words := []source.Text{row[shown[0]], {}}
		if columns.note >= 0 {
			words[1] = row[columns.note]
		}
		translateFields(in.Folder, words, place)
		source.TellNamesLeftOut(words[:1], in.Problems)
		s.typed[i].label, s.typed[i].note = words[0], words[1]
	}
	if !takeColumns(s, in, file, columns, shown[1:]) {
		s.columns = nil
	}
}

// takeColumns makes the columns of a statement of those of its file, if it has none of its own; false if these are
// not as many, which it reports.
func takeColumns(s *Statement, in *key.Reading, file *dataFile, columns rowColumns, shown []int) bool {
	written := 0
	for i := range s.columns {
		if !s.columns[i].isDerived() {
			written++
		}
	}
	switch {
	case len(shown) == 0:
		in.Problems.Errorf(s.values.file.Span, "give it a column of labels, and one of amounts for each year",
			"the file %q has no amounts", s.values.file.Value)
		return false
	case len(s.columns) == 0:
		file.tellTwins(&s.values, in.Problems)
		for _, i := range shown {
			title := []source.Text{file.rows[0][i]}
			translateFields(in.Folder, title, s.where.Place("columns", source.TableCell))
			col := accountColumn{title: title[0], kind: columnAmount}
			if i == columns.note {
				col.kind = columnNote
			}
			s.columns = append(s.columns, col)
		}
		return true
	case written != len(shown) && len(s.columns) != len(shown):
		in.Problems.Errorf(s.where.Key("columns"), "leave `columns` out, or write one for each column of the file",
			"the file %q has %d columns behind the labels, and the statement %d",
			s.values.file.Value, len(shown), written)
		return false
	}
	return true
}

// placeNote takes the column of notes from the columns that a statement has of its own: it stands at the same place in
// the file, whatever its title there is.
func (c *rowColumns) placeNote(s *Statement, shown []int) {
	if len(s.columns) == 0 {
		return
	}
	c.note = -1
	hasAll := len(s.columns) == len(shown)-1
	at := 1
	for i := range s.columns {
		if s.columns[i].isDerived() && !hasAll {
			continue
		}
		if s.columns[i].kind == columnNote && at < len(shown) {
			c.note = shown[at]
		}
		at++
	}
}

// facts are what a line of a file says of its row.
func (c *rowColumns) facts(row []source.Text, problems *diag.List) typedAccount {
	out := typedAccount{kind: rowItem}
	if c.kind >= 0 && !row[c.kind].IsEmpty() {
		out.kind = kindNamed(row[c.kind], problems)
	}
	if c.level >= 0 && !row[c.level].IsEmpty() {
		text := row[c.level].Original()
		if v, ok := row[c.level].Number(); ok {
			text = v.Decimal.String()
		}
		level, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || level < 1 || level > mostLevels {
			problems.Errorf(row[c.level].Span, "write a number from 1 to "+strconv.Itoa(mostLevels)+", or nothing",
				"a row has no level %q", text)
			level = 0
		}
		out.level = level
	}
	if c.id >= 0 {
		out.id = row[c.id]
	}
	if c.equals >= 0 {
		out.equals = namesIn(row[c.equals], ";")
	}
	if c.of >= 0 {
		out.of = namesIn(row[c.of], ";+")
	}
	return out
}

// kindNamed is the kind of a row by its word; words that are none are reported.
func kindNamed(t source.Text, problems *diag.List) rowKind {
	word := strings.ToLower(strings.TrimSpace(t.Original()))
	var known []string
	for _, k := range rowKinds {
		if string(k.kind) == word {
			return k.kind
		}
		known = append(known, string(k.kind))
	}
	problems.Errorf(t.Span, "write "+source.Listed(known), "a row has no kind %q", t.Original())
	return rowItem
}

// namesIn are the names of a cell, between some signs, with the place of each.
func namesIn(t source.Text, signs string) []source.Text {
	var out []source.Text
	for name := range strings.FieldsFuncSeq(t.Original(), func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, source.Text{Value: name, Span: t.Span})
		}
	}
	return out
}

// takeValues takes the values of a line.
func (a *typedAccount) takeValues(row []source.Text, columns rowColumns, shown []int) {
	isEmpty := true
	for _, i := range shown[1:] {
		if i != columns.note {
			a.values = append(a.values, row[i])
			isEmpty = isEmpty && row[i].IsEmpty()
		}
	}
	if a.kind == rowHeading && isEmpty {
		a.values = nil
	}
}

package nextyear

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// valueFile is a file of values whose columns move.
type valueFile struct {
	file    *source.File
	records [][]field
	columns []column
	// labels is which column names the rows.
	labels int
	// isStatement says that its rows are those of a statement of accounts.
	isStatement bool
}

// field is a field of a CSV file, with its quotation marks if it has some.
type field struct {
	from, to int
	words    string
}

// learnValues reads the file of values of an object, and notes how its cells are called in the new year.
func learnValues(m *mover, v *source.Value, isStatement bool) {
	words, _ := v.Key("file").Words()
	name := source.CleanName(words)
	f, known := m.files[name]
	if !known {
		f = valueFileOf(m, name, isStatement)
		m.files[name] = f
	}
	if f == nil {
		return
	}
	m.columns.learn(v, f.named())
	if id, _ := v.Key("id").Words(); id != "" && m.names[id] == nil {
		m.names[id] = f.names(m)
	}
}

// moveValues moves the columns of the file of values of an object, if it is sure how, and says what became of it.
func moveValues(m *mover, v *source.Value, object string) {
	value := v.Key("file")
	name, _ := value.Words()
	name = source.CleanName(name)
	f := m.files[name]
	if f == nil && m.read != nil {
		if _, ok := m.read(name); !ok {
			m.keep(value, "%s cannot be read, and is not in the new folder: put it there", source.Raw(m.file, value))
			return
		}
	}
	if f == nil {
		m.keep(value, "%s is copied as it is: bring it to the new year by hand", source.Raw(m.file, value))
		return
	}
	if _, isMoved := m.plan.Files[name]; !isMoved {
		m.plan.Files[name] = f.edits(m)
		f.tell(m)
	}
	for _, key := range []string{"caption", "title"} {
		m.moveText(v.Key(key), key, knownOf(f.columns))
	}
	said := fmt.Sprintf("%s, in %s: %s", object, name, described(f.columns))
	m.plan.Changes = append(m.plan.Changes, Change{Note: Note{m.spanOf(value), said}})
}

// keepTitled notes the files whose titles an object has itself: they stand in the place of those of the file, so
// that it is not sure what moves.
func keepTitled(m *mover, v *source.Value) {
	name, ok := v.Key("file").Words()
	if ok && (v.Key("columns") != nil || v.Key("labels") != nil || v.Key("heads") != nil) {
		m.files[source.CleanName(name)] = nil
	}
}

// valueFileOf is a CSV file whose columns move, nil where it is not sure how: those of years as in the report, and
// of the others those of numbers are emptied.
func valueFileOf(m *mover, name string, isStatement bool) *valueFile {
	text, ok := plainCSV(m, name)
	if !ok {
		return nil
	}
	records, ok := recordsOf(text)
	if !ok {
		return nil
	}
	f := &valueFile{file: source.NewFile(path.Join(path.Dir(m.file.Name()), name), text), records: records}
	f.readColumns(m, isStatement)
	if !slices.ContainsFunc(f.columns, func(c column) bool { return c.isOfYear() && c.from != keptColumn }) {
		return nil
	}
	return f
}

// readColumns finds the columns, and which one is the labels of the rows.
func (f *valueFile) readColumns(m *mover, isStatement bool) {
	names := make([]string, len(f.records[0]))
	for i, one := range f.records[0] {
		names[i] = one.words
	}
	f.isStatement = isStatement
	if isStatement {
		f.labels = firstShown(f.records[0])
	}
	f.columns = columnsOf(m, names)
	m.keepUncounted(f.columns, f.cells())
	for i := range f.columns {
		c := &f.columns[i]
		if i == f.labels || isStatement && rowColumns[strings.ToLower(strings.TrimSpace(c.name))] {
			*c = column{name: c.name, later: c.name, from: keptColumn}
		}
	}
}

// cells are what the cells of each column say.
func (f *valueFile) cells() [][]string {
	out := make([][]string, len(f.records[0]))
	for i := range out {
		for _, record := range f.records[1:] {
			out[i] = append(out[i], record[i].words)
		}
	}
	return out
}

// named are the columns by their names.
func (f *valueFile) named() []namedColumn {
	out := make([]namedColumn, len(f.columns))
	for i := range f.columns {
		out[i] = namedColumn{slug(f.columns[i].name), &f.columns[i]}
	}
	return out
}

// names are how the cells are called in the new year.
func (f *valueFile) names(m *mover) *cellNames {
	labels := make([]string, len(f.records)-1)
	rows := make([][]string, len(labels))
	for i, record := range f.records[1:] {
		labels[i] = record[f.labels].words
		for _, one := range record {
			rows[i] = append(rows[i], one.words)
		}
		rows[i][f.labels] = ""
	}
	return namesOf(m, f.columns, labels, rows)
}

// edits move the columns.
func (f *valueFile) edits(m *mover) []source.Edit {
	var out []source.Edit
	for i, one := range f.records[0] {
		later := f.columns[i].later
		if i == f.labels { // what the rows are moves as a caption does
			later = years.MoveThese(one.words, m.by, m.moving(one.words, knownOf(f.columns)))
		}
		if later != one.words {
			out = append(out, source.Edit{From: one.from, To: one.to, Text: later})
			m.plan.Moved[one.words] = later
		}
	}
	for _, record := range f.records[1:] {
		out = append(out, f.movedFields(m, record)...)
	}
	return out
}

// tell notes what stays though it may be of the year.
func (f *valueFile) tell(m *mover) {
	cells := f.cells()
	cells[f.labels] = nil
	for i, c := range f.columns {
		if rowColumns[strings.ToLower(strings.TrimSpace(c.name))] {
			cells[i] = nil
		}
	}
	placeOf := func(column, row int) diag.Span {
		one := f.records[row+1][column]
		return f.file.Span(one.from, max(one.to-one.from, 1))
	}
	tellStaying(m, f.columns, cells, placeOf)
	first, n := 0, 0
	for i, record := range f.records[1:] {
		if len(m.moving(record[f.labels].words, known{})) == 0 {
			continue
		}
		if n == 0 {
			first = i
		}
		n++
	}
	if n > 0 {
		words := quoted(f.records[first+1][f.labels].words, n)
		m.plan.Kept = append(m.plan.Kept, Note{placeOf(f.labels, first), fmt.Sprintf(ofRow, words)})
	}
}

// movedFields are the edits that move the fields of a line.
func (f *valueFile) movedFields(m *mover, record []field) []source.Edit {
	var out []source.Edit
	for i, one := range record {
		c := &f.columns[i]
		value := ""
		switch {
		case i == f.labels:
			continue
		case f.isStatement && strings.EqualFold(strings.TrimSpace(c.name), "equals"):
			value = f.laterEquals(m, one.words)
		case c.from == keptColumn, c.from == emptyColumn && !c.isOfNew() && !m.isEmptied(one.words):
			value = m.names.inText(one.words)
		case c.from >= 0:
			value = f.file.Text[record[c.from].from:record[c.from].to]
		case cellName().MatchString(strings.TrimSpace(one.words)):
			value = m.names.inText(one.words)
		}
		if value != f.file.Text[one.from:one.to] {
			out = append(out, source.Edit{From: one.from, To: one.to, Text: value})
		}
	}
	return out
}

// laterEquals is what a row is the same as, between semicolons, with the names of columns of the new year.
func (f *valueFile) laterEquals(m *mover, words string) string {
	parts := strings.Split(words, ";")
	for i, part := range parts {
		parts[i] = years.MoveThese(part, m.by, m.columns.yearsIn(part, f.named()))
	}
	return strings.Join(parts, ";")
}

// rowColumns are the titles of the columns of a statement that say something of each row.
var rowColumns = map[string]bool{
	"kind": true, "level": true, "of": true, "equals": true, "id": true, "note": true, "notes": true,
}

// firstShown is the first column of a statement that readers see: that of the labels.
func firstShown(head []field) int {
	for i, f := range head {
		if !rowColumns[strings.ToLower(strings.TrimSpace(f.words))] {
			return i
		}
	}
	return 0
}

// plainCSV is the text of a CSV file in UTF-8 whose bytes are read as they are.
func plainCSV(m *mover, name string) (string, bool) {
	if m.read == nil || !strings.HasSuffix(strings.ToLower(name), ".csv") {
		return "", false
	}
	data, ok := m.read(name)
	if !ok || !utf8.ValidString(data) {
		return "", false
	}
	text := source.NewFile(name, data).Text
	return text, text == strings.TrimPrefix(data, "\ufeff")
}

// recordsOf are the lines of a CSV file; false unless all have as many fields and none has quotation marks, so that
// it is sure what stands where.
func recordsOf(text string) ([][]field, bool) {
	separator := byte(source.Separator(text))
	if _, _, named := source.NamedSeparator(text); named || strings.ContainsRune(text, '"') {
		return nil, false
	}
	var out [][]field
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		line := strings.TrimSuffix(text[at:end], "\r")
		if strings.TrimSpace(line) != "" {
			out = append(out, fieldsOf(line, at, separator))
			if len(out[len(out)-1]) != len(out[0]) {
				return nil, false
			}
		}
		at = end + 1
	}
	return out, len(out) > 1 && len(out[0]) > 1
}

// fieldsOf are the fields of a line that begins at a byte.
func fieldsOf(line string, at int, separator byte) []field {
	var out []field
	for from := 0; from <= len(line); {
		to := len(line)
		if i := strings.IndexByte(line[from:], separator); i >= 0 {
			to = from + i
		}
		out = append(out, field{at + from, at + to, line[from:to]})
		from = to + 1
	}
	return out
}

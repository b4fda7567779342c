package nextyear

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annualreport/sections/number"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// valueFile is a file of values whose columns move.
type valueFile struct {
	// edits move the columns.
	edits   []source.Edit
	columns []column
}

// field is a field of a CSV file, with its quotation marks if it has some.
type field struct {
	from, to int
	words    string
}

// moveValues moves the columns of the file of values of an object, if it is sure how, and says what became of it.
func moveValues(m *mover, v *source.Value, object string) {
	value := v.Key("file")
	name, _ := value.Words()
	name = source.CleanName(name)
	file, known := m.files[name]
	if !known {
		file = moved(m, name, object)
		m.files[name] = file
	}
	if file == nil {
		m.keep(value, "%s is copied as it is: bring it to the new year by hand", source.Raw(m.file, value))
		return
	}
	m.plan.Files[name] = file.edits
	for _, key := range []string{"caption", "title"} {
		m.moveText(v.Key(key), key, m.inTitle)
	}
	said := fmt.Sprintf("%s, in %s: %s", object, name, described(file.columns))
	at := m.file.Span(value.From, value.To-value.From)
	m.plan.Changes = append(m.plan.Changes, Change{Note: Note{at, said}})
}

// keepTitled notes the files whose titles an object has itself: they stand in the place of those of the file, so that
// it is not sure what moves.
func keepTitled(m *mover, v *source.Value) {
	name, ok := v.Key("file").Words()
	if ok && (v.Key("columns") != nil || v.Key("labels") != nil || v.Key("heads") != nil) {
		m.files[source.CleanName(name)] = nil
	}
}

// moved is a CSV file whose columns move, nil where it is not sure how: those of years as in the report, and of the
// others those of numbers are emptied.
func moved(m *mover, name, object string) *valueFile {
	text, ok := plainCSV(m, name)
	if !ok {
		return nil
	}
	records, ok := recordsOf(text)
	if !ok {
		return nil
	}
	columns, labels := fileColumns(m, records, strings.HasPrefix(object, "statement "))
	if !slices.ContainsFunc(columns, func(c column) bool { return c.isOfYear() }) {
		return nil
	}
	out := &valueFile{columns: columns}
	for i, f := range records[0] {
		if i != labels && columns[i].isOfYear() {
			out.edits = append(out.edits, source.Edit{From: f.from, To: f.to, Text: columns[i].later})
			m.plan.Moved[f.words] = columns[i].later
		}
	}
	for _, record := range records[1:] {
		out.edits = append(out.edits, movedFields(text, record, columns)...)
	}
	return out
}

// fileColumns are the columns of a CSV file, and which one is the labels of its rows.
func fileColumns(m *mover, records [][]field, isStatement bool) (columns []column, labels int) {
	if isStatement {
		labels = firstShown(records[0])
	}
	names := make([]string, len(records[0]))
	for i, f := range records[0] {
		names[i] = f.words
	}
	columns = columnsOf(m, names)
	for i := range columns {
		c := &columns[i]
		isOfRow := isStatement && rowColumns[strings.ToLower(strings.TrimSpace(c.name))]
		if i == labels || isOfRow || !c.isOfYear() && !holdNumbers(records[1:], i) {
			c.from = keptColumn
		}
	}
	return columns, labels
}

// movedFields are the edits that move the fields of a line.
func movedFields(text string, record []field, columns []column) []source.Edit {
	var out []source.Edit
	for i, f := range record {
		from := columns[i].from
		if from == keptColumn {
			continue
		}
		value := ""
		if from >= 0 {
			value = text[record[from].from:record[from].to]
		}
		if value != text[f.from:f.to] {
			out = append(out, source.Edit{From: f.from, To: f.to, Text: value})
		}
	}
	return out
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

// holdNumbers reports whether a column has numbers and nothing else, and not only years.
func holdNumbers(records [][]field, column int) bool {
	found := false
	for _, r := range records {
		words := r[column].words
		if strings.TrimSpace(words) == "" || words == "–" || words == "-" {
			continue
		}
		if !number.Read(words).IsNumber() {
			return false
		}
		_, isYear := years.Alone(words)
		found = found || !isYear
	}
	return found
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

// recordsOf are the lines of a CSV file; false unless all have as many fields and none has quotation marks, so that it
// is sure what stands where.
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

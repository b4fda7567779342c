package nextyear

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/layout/pattern"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// place is a part of a text, in its bytes.
type place struct{ from, to int }

// cellNamed is the name of a cell within a text, {table.row} or {table.row.column}, with how its number is written.
var cellNamed = pattern.Of(`^\{([\pL\pM\pN_-]+)\.([\pL\pM\pN_-]+)(?:\.([\pL\pM\pN_-]+))?(:[^\s{}:]{0,20})?\}`)

// placesOfNames are the names of cells in a text. In program text and behind a backslash braces are braces.
func placesOfNames(text string) []place {
	if !strings.Contains(text, "{") {
		return nil
	}
	var out []place
	for at := 0; at < len(text); {
		switch text[at] {
		case '\\':
			at += len(`\{`)
		case '`':
			at = behindProgram(text, at)
		case '{':
			name := cellNamed().FindString(text[at:])
			if name != "" {
				out = append(out, place{at, at + len(name)})
			}
			at += max(len(name), 1)
		default:
			at++
		}
	}
	return out
}

// Undated is a text with noughts in place of the digits in the names of cells, as long as it is: texts that differ
// in nothing but the years of these say the same of two years.
func Undated(text string) string {
	places := placesOfNames(text)
	if len(places) == 0 {
		return text
	}
	var out strings.Builder
	from := 0
	for _, at := range places {
		out.WriteString(text[from:at.from] + years.Zeroed(text[at.from:at.to]))
		from = at.to
	}
	return out.String() + text[from:]
}

// behindProgram is where program text ends that begins with backticks at a byte; behind these if nothing ends it.
func behindProgram(text string, at int) int {
	ticks := func(at int) int {
		n := 0
		for at+n < len(text) && text[at+n] == '`' {
			n++
		}
		return n
	}
	begin := ticks(at)
	for i := at + begin; i < len(text); {
		n := ticks(i)
		if n == begin {
			return i + n
		}
		i += max(n, 1)
	}
	return at + begin
}

// cellNames are how the names of the cells of a table are others in the new year.
type cellNames struct {
	// columns and rows are those that are called otherwise, by how names write them.
	columns, rows map[string]string
	// last are, by the rows, the columns of the last numbers of rows, of which a name without a column takes its
	// value.
	last map[string]string
}

// newCellNames are names that stay.
func newCellNames() *cellNames {
	return &cellNames{make(map[string]string), make(map[string]string), make(map[string]string)}
}

// slug is how a name writes a title.
func slug(title string) string { return markup.Slug(markup.OriginalWords(source.Text{Value: title})) }

// slugs are how a name writes a column, last year and in the new one.
func (c *column) slugs() (was, is string) {
	return slug(strings.TrimSpace(c.head + " " + c.name)), slug(strings.TrimSpace(c.laterHead + " " + c.later))
}

// namesOf are the names of the cells of a table whose columns move. The rows are the labels with the cells behind
// them.
func namesOf(m *mover, columns []column, labels []string, rows [][]string) *cellNames {
	out := newCellNames()
	for i := range columns {
		if was, is := columns[i].slugs(); was != is {
			out.columns[was] = is
		}
	}
	for i, label := range labels {
		name := slug(label)
		if _, known := out.last[name]; known {
			continue
		}
		for k := len(columns) - 1; k >= 0; k-- {
			if says := m.sayingOf(rows[i][k]); says == saysNumber || says == saysYear {
				if columns[k].isOfYear() {
					_, out.last[name] = columns[k].slugs()
				}
				break
			}
		}
	}
	return out
}

// newNames is how the names of cells of tables are others in the new year, by the ids of the tables.
type newNames map[string]*cellNames

// later is the name of a cell as it is in the new year; the same if the cell is called so still, and false if
// nothing is known of its table.
func (r newNames) later(name string) (later string, known bool) {
	part := cellNamed().FindStringSubmatch(name)
	if part == nil || r[part[1]] == nil {
		return name, false
	}
	names := r[part[1]]
	row, column := part[2], part[3]
	if other, ok := names.rows[row]; ok {
		row = other
	}
	if other, ok := names.columns[column]; ok {
		column = other
	} else if column == "" {
		column = names.last[part[2]]
	}
	out := "{" + part[1] + "." + row
	if column != "" {
		out += "." + column
	}
	return out + part[4] + "}", true
}

// inText is a text whose names of cells are those of the new year.
func (r newNames) inText(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range placesOfNames(text) {
		later, _ := r.later(text[at.from:at.to])
		out.WriteString(text[from:at.from] + later)
		from = at.to
	}
	return out.String() + text[from:]
}

// renamed are the edits that write the names of cells in a text as they are in the new year. Those that are written
// as escapes stay, and are told.
func renamed(m *mover, v *source.Value) []source.Edit {
	words, _ := v.Words()
	var out []source.Edit
	for _, at := range placesOfNames(words) {
		name := words[at.from:at.to]
		later, _ := m.names.later(name)
		if later == name {
			continue
		}
		from, ok := source.Within(m.file, v, name, at.from)
		if !ok {
			m.keep(v, "%s is written with escapes, and stays: the cell is called %s now", name, later)
			continue
		}
		out = append(out, source.Edit{From: from, To: from + len(name), Text: later})
	}
	return out
}

// moveNames moves the names of cells in a text; those of values and cells move with these.
func moveNames(m *mover, s *schema.Shape, spec *schema.Spec, v *source.Value) {
	isValue := s.Name == "cell" || slices.Contains([]string{"rows", "values", "value"}, spec.Name)
	if spec.Role == source.NoRole || spec.Role == source.Address || isValue {
		return
	}
	words, _ := v.Words()
	if spec.Role == source.Markdown {
		tellTables(m, v)
	}
	edits := renamed(m, v)
	if len(edits) == 0 {
		return
	}
	at := m.file.Span(edits[0].From, edits[0].To-edits[0].From)
	says := m.file.Text[edits[0].From:edits[0].To] + " is " + edits[0].Text + ": look at the words around it"
	if n := len(edits) - 1; n > 0 {
		says += ", and at " + count(n, "other name") + " of the text"
	}
	m.plan.Changes = append(m.plan.Changes, Change{Note{at, says}, edits})
	if later, ok := m.plan.Moved[words]; ok {
		m.plan.Moved[words] = m.names.inText(later)
	}
}

// tellTables notes the first table with numbers that a text has within: it stays as the text does.
func tellTables(m *mover, v *source.Value) {
	text := source.TextOf(m.file, v)
	if !strings.Contains(text.Value, "|") {
		return
	}
	for _, p := range markup.Pieces(text.Value) {
		if p.Kind == markup.CellPiece && strings.ContainsFunc(p.Message, unicode.IsDigit) {
			const says = "the table within the text stays: write the new values into it"
			m.plan.Kept = append(m.plan.Kept, Note{text.At(p.At, max(len(p.Message), 1)), says})
			return
		}
	}
}

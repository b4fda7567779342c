package sections

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// cellName is a value that is taken from a table: {table.row} or {table.row.column}, each
// by its id or the words of its title with hyphens.
var cellName = regexp.MustCompile(`^\{([^{}.]+)\.([^{}.]+)(?:\.([^{}.]+))?\}$`)

// cellNamed returns what a value says, or the cell that it names, with how its numbers are read.
func cellNamed(report *Report, t Text, own *numerals, problems *diag.List) (Text, *numerals) {
	m := cellName.FindStringSubmatch(t.Original())
	if m == nil {
		return t, own
	}
	table := tableNamed(report, m[1])
	if table == nil {
		hint := "give a [[section.table]] id = \"" + m[1] + "\""
		if near := source.Nearest(m[1], tableNames(report)); near != "" {
			hint = "did you mean " + near + "? Else " + hint
		}
		problems.Errorf(t.Span, hint, "%s names no table", t.Original())
		return Text{Value: "–", Span: t.Span}, own
	}
	row, rows := table.rowNamed(m[2])
	if row == nil {
		tellNotInTable(problems, t, "row", m[2], rows)
		return Text{Value: "–", Span: t.Span}, own
	}
	column, columns := table.columnNamed(row, m[3])
	if column < 0 && m[3] == "" {
		problems.Errorf(t.Span, "name a column too, as in {"+m[1]+"."+m[2]+".column}: the table has "+strings.Join(columns, ", "), "%s: no cell of the row is a number", t.Original())
		return Text{Value: "–", Span: t.Span}, own
	}
	if column < 0 {
		tellNotInTable(problems, t, "column", m[3], columns)
		return Text{Value: "–", Span: t.Span}, own
	}
	return row[column].Taken(t.Span), table.numerals
}

// tellNotInTable tells of a row or a column that a table does not have.
func tellNotInTable(problems *diag.List, t Text, what, name string, known []string) {
	hint := "it has " + strings.Join(known, ", ")
	if near := source.Nearest(name, known); near != "" {
		hint = "did you mean " + near + "?"
	}
	problems.Errorf(t.Span, hint, "%s: the table has no %s %q", t.Original(), what, name)
}

// cellTable is a table of cells that values can be taken from.
type cellTable struct {
	columns []Text
	rows    [][]Text
	// numerals is how its texts are read as numbers.
	numerals *numerals
}

// tableNames lists the tables and statements that have names.
func tableNames(report *Report) []string {
	var out []string
	for _, s := range report.Sections {
		for _, o := range s.common().Objects {
			switch o.(type) {
			case *dataTable, *statement:
				out = append(out, o.name().Value)
			}
		}
	}
	return out
}

// tableNamed finds a table or a statement of the report.
func tableNamed(report *Report, id string) *cellTable {
	for _, s := range report.Sections {
		for _, o := range s.common().Objects {
			if o.name().Value != id {
				continue
			}
			switch o := o.(type) {
			case *dataTable:
				return o.cells()
			case *statement:
				return o.cells()
			}
		}
	}
	return nil
}

// cells is the table with its numbers as they were written: the decimals that a column fills up are for those
// who compare, and no sentence says that 7.0 people came.
func (d *dataTable) cells() *cellTable {
	out := &cellTable{numerals: d.numerals}
	for _, c := range d.columns {
		out.columns = append(out.columns, c.title)
	}
	for _, row := range d.rows {
		if len(row.cells) == len(d.columns) { // rows with spans have no columns to name
			out.rows = append(out.rows, row.cells)
		}
	}
	return out
}

func (s *statement) cells() *cellTable {
	out := &cellTable{columns: append([]Text{{}}, s.columns...), numerals: s.numerals}
	for _, row := range s.rows {
		cells := []Text{row.label}
		for _, c := range row.cells {
			cells = append(cells, s.set(c))
		}
		if len(cells) == len(out.columns) {
			out.rows = append(out.rows, cells)
		}
	}
	return out
}

// set is an amount as it is set, with the decimals of the statement.
func (s *statement) set(a amount) Text {
	if !a.known {
		return a.text
	}
	v := a.value
	v.Decimal = v.Round(s.style(v).Decimals)
	return a.text.AsNumber(v)
}

// rowNamed finds a row by its first cell, nil if there is none, and the names of all.
func (c *cellTable) rowNamed(name string) ([]Text, []string) {
	var known []string
	for _, row := range c.rows {
		slug := markup.Slug(markup.Words(Text{Value: row[0].Original()}))
		if slug == name {
			return row, nil
		}
		known = append(known, slug)
	}
	return nil, known
}

// columnNamed finds a column, -1 if there is none, and the names of all. Without a name
// it is the last one that holds a number in the row.
func (c *cellTable) columnNamed(row []Text, name string) (int, []string) {
	var known []string
	last := -1
	for i, title := range c.columns {
		slug := markup.Slug(markup.Words(Text{Value: title.Original()}))
		if name != "" && slug == name {
			return i, nil
		}
		if i > 0 {
			known = append(known, slug)
			if _, err := c.numerals.read(row[i]); err == nil {
				last = i
			}
		}
	}
	if name == "" {
		return last, known
	}
	return -1, known
}

// takeValues takes the numbers that name a cell from their tables.
func takeValues(in *reading) {
	for _, s := range in.report.Sections {
		for _, o := range s.common().Objects {
			if ch, ok := o.(*chartObject); ok {
				finishChart(in, ch)
			}
		}
		if f, ok := s.(*figures); ok {
			resolveNumbers(in, f.numbers)
		}
	}
	resolveNumbers(in, in.report.Message.numbers)
}

// stated is a number that the report states of something.
type stated struct {
	value number.Value
	text  Text
	// measure is what is counted of the thing: the title of the column, the name and the unit of the
	// series. A big number has none: it is compared with all.
	measure string
	// object tells apart the objects that state it.
	object object
}

// comparable tells whether two numbers of one name should be alike: months and countries stand in
// many charts and tables, which count other things of them.
func (s *stated) comparable(other *stated) bool {
	if s.value.Unit != other.value.Unit || s.object != nil && s.object == other.object {
		return false
	}
	return s.object == nil || other.object == nil || s.measure != "" && s.measure == other.measure
}

// agree tells where the same thing is counted twice, with different results: in big numbers,
// in tables of one column of numbers, and in charts of one series.
func agree(in *reading) {
	known := make(map[string][]stated)
	for _, s := range in.report.Sections {
		for _, o := range s.common().Objects {
			agreeObject(in.problems, o, known)
		}
	}
	for _, s := range in.report.Sections {
		if f, ok := s.(*figures); ok {
			for _, n := range f.numbers {
				state(in.problems, n.label, n.numerals, stated{text: n.value}, known)
			}
		}
	}
}

func agreeObject(problems *diag.List, o object, known map[string][]stated) {
	switch o := o.(type) {
	case *dataTable:
		column := o.onlyNumbers()
		if column <= 0 {
			return
		}
		measure := markup.Words(o.columns[column].title)
		for _, row := range o.cells().rows {
			state(problems, row[0], o.numerals, stated{text: row[column], measure: measure, object: o}, known)
		}
	case *chartObject:
		if len(o.series) == 1 {
			measure := strings.TrimSpace(markup.Words(o.series[0].name) + " " + markup.Words(o.unit))
			for i, label := range o.labels {
				state(problems, label, o.numerals, stated{text: o.series[0].typed[i], measure: measure, object: o}, known)
			}
		}
	}
}

// onlyNumbers is the one column behind the first that its author or its file says to be numbers; 0 or less
// if there is none, or there are several, of which none is the one that is meant.
func (d *dataTable) onlyNumbers() int {
	column := 0
	for i := 1; i < len(d.columns); i++ {
		if d.columns[i].align == content.CellStart || !d.columns[i].aligned {
			continue
		}
		if column > 0 {
			return -1
		}
		column = i
	}
	return column
}

// shortestName is how many letters the name of a thing has that is not one of many: "2030"
// and "Total" stand in many tables and mean something else in each.
const shortestName = 8

// state notes a number, and tells if others of the same name differ from it. A number that is
// stated alike anywhere is right.
func state(problems *diag.List, label Text, numerals *numerals, one stated, known map[string][]stated) {
	name := markup.Slug(markup.Words(Text{Value: label.Original()}))
	if utf8.RuneCountInString(name) < shortestName || numerals == nil {
		return
	}
	v, err := numerals.read(one.text)
	if err != nil {
		return
	}
	one.value = v
	var other *stated
	for i := range known[name] {
		before := &known[name][i]
		if !one.comparable(before) {
			continue
		}
		if before.value.Same(v) {
			other = nil
			break
		}
		if other == nil {
			other = before
		}
	}
	known[name] = append(known[name], one)
	if other != nil {
		problems.Warnf(one.text.Span, "correct one of them, or take one from the other: value = \"{table.row}\"",
			"“%s” is %s here, and %s in %s", markup.Words(label), one.text.Original(), other.text.Original(), other.text.Span.LineFrom(one.text.Span))
	}
}

package sections

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

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
	if m[3] == "" && table.mayMeanAnother(row, column) {
		problems.Warnf(t.Span, "name the column that you mean, as in {"+m[1]+"."+m[2]+".column}: the table has "+strings.Join(columns, ", "),
			"%s takes the last number of its row, %q, of the column “%s”", t.Original(), row[column].Original(), markup.Words(table.columns[column]))
	}
	return row[column].Taken(t.Span), table.numerals
}

// tellNotInTable reports a row or a column that a table does not have.
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
			if _, ok := o.(cellHolder); ok {
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
			if held, ok := o.(cellHolder); ok {
				return held.cells()
			}
		}
	}
	return nil
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

// mayMeanAnother reports whether a value that names no column may mean another number of its row than the last one:
// one of another kind, as an amount beside a change in percent, or that of a later year.
func (c *cellTable) mayMeanAnother(row []Text, last int) bool {
	taken, _ := c.numerals.read(row[last])
	for i := 1; i < last; i++ {
		v, err := c.numerals.read(row[i])
		if err != nil {
			continue
		}
		if v.Unit != taken.Unit || yearNamed(c.columns[i]) > yearNamed(c.columns[last]) {
			return true
		}
	}
	return false
}

// yearNamed is the year that the title of a column is, 0 if it is none.
func yearNamed(title Text) int {
	year, err := strconv.Atoi(strings.TrimSpace(title.Original()))
	if err != nil || year < earliestYear || year > latestYear {
		return 0
	}
	return year
}

// takeValues takes the numbers that name a cell from their tables.
func takeValues(in *reading) {
	for _, s := range in.report.Sections {
		for _, o := range s.common().Objects {
			if taker, ok := o.(valueTaker); ok {
				taker.takeValues(in)
			}
		}
		if taker, ok := s.(valueTaker); ok {
			taker.takeValues(in)
		}
	}
	resolveNumbers(in, in.report.Message.numbers)
}

// namedNumber is a number that the report states of something.
type namedNumber struct {
	// label names the thing, and numerals is how the text of the number is read.
	label    Text
	numerals *numerals
	value    number.Value
	text     Text
	// measure is what is counted of the thing: the title of the column, the name and the unit of the
	// series. A big number has none: it is compared with all.
	measure string
	// object tells apart the objects that state it.
	object object
}

// comparable reports whether two numbers of one name should be alike: months and countries stand in
// many charts and tables, which count other things of them.
func (s *namedNumber) comparable(other *namedNumber) bool {
	if s.value.Unit != other.value.Unit || s.object != nil && s.object == other.object {
		return false
	}
	return s.object == nil || other.object == nil || s.measure != "" && s.measure == other.measure
}

// agree reports where the same thing is counted twice, with different results: in big numbers,
// in tables of one column of numbers, and in charts of one series.
func agree(report *Report, problems *diag.List) {
	known := make(map[string][]namedNumber)
	var later []namedNumber
	for _, s := range report.Sections {
		for _, o := range s.common().Objects {
			if st, ok := o.(namedNumberHolder); ok {
				for _, one := range st.namedNumbers() {
					compare(one, known, problems)
				}
			}
		}
		if st, ok := s.(namedNumberHolder); ok {
			later = append(later, st.namedNumbers()...)
		}
	}
	for _, one := range later { // big numbers are compared with all
		compare(one, known, problems)
	}
}

// shortestName is how many letters the name of a thing has that is not one of many: "2030"
// and "Total" stand in many tables and mean something else in each.
const shortestName = 8

// compare notes a number, and reports whether others of the same name differ from it. A number that is
// stated alike anywhere is right.
func compare(one namedNumber, known map[string][]namedNumber, problems *diag.List) {
	name := markup.Slug(markup.Words(Text{Value: one.label.Original()}))
	if utf8.RuneCountInString(name) < shortestName || one.numerals == nil {
		return
	}
	v, err := one.numerals.read(one.text)
	if err != nil {
		return
	}
	one.value = v
	var other *namedNumber
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
			"“%s” is %s here, and %s in %s", markup.Words(one.label), one.text.Original(), other.text.Original(), other.text.Span.LineFrom(one.text.Span))
	}
}

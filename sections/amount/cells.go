package amount

import (
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/markup"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// cellName is a value that is taken from a table: {table.row} or {table.row.column}, each
// by its id or the words of its title with hyphens.
var cellName = pattern.Of(`^\{([^{}.]+)\.([^{}.]+)(?:\.([^{}.]+))?\}$`)

// CellNamed returns what a value says, or the cell that it names, with how its numbers are read.
func CellNamed(tables []Holder, t source.Text, own *Numerals, problems *diag.List) (source.Text, *Numerals) {
	m := cellName().FindStringSubmatch(t.Original())
	if m == nil {
		return t, own
	}
	table := tableNamed(tables, m[1])
	if table == nil {
		hint := "give a [[section.table]] id = \"" + m[1] + "\""
		if near := source.Nearest(m[1], tableNames(tables)); near != "" {
			hint = "did you mean " + near + "? Else " + hint
		}
		problems.Errorf(t.Span, hint, "%s names no table", t.Original())
		return source.Text{Value: "–", Span: t.Span}, own
	}
	row, rows := table.rowNamed(m[2])
	if row == nil {
		tellNotInTable(problems, t, "row", m[2], rows)
		return source.Text{Value: "–", Span: t.Span}, own
	}
	column, columns := table.columnNamed(row, m[3])
	example := "as in {" + m[1] + "." + m[2] + ".column}: the table has " + source.Listed(columns)
	if column < 0 && m[3] == "" {
		problems.Errorf(t.Span, "name a column too, "+example,
			"%s: no cell of the row is a number", t.Original())
		return source.Text{Value: "–", Span: t.Span}, own
	}
	if column < 0 {
		tellNotInTable(problems, t, "column", m[3], columns)
		return source.Text{Value: "–", Span: t.Span}, own
	}
	if m[3] == "" && table.mayMeanAnother(row, column) {
		problems.Warnf(t.Span, "name the column that you mean, "+example,
			"%s takes the last number of its row, %q, of the column “%s”",
			t.Original(), row[column].Original(), markup.OriginalWords(table.Columns[column]))
	}
	return row[column].Taken(t.Span), table.Numerals
}

// tellNotInTable reports a row or a column that a table does not have.
func tellNotInTable(problems *diag.List, t source.Text, what, name string, known []string) {
	hint := "it has " + source.Listed(known)
	if near := source.Nearest(name, known); near != "" {
		hint = "did you mean " + near + "?"
	}
	problems.Errorf(t.Span, hint, "%s: the table has no %s %q", t.Original(), what, name)
}

// Cells is a table of cells that values can be taken from.
type Cells struct {
	// Columns are the titles of the columns. The first column is the names of the rows.
	Columns []source.Text
	// Rows are the texts of the cells, row by row.
	Rows [][]source.Text
	// Numerals is how its texts are read as numbers.
	Numerals *Numerals
}

// Holder is an object with cells that values can be taken from by their names.
type Holder interface {
	// Name is what a text writes in braces; it may be empty.
	Name() source.Text
	// Cells returns the cells of the object.
	Cells() *Cells
}

// tableNames lists the names of some tables.
func tableNames(tables []Holder) []string {
	var out []string
	for _, t := range tables {
		out = append(out, t.Name().Value)
	}
	return out
}

// tableNamed finds a table by its name; nil if there is none.
func tableNamed(tables []Holder, id string) *Cells {
	for _, t := range tables {
		if t.Name().Value == id {
			return t.Cells()
		}
	}
	return nil
}

// rowNamed finds a row by its first cell, nil if there is none, and the names of all.
func (c *Cells) rowNamed(name string) ([]source.Text, []string) {
	var known []string
	for _, row := range c.Rows {
		slug := markup.Slug(markup.OriginalWords(row[0]))
		if slug == name {
			return row, nil
		}
		known = append(known, slug)
	}
	return nil, known
}

// columnNamed finds a column, -1 if there is none, and the names of all. Without a name
// it is the last one that holds a number in the row.
func (c *Cells) columnNamed(row []source.Text, name string) (int, []string) {
	var known []string
	last := -1
	for i, title := range c.Columns {
		slug := markup.Slug(markup.OriginalWords(title))
		if name != "" && slug == name {
			return i, nil
		}
		if i > 0 {
			known = append(known, slug)
			if _, err := c.Numerals.Read(row[i]); err == nil {
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
func (c *Cells) mayMeanAnother(row []source.Text, last int) bool {
	taken, _ := c.Numerals.Read(row[last])
	for i := 1; i < last; i++ {
		v, err := c.Numerals.Read(row[i])
		if err != nil {
			continue
		}
		if v.Unit != taken.Unit || yearNamed(c.Columns[i]) > yearNamed(c.Columns[last]) {
			return true
		}
	}
	return false
}

// yearNamed is the year that the title of a column is, 0 if it is none.
func yearNamed(title source.Text) int {
	year, err := strconv.Atoi(strings.TrimSpace(title.Original()))
	if err != nil || year < earliestYear || year > latestYear {
		return 0
	}
	return year
}

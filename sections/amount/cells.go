package amount

import (
	"strconv"
	"strings"
	"unicode"

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
	if cell, format, ok := CutFormat(t.Original()); ok {
		problems.Errorf(t.Span, "write "+cell, "%s: only sentences can write a number as %q", t.Original(), format)
		return source.Text{Value: "–", Span: t.Span}, own
	}
	table := tableNamed(tables, m[1])
	if table != nil && table.away != "" {
		problems.Errorf(t.Span, "name what all editions have, or name the same `languages` for the text",
			"%s names what stands in other editions alone: %s", t.Original(), table.away)
		return source.Text{Value: "–", Span: t.Span}, own
	}
	if table == nil {
		hint := "give a [[section.table]] id = \"" + m[1] + "\""
		if near := source.Nearest(m[1], tableNames(tables)); near != "" {
			hint = "did you mean " + near + "? Else " + hint
		}
		problems.Errorf(t.Span, hint, "%s names no table", t.Original())
		return source.Text{Value: "–", Span: t.Span}, own
	}
	rows := table.rowsNamed(m[2])
	if len(rows) == 0 {
		tellNotInTable(problems, t, "row", m[2], table.rowNames())
		return source.Text{Value: "–", Span: t.Span}, own
	}
	cells := table.cellsOf(rows, m[3])
	example := "as in {" + m[1] + "." + m[2] + ".column}: the table has " + source.Listed(table.columnNames())
	switch {
	case len(cells) == 0 && m[3] == "":
		problems.Errorf(t.Span, "name a column too, "+example,
			"%s: no cell of the row is a number", t.Original())
		return source.Text{Value: "–", Span: t.Span}, own
	case len(cells) == 0:
		tellNotInTable(problems, t, "column", m[3], table.columnNames())
		return source.Text{Value: "–", Span: t.Span}, own
	}
	if other, ok := table.another(cells); ok {
		problems.Errorf(t.Span, "give the rows and the columns of the table names of their own",
			"%s means several cells, which say %q and %q: %s", t.Original(), cells[0].text().Original(),
			other.text().Original(), table.twins(cells[0], other))
		return source.Text{Value: "–", Span: t.Span}, own
	}
	one := cells[0]
	if m[3] == "" && table.mayMeanAnother(one.row, one.column) {
		problems.Warnf(t.Span, "name the column that you mean, "+example,
			"%s takes the last number of its row, %q, of the column “%s”",
			t.Original(), one.text().Original(), markup.OriginalWords(table.Columns[one.column]))
	}
	return one.text().Taken(t.Span), table.Numerals
}

// CellSaid is CellNamed for sentences and big numbers, in which an empty cell would leave a hole. In a chart it is a
// value that is not known.
func CellSaid(tables []Holder, t source.Text, own *Numerals, problems *diag.List) (source.Text, *Numerals) {
	said, numerals := CellNamed(tables, t, own, problems)
	if !said.IsEmpty() || t.IsEmpty() {
		return said, numerals
	}
	problems.Errorf(t.Span, "write the value into the cell, “–” where there is none, or leave the name out",
		"%s: the cell is empty", t.Original())
	return source.Text{Value: "–", Span: t.Span}, own
}

// tellNotInTable reports a row or a column that a table does not have.
func tellNotInTable(problems *diag.List, t source.Text, what, name string, known []string) {
	hint := "it has " + source.Listed(known)
	if near := source.Nearest(name, known); near != "" && !haveOtherDigits(name, near) {
		hint = "did you mean " + near + "?"
	}
	problems.Errorf(t.Span, hint, "%s: the table has no %s %q", t.Original(), what, name)
}

// haveOtherDigits reports whether two names differ in their digits alone: 2024 is no slip of the pen for 2026.
func haveOtherDigits(a, b string) bool {
	masked := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, s)
	}
	return masked(a) == masked(b)
}

// Cells is a table of cells that values can be taken from.
type Cells struct {
	// Columns are the titles of the columns. The first column is the names of the rows.
	Columns []source.Text
	// Rows are the texts of the cells, row by row.
	Rows [][]source.Text
	// Numerals is how its texts are read as numbers.
	Numerals *Numerals
	// away are the languages in whose editions alone the object stands; empty if it stands in this one.
	away string
}

// Holder is an object with cells that values can be taken from by their names.
type Holder interface {
	// Name is what a text writes in braces; it may be empty.
	Name() source.Text
	// Cells returns the cells of the object.
	Cells() *Cells
}

// Away is the name of an object that stands in the editions of other languages alone.
type Away struct{ ID, Languages string }

// Name implements Holder.
func (a Away) Name() source.Text { return source.Text{Value: a.ID} }

// Cells implements Holder.
func (a Away) Cells() *Cells { return &Cells{away: a.Languages} }

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

// cell is a cell that a name may mean: its row, and its place in it.
type cell struct {
	row    []source.Text
	column int
}

// text is what the cell says.
func (c cell) text() source.Text { return c.row[c.column] }

// slug is how a name in braces writes the words of a row or a column.
func slug(title source.Text) string { return markup.Slug(markup.OriginalWords(title)) }

// rowsNamed are the rows whose first cells have a name.
func (c *Cells) rowsNamed(name string) [][]source.Text {
	var out [][]source.Text
	for _, row := range c.Rows {
		if slug(row[0]) == name {
			out = append(out, row)
		}
	}
	return out
}

// rowNames are the names of all rows.
func (c *Cells) rowNames() []string {
	var out []string
	for _, row := range c.Rows {
		out = append(out, slug(row[0]))
	}
	return out
}

// columnNames are the names of the columns, without that of the names of the rows.
func (c *Cells) columnNames() []string {
	var out []string
	for i, title := range c.Columns {
		if i > 0 {
			out = append(out, slug(title))
		}
	}
	return out
}

// cellsOf are the cells of some rows in the columns of a name. Without a name it is the last number of each row. Empty
// cells, such as those of a row that is a heading, are left out where others say something.
func (c *Cells) cellsOf(rows [][]source.Text, column string) []cell {
	var out, empty []cell
	for _, row := range rows {
		for _, i := range c.columnsNamed(row, column) {
			if one := (cell{row, i}); one.text().IsEmpty() {
				empty = append(empty, one)
			} else {
				out = append(out, one)
			}
		}
	}
	if len(out) == 0 {
		return empty
	}
	return out
}

// columnsNamed are the columns of a name. Without a name it is the last one that holds a number in the row.
func (c *Cells) columnsNamed(row []source.Text, name string) []int {
	if name == "" {
		for i := len(c.Columns) - 1; i > 0; i-- {
			if _, err := c.Numerals.Read(row[i]); err == nil {
				return []int{i}
			}
		}
		return nil
	}
	var out []int
	for i, title := range c.Columns {
		if slug(title) == name {
			out = append(out, i)
		}
	}
	return out
}

// another is the first of some cells that says something else than the first one; false if all say the same.
func (c *Cells) another(cells []cell) (cell, bool) {
	for _, other := range cells[1:] {
		if !c.agree(cells[0].text(), other.text()) {
			return other, true
		}
	}
	return cell{}, false
}

// agree reports whether two cells hold the same number, or the same words.
func (c *Cells) agree(a, b source.Text) bool {
	v, err := c.Numerals.Read(a)
	w, errOther := c.Numerals.Read(b)
	if err != nil || errOther != nil {
		return err != nil && errOther != nil && a.Original() == b.Original()
	}
	return v.Same(w)
}

// twins says what two cells of one name have the same: the name of the columns if they stand in one row, else that of
// the rows.
func (c *Cells) twins(a, b cell) string {
	if &a.row[0] == &b.row[0] {
		return "several columns are “" + markup.OriginalWords(c.Columns[a.column]) + "”"
	}
	return "several rows are “" + markup.OriginalWords(a.row[0]) + "”"
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

package object

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/source"
)

// checkTable reports a table without columns or header, and rows that do not fit it.
func checkTable(d *Table, problems *diag.List) {
	if len(d.columns) == 0 && d.where.Has("file") {
		return // reported where the file was read
	}
	if len(d.columns) == 0 {
		tellNoColumns(d, problems)
		return
	}
	checkHeads(d, problems)
	d.groups.check(len(d.columns), "the table has", d.where.Key("heads"), problems)
	checkNamesOfRows(d, problems)
	checkWidths(d.columns, problems)
	if len(d.rows) == 0 {
		tellNoRows(d, problems)
	}
	if len(d.rows)*len(d.columns) > mostCells {
		tellManyCells("table", d.where.Key("rows"), problems)
	}
	for i, row := range d.rows {
		if row.width() == len(d.columns) || row.misplaced {
			continue
		}
		at := d.where.Key("rows")
		if len(row.cells) > 0 {
			at = row.cells[0].Span
		}
		with := ""
		if row.covered > 0 {
			with = ", with those that reach down from rows above"
		}
		problems.Errorf(at, "", "row %d has %d cells%s, but the table has %d columns",
			i+1, row.width(), with, len(d.columns))
	}
}

// checkNamesOfRows reports rows whose first cell, which says of what the values behind it are, is left out by its
// translation. A row without other words or values is left out as a whole.
func checkNamesOfRows(d *Table, problems *diag.List) {
	for i := range d.rows {
		row := &d.rows[i]
		for k, column := range row.starts() {
			if column == 0 && row.cells[k].IsLeftOut() && slices.ContainsFunc(row.cells[k+1:], isThere) {
				source.TellLeftOut(row.cells[k], problems)
			}
		}
	}
}

// isThere reports whether a cell holds something.
func isThere(cell source.Text) bool { return !amount.IsBlank(cell) }

// tellNoColumns reports a table without columns, unless it has some that were reported when they were read.
func tellNoColumns(d *Table, problems *diag.List) {
	if d.where.HasValues("columns") || slices.ContainsFunc(columnsCalled, d.where.Has) {
		return
	}
	cure := "add columns = [\"…\", \"…\"]"
	titles, ok := firstTitles(d)
	if ok {
		cure = "move its first row there: columns = [" + titles + "]"
	}
	if len(d.rows) > 0 && d.rows[0].width() == pairs {
		cure += "; if its first column names what stands in the second, and no titles are needed, " +
			"write columns = [\"\", \"\"]"
	}
	problems.Errorf(d.where.Span(), cure, "the table has no columns")
}

// tellNoRows reports a table without rows, unless it has a file, or rows that were reported when they were read.
func tellNoRows(d *Table, problems *diag.List) {
	if d.where.Has("file") || d.where.HasValues("rows") || slices.ContainsFunc(rowsCalled, d.where.Has) {
		return
	}
	problems.Errorf(d.where.Key("rows"), "add rows = [[\"…\", …], …], or leave the table out", "the table has no rows")
}

// firstTitles are the cells of the first row in quotes, if they are all texts, and may be titles.
func firstTitles(d *Table) (string, bool) {
	if len(d.rows) == 0 {
		return "", false
	}
	var titles []string
	for _, cell := range d.rows[0].cells {
		if _, isNumber := cell.Number(); isNumber {
			return "", false
		}
		titles = append(titles, strconv.Quote(cell.Original()))
	}
	return strings.Join(titles, ", "), true
}

// namesRows reports whether the cells of the first column head their rows, as words before numbers do: those who hear
// the table hear them before each number, so that they need no title.
func namesRows(d *Table) bool {
	if len(d.columns) < pairs || slices.ContainsFunc(d.column(0), source.Text.IsEmpty) {
		return false
	}
	isAside := d.columns[1].align != content.CellStart || !d.columns[1].aligned && areAllNumbers(d.column(1))
	return d.columns[0].align == content.CellStart && isAside
}

// checkHeads tells of columns that hold values under an empty title: who hears the table is told
// nothing of what they are.
func checkHeads(d *Table, problems *diag.List) {
	hasTitle := func(c dataColumn) bool { return slices.ContainsFunc(titlesCalled, c.where.Has) }
	if slices.ContainsFunc(d.columns, hasTitle) {
		return // its key was reported
	}
	if !slices.ContainsFunc(d.columns, func(c dataColumn) bool { return !c.title.IsEmpty() || c.title.IsLeftOut() }) {
		checkHeadless(d, problems)
		return
	}
	for i, col := range d.columns {
		if i == 0 && !col.title.IsLeftOut() && namesRows(d) {
			continue
		}
		at := col.title.Span
		if at.IsZero() {
			at = d.where.Key("columns")
		}
		if slices.ContainsFunc(d.column(i), func(t source.Text) bool { return !t.IsEmpty() }) {
			checkHead(col.title, d.groups.above(i), at, i+1, problems)
		}
	}
}

// pairs is how many columns a table without titles has: the names of its rows, and what belongs to each.
const pairs = 2

// checkHeadless reports a table without titles that would need some. One of two columns is pairs, of which the first
// cell heads the row.
func checkHeadless(d *Table, problems *diag.List) {
	if len(d.columns) != pairs || len(d.groups) > 0 {
		problems.Errorf(d.where.Key("columns"),
			"give each column a title = \"…\"; two columns of names and what belongs to them need none",
			"the table has no header")
		return
	}
	for i := range d.rows {
		for k, column := range d.rows[i].starts() {
			if column == 0 && amount.IsBlank(d.rows[i].cells[k]) &&
				slices.ContainsFunc(d.rows[i].cells[k+1:], isThere) {
				problems.Warnf(d.rows[i].cells[k].Span,
					"give it a name; readers who hear a table without titles have nothing else",
					"row %d holds a value, and its first cell is empty", i+1)
			}
		}
	}
}

// checkHead reports a title of a column that holds values, if it is empty and none stands above it, or if its
// translation leaves it out.
func checkHead(title source.Text, above []source.Text, at diag.Span, column int, problems *diag.List) {
	isNamed := func(t source.Text) bool { return !t.IsEmpty() }
	switch {
	case title.IsLeftOut():
		source.TellLeftOut(title, problems)
	case title.IsEmpty() && !slices.ContainsFunc(above, isNamed):
		problems.Warnf(at, "give it a title; readers who hear the table have nothing else",
			"column %d holds values, and its title is empty", column)
	}
}

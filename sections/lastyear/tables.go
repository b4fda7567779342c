package lastyear

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// compareTables compares each table, statement and chart with that of last year.
func compareTables(c *comparison) {
	then := gridsOf(tablesOf(c.then))
	named := make(map[string]*grid)
	var others []*grid
	for _, g := range then {
		if g.name == "" {
			others = append(others, g)
		} else if named[g.name] == nil {
			named[g.name] = g
		}
	}
	for _, now := range gridsOf(tablesOf(c.now)) {
		old := named[now.name]
		if now.name == "" {
			others, old = counterpart(now, others)
		}
		if old == nil || now.name != "" && c.stays.has(now.name) {
			continue
		}
		compareTable(c, now, old)
	}
}

// counterpart is last year's table for one without a name: of the next ones that have none, the first which has
// half of its rows; nil if there is none. What is left for the tables behind it is those behind that one.
func counterpart(now *grid, others []*grid) (left []*grid, old *grid) {
	const next = 50
	for i, g := range others[:min(next, len(others))] {
		same := 0
		for name := range now.rows {
			if _, ok := g.rows[name]; ok {
				same++
			}
		}
		if same > 0 && same*2 >= len(now.rows) {
			return others[i+1:], g
		}
	}
	return others, nil
}

// gridsOf are tables with the names of their rows and columns.
func gridsOf(tables []amount.Holder) []*grid {
	var out []*grid
	for _, t := range tables {
		if cells := t.Cells(); len(cells.Columns) > 0 { // that a table has no columns is told where it is read
			out = append(out, gridOf(t.Name().Original(), cells))
		}
	}
	return out
}

// grid is a table whose rows and columns are found by their words.
type grid struct {
	// name is its id, which may be empty.
	name    string
	cells   *amount.Cells
	columns []string
	// names are those of the rows, from top to bottom.
	names []rowName
	rows  map[rowName][]source.Text
}

// rowName is the words of a row, and how many rows above it have the same.
type rowName struct {
	words string
	above int
}

// gridOf makes the names of a table.
func gridOf(name string, cells *amount.Cells) *grid {
	g := &grid{name: name, cells: cells, rows: make(map[rowName][]source.Text, len(cells.Rows))}
	for _, title := range cells.Columns {
		g.columns = append(g.columns, markup.OriginalWords(title))
	}
	count := make(map[string]int)
	for _, row := range cells.Rows {
		words := markup.OriginalWords(row[0])
		one := rowName{words, count[words]}
		count[words]++
		g.names = append(g.names, one)
		g.rows[one] = row
	}
	return g
}

// column is the only column of a title behind that of the labels; false if there is none, or there are several.
func (g *grid) column(title string) (int, bool) {
	i := slices.Index(g.columns, title)
	return i, i > 0 && !slices.Contains(g.columns[i+1:], title)
}

// compareTable compares a table with that of last year, column by column.
func compareTable(c *comparison, a, b *grid) {
	byRow := areYears(a)
	tellMissing(c, a, b, byRow)
	for i := 1; i < len(a.columns); i++ {
		title := a.columns[i]
		isPast := pastColumn(c, title)
		old, ok := b.column(title)
		isKnown := ok && isPast
		if !isKnown {
			if from, moved := b.column(movedTitle(title, -c.calendar.by)); moved {
				old, ok = from, true
			}
		}
		switch {
		case !ok:
		case byRow:
			compareRows(c, a, b, cellsAt{i, old}, func(name rowName) bool { return pastColumn(c, name.words) })
			tellWaitingRows(c, a, b, i)
		case isKnown:
			compareRows(c, a, b, cellsAt{i, old}, func(rowName) bool { return true })
		default:
			tellWaiting(c, a, b, cellsAt{i, old})
		}
	}
}

// movedTitle is a title with all years so much later. Columns that could be amounts, as “2031 €”, are of years.
func movedTitle(title string, by int) string { return years.MoveThese(title, by, years.Shaped(title)) }

// tellMissing reports a table that had a column, or a row, of last year's report and has none of this one.
func tellMissing(c *comparison, a, b *grid, byRow bool) {
	now, then := a.columns, b.columns
	if byRow {
		now, then = rowWords(a), rowWords(b)
	}
	for _, title := range then {
		isLast := func(y years.Year) bool { return slices.Contains(c.calendar.last, y.Value) }
		moved := movedTitle(title, c.calendar.by)
		isThere := slices.Contains(now, title) && !slices.Contains(now, moved)
		if isThere && slices.ContainsFunc(years.Shaped(title), isLast) {
			c.problems.Warnf(a.place(), "add it, or leave out what is last year's",
				"there is “%s”, as in last year's report, and no “%s”", title, moved)
			return
		}
	}
}

// rowWords are the words of the rows of a table.
func rowWords(g *grid) []string {
	out := make([]string, len(g.names))
	for i, name := range g.names {
		out[i] = name.words
	}
	return out
}

// place is where a table begins: the title of its first column that has a place, or its first row.
func (g *grid) place() diag.Span {
	for _, title := range g.cells.Columns {
		if !title.Span.IsZero() {
			return title.Span
		}
	}
	for _, row := range g.cells.Rows {
		return row[0].Span
	}
	return diag.Span{}
}

// cellsAt are the column of a table and that of last year's which it is compared with.
type cellsAt struct{ now, then int }

// pastColumn reports whether a title names a year, and none that is later than that of last year's report.
func pastColumn(c *comparison, title string) bool {
	found := years.Shaped(title)
	later := func(y years.Year) bool { return !c.calendar.isPast(y.Value) }
	return len(found) > 0 && !slices.ContainsFunc(found, later)
}

// areYears reports whether most rows of a table are years.
func areYears(g *grid) bool {
	n := 0
	for _, name := range g.names {
		if _, ok := years.Alone(name.words); ok {
			n++
		}
	}
	return n > 1 && n*2 > len(g.names)
}

// compareRows reports the cells of a column that say something else than they did last year.
func compareRows(c *comparison, a, b *grid, at cellsAt, asked func(rowName) bool) {
	for k, name := range a.names {
		row := a.cells.Rows[k]
		old, ok := b.rows[name]
		if !ok || !asked(name) {
			continue
		}
		now, then := row[at.now], old[at.then]
		if isSame(now, then, a.cells, b.cells) || c.stays.has(name.words) {
			continue
		}
		said := "“" + then.Original() + "”"
		if amount.IsBlank(then) {
			said = "not known"
		}
		says := "“" + now.Original() + "”"
		if now.IsEmpty() {
			says = "empty"
		}
		c.problems.Warnf(placeOf(now, row),
			"look which one is right; if last year's was corrected, tell readers so, and name the row in [report]: "+
				"stays = [\""+beginning(name.words)+"\"]",
			"“%s” of “%s” is %s, and was %s in last year's report (%s)", name.words, a.columns[at.now], says, said,
			placeOf(then, old))
	}
}

// placeOf is the place of a cell, or that of its row.
func placeOf(cell source.Text, row []source.Text) diag.Span {
	if cell.Span.IsZero() {
		return row[0].Span
	}
	return cell.Span
}

// isSame reports whether two cells say the same: the same number, the same words, or nothing.
func isSame(now, then source.Text, a, b *amount.Cells) bool {
	if amount.IsBlank(now) && amount.IsBlank(then) || spaced(now.Original()) == spaced(then.Original()) {
		return true
	}
	x, errX := a.Numerals.Read(now)
	y, errY := b.Numerals.Read(then)
	return errX == nil && errY == nil && x.Same(y)
}

// tellWaiting reports a column of the new year whose cells are empty where last year's said something, or are all
// as they were.
func tellWaiting(c *comparison, a, b *grid, at cellsAt) {
	title := a.columns[at.now]
	var waiting []source.Text
	same, known := 0, 0
	for k, name := range a.names {
		old, ok := b.rows[name]
		if !ok || old[at.then].IsEmpty() {
			continue
		}
		row := a.cells.Rows[k]
		if cell := row[at.now]; cell.IsEmpty() {
			waiting = append(waiting, source.Text{Span: placeOf(cell, row)})
		} else if v, err := a.cells.Numerals.Read(cell); err == nil && !amount.IsYear(v) {
			known++
			if isSame(cell, old[at.then], a.cells, b.cells) {
				same++
			}
		}
	}
	const few = 3
	switch {
	case len(waiting) > 0:
		c.problems.Warnf(waiting[0].Span, "write "+themOrIt(len(waiting))+", and \"–\" where there is none",
			"%s for %s", waits(title), values(len(waiting)))
	case known >= few && same == known && !c.calendar.isAhead(title):
		c.problems.Warnf(a.cells.Rows[0][at.now].Span,
			"write this year's; if they stay, give the table an id and name it in [report]: stays = [\"…\"]",
			"all values of “%s” are those of last year", title)
	}
}

// tellWaitingRows reports the cells of a column that are empty in rows of years that last year's report did not
// have.
func tellWaitingRows(c *comparison, a, b *grid, column int) {
	for k, name := range a.names {
		row := a.cells.Rows[k]
		_, isYear := years.Alone(name.words)
		if _, known := b.rows[name]; !known && isYear && row[column].IsEmpty() {
			c.problems.Warnf(placeOf(row[column], row), "write it, and \"–\" where there is none", "%s for %s of “%s”",
				waits(name.words), values(1), a.columns[column])
		}
	}
}

// themOrIt is the word for so many values.
func themOrIt(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// waits is the beginning of a sentence on a column or row that waits for something.
func waits(title string) string {
	if title == "" {
		return "the series waits"
	}
	return "“" + title + "” waits"
}

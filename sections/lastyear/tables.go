package lastyear

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// compareTables compares each table, statement and chart with that of last year, as they were read in one language, and
// those of running texts with those of running texts.
func compareTables(c *comparison, sections, before []compose.Section, tag string) {
	compareGrids(c, gridsOf(tablesOf(sections)), gridsOf(tablesOf(before)))
	compareGrids(c, textGridsOf(c, sections, tag), textGridsOf(c, before, tag))
}

// compareGrids compares each table with that of last year.
func compareGrids(c *comparison, now, then []*grid) {
	found, left := counterparts(now, then)
	for i, g := range now {
		switch old := found[i]; {
		case g.name != "" && c.stays.has(g.name):
		case old != nil:
			compareTable(c, g, old)
		default:
			tellUncompared(c, g, left)
		}
	}
}

// tellUncompared reports a table that says something of last year, which none of last year's tables has, though some of
// these have none that goes on from them.
func tellUncompared(c *comparison, g *grid, left []*grid) {
	column := slices.IndexFunc(g.columns, func(title string) bool { return pastColumn(c, title) })
	if column < 1 || !g.hasNumber(column) {
		return
	}
	for _, old := range left {
		if !slices.Contains(old.columnKeys, g.columnKeys[column]) {
			continue
		}
		cure := "give it an id, and the same one to last year's; if it is new, name its id in [report]: stays = [\"…\"]"
		if g.name != "" {
			cure = "if it is last year's under another name, give last year's the id too; if it is new, " +
				"name it in [report]: stays = [\"" + g.name + "\"]"
		}
		c.problems.Warnf(g.place(), cure,
			"“%s” is compared with nothing: no table of last year's report is called so or has half of these rows",
			g.columns[column])
		return
	}
}

// tablePair is a table and that of last year.
type tablePair struct {
	c         *comparison
	now, then *grid
	// byRow means that the rows of the table are years.
	byRow bool
	// rows are last year's for each row, or noRow.
	rows    []int
	columns []columnPair
	// unknown are the titles of columns of last year that last year's table does not have.
	unknown []string
	// empty are columns of last year that last year's table does not have, and of which no cell says anything.
	empty []int
}

// compareTable compares a table with that of last year, column by column.
func compareTable(c *comparison, a, b *grid) {
	p := &tablePair{c: c, now: a, then: b, byRow: a.isOfYears()}
	p.pairRows()
	p.pairColumns()
	if !p.byRow {
		p.pairRenamed()
	}
	p.tellMissing()
	for _, at := range p.columns {
		if at.isPast {
			p.compareColumn(at)
		}
		switch {
		case p.byRow:
			p.tellWaitingRows(at.now)
		case !at.isPast:
			p.tellWaiting(at)
		}
	}
	p.tellUnknown()
	p.tellEmptyColumns()
	p.tellRows()
	compareBalances(p)
	c.figures.addTable(p)
}

// tellMissing reports a table that had a column, or a row, of last year's report and has none of this one, or that had
// one of the year before beside it.
func (p *tablePair) tellMissing() {
	now, keys, then := p.now.columns, p.now.columnKeys, p.then.columns
	if p.byRow {
		now, keys, then = p.now.rows, p.now.rowKeys, p.then.rows
	}
	calendar := &p.c.calendar
	for _, title := range then {
		moved := movedTitle(title, calendar.by)
		if calendar.namesLast(title) && !slices.Contains(keys, keyOf(moved)) && slices.Contains(now, title) {
			p.c.problems.Warnf(p.now.place(), "add it, or leave out what is last year's",
				"there is “%s”, as in last year's report, and no “%s”", title, moved)
			return
		}
	}
	for _, title := range then {
		before := movedTitle(title, -calendar.by)
		moved := movedTitle(title, calendar.by)
		isGone := calendar.namesLast(title) && !slices.Contains(keys, keyOf(title)) &&
			slices.Contains(keys, keyOf(moved))
		if isGone && slices.Contains(then, before) && !p.isPairedPast(title) && !p.c.stays.has(title) {
			p.c.problems.Warnf(p.now.place(),
				"add last year's values; if they are left out on purpose, name the column "+inStays(title),
				"there is no “%s” beside “%s”, as “%s” was beside “%s” in last year's report",
				title, moved, before, title)
			return
		}
	}
}

// isPairedPast reports whether a column of last year's is compared with one of the same year.
func (p *tablePair) isPairedPast(title string) bool {
	return slices.ContainsFunc(p.columns, func(at columnPair) bool {
		return at.isPast && p.then.columns[at.then] == title
	})
}

// tellUnknown reports columns of last year that last year's table does not have.
func (p *tablePair) tellUnknown() {
	var asked []string
	for _, title := range p.unknown {
		if !p.c.stays.has(title) {
			asked = append(asked, title)
		}
	}
	if len(asked) > 0 {
		p.c.problems.Warnf(p.now.place(),
			"compare its values yourself, or name it as last year; then name the column "+inStays(asked[0]),
			"last year's report has no column %s in this table%s, and nothing is compared with it", listed(asked),
			p.now.called())
	}
}

// tellEmptyColumns reports columns of last year that say nothing at all.
func (p *tablePair) tellEmptyColumns() {
	for _, column := range p.empty {
		if title := p.now.columns[column]; !p.c.stays.has(title) {
			row := p.now.cells.Rows[0]
			p.c.problems.Warnf(placeOf(row[column], row),
				"write "+themOrIt(len(p.now.rows))+", and \"–\" where there is none",
				"%s for %s", waits(title), values(len(p.now.rows)))
		}
	}
}

// listed are a few names in quotation marks, and how many more there are.
func listed(names []string) string {
	const most = 3
	var out []string
	for _, name := range names[:min(most, len(names))] {
		out = append(out, "“"+name+"”")
	}
	if more := len(names) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(out, ", "), more)
	}
	return strings.Join(out, ", ")
}

// tellRows reports rows that last year's report had for last year and that are not there, and those that say something
// of last year and were not there. Tables of years only become longer, or begin later.
func (p *tablePair) tellRows() {
	if p.byRow {
		return
	}
	var added, gone []string
	place := p.now.place()
	for row, old := range p.rows {
		isCounted := func(at columnPair) bool {
			return at.isPast && p.isOfPast(row, at.now) && p.now.isCounted(row, at.now)
		}
		if name := p.now.rows[row]; old == noRow && slices.ContainsFunc(p.columns, isCounted) && !p.c.stays.has(name) {
			if len(added) == 0 {
				place = p.now.cells.Rows[row][0].Span
			}
			added = append(added, name)
		}
	}
	for k, name := range p.then.rows {
		isCounted := func(at columnPair) bool {
			return at.isPast && p.c.calendar.namesLast(p.then.columns[at.then]) && p.then.isCounted(k, at.then)
		}
		if !slices.Contains(p.rows, k) && slices.ContainsFunc(p.columns, isCounted) && !p.c.stays.has(name) {
			gone = append(gone, name)
		}
	}
	cure := func(name string) string {
		return "look whether it has another name, or is part of another row; if it is right so, name the row " +
			inStays(name)
	}
	switch {
	case len(gone) > 0 && len(added) > 0:
		p.c.problems.Warnf(place, cure(gone[0]),
			"last year's report had values of last year for %s, which is no row any more, and none for %s",
			listed(gone), listed(added))
	case len(gone) > 0:
		p.c.problems.Warnf(place, cure(gone[0]),
			"last year's report had values of last year for %s, which is no row any more", listed(gone))
	case len(added) > 0:
		p.c.problems.Warnf(place, cure(added[0]),
			"last year's report had no row %s, which has values of last year", listed(added))
	}
}

// otherCell is a cell that says something else than it did last year.
type otherCell struct{ row, old int }

// compareColumn reports the cells of a column that say something else than they did last year: one by one if they are
// few, else together.
func (p *tablePair) compareColumn(at columnPair) {
	m := p.measureOf(at)
	var others []otherCell
	for row, old := range p.rows {
		name := p.now.rows[row]
		if old == noRow || p.byRow && !pastColumn(p.c, name) || !p.isOfPast(row, at.now) || p.isWithinCell(row, at) {
			continue
		}
		if !p.isSameCell(p.now.cell(row, at.now), p.then.cell(old, at.then), m) && !p.c.stays.has(name) {
			others = append(others, otherCell{row, old})
		}
	}
	title := p.now.columns[at.now]
	if m.shift != 0 && !p.c.stays.has(title) {
		p.c.problems.Warnf(p.placeOfColumn(at),
			"if only the unit is another, name the column "+inStays(title)+"; else write the values as they were",
			"the values of “%s” are those of last year's report, but counted otherwise: times %s", title,
			powerOf(-m.shift))
	}
	const few = 5
	isMany := len(others) > few && len(others)*2 > len(p.rows)
	if at.isRenamed || isMany {
		if others = p.tellEmpty(at, others); len(others) > 0 {
			p.tellOthers(at, others)
		}
		return
	}
	for _, one := range p.tellEmpty(at, others) {
		p.tellOther(at, one)
	}
}

// tellEmpty reports the cells of a column that are empty and had a value last year, if they are several, and returns
// the others.
func (p *tablePair) tellEmpty(at columnPair, all []otherCell) (others []otherCell) {
	var empty []otherCell
	for _, one := range all {
		if p.now.cell(one.row, at.now).IsEmpty() {
			empty = append(empty, one)
		} else {
			others = append(others, one)
		}
	}
	if len(empty) < 2 {
		return all
	}
	row := p.now.cells.Rows[empty[0].row]
	p.c.problems.Warnf(placeOf(row[at.now], row), "write them as they stand there",
		"%s for %s, which last year's report has (%s)", waits(p.now.columns[at.now]), values(len(empty)),
		placeOf(p.then.cell(empty[0].old, at.then), p.then.cells.Rows[empty[0].old]))
	return others
}

// powerOf is a power of ten in figures.
func powerOf(n int) string {
	noughts := strings.Repeat("0", max(n, -n))
	if n < 0 {
		return "0." + noughts[1:] + "1"
	}
	return "1" + noughts
}

// tellOther reports a cell that says something else than it did last year.
func (p *tablePair) tellOther(at columnPair, one otherCell) {
	row, old := p.now.cells.Rows[one.row], p.then.cells.Rows[one.old]
	name := p.now.rows[one.row]
	of := ""
	if then := p.then.rows[one.old]; keyOf(then) != keyOf(name) {
		of = " as “" + then + "”"
	}
	p.c.problems.Warnf(placeOf(row[at.now], row),
		"look which one is right; if last year's was corrected, tell readers so, and name the row "+inStays(name),
		"“%s” of “%s” is %s, and was %s in last year's report%s (%s)", name, p.now.columns[at.now],
		said(row[at.now], "empty"), said(old[at.then], "not known"), of, placeOf(old[at.then], old))
}

// said is what a cell says, or another word if it says nothing.
func said(cell source.Text, nothing string) string {
	if cell.IsEmpty() || nothing == "not known" && amount.IsBlank(cell) {
		return nothing
	}
	return "“" + cell.Original() + "”"
}

// tellOthers reports cells of a column that say something else than they did last year, all at once.
func (p *tablePair) tellOthers(at columnPair, others []otherCell) {
	title, then := p.now.columns[at.now], p.then.columns[at.then]
	if p.c.stays.has(title) {
		return
	}
	const most = 3
	var examples []string
	for _, one := range others[:min(most, len(others))] {
		now, old := p.now.cell(one.row, at.now), p.then.cell(one.old, at.then)
		examples = append(examples, fmt.Sprintf("“%s” is %s and was %s", p.now.rows[one.row], said(now, "empty"),
			said(old, "not known")))
	}
	if more := len(others) - most; more > 0 {
		examples = append(examples, fmt.Sprintf("and %d more", more))
	}
	first := p.now.cells.Rows[others[0].row]
	p.c.problems.Warnf(placeOf(first[at.now], first),
		"if they were restated, tell readers why, and name the column "+inStays(title),
		"%s of “%s” are not what “%s” was in last year's report: %s (%s)", values(len(others)), title, then,
		strings.Join(examples, ", "), p.then.place())
}

// tellWaiting reports a column of the new year whose cells are empty where last year's said something, or are all as
// they were.
func (p *tablePair) tellWaiting(at columnPair) {
	title := p.now.columns[at.now]
	var waiting []source.Text
	same, known, digits := 0, 0, 0
	for row, old := range p.rows {
		if old == noRow || p.then.cell(old, at.then).IsEmpty() {
			continue
		}
		cell := p.now.cell(row, at.now)
		if cell.IsEmpty() {
			waiting = append(waiting, source.Text{Span: placeOf(cell, p.now.cells.Rows[row])})
		} else if v, err := p.now.cells.Numerals.Read(cell); err == nil && !amount.IsYear(v) {
			known++
			if p.isSameCell(cell, p.then.cell(old, at.then), measure{}) {
				same++
				digits += len(strings.Trim(digitsOf(v.String()), "0"))
			}
		}
	}
	const few, long = 3, 6 // fewer may be the same by chance, unless they are long
	switch {
	case len(waiting) > 0:
		p.c.problems.Warnf(waiting[0].Span, "write "+themOrIt(len(waiting))+", and \"–\" where there is none",
			"%s for %s", waits(title), values(len(waiting)))
	case (known >= few || known > 1 && digits >= long) && same == known && !p.c.calendar.isAhead(title):
		p.c.problems.Warnf(p.now.cell(0, at.now).Span,
			"write this year's; if they stay, give the table an id and name it in [report]: stays = [\"…\"]",
			"all values of “%s” are those of last year", title)
	}
}

// tellWaitingRows reports the cells of a column that are empty in rows of years that last year's report did not have.
func (p *tablePair) tellWaitingRows(column int) {
	for row, old := range p.rows {
		cell := p.now.cell(row, column)
		if _, isYear := years.Alone(p.now.rows[row]); old == noRow && isYear && cell.IsEmpty() {
			p.c.problems.Warnf(placeOf(cell, p.now.cells.Rows[row]), "write it, and \"–\" where there is none",
				"%s for %s of “%s”", waits(p.now.rows[row]), values(1), p.now.columns[column])
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

// placeOfColumn is the title of a column, or where the table begins.
func (p *tablePair) placeOfColumn(at columnPair) diag.Span {
	if span := p.now.cells.Columns[at.now].Span; !span.IsZero() {
		return span
	}
	return p.now.place()
}

// movedTitle is a title with all years so much later. Columns that could be amounts, as “2031 €”, are of years.
func movedTitle(title string, by int) string { return years.MoveThese(title, by, years.Shaped(title)) }

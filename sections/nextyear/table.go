package nextyear

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// fate is what becomes of a table.
type fate uint8

// What becomes of tables.
const (
	// moves: its columns move.
	moves fate = iota
	// grows: its rows are years, and it gets one more.
	grows
	// isByHand: nobody knows which values are of which column.
	isByHand
	// isUnordered: its rows are years in no order.
	isUnordered
	// isForeignToYear: its columns are of other years, or of another calendar.
	isForeignToYear
)

// table is the parts of a table that move.
type table struct {
	fate    fate
	heads   []*source.Value
	written []*source.Value
	// columns are those behind the first, which names the rows.
	columns []column
	// lists are the rows as they are written, rows the cells of those whose cells are one for each column, behind
	// the first, and labels the first cells of these. Cells that are no values are nil.
	lists  []*source.Value
	rows   [][]*source.Value
	labels []*source.Value
	// spanned are the rows with cells over columns.
	spanned []spannedRow
	// totals is how many rows at the end are sums.
	totals int
	// last is the place of the row of the latest year, and latest that year, of a table that grows.
	last   int
	latest years.Year
}

// learnTable reads a table, and notes how its cells are called in the new year.
func learnTable(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		learnValues(m, v, false)
		return
	}
	t := tableOf(m, v)
	m.tables[v] = t
	id, _ := v.Key("id").Words()
	switch {
	case id == "" || m.names[id] != nil:
	case t.fate == moves:
		m.names[id] = namesOf(m, t.columns, m.allWritten(t.labels), m.allRows(t.rows))
	case t.fate == grows:
		m.names[id] = newCellNames()
		for _, row := range t.lists[:len(t.lists)-t.totals] {
			label := m.written(groupTitle(row.List()[0]))
			found := m.yearsIn(label)
			if later := years.MoveThese(label, m.by, found); len(found) == 1 && m.isNear(found[0]) {
				m.names[id].rows[slug(label)] = slug(later)
			}
		}
	}
}

// moveTable moves the columns of a table, or adds a row where its rows are of years.
func moveTable(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "table "+m.nameOf(v, "caption"))
		return
	}
	t := m.tables[v]
	name := m.nameOf(v, "caption")
	switch t.fate {
	case isByHand:
		m.keep(v, byHand, name)
	case isUnordered:
		m.keep(v, "table %s has years in its rows that do not follow each other: add the new one by hand", name)
	case isForeignToYear:
		m.keep(v, foreign, "table "+name)
	case grows:
		m.moveGrown(v.Key("caption"), "caption", t.latest)
		m.change(v, append(t.addedRow(m), t.emptiedTotals(m)...),
			"table %s: a row for the new year is added, and sums are emptied", name)
	case moves:
		edits := t.titles(m)
		for _, row := range t.rows {
			edits = append(edits, m.shifted(row, t.columns)...)
		}
		for i := range t.spanned {
			edits = append(edits, t.spanned[i].edits(m)...)
			for _, cell := range t.spanned[i].staying {
				words := m.written(groupTitle(cell))
				m.keep(cell, "“%s” over several columns stays: write what holds in the new year", words)
			}
		}
		m.moveText(v.Key("caption"), "caption", knownOf(t.columns))
		m.change(v, edits, "table %s: %s", name, describedSeries(t.columns))
		below := t.below()
		tellStaying(m, t.columns, t.cells(m), func(column, row int) diag.Span { return m.spanOf(below[column][row]) })
		m.tellLabels(t.labels)
	}
}

// moveGrown moves the year of a title of an object that grew: that of its end alone, since it begins where it
// began.
func (m *mover) moveGrown(v *source.Value, key string, latest years.Year) {
	words, ok := v.Words()
	if !ok {
		return
	}
	found := slices.DeleteFunc(m.yearsIn(words), func(y years.Year) bool { return y.End != latest.End })
	m.moveThese(v, key, found)
}

// byHand says what to do about a table of which nobody knows which values are of which column.
const byHand = "table %s has values beside cells over several rows or columns: move them by hand"

// tableOf reads a table and decides what becomes of it.
func tableOf(m *mover, v *source.Value) *table {
	t := &table{heads: v.Key("heads").List(), written: v.Key("columns").List(), lists: v.Key("rows").List()}
	if totals, ok := v.Key("totals").Whole(); ok {
		t.totals = min(max(totals, 0), len(t.lists))
	}
	for _, row := range t.lists {
		cells, ok := wholeCells(row, len(t.written))
		if !ok {
			t.fate = isByHand
			return t
		}
		if len(cells) > 1 {
			t.labels = append(t.labels, cells[0])
			t.rows = append(t.rows, cells[1:])
		}
	}
	if len(t.written) > 0 {
		t.readColumns(m)
		m.keepUncounted(t.columns, t.cells(m))
		takeWordYears(m, v, t.columns)
	}
	var found order
	t.last, t.latest, found = t.lastOfYears(m)
	switch found {
	case inOrder:
		t.fate = grows
		return t
	case inNoOrder:
		t.fate = isUnordered
		return t
	case areNone:
	}
	for _, row := range t.lists {
		if !hasSpan(row) {
			continue
		}
		one, ok := spannedRowOf(m, row, t.columns)
		if !ok {
			t.fate = isByHand
			return t
		}
		t.spanned = append(t.spanned, one)
	}
	if isForeign(t.columns) {
		t.fate = isForeignToYear
	}
	return t
}

// below are the cells of each column, behind the first, of all rows: those over several columns are of none.
func (t *table) below() [][]*source.Value {
	out := make([][]*source.Value, len(t.columns))
	for _, row := range t.lists {
		at := 0
		for _, cell := range row.List() {
			span := spanOf(cell)
			if inner := groupTitle(cell); span == 1 && at > 0 && at <= len(out) && inner != nil {
				out[at-1] = append(out[at-1], inner)
			}
			at += span
		}
	}
	return out
}

// cells are what the cells of each column say.
func (t *table) cells(m *mover) [][]string {
	var out [][]string
	for _, column := range t.below() {
		out = append(out, m.allWritten(column))
	}
	return out
}

// wholeCells are the cells of a row that has one for each column, as they are read: the text of those that are
// tables. A row with cells over columns has none. It is false for a row with a cell over rows.
func wholeCells(row *source.Value, columns int) ([]*source.Value, bool) {
	var out []*source.Value
	for _, cell := range row.List() {
		if cell.Key("rows") != nil {
			return nil, false
		}
		if cell.Key("span") != nil {
			return nil, !slices.ContainsFunc(row.List(), func(c *source.Value) bool { return c.Key("rows") != nil })
		}
		if cell.Keys != nil {
			cell = cell.Key("text")
		}
		if cell == nil {
			return nil, true
		}
		out = append(out, cell)
	}
	if len(out) != columns {
		return nil, true
	}
	return out, true
}

// readColumns finds the columns, each with its title below those of its groups. A title above all of them is a caption
// for those that name a year themselves.
func (t *table) readColumns(m *mover) {
	titles := make([]string, 0, len(t.written))
	for _, c := range t.written[1:] {
		titles = append(titles, titleOf(c))
	}
	above := joinGroups(t.heads, 1, titles)
	t.columns = columnsBelow(m, titles, above)
}

// joinGroups puts the titles of groups before those of the columns below them, which stand behind so many that are
// none of these. It returns those above all of them.
func joinGroups(lines []*source.Value, behind int, titles []string) (above string) {
	for _, line := range slices.Backward(lines) {
		for _, h := range headsOf(line, behind) {
			words, _ := groupTitle(h.cell).Words()
			if h.isAboveAll(len(titles)) {
				above = strings.TrimSpace(words + " " + above)
				continue
			}
			for at := max(h.from, 0); at < min(h.to, len(titles)); at++ {
				titles[at] = strings.TrimSpace(words + " " + titles[at])
			}
		}
	}
	return above
}

// columnsBelow are the columns of some titles below one of all of them, which is a caption for those that name a year
// themselves.
func columnsBelow(m *mover, titles []string, above string) []column {
	isOwn := make([]bool, len(titles))
	for i, title := range titles {
		if isOwn[i] = len(m.yearsAmong(titles, title)) > 0; !isOwn[i] {
			titles[i] = strings.TrimSpace(above + " " + title)
		}
	}
	out := columnsOf(m, titles)
	for i := range out {
		if c := &out[i]; isOwn[i] {
			c.head = above
			c.laterHead = years.MoveThese(above, m.by, m.moving(above, known{}))
		}
	}
	return out
}

// head is the title of a group of columns, from one up to another; those before the first that moves are below nought.
type head struct {
	cell     *source.Value
	from, to int
}

// isAboveAll reports whether a title stands above all of so many columns.
func (h *head) isAboveAll(columns int) bool { return h.from <= 0 && h.to >= columns && columns > 0 }

// headsOf are the titles of a line of groups, counted from the column that stands behind so many.
func headsOf(line *source.Value, behind int) []head {
	var out []head
	at := -behind
	for _, cell := range line.List() {
		span := spanOf(cell)
		out = append(out, head{cell, at, at + span})
		at += span
	}
	return out
}

// spanOf is how many columns a cell takes.
func spanOf(cell *source.Value) int {
	if n, ok := cell.Key("span").Whole(); ok {
		return max(n, 1)
	}
	return 1
}

// groupTitle is the title of a group of columns where it is written.
func groupTitle(cell *source.Value) *source.Value {
	if cell.Keys != nil {
		return cell.Key("text")
	}
	return cell
}

// titles are the edits that move the titles of columns and of their groups.
func (t *table) titles(m *mover) []source.Edit {
	var out []source.Edit
	for _, line := range t.heads {
		for _, h := range headsOf(line, 1) {
			cell := groupTitle(h.cell)
			words, _ := cell.Words()
			switch at := max(h.from, 0); {
			case h.to <= 0 || h.isAboveAll(len(t.columns)):
				out = append(out, m.later(cell, m.moving(words, known{}))...)
			case at < len(t.columns):
				out = append(out, m.laterTitle(cell, &t.columns[at])...)
			}
		}
	}
	for i, c := range t.written {
		if i > 0 {
			out = append(out, m.laterTitle(titleValue(c), &t.columns[i-1])...)
			continue
		}
		words, _ := titleValue(c).Words() // what the rows are moves as a caption does
		out = append(out, m.later(titleValue(c), m.moving(words, knownOf(t.columns)))...)
	}
	return out
}

// addedRow is the row of the new year in a table whose rows are of years.
func (t *table) addedRow(m *mover) []source.Edit {
	rows := t.lists[:len(t.lists)-t.totals]
	row := rows[t.last]
	raw := source.Raw(m.file, row)
	var edits []source.Edit
	for i, cell := range row.List() {
		switch cell = groupTitle(cell); {
		case cell == nil:
		case i == 0:
			edits = append(edits, m.laterRaw(cell)...)
		default:
			edits = append(edits, source.Edit{From: cell.From, To: cell.To, Text: m.emptiedRaw(cell)})
		}
	}
	for i := range edits {
		edits[i].From -= row.From
		edits[i].To -= row.From
	}
	return []source.Edit{m.added(rows, t.last == 0, source.Edited(raw, edits))}
}

// lastOfYears is the place of the row of the latest year, with that year, where the rows are of years.
func (t *table) lastOfYears(m *mover) (int, years.Year, order) {
	rows := t.lists[:len(t.lists)-t.totals]
	labels := make([]*source.Value, len(rows))
	for i, row := range rows {
		if cells := row.List(); len(cells) > 0 {
			labels[i] = groupTitle(cells[0])
		}
	}
	return m.seriesOf(labels)
}

// emptiedTotals are the edits that empty the numbers of sums.
func (t *table) emptiedTotals(m *mover) []source.Edit {
	var out []source.Edit
	for _, row := range t.lists[len(t.lists)-t.totals:] {
		for i, cell := range row.List() {
			if cell = groupTitle(cell); i > 0 && cell != nil && m.sayingOf(m.written(cell)) == saysNumber {
				out = append(out, m.emptied(cell)...)
			}
		}
	}
	return out
}

// order is whether labels are a series of years that reaches that of the report.
type order uint8

// What labels are.
const (
	// areNone: they are no such series.
	areNone order = iota
	// inOrder: each is later than the one before it, or each is earlier.
	inOrder
	// inNoOrder: they are years in no order.
	inNoOrder
)

// seriesOf is the place of the latest of some labels that differ in a year alone, of which the latest is that of
// the report or beside it: the first or the last if they are in order.
func (m *mover) seriesOf(labels []*source.Value) (int, years.Year, order) {
	const fewest = 2
	if len(labels) < fewest {
		return 0, years.Year{}, areNone
	}
	found := make([]years.Year, len(labels))
	name := ""
	for i, l := range labels {
		words := strings.TrimSpace(m.written(l))
		in := m.yearsIn(words)
		if len(in) != 1 || i > 0 && seriesName(words, in[0]) != name {
			return 0, years.Year{}, areNone
		}
		found[i] = in[0]
		name = seriesName(words, in[0])
	}
	byYear := func(a, b years.Year) int { return a.Value - b.Value }
	latest := slices.MaxFunc(found, byYear)
	last := len(found) - 1
	isUp := slices.IsSortedFunc(found, byYear)
	slices.Reverse(found)
	switch isDown := slices.IsSortedFunc(found, byYear); {
	case !m.isNear(latest):
		return 0, latest, areNone
	case isDown:
		return 0, latest, inOrder
	case isUp:
		return last, latest, inOrder
	}
	return 0, latest, inNoOrder
}

// laterRaw are the edits that move the year of a label, which may be a number of TOML.
func (m *mover) laterRaw(v *source.Value) []source.Edit {
	if words, isText := v.Words(); isText {
		return m.later(v, m.yearsIn(words))
	}
	raw := years.Move(source.Raw(m.file, v), m.by, func(years.Year) bool { return true })
	return []source.Edit{{From: v.From, To: v.To, Text: raw}}
}

// ofRow says what to do about the name of a row that has a year.
const ofRow = "the name of a row has a year, and stays: %s; write the new one if it is that of the report"

// tellLabels notes the first of the names of rows that have the year of the report, which stay.
func (m *mover) tellLabels(labels []*source.Value) {
	var found []*source.Value
	for _, l := range labels {
		if len(m.moving(m.written(l), known{})) > 0 {
			found = append(found, l)
		}
	}
	if len(found) > 0 {
		m.keep(found[0], ofRow, quoted(m.written(found[0]), len(found)))
	}
}

// quoted is the first of several things with how many more there are.
func quoted(first string, n int) string {
	first = "“" + strings.TrimSpace(first) + "”"
	if n > 1 {
		first += fmt.Sprintf(" and %d more", n-1)
	}
	return first
}

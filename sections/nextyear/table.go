package nextyear

import (
	"slices"
	"strings"
	"unicode"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// moveTable moves the columns of a table, or adds a row where its rows are of years.
func moveTable(m *mover, v *source.Value) {
	if v.Key("file") != nil {
		moveValues(m, v, "table "+m.nameOf(v, "caption"))
		return
	}
	t := tableOf(m, v)
	if t == nil {
		m.keep(v, byHand, m.nameOf(v, "caption"))
		return
	}
	if added, ok := t.addedRow(m); ok {
		m.moveText(v.Key("caption"), "caption", m.inTitle)
		m.change(v, append(added, t.emptiedTotals(m)...),
			"table %s: a row for the new year is added, and sums are emptied", m.nameOf(v, "caption"))
		return
	}
	if slices.ContainsFunc(t.lists, hasNumberBesideSpan) {
		m.keep(v, byHand, m.nameOf(v, "caption"))
		return
	}
	if isForeign(t.columns) {
		m.keep(v, foreign, "table "+m.nameOf(v, "caption"))
		return
	}
	edits := t.titles(m)
	for _, row := range t.rows {
		edits = append(edits, m.shifted(row, t.columns)...)
	}
	m.moveText(v.Key("caption"), "caption", m.inTitle)
	m.change(v, edits, "table %s: %s", m.nameOf(v, "caption"), described(t.columns))
}

// byHand says what to do about a table of which nobody knows which values are of which column.
const byHand = "table %s has values beside cells over several rows or columns: move them by hand"

// table is the parts of a table that move.
type table struct {
	heads   []*source.Value
	written []*source.Value
	// columns are those behind the first, which names the rows.
	columns []column
	// lists are the rows as they are written, and rows the cells of those whose cells are one for each column, behind
	// the first.
	lists []*source.Value
	rows  [][]*source.Value
	// totals is how many rows at the end are sums.
	totals int
}

// tableOf reads a table; nil if it has cells that reach over rows, so that nobody knows the columns of others.
func tableOf(m *mover, v *source.Value) *table {
	t := &table{heads: v.Key("heads").List(), written: v.Key("columns").List(), lists: v.Key("rows").List()}
	if totals, ok := v.Key("totals").Whole(); ok {
		t.totals = min(max(totals, 0), len(t.lists))
	}
	for _, row := range t.lists {
		cells, ok := wholeCells(row, len(t.written))
		if !ok {
			return nil
		}
		if len(cells) > 1 {
			t.rows = append(t.rows, cells[1:])
		}
	}
	if len(t.written) == 0 {
		return t
	}
	t.columns = columnsOf(m, t.names()[1:])
	for i := range t.columns {
		if !t.columns[i].isOfYear() && t.columns[i].from == emptyColumn && !t.isCounted(m, i) {
			t.columns[i].from = keptColumn
		}
	}
	takeWordYears(m, v, t.columns)
	return t
}

// wholeCells are the cells of a row that has one for each column, as they are read: the text of those that are tables.
// A row with cells over columns has none. It is false for a row with a cell over rows.
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

// hasNumberBesideSpan reports whether a row with a cell over columns has a number behind the first cell, so that it
// does not move with its column.
func hasNumberBesideSpan(row *source.Value) bool {
	cells := row.List()
	return slices.ContainsFunc(cells, func(c *source.Value) bool { return c.Key("span") != nil }) &&
		slices.ContainsFunc(cells[1:], hasNumber)
}

// hasNumber reports whether a cell has a number, also within words unless it reaches over columns: there it is a
// remark.
func hasNumber(cell *source.Value) bool {
	one := groupTitle(cell)
	if one == nil {
		return false
	}
	words, _ := one.Words()
	isRemark := cell.Key("span") == nil && strings.ContainsFunc(words, unicode.IsDigit)
	return isRemark || isNumber(one) || isCellName(one)
}

// names are the titles of the columns, each below those of its groups.
func (t *table) names() []string {
	out := make([]string, len(t.written))
	for i, c := range t.written {
		out[i] = titleOf(c)
	}
	for _, line := range slices.Backward(t.heads) {
		at := 0
		for _, cell := range line.List() {
			span := 1
			if n, ok := cell.Key("span").Whole(); ok {
				span = n
			}
			words, _ := groupTitle(cell).Words()
			for end := min(at+max(span, 1), len(out)); at < end; at++ {
				out[at] = strings.TrimSpace(words + " " + out[at])
			}
		}
	}
	return out
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
		for _, cell := range line.List() {
			out = append(out, m.later(groupTitle(cell), m.inColumn)...)
		}
	}
	for i, c := range t.written {
		if i > 0 {
			out = append(out, m.later(titleValue(c), m.inColumn)...)
		}
	}
	return out
}

// isCounted reports whether a column behind the first holds numbers that are of the year: years are none.
func (t *table) isCounted(m *mover, column int) bool {
	hasNumber := false
	for _, row := range t.rows {
		if cell := row[column]; isNumber(cell) || isCellName(cell) {
			hasNumber = hasNumber || !m.isYear(cell)
		} else if words, _ := cell.Words(); words != "" && len(words) > longestRemark {
			return false // words
		}
	}
	return hasNumber
}

// longestRemark is how many bytes a remark may have that stands in the place of a number, such as a dash.
const longestRemark = 16

// isCellName reports whether a value is taken out of another table.
func isCellName(v *source.Value) bool {
	words, ok := v.Words()
	return ok && cellName().MatchString(words)
}

// addedRow is the row of the new year in a table whose rows are of years; false if they are not.
func (t *table) addedRow(m *mover) ([]source.Edit, bool) {
	rows := t.lists[:len(t.lists)-t.totals]
	labels := make([]*source.Value, len(rows))
	for i, row := range rows {
		if cells := row.List(); len(cells) > 0 {
			labels[i] = groupTitle(cells[0])
		}
	}
	last, ok := seriesOf(m, labels)
	if !ok {
		return nil, false
	}
	row := rows[last]
	raw := source.Raw(m.file, row)
	var edits []source.Edit
	for i, cell := range row.List() {
		switch cell = groupTitle(cell); {
		case cell == nil:
		case i == 0:
			edits = append(edits, laterRaw(m, cell)...)
		default:
			edits = append(edits, source.Edit{From: cell.From, To: cell.To, Text: empty})
		}
	}
	for i := range edits {
		edits[i].From -= row.From
		edits[i].To -= row.From
	}
	return []source.Edit{m.added(t.lists[:len(rows)], last == 0, source.Edited(raw, edits))}, true
}

// emptiedTotals are the edits that empty the numbers of sums.
func (t *table) emptiedTotals(m *mover) []source.Edit {
	var out []source.Edit
	for _, row := range t.lists[len(t.lists)-t.totals:] {
		for i, cell := range row.List() {
			if cell = groupTitle(cell); i > 0 && cell != nil && isNumber(cell) {
				out = append(out, m.emptied(cell)...)
			}
		}
	}
	return out
}

// seriesOf is the place of the latest of some labels that are all years, in order, of which the latest is that of the
// report or beside it: the first or the last; false if they are no such series.
func seriesOf(m *mover, labels []*source.Value) (int, bool) {
	const fewest = 2
	if len(labels) < fewest {
		return 0, false
	}
	found := make([]years.Year, len(labels))
	for i, l := range labels {
		if l == nil {
			return 0, false
		}
		y, ok := years.Alone(m.written(l))
		if !ok {
			return 0, false
		}
		found[i] = y
	}
	byYear := func(a, b years.Year) int { return a.Value - b.Value }
	last := len(found) - 1
	if slices.Reverse(found); slices.IsSortedFunc(found, byYear) {
		last = 0
	} else if slices.Reverse(found); !slices.IsSortedFunc(found, byYear) {
		return 0, false
	}
	latest := slices.MaxFunc(found, byYear)
	return last, m.inTitle(latest)
}

// laterRaw are the edits that move the year of a label, which may be a number of TOML.
func laterRaw(m *mover, v *source.Value) []source.Edit {
	if _, isText := v.Words(); isText {
		return m.later(v, func(years.Year) bool { return true })
	}
	raw := years.Move(source.Raw(m.file, v), m.by, func(years.Year) bool { return true })
	return []source.Edit{{From: v.From, To: v.To, Text: raw}}
}

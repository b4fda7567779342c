package nextyear

import (
	"fmt"
	"slices"
	"strings"

	"annualreport/sections/years"
)

// What a column has in the new year, beside the values of another column.
const (
	// emptyColumn waits for its values.
	emptyColumn = -1
	// keptColumn stays as it is.
	keptColumn = -2
)

// column is a column of values.
type column struct {
	// name is its title, below those of its groups.
	name string
	// later is the name with its years moved; the same if there are none.
	later string
	// from is the column of last year's report that has its values, or emptyColumn or keptColumn.
	from int
}

// isOfYear reports whether the column names a year.
func (c *column) isOfYear() bool { return c.name != c.later }

// columnsOf finds from where columns of these names get their values: from the one that had the name already. Without
// a year they are of the year of the report.
func columnsOf(m *mover, names []string) []column {
	out := make([]column, len(names))
	for i, name := range names {
		out[i] = column{name: name, later: years.Move(name, m.by, m.inColumn), from: emptyColumn}
	}
	for i := range out {
		if out[i].isOfYear() {
			out[i].from = like(names, i, out[i].later)
		}
	}
	takeWordYears(out)
	return out
}

// like is the column of another name that belongs to one: of several of both names, each has its own, in their order.
// It is emptyColumn if there is none, or not as many, so that nobody knows which one is meant.
func like(names []string, column int, other string) int {
	var own, others []int
	for i, name := range names {
		switch name {
		case names[column]:
			own = append(own, i)
		case other:
			others = append(others, i)
		}
	}
	if len(own) != len(others) {
		return emptyColumn
	}
	return others[slices.Index(own, column)]
}

// isForeign reports whether columns name years, and none of them one that is near to that of the report: they count by
// another calendar.
func isForeign(columns []column) bool {
	hasYear := func(c column) bool { return len(years.In(c.name)) > 0 }
	return slices.ContainsFunc(columns, hasYear) &&
		!slices.ContainsFunc(columns, func(c column) bool { return c.isOfYear() })
}

// foreign says what to do about such columns.
const foreign = "%s names years far from that of the report, and stays: if they are of another calendar, " +
	"say by --year which one the report is of"

// earlier are words for the year before, as titles of columns have them instead of a number.
var earlier = []string{
	"previous year", "prior year", "last year", "preceding year", "vorjahr", "exercice précédent", "année précédente",
	"n-1", "n – 1", "n−1", "año anterior", "ejercicio anterior", "anno precedente", "esercizio precedente",
	"ano anterior", "exercício anterior", "vorig jaar", "föregående år", "foregående år", "poprzedni rok",
	"предыдущий год",
}

// takeWordYears gives the column of the year before, of two that name no year, the values of the other one.
func takeWordYears(columns []column) {
	if len(columns) != 2 || columns[0].isOfYear() || columns[1].isOfYear() {
		return
	}
	var found []int
	for i := range columns {
		name := strings.ToLower(columns[i].name)
		if slices.ContainsFunc(earlier, func(w string) bool { return strings.Contains(name, w) }) {
			found = append(found, i)
		}
	}
	if len(found) == 1 {
		columns[found[0]].from = 1 - found[0]
	}
}

// described says what became of columns, for the author.
func described(columns []column) string {
	var out []string
	for i := range columns {
		c := &columns[i]
		switch {
		case c.from == keptColumn:
		case c.from == emptyColumn && c.isOfYear():
			out = append(out, fmt.Sprintf("“%s” is empty", c.later))
		case c.from == emptyColumn && strings.TrimSpace(c.name) != "":
			out = append(out, fmt.Sprintf("“%s” is emptied", c.name))
		case c.from >= 0 && c.later == columns[c.from].name:
			out = append(out, fmt.Sprintf("“%s” keeps its values", c.later))
		case c.from >= 0:
			out = append(out, fmt.Sprintf("“%s” has what “%s” had", c.later, columns[c.from].name))
		}
	}
	const few = 6
	if len(out) > few {
		out = append(out[:few], fmt.Sprintf("and %d more", len(out)-few))
	}
	return strings.Join(out, ", ")
}

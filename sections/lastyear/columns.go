package lastyear

import (
	"slices"

	"annualreport/sections/nextyear"
	"annualreport/sections/years"
)

// columnPair is a column and that of last year's which it is compared with.
type columnPair struct {
	now, then int
	// isPast means that the values of both are of the same year; else those of the first are of the new one.
	isPast bool
	// isRenamed means that the column had another title, as “2030” before it was “2030 (restated)”.
	isRenamed bool
}

// pairColumns finds the columns that are compared. Those of last year's or an earlier year which last year's report
// should have and has not are kept as unknown.
func (p *tablePair) pairColumns() {
	taken := make([]bool, len(p.then.columns))
	var renamed []int
	for i := 1; i < len(p.now.columns); i++ {
		pair, ok := p.pairOf(i, taken)
		switch {
		case ok:
			taken[pair.then] = taken[pair.then] || pair.isPast
			p.columns = append(p.columns, pair)
		case p.isPast(i) && p.now.hasNumber(i):
			renamed = append(renamed, i)
		case p.isPast(i) && !p.byRow && p.now.isEmpty(i):
			p.empty = append(p.empty, i)
		}
	}
	for _, i := range renamed {
		if k := p.renamed(i, taken); k > 0 {
			taken[k] = true
			p.columns = append(p.columns, columnPair{now: i, then: k, isPast: true, isRenamed: true})
		} else if p.isWithin(i) {
			p.unknown = append(p.unknown, p.now.columns[i])
		}
	}
	slices.SortFunc(p.columns, func(a, b columnPair) int { return a.now - b.now })
}

// isPast reports whether the values of a column are of an earlier year than that of the report.
func (p *tablePair) isPast(column int) bool {
	title := p.now.columns[column]
	return p.byRow || pastColumn(p.c, title) || len(years.In(title)) == 0 && nextyear.NamesYearBefore(title)
}

// isOfPast reports whether a cell is of past years alone: one over several columns is of all of these.
func (p *tablePair) isOfPast(row, column int) bool {
	from, to := p.now.columnsOf(row, column)
	for i := from; i < to; i++ {
		if !p.isPast(i) {
			return false
		}
	}
	return true
}

// isWithinCell reports whether a cell over several columns is compared in one of them before this one.
func (p *tablePair) isWithinCell(row int, at columnPair) bool {
	from, _ := p.now.columnsOf(row, at.now)
	return slices.ContainsFunc(p.columns, func(other columnPair) bool {
		return other.now >= from && other.now < at.now && other.isPast
	})
}

// pairOf is the pair of a column, by its title; false if there is none.
func (p *tablePair) pairOf(column int, taken []bool) (columnPair, bool) {
	title := p.now.columns[column]
	key := p.now.columnKeys[column]
	if p.byRow || pastColumn(p.c, title) {
		k := p.sameTitle(column, key, taken)
		return columnPair{now: column, then: k, isPast: true}, k > 0
	}
	if p.isPast(column) {
		k := p.present(taken)
		return columnPair{now: column, then: k, isPast: true}, k > 0
	}
	moved := keyOf(movedTitle(title, -p.c.calendar.by))
	if moved != key {
		if k := p.sameTitle(column, moved, make([]bool, len(taken))); k > 0 {
			return columnPair{now: column, then: k}, true
		}
	}
	k := p.sameTitle(column, key, taken)
	if k < 0 && moved != key { // "2032 (k€)", and before "2031"
		k = p.renamedFrom(column, moved, make([]bool, len(taken)))
	}
	return columnPair{now: column, then: k}, k > 0
}

// sameTitle is the column of last year's that has a title; -1 if there is none. Of several of one title it is the one
// whose values are the most alike, or else the first.
func (p *tablePair) sameTitle(column int, key string, taken []bool) int {
	return p.likest(column, taken, func(k int) bool { return p.then.columnKeys[k] == key })
}

// likest is of the columns of last year's that are asked for the one whose values are the most alike; -1 if there is
// none.
func (p *tablePair) likest(column int, taken []bool, asked func(int) bool) int {
	best, most := -1, -1
	for k := 1; k < len(p.then.columns); k++ {
		if taken[k] || !asked(k) {
			continue
		}
		if n := p.agreements(columnPair{now: column, then: k}); n > most {
			best, most = k, n
		}
	}
	return best
}

// agreements is how many rows say the same in two columns.
func (p *tablePair) agreements(at columnPair) int {
	m := measure{decimals: p.now.mostDecimals(at.now), before: p.then.mostDecimals(at.then)}
	n := 0
	for row, old := range p.rows {
		if old >= 0 && p.isSameCell(p.now.cell(row, at.now), p.then.cell(old, at.then), m) {
			n++
		}
	}
	return n
}

// present is last year's column of its own year, beside one that says “Previous year”; -1 if nobody knows which it is.
func (p *tablePair) present(taken []bool) int {
	var named, others []int
	for k := 1; k < len(p.then.columns); k++ {
		title := p.then.columns[k]
		switch {
		case taken[k] || nextyear.NamesYearBefore(title) || nextyear.NamesPlan(title) || !p.then.hasNumber(k):
		case nextyear.NamesPresentYear(title):
			named = append(named, k)
		case len(years.In(title)) == 0 || p.c.calendar.namesLast(title):
			others = append(others, k)
		}
	}
	switch {
	case len(named) == 1:
		return named[0]
	case len(named) == 0 && len(others) == 1:
		return others[0]
	}
	return -1
}

// renamed is the column of last year's that a column is which has another title now: one of the same years, or in a
// table of years the one that has half of its values; -1 if there is none.
func (p *tablePair) renamed(column int, taken []bool) int {
	k := p.renamedFrom(column, p.now.columns[column], taken)
	if k > 0 && p.byRow && p.agreements(columnPair{now: column, then: k})*2 < len(p.rows) && len(p.now.columns) > 2 {
		return -1
	}
	return k
}

// renamedFrom is the column of last year's that names the years of a title, and whose own title is gone; -1 if there is
// none. Of several it is the one whose values are the most alike.
func (p *tablePair) renamedFrom(column int, title string, taken []bool) int {
	return p.likest(column, taken, func(k int) bool {
		old := p.then.columns[k]
		isPlan := nextyear.NamesPlan(old)
		isThere := slices.Contains(p.now.columnKeys, p.then.columnKeys[k])
		isMoved := slices.Contains(p.now.columnKeys, keyOf(movedTitle(old, p.c.calendar.by)))
		return yearsOf(old) == yearsOf(title) && isPlan == nextyear.NamesPlan(title) && !isThere &&
			(!isMoved || pastColumn(p.c, p.now.columns[column]))
	})
}

// isWithin reports whether last year's table should have a column: it has one of its year, or of an earlier and a later
// one.
func (p *tablePair) isWithin(column int) bool {
	if p.byRow {
		return true
	}
	var first, last int
	for k, title := range p.then.columns {
		for _, y := range years.In(title) {
			if k == 0 || !p.c.calendar.isPast(y.End) {
				continue
			}
			if first == 0 || y.End < first {
				first = y.End
			}
			last = max(last, y.End)
		}
	}
	found := years.In(p.now.columns[column])
	if len(found) == 0 {
		return true
	}
	return first > 0 && found[0].End >= first && found[0].End <= last
}

// pastColumn reports whether a title names a year, and none that is later than that of last year's report.
func pastColumn(c *comparison, title string) bool {
	found := years.Shaped(title)
	later := func(y years.Year) bool { return !c.calendar.isPast(y.End) }
	return len(found) > 0 && !slices.ContainsFunc(found, later)
}

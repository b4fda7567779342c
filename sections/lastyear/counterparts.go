package lastyear

import (
	"cmp"
	"slices"
)

// counterparts are, for each table, that of last year's report that it goes on from; nil where there is none. It is the
// one of the same id, or else the one that has most of its rows and columns, wherever it stands; left are last year's
// tables that no table goes on from.
func counterparts(now, then []*grid) (found, left []*grid) {
	found = make([]*grid, len(now))
	taken := make([]bool, len(then))
	named := make(map[string]int)
	for i, g := range then {
		if _, twice := named[g.name]; !twice && g.name != "" {
			named[g.name] = i
		}
	}
	for i, g := range now {
		if k, ok := named[g.name]; ok && g.name != "" && !taken[k] {
			found[i] = then[k]
			taken[k] = true
		}
	}
	byWords := newWordIndex(then, taken)
	for _, one := range byWords.likest(now, found) {
		if found[one.now] == nil && !taken[one.then] {
			found[one.now] = then[one.then]
			taken[one.then] = true
		}
	}
	for i, g := range then {
		if !taken[i] {
			left = append(left, g)
		}
	}
	return found, left
}

// wordIndex knows in which of some tables a row stands.
type wordIndex struct {
	tables []*grid
	byRow  map[string][]int
}

// mostOfRow is in how many tables a row is looked for: one that stands in more says nothing of which is meant.
const mostOfRow = 50

func newWordIndex(tables []*grid, taken []bool) *wordIndex {
	out := &wordIndex{tables: tables, byRow: make(map[string][]int)}
	for i, g := range tables {
		if taken[i] {
			continue
		}
		for key := range distinct(g.rowKeys) {
			if len(out.byRow[key]) < mostOfRow {
				out.byRow[key] = append(out.byRow[key], i)
			}
		}
	}
	return out
}

// distinct are some names, each once.
func distinct(keys []string) map[string]bool {
	out := make(map[string]bool, len(keys))
	for _, key := range keys {
		out[key] = true
	}
	return out
}

// likeTables are two tables of which one may go on from the other: whether they have one caption, how many of a hundred
// rows and how many columns they have in common, and how many cells of these say the same.
type likeTables struct {
	now, then           int
	isTitled            bool
	rows, columns, same int
}

// compare is below 0 if two tables are more alike than two others: by their caption, else by what they have in common.
// Twins that have all that in common are told apart by what they said of the same years.
func (l likeTables) compare(other likeTables) int {
	if l.isTitled != other.isTitled {
		if l.isTitled {
			return -1
		}
		return 1
	}
	return cmp.Or(other.rows-l.rows, other.columns-l.columns, other.same-l.same)
}

// likest are the pairs of tables that have half of their rows in common, those that are most alike first.
func (x *wordIndex) likest(now, found []*grid) []likeTables {
	const percent, half = 100, 50
	var out []likeTables
	for i, g := range now {
		if found[i] != nil {
			continue
		}
		rows := distinct(g.rowKeys)
		common := make([]int, len(x.tables))
		for key := range rows {
			for _, k := range x.byRow[key] {
				common[k]++
			}
		}
		for k, n := range common {
			if share := n * percent / max(len(rows), 1); n > 0 && share >= half {
				old := x.tables[k]
				out = append(out, likeTables{
					i, k, g.title != "" && g.title == old.title, share, commonColumns(g, old), commonCells(g, old),
				})
			}
		}
	}
	slices.SortStableFunc(out, likeTables.compare)
	return out
}

// commonColumns is how many columns of a table another one has.
func commonColumns(a, b *grid) int {
	n := 0
	for _, key := range a.columnKeys {
		if slices.Contains(b.columnKeys, key) {
			n++
		}
	}
	return n
}

// commonCells is how many cells of the rows and columns of one name say the same in two tables.
func commonCells(a, b *grid) int {
	p := &tablePair{now: a, then: b}
	places := placesOf(b.rowKeys)
	n := 0
	for row, key := range a.rowKeys {
		if old := places[key]; len(old) > 0 {
			n += p.alike(row, old[0])
		}
	}
	return n
}

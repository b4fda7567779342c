package lastyear

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/source"
	"annualreport/sections/years"
)

// noRow stands for the row of a table that last year's does not have.
const noRow = -1

// pairRows finds for each row that of last year's of the same name. Of several of one name each has its own: in their
// order if the tables have the same order, else those that say the same first.
func (p *tablePair) pairRows() {
	p.rows = slices.Repeat([]int{noRow}, len(p.now.rows))
	now, then := placesOf(p.now.rowKeys), placesOf(p.then.rowKeys)
	inOrder := isInOrder(p.now.rowKeys, now, then)
	for _, key := range p.now.rowKeys {
		own, old := now[key], then[key]
		switch {
		case len(old) == 0 || p.rows[own[0]] != noRow:
		case len(own) == 1 && len(old) == 1 || len(own) == len(old) && inOrder:
			for i, row := range own {
				p.rows[row] = old[i]
			}
		default:
			p.pairTwins(own, slices.Clone(old))
		}
	}
}

// placesOf are the places of each name.
func placesOf(keys []string) map[string][]int {
	out := make(map[string][]int, len(keys))
	for i, key := range keys {
		out[key] = append(out[key], i)
	}
	return out
}

// isInOrder reports whether the names that two tables have once each stand in the same order.
func isInOrder(keys []string, now, then map[string][]int) bool {
	last := -1
	for _, key := range keys {
		if len(now[key]) != 1 || len(then[key]) != 1 {
			continue
		}
		if then[key][0] < last {
			return false
		}
		last = then[key][0]
	}
	return true
}

// pairTwins pairs rows of one name: the two that are the most alike before others.
func (p *tablePair) pairTwins(own, old []int) {
	const most = 60 // rows of one name; more of them are paired in their order
	if len(own) > most || len(old) > most {
		for i := range min(len(own), len(old)) {
			p.rows[own[i]] = old[i]
		}
		return
	}
	type twins struct{ now, then, alike int }
	var all []twins
	for _, row := range own {
		for _, k := range old {
			all = append(all, twins{row, k, p.alike(row, k)})
		}
	}
	slices.SortStableFunc(all, func(a, b twins) int { return b.alike - a.alike })
	taken := make(map[int]bool)
	for _, one := range all {
		if p.rows[one.now] == noRow && !taken[one.then] {
			p.rows[one.now] = one.then
			taken[one.then] = true
		}
	}
}

// alike is how many columns of one title say the same in two rows.
func (p *tablePair) alike(row, old int) int {
	n := 0
	for i := 1; i < len(p.now.columns); i++ {
		k := slices.Index(p.then.columnKeys, p.now.columnKeys[i])
		if k > 0 && p.isSameCell(p.now.cell(row, i), p.then.cell(old, k), measure{}) {
			n++
		}
	}
	return n
}

// pairRenamed pairs the rows that have another name now, once the columns are known: those that say the same of last
// year as only one other did, and those whose names are nearly the same.
func (p *tablePair) pairRenamed() {
	isPaired := make([]bool, len(p.then.rows))
	for _, old := range p.rows {
		if old != noRow {
			isPaired[old] = true
		}
	}
	p.pairByValues(isPaired)
	p.pairByNames(isPaired)
}

// unpaired are the rows that have no pair, in the order of their names.
func (p *tablePair) unpaired(isPaired []bool) (now, then []int) {
	for row, old := range p.rows {
		if old == noRow {
			now = append(now, row)
		}
	}
	for k, is := range isPaired {
		if !is {
			then = append(then, k)
		}
	}
	byName := func(keys []string) func(a, b int) int {
		return func(a, b int) int { return strings.Compare(keys[a], keys[b]) }
	}
	slices.SortStableFunc(now, byName(p.now.rowKeys))
	slices.SortStableFunc(then, byName(p.then.rowKeys))
	return now, then
}

// mostUnpaired is how many rows without a pair are compared with each other.
const mostUnpaired = 300

// pairByValues pairs rows that say the same of past years, if each is the only one that does.
func (p *tablePair) pairByValues(isPaired []bool) {
	now, then := p.unpaired(isPaired)
	if len(now) > mostUnpaired || len(then) > mostUnpaired {
		return
	}
	measures := make([]measure, len(p.columns))
	for i, at := range p.columns {
		measures[i] = p.measureOf(at)
	}
	fits := make(map[int][]int)
	owners := make(map[int]int)
	for _, row := range now {
		for _, k := range then {
			if p.saysSame(row, k, measures) {
				fits[row] = append(fits[row], k)
				owners[k]++
			}
		}
	}
	for _, row := range now {
		if k := fits[row]; len(k) == 1 && owners[k[0]] == 1 {
			p.rows[row] = k[0]
			isPaired[k[0]] = true
		}
	}
}

// saysSame reports whether two rows say the same of past years, and at least one number.
func (p *tablePair) saysSame(row, old int, measures []measure) bool {
	known := false
	for i, at := range p.columns {
		if !at.isPast {
			continue
		}
		if !p.isSameCell(p.now.cell(row, at.now), p.then.cell(old, at.then), measures[i]) {
			return false
		}
		known = known || p.now.isCounted(row, at.now)
	}
	return known
}

// fewestLetters is how many letters a name has that may have been written a little otherwise: West is not East.
const fewestLetters = 8

// pairByNames pairs rows whose names are nearly the same and have the same numbers in them, but for years.
func (p *tablePair) pairByNames(isPaired []bool) {
	now, then := p.unpaired(isPaired)
	if len(now) > mostUnpaired || len(then) > mostUnpaired {
		return
	}
	for _, row := range now {
		var names []string
		byName := make(map[string]int)
		key := withoutYears(p.now.rowKeys[row])
		for _, k := range then {
			name := withoutYears(p.then.rowKeys[k])
			if !isPaired[k] && digitsOf(name) == digitsOf(key) {
				names = append(names, name)
				byName[name] = k
			}
		}
		name := likestOf(key, names)
		if name == "" && utf8.RuneCountInString(key) >= fewestLetters {
			name = source.Nearest(key, names)
		}
		if k, ok := byName[name]; ok {
			p.rows[row] = k
			isPaired[k] = true
		}
	}
}

// likestOf is the only name that has most words of another one; empty if there is none, or there are several.
func likestOf(name string, others []string) string {
	words := sortedWords(name)
	found := ""
	for _, other := range others {
		if !isLike(words, sortedWords(other)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = other
	}
	return found
}

// withoutYears is a name with the same sign for each year.
func withoutYears(name string) string {
	var out strings.Builder
	from := 0
	for _, y := range years.In(name) {
		out.WriteString(name[from:y.From])
		out.WriteString("#")
		from = y.To
	}
	return out.String() + name[from:]
}

// digitsOf are the digits of a name.
func digitsOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

package nextyear

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/markup"
	"annualreport/sections/source"
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
	// moved are its years that moved, and isOfOther says that it names years, be it of a baseline, and none of them
	// moved.
	moved     []int
	isOfOther bool
	// head and laterHead are a title above all columns, as it was and as it is.
	head, laterHead string
	// isPresent says that it is called by a word for the year of the report, and that another one takes what it
	// says.
	isPresent bool
}

// isOfNew reports whether a column that is empty has nothing of last year, not even words.
func (c *column) isOfNew() bool { return c.isOfYear() || c.isPresent }

// isOfYear reports whether the column names a year that moves.
func (c *column) isOfYear() bool { return c.name != c.later }

// columnsOf finds from where columns of these names get their values: from the one that had the name already.
// Without a year they are of the year of the report, and of a year far from it they stay.
func columnsOf(m *mover, names []string) []column {
	found := make([][]years.Year, len(names))
	for i, name := range names {
		found[i] = m.yearsAmong(names, name)
	}
	own := m.chains(names, found)
	all := known{}
	for i, name := range names {
		for _, y := range found[i] {
			switch {
			case len(found[i]) > 1:
			case len(m.movingOf(name, found[i], own[i])) > 0:
				all.moved = append(all.moved, y.Value)
			default:
				all.kept = append(all.kept, y.Value)
			}
		}
	}
	out := make([]column, len(names))
	plain := make([]string, len(names))
	for i, name := range names {
		plain[i] = plainTitle(name)
		if len(found[i]) > 1 { // the ends of a span are those of columns
			own[i].moved = append(own[i].moved, all.moved...)
		}
		own[i].kept = all.kept
		moving := m.movingOf(name, found[i], own[i])
		out[i] = column{name: name, later: years.MoveThese(name, m.by, moving), from: emptyColumn}
		for _, y := range moving {
			out[i].moved = append(out[i].moved, y.Value)
		}
		out[i].isOfOther = len(moving) == 0 && (len(found[i]) > 0 || namesBaseline(name))
	}
	for i := range out {
		switch {
		case out[i].isOfYear():
			out[i].from = like(plain, i, plainTitle(out[i].later))
		case out[i].isOfOther:
			out[i].from = keptColumn
		}
	}
	return out
}

// plainTitle is a title as readers see it: a bold year is the same as one that is not.
func plainTitle(title string) string {
	return strings.TrimSpace(markup.OriginalWords(source.Text{Value: title}))
}

// yearsAmong are the years of a name of those of some columns. What could be an amount, as “2031 €”, is a year if
// the name of another column has the next one in its place.
func (cal *calendar) yearsAmong(names []string, name string) []years.Year {
	out := cal.yearsIn(name)
	if len(out) > 0 {
		return out
	}
	for _, y := range titleYears(name, years.Shaped(name)) {
		for _, by := range []int{-cal.by, -1, 1, cal.by} {
			if slices.Contains(names, years.MoveThese(name, by, []years.Year{y})) {
				return append(out, y)
			}
		}
	}
	return nil
}

// chains are for each name the years in it that are part of a series of columns that reaches the year of the
// report: their titles differ in that year alone, or all their years by as many, and from each to the next it is no
// further than the report moves, so that each finds its values in another one.
func (cal *calendar) chains(names []string, found [][]years.Year) []known {
	series := make(map[string][][]years.Year)
	for i, name := range names {
		for _, y := range found[i] {
			key := seriesName(name, y)
			series[key] = append(series[key], []years.Year{y})
		}
		if key := undated(name, found[i]); len(found[i]) > 1 {
			series[key] = append(series[key], found[i])
		}
	}
	out := make([]known, len(names))
	for i, name := range names {
		isAlong := cal.reaches(series[undated(name, found[i])], found[i])
		for _, y := range found[i] {
			if isAlong || cal.reaches(series[seriesName(name, y)], []years.Year{y}) {
				out[i].moved = append(out[i].moved, y.Value)
			}
		}
	}
	return out
}

// undated is a title with a sign in place of each of its years.
func undated(name string, found []years.Year) string {
	for _, y := range slices.Backward(found) {
		name = seriesName(name, y)
	}
	return name
}

// seriesName is a title with a sign in place of a year.
func seriesName(name string, y years.Year) string { return name[:y.From] + "\x00" + name[y.To:] }

// reaches reports whether the years of titles of a series lead from those of one of them to that of the report: all
// years of a title are as far from those of the next one.
func (cal *calendar) reaches(series [][]years.Year, own []years.Year) bool {
	if len(own) == 0 {
		return false
	}
	seen := []int{0} // how far titles are from the own one
	for i := 0; i < len(seen); i++ {
		for _, next := range series {
			far := next[0].Value - own[0].Value
			step := max(far-seen[i], seen[i]-far)
			if step == 0 || step > cal.by || slices.Contains(seen, far) || !areParallel(own, next) {
				continue
			}
			if slices.ContainsFunc(next, cal.isNear) {
				return true
			}
			seen = append(seen, far)
		}
	}
	return false
}

// areParallel reports whether all years of a title are as far from those of another one.
func areParallel(a, b []years.Year) bool {
	for i := range a {
		if b[i].Value-a[i].Value != b[0].Value-a[0].Value {
			return false
		}
	}
	return true
}

// knownOf are the years of columns that move, and those that stay.
func knownOf(columns []column) known {
	var out known
	for i := range columns {
		out.moved = append(out.moved, columns[i].moved...)
		if len(years.In(columns[i].name)) == 0 {
			out.shaped = append(out.shaped, columns[i].moved...)
		}
		if columns[i].isOfOther {
			for _, y := range years.In(columns[i].name) {
				out.kept = append(out.kept, y.Value)
			}
		}
	}
	return out
}

// like is the column of another name that belongs to one: of several of both names, each has its own, in their
// order. It is emptyColumn if there is none, or not as many, so that nobody knows which one is meant.
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

// isForeign reports whether columns name years, and none of them one that is near to that of the report: they count
// by another calendar, or tell of other years. Baselines and plans beside columns without a year tell nothing of the
// calendar.
func isForeign(columns []column) bool {
	others, explained := 0, 0
	for i := range columns {
		c := &columns[i]
		switch {
		case c.isOfYear():
			return false
		case c.isOfOther:
			others++
			if namesBaseline(c.name) || hasOneOf(c.name, planned) {
				explained++
			}
		}
	}
	return others > explained || others > 0 && others == len(columns)
}

// foreign says what to do about such columns.
const foreign = "%s names years far from that of the report, and stays: if they are of another calendar, " +
	"say by --year which one the report is of; else bring it to the new year by hand"

// earlier are words for the year before, as titles of columns have them instead of a number.
var earlier = []string{
	"previous year", "prior year", "last year", "preceding year", "vorjahr", "exercice précédent",
	"année précédente",
	"n-1", "n – 1", "n−1", "año anterior", "ejercicio anterior", "anno precedente", "esercizio precedente",
	"ano anterior", "exercício anterior", "vorig jaar", "föregående år", "foregående år", "poprzedni rok",
	"предыдущий год", "попередній рік", "předchozí rok", "edellinen vuosi", "forrige år", "önceki yıl", "السنة السابقة",
	"العام السابق", "سال قبل", "上年", "上一年", "前年度", "ปีก่อน",
}

// present are words for the year of the report, by which a column of words is known as the one beside such a
// column.
var present = []string{
	"this year", "current", "current year", "present year", "berichtsjahr", "exercice en cours", "n",
	"dit jaar",
	"este año", "anno corrente", "este ano", "i år",
	"отчётный год", "отчетный год", "звітний рік", "tämä vuosi", "cari yıl",
	"السنة الحالية", "العام الحالي", "سال جاری", "本年", "当年度", "ปีนี้",
}

// planned are words of titles of columns whose values are no results of a year.
var planned = []string{
	"budget", "budgeted", "plan", "planned", "target", "forecast", "goal", "estimate", "planung", "soll",
	"ziel",
	"haushalt", "budgété", "prévision", "prévisions", "objectif", "presupuesto", "objetivo", "preventivo",
	"obiettivo",
	"orçamento", "meta", "begroting", "doel", "budsjett", "mål", "plán", "план", "бюджет",
}

// hasOneOf reports whether a title has some of a list of words.
func hasOneOf(title string, list []string) bool {
	title = strings.ToLower(title)
	return slices.ContainsFunc(list, func(w string) bool { return hasWords(title, w) })
}

// takeWordYears gives the columns of the year before, of which no year is named, the values of the column that says the
// same of the year of the report: the one with that year, or the only one of those that name none. Those of a plan are
// not what the year before was, which is noted at the object.
func takeWordYears(m *mover, v *source.Value, columns []column) {
	waiting := ofWords(columns)
	isEarlier := func(i int) bool { return hasOneOf(columns[i].name, earlier) }
	isPlanned := func(i int) bool { return hasOneOf(columns[i].name, planned) }
	own := m.ownColumn(columns)
	for _, before := range waiting {
		if !isEarlier(before) {
			continue
		}
		if own >= 0 && areAlike(columns[before].name, columns[own].name) {
			columns[before].from = own
			continue
		}
		all := slices.DeleteFunc(slices.Clone(waiting), func(i int) bool {
			return isEarlier(i) || columns[i].from != columns[before].from && !columns[i].isPresent ||
				!areAlike(columns[before].name, columns[i].name)
		})
		switch results := slices.DeleteFunc(slices.Clone(all), isPlanned); {
		case len(results) == 1:
			columns[before].from = results[0]
			columns[results[0]].from = emptyColumn
			columns[results[0]].isPresent = true
		case len(results) == 0 && len(all) == 1:
			m.keep(v, "“%s” has no column of results beside it, and is emptied: write its values by hand",
				columns[before].name)
		}
	}
}

// areAlike reports whether the column of the year before says of it what the other one says of its year: its title
// has no other words than those for the year, or the same ones. “Change to previous year” beside “Members” is
// another thing.
func areAlike(before, now string) bool {
	rest := withoutYears(before, earlier)
	return rest == "" || rest == withoutYears(now, present)
}

// withoutYears are the words of a title in small letters without its years, and without the longest of some words
// that it has for one.
func withoutYears(title string, list []string) string {
	title = strings.ToLower(title)
	for _, y := range slices.Backward(years.Shaped(title)) {
		title = title[:y.From] + " " + title[y.To:]
	}
	longest := ""
	for _, words := range list {
		if len(words) > len(longest) && hasWords(title, words) {
			longest = words
		}
	}
	if longest != "" {
		at := indexOfWords(title, longest)
		title = title[:at] + " " + title[at+len(longest):]
	}
	isSign := func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.Sc) && r != '%' }
	return strings.Join(strings.FieldsFunc(title, isSign), " ")
}

// ofWords are the columns that are called by words for years, or have numbers and name no year.
func ofWords(columns []column) []int {
	var out []int
	for i := range columns {
		name := columns[i].name
		isOfWords := columns[i].from == keptColumn && (hasOneOf(name, earlier) || hasOneOf(name, present))
		if (isOfWords || columns[i].from == emptyColumn) && !columns[i].isOfYear() {
			out = append(out, i)
		}
	}
	return out
}

// ownColumn is the only column of the year of the report; -1 if there is none, or several. Plans are of none.
func (cal *calendar) ownColumn(columns []column) int {
	out := -1
	for i := range columns {
		c := &columns[i]
		isOwn := func(year int) bool { return slices.Contains(c.moved, year) }
		if !slices.ContainsFunc(cal.years, isOwn) || hasOneOf(c.name, planned) {
			continue
		}
		if out >= 0 {
			return -1
		}
		out = i
	}
	return out
}

// hasWords reports whether a title has some words, which are no parts of others: “Region-1” does not have “n-1”.
func hasWords(title, words string) bool { return indexOfWords(title, words) >= 0 }

// indexOfWords is where a title has some words; -1 if it has them not.
func indexOfWords(title, words string) int {
	isPart := func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }
	for at := 0; ; {
		i := strings.Index(title[at:], words)
		if i < 0 {
			return -1
		}
		from := at + i
		before, _ := utf8.DecodeLastRuneInString(title[:from])
		at = from + len(words)
		if after, _ := utf8.DecodeRuneInString(title[at:]); !isPart(before) && !isPart(after) {
			return from
		}
	}
}

// described says what became of columns, for the author.
func described(columns []column) string {
	var out []string
	for i := range columns {
		c := &columns[i]
		switch {
		case c.from == keptColumn && c.isOfOther:
			out = append(out, fmt.Sprintf("“%s” stays", c.name))
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

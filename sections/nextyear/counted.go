package nextyear

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/number"
	"annualreport/sections/years"
)

// sense is what a cell says, as far as it matters in the new year.
type sense uint8

// What cells say.
const (
	// saysNothing is an empty cell, a dash, or words for what is not known.
	saysNothing sense = iota
	// saysNumber is a number, a quantity with its unit, or the name of a cell elsewhere.
	saysNumber
	// saysYear is a year or a day.
	saysYear
	// saysWords is all else.
	saysWords
)

// nothings are words for what is not known or does not hold, in small letters.
var nothings = []string{
	"n/a", "n.a.", "n. a.", "na", "n/d", "n.d.", "n. d.", "nd", "n/k", "n.k.", "nil", "none", "unknown",
	"not available",
	"not applicable", "not known", "not measured", "k. a.", "k.a.", "keine angabe", "entfällt", "unbekannt",
	"keine", "n.v.",
	"s.o.", "s/o", "s/d", "s.d.", "non disponible", "n.c.", "nc", "aucun", "aucune", "ninguno", "ninguna",
	"nessuno", "nvt",
	"n.v.t.", "onbekend", "geen", "б/д", "н/д", "нет", "غير متاح", "لا يوجد", "无", "なし", "ไม่มี",
}

// abouts stand before numbers that are not exact, in small letters.
var abouts = []string{
	"ca.", "ca", "c.", "circa", "approx.", "approx", "about", "around", "almost", "nearly", "over", "under",
	"rund", "etwa",
	"gut", "knapp", "über", "unter", "fast", "env.", "environ", "près", "plus", "de", "más", "casi", "unos",
	"cerca", "mais", "oltre",
	"quasi", "ongeveer", "omkring", "около", "ок.", "约", "約", "نحو", "حوالي", "حدود", "ประมาณ",
}

// sayingOf is what a text in a cell says.
func (cal *calendar) sayingOf(text string) sense {
	text = strings.TrimSpace(text)
	isSign := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case !strings.ContainsFunc(text, isSign) || slices.Contains(nothings, strings.ToLower(text)):
		return saysNothing
	case cellName().MatchString(text):
		return saysNumber
	case cal.isYearCell(text):
		return saysYear
	case number.Read(text).IsNumber() || isQuantity(text):
		return saysNumber
	}
	return saysWords
}

// isYearCell reports whether a text has years and no other numbers but those of days: 2031, 31.12.2031, since 1998.
// A number of four digits is a year if people could have lived in it, or by the calendar of the report.
func (cal *calendar) isYearCell(text string) bool {
	found := years.In(text)
	if len(found) == 0 {
		return false
	}
	const earliest, latest, lifetime = 1800, 2199, 100
	for _, y := range found {
		isOwn := func(own int) bool { return y.Value > own-lifetime && y.Value < own+lifetime }
		if (y.Value < earliest || y.Value > latest) && !slices.ContainsFunc(cal.years, isOwn) {
			return false
		}
	}
	rest := text[found[len(found)-1].To:]
	for i := range found {
		from := 0
		if i > 0 {
			from = found[i-1].To
		}
		rest += " " + text[from:found[i].From]
	}
	return partsOfDay().MatchString(rest)
}

// partsOfDay is a text with numbers of at most two digits, as those of days and months are.
var partsOfDay = pattern.Of(`^(?:[^\p{Nd}]|\b\p{Nd}{1,2}\b)*$`)

// isQuantity reports whether a text is a number with words that only say how exact it is and of what unit: ca. 40,
// 12 km, > 5, 3.5 Mio. t, 120+.
func isQuantity(text string) bool {
	text = strings.TrimRight(strings.TrimLeft(withoutNote(text), "~≈<>≤≥± "), "+*†‡¹²³⁴⁵⁶⁷⁸⁹⁰ ")
	words := strings.Fields(text)
	for len(words) > 1 && slices.Contains(abouts, strings.ToLower(words[0])) {
		words = words[1:]
	}
	for len(words) > 1 && isOfQuantity(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	body := strings.TrimLeft(strings.Join(words, " "), "~≈<>≤≥±")
	if end := strings.LastIndexFunc(body, unicode.IsDigit); end >= 0 {
		_, n := utf8.DecodeRuneInString(body[end:])
		if isOfQuantity(body[end+n:]) {
			body = body[:end+n]
		}
	}
	return number.Read(body).IsNumber()
}

// note is the sign of a footnote at the end of a cell.
var note = pattern.Of(`\[\^[^\[\]]+\]\s*$`)

// withoutNote is the text of a cell without the sign of its footnote.
func withoutNote(text string) string { return note().ReplaceAllString(text, "") }

// isOfQuantity reports whether a word may stand behind a number and its unit.
func isOfQuantity(word string) bool {
	return number.IsUnit(word) || number.IsScale(word) || number.IsCurrency(word) || word == "CO2" || word == "CO₂" ||
		word == "CO2e" || word == "p.a."
}

// tally is how many cells of a column say what.
type tally struct{ numbers, words, years, nothings int }

// tallyOf counts what cells say. Empty cells say nothing, and are not counted.
func (cal *calendar) tallyOf(cells []string) tally {
	var out tally
	for _, text := range cells {
		switch says := cal.sayingOf(text); {
		case says == saysNumber:
			out.numbers++
		case says == saysWords:
			out.words++
		case says == saysYear:
			out.years++
		case strings.TrimSpace(text) != "":
			out.nothings++
		}
	}
	return out
}

// isCounted reports whether a column holds numbers that are of the year of the report: most of what its cells say
// is numbers, or there is nothing but signs that there are none. Years and days are no numbers.
func (t *tally) isCounted() bool {
	return t.numbers > t.words || t.numbers+t.words+t.years == 0 && t.nothings > 0
}

// isEmptied reports whether a cell of a column of numbers is emptied: one that is a number, or says that there is
// none. Words stay, and are told.
func (cal *calendar) isEmptied(text string) bool {
	_, isBare := years.Alone(text)
	return isBare || cal.sayingOf(text) < saysYear
}

// staying is what is told of a column whose cells stay in part or as a whole though they may be of the year: the
// first of them, and what to do; -1 if there is none. Of a column of numbers these are words, of others what has
// digits.
func (cal *calendar) staying(name string, cells []string) (at int, says string) {
	t := cal.tallyOf(cells)
	stays := func(text string) bool { return !cal.isEmptied(text) }
	if !t.isCounted() {
		stays = func(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }
	}
	first, left := -1, 0
	for i, text := range cells {
		if stays(text) {
			left++
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return first, ""
	}
	what := "“" + strings.TrimSpace(name) + "”"
	if strings.TrimSpace(name) == "" {
		what = "a column without a title"
	}
	cell := quoted(cells[first], left)
	if t.isCounted() {
		return first, fmt.Sprintf("%s is emptied but for %s: write what holds in the new year", what, cell)
	}
	return first, fmt.Sprintf("%s stays, as words and years do, with %s: write what holds in the new year", what, cell)
}

// tellStaying notes what stays in columns that name no year. The cells are those of each column, and their places
// are asked for by column and row.
func tellStaying(m *mover, columns []column, cells [][]string, placeOf func(column, row int) diag.Span) {
	for i := range columns {
		c := &columns[i]
		if c.isOfNew() || c.isOfOther || c.from >= 0 {
			continue
		}
		if at, says := m.staying(c.name, cells[i]); at >= 0 {
			m.plan.Kept = append(m.plan.Kept, Note{placeOf(i, at), says})
		}
	}
}

// keepUncounted has columns stay that name no year and hold no numbers.
func (cal *calendar) keepUncounted(columns []column, cells [][]string) {
	for i := range columns {
		c := &columns[i]
		if t := cal.tallyOf(cells[i]); !c.isOfYear() && c.from == emptyColumn && !t.isCounted() {
			c.from = keptColumn
		}
	}
}

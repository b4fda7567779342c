package lastyear

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/nextyear"
	"annualreport/sections/number"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// figure is what last year's report said of its year, where this one says something else of the new year, or waits for
// it.
type figure struct {
	// thing is what is counted, and name the same with the title of its column if that is no year alone.
	thing, name string
	// now is what is said now; empty if it waits. cell is how a text names it; empty where no name leads to it.
	now, cell string
	// places are where last year's figure still stands, as it stands there first, in the first text.
	places  []diag.Span
	written string
	text    string
}

// figures are those of last year's report that are others now.
type figures struct {
	// byValue are they by their amounts, and all are they in their order.
	byValue map[string][]*figure
	all     []*figure
	// present are the amounts of the new year.
	present map[string]bool
	// numerals are how numbers are read in texts, and months the names of months there, in small letters.
	numerals []*amount.Numerals
	months   map[string]bool
	// said are the sentences of last year's report that have a number, by its digits.
	said *likenesses
}

// newFigures are no figures, for texts in some languages.
func newFigures(tags []string) *figures {
	const most = 1_000_000
	out := &figures{
		byValue: make(map[string][]*figure), present: make(map[string]bool), said: newLikenesses(most),
		months: make(map[string]bool),
	}
	for _, tag := range tags {
		l, _ := language.For(tag)
		for month := time.January; month <= time.December; month++ {
			name := l.Dates.Month(time.Date(2032, month, 1, 0, 0, 0, 0, time.UTC))
			out.months[strings.ToLower(name)] = true
		}
		context := number.Context{Language: l.Numbers.Notation()}
		out.numerals = append(out.numerals, amount.NewNumerals(context, new(diag.List)))
	}
	return out
}

// valueKey is an amount as it is looked for: its sign is often said in words.
func valueKey(d number.Decimal) string { return d.Abs().Trim(0).String() }

// addTable takes down the figures of a table that are of last year's report and others now.
func (f *figures) addTable(p *tablePair) {
	for _, at := range p.columns {
		switch {
		case p.byRow:
			f.addRows(p, at)
		case !at.isPast:
			for row, old := range p.rows {
				if old != noRow {
					f.addCell(p, at, row, old)
				}
			}
		}
	}
}

// addRows takes down the figure of a column in the row of last year, where the rows are years.
func (f *figures) addRows(p *tablePair, at columnPair) {
	for old, title := range p.then.rows {
		later := keyOf(movedTitle(title, p.c.calendar.by))
		if row := slices.Index(p.now.rowKeys, later); row >= 0 && p.c.calendar.namesLast(title) {
			f.addCell(p, at, row, old)
		}
	}
}

// addCell takes down the figure of a cell, if it is a number and another one now.
func (f *figures) addCell(p *tablePair, at columnPair, row, old int) {
	now, then := p.now.cell(row, at.now), p.then.cell(old, at.then)
	if v, err := p.now.cells.Numerals.Read(now); err == nil {
		f.present[valueKey(v.Decimal)] = true
	}
	v, err := p.then.cells.Numerals.Read(then)
	if err != nil || v.Sign() == 0 || amount.IsYear(v) || p.isSameCell(now, then, measure{}) {
		return
	}
	if !now.IsEmpty() && len(readings(p.now.cells.Numerals, now)) == 0 {
		return // words, of which nobody knows what they say
	}
	one := &figure{thing: p.now.rows[row], name: nameOfCell(p, at, row), now: now.Original()}
	if p.byRow {
		one.thing = p.now.columns[at.now]
	}
	if id := p.now.name; id != "" && !now.IsEmpty() {
		one.cell = "{" + id + "." + markup.Slug(p.now.rows[row]) + "." + markup.Slug(p.now.columns[at.now]) + "}"
	}
	f.add(valueKey(v.Decimal), one)
}

// add takes down a figure.
func (f *figures) add(value string, one *figure) {
	f.byValue[value] = append(f.byValue[value], one)
	f.all = append(f.all, one)
}

// nameOfCell is what a cell counts: its row, or its column where the rows are years, or both.
func nameOfCell(p *tablePair, at columnPair, row int) string {
	isSaid := func(title string) bool {
		return strings.ContainsFunc(withoutYears(title), unicode.IsLetter) && !nextyear.NamesPresentYear(title)
	}
	name, column := p.now.rows[row], p.now.columns[at.now]
	switch {
	case p.byRow:
		return "“" + column + "”"
	case isSaid(column):
		return "“" + name + "” of “" + strings.TrimSpace(column) + "”"
	}
	return "“" + name + "”"
}

// learn takes down the sentences of a passage of last year's report that have numbers.
func (f *figures) learn(p *passage) {
	for _, n := range numbersIn(p.here()) {
		f.said.add(digitsOf(n.written), wordsOfSentence(n.sentence))
	}
}

// wordsOfSentence are the words of a sentence, sorted, with a sign for each year: this year may be written already.
func wordsOfSentence(sentence string) []string { return sortedWords(withoutYears(spaced(sentence))) }

// oldFigure is a figure of last year's that still stands in a text, and where in bytes.
type oldFigure struct {
	numberInText
	figure *figure
}

// in finds last year's figures in a passage: numbers of sentences that last year's report had, or nearly so, and that
// do not name what is said now.
func (f *figures) in(p *passage) []oldFigure {
	var out []oldFigure
	if len(f.all) == 0 {
		return nil
	}
	for _, n := range numbersIn(p.here()) {
		if one := f.meant(n); one != nil && f.wasSaid(n) {
			out = append(out, oldFigure{n, one})
		}
	}
	return out
}

// wasSaid reports whether last year's report had the sentence of a number, or nearly so.
func (f *figures) wasSaid(n numberInText) bool {
	return f.said.has(digitsOf(n.written), wordsOfSentence(n.sentence))
}

// meant is the figure that a number in a text is: one whose name the sentence has a word of, or else one that is so
// long that nobody writes it by chance; nil if there is none.
func (f *figures) meant(n numberInText) *figure {
	var long *figure
	for _, value := range f.valuesOf(n.written) {
		for _, one := range f.byValue[value] {
			switch {
			case one.now != "" && strings.Contains(n.sentence, one.now):
			case sharesWord(n.sentence, one.thing) && !f.isDay(n):
				return one
			case long == nil && isTelling(value) && !f.present[value]:
				long = one
			}
		}
	}
	return long
}

// isDay reports whether a number is that of a day, beside the name of its month.
func (f *figures) isDay(n numberInText) bool {
	const most = 2
	if utf8.RuneCountInString(n.written) > most {
		return false
	}
	before := strings.Fields(strings.ToLower(n.sentence[:n.within]))
	behind := strings.Fields(strings.ToLower(n.sentence[n.within+len(n.written):]))
	return len(before) > 0 && f.isMonth(before[len(before)-1]) || len(behind) > 0 && f.isMonth(behind[0]) ||
		len(behind) > 1 && f.isMonth(behind[1]) // a full stop, or “of”, stands between them
}

// isMonth reports whether a word is the name of a month.
func (f *figures) isMonth(word string) bool { return f.months[strings.Trim(word, ".,;:()")] }

// valuesOf are the amounts that a number in a text may be.
func (f *figures) valuesOf(written string) []string {
	var out []string
	for _, numerals := range f.numerals {
		for _, v := range readings(numerals, source.Text{Value: written}) {
			if key := valueKey(v.Decimal); !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// isTelling reports whether an amount has so many figures that the same ones are hardly another thing's.
func isTelling(value string) bool {
	const fewest, fewestInAll = 3, 5
	digits := strings.TrimLeft(digitsOf(value), "0")
	return len(strings.TrimRight(digits, "0")) >= fewest || len(digits) >= fewestInAll
}

// sharesWord reports whether a sentence has a word of a name, or one that is nearly it: lamps are the lamp.
func sharesWord(sentence, name string) bool {
	const shortest, ending = 4, 1
	sentence = strings.ToLower(sentence)
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }
	for word := range strings.FieldsFuncSeq(strings.ToLower(name), isSign) {
		count := utf8.RuneCountInString(word)
		if isWide := count > 1 && strings.ContainsFunc(word, isOfWords); count < shortest && !isWide {
			continue
		} else if !isWide && count > shortest {
			runes := []rune(word)
			word = string(runes[:count-ending])
		}
		if strings.Contains(sentence, word) {
			return true
		}
	}
	return false
}

// isOfWords reports whether a letter is of a script that writes words or syllables.
func isOfWords(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// note notes where a figure of last year's stands.
func (f *figures) note(p *passage, s oldFigure) {
	one := s.figure
	if len(one.places) == 0 {
		one.written, one.text = s.written, p.words
	}
	one.places = append(one.places, p.text.At(p.from+s.at, len(s.written)))
}

// tell reports the figures of last year's that still stand somewhere, each once.
func (f *figures) tell(problems *diag.List) {
	for _, one := range f.all {
		if len(one.places) == 0 {
			continue
		}
		now := "waits for this year's value"
		if one.now != "" {
			now = "is “" + one.now + "” now"
		}
		cure := "write this year's"
		if one.cell != "" {
			cure += ", or " + one.cell + ", which follows its table"
		}
		problems.Warnf(one.places[0], cure+"; what stays is named "+inStays(one.text),
			"%q still stands here%s: that was %s in last year's report, and %s", one.written, besides(one.places[1:]),
			one.name, now)
	}
}

// besides says where else something stands.
func besides(places []diag.Span) string {
	if len(places) == 0 {
		return ""
	}
	const most = 3
	var out []string
	for _, at := range places[:min(most, len(places))] {
		position := at.Position()
		out = append(out, fmt.Sprintf("%d:%d", position.Line, position.Column))
	}
	if more := len(places) - most; more > 0 {
		out = append(out, fmt.Sprintf("%d other places", more))
	}
	return ", and in " + strings.Join(out, ", ")
}

// numberInText is a number in a text, with the bytes at which it stands there and within its sentence.
type numberInText struct {
	written, sentence string
	at, within        int
}

// numeral is a number in a text. Spaces part groups of three digits alone.
var numeral = pattern.Of(`\p{Nd}{1,3}(?:[ \x{a0}\x{202f}\x{2009}]\p{Nd}{3})+(?:[.,]\p{Nd}+)?|` +
	`\p{Nd}+(?:[.,'’]\p{Nd}+)*`)

// numbersIn are the numbers of a text that are no years and no parts of words, addresses and names of cells. A sentence
// that is longer than people write has none: the time for a text grows with its length alone.
func numbersIn(text string) []numberInText {
	const longest = 2000
	text = nextyear.Undated(text)
	found := years.In(text)
	var out []numberInText
	for _, s := range sentencesOf(text) {
		if s.to-s.from > longest {
			continue
		}
		sentence := text[s.from:s.to]
		for _, at := range numeral().FindAllStringIndex(sentence, -1) {
			from, to := s.from+at[0], s.from+at[1]
			for len(found) > 0 && found[0].To <= from {
				found = found[1:]
			}
			if isYear := len(found) > 0 && found[0].From < to; !isYear && !isPartOfMore(text, from, to) {
				out = append(out, numberInText{text[from:to], sentence, from, at[0]})
			}
		}
	}
	return out
}

// isPartOfMore reports whether a number is a part of a word, an address or the name of a cell.
func isPartOfMore(text string, from, to int) bool {
	if from > 0 {
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		if isOfWord(before) || strings.ContainsRune("/.{#", before) {
			return true
		}
	}
	after, _ := utf8.DecodeRuneInString(text[to:])
	return to < len(text) && (isOfWord(after) || after == '}')
}

// isOfWord reports whether a sign is a part of words, in scripts that part these by spaces.
func isOfWord(r rune) bool {
	return unicode.IsLetter(r) && !isOfWords(r) || unicode.IsDigit(r) || r == '_'
}

// sentencePlace is where a sentence stands.
type sentencePlace struct{ from, to int }

// sentencesOf are the places of the sentences of a text. A stop between digits ends none.
func sentencesOf(text string) []sentencePlace {
	var out []sentencePlace
	from := 0
	for at, r := range text {
		if endsSentence(r) && !isBetweenDigits(text, at) {
			out = append(out, sentencePlace{from, at})
			from = at + utf8.RuneLen(r)
		}
	}
	return append(out, sentencePlace{from, len(text)})
}

// isBetweenDigits reports whether a sign stands between two digits.
func isBetweenDigits(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	_, n := utf8.DecodeRuneInString(text[at:])
	after, _ := utf8.DecodeRuneInString(text[at+n:])
	return unicode.IsDigit(before) && unicode.IsDigit(after)
}

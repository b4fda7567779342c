package proofreading

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

var (
	// sentence matches a sentence, roughly.
	sentence = pattern.Of(`[^.!?\n]+(?:[.]\d[^.!?\n]*)*[.!?]?`)
	// numeral matches a number as it is written in a text.
	numeral = pattern.Of(`\d(?:[\d.,'’\x{A0}\x{202F}]*\d)?`)
)

// shortestLabel is how many letters the name of what is counted has, so that a text that has it speaks of the same.
const shortestLabel = 8

// fact is what tables, charts and big numbers say of one thing.
type fact struct {
	label    *regexp.Regexp
	name     string
	values   []number.Value
	numerals *amount.Numerals
	at       diag.Span
	said     string
}

// contradictions tells of sentences that name what a table counts, and say a number that is near to that of the table
// and another.
func contradictions(t *texts, facts []amount.Fact, problems *diag.List) {
	things := factsByName(facts)
	for i := range t.passages {
		p := &t.passages[i]
		if !isProse(p.role) {
			continue
		}
		for _, m := range sentence().FindAllStringIndex(p.plain, -1) {
			for _, thing := range things {
				thing.compare(p, m[0], p.plain[m[0]:m[1]], problems)
			}
		}
	}
}

// factsByName are facts by what they count, in their order.
func factsByName(facts []amount.Fact) []*fact {
	var out []*fact
	known := make(map[string]*fact)
	for _, one := range facts {
		name := strings.TrimSpace(markup.OriginalWords(one.Label))
		if utf8.RuneCountInString(name) < shortestLabel || one.Numerals == nil {
			continue
		}
		v, err := one.Numerals.Read(one.Text)
		if err != nil || amount.IsYear(v) {
			continue
		}
		f := known[name]
		if f == nil {
			whole := `(?i)(?:^|[^\pL\pN])` + regexp.QuoteMeta(name) + `(?:$|[^\pL\pN])`
			f = &fact{
				label: regexp.MustCompile(whole), name: name, numerals: one.Numerals,
				at: one.Text.Span, said: one.Text.Original(),
			}
			known[name] = f
			out = append(out, f)
		}
		f.values = append(f.values, v)
	}
	return out
}

// compare tells of a sentence that says another number of the thing. A sentence with one of its numbers is right,
// whatever else it says.
func (f *fact) compare(p *passage, at int, words string, problems *diag.List) {
	if !f.label.MatchString(words) {
		return
	}
	var near []int
	for _, m := range numeral().FindAllStringIndex(words, -1) {
		v, err := f.numerals.Read(source.Text{Value: words[m[0]:m[1]]})
		if err != nil || amount.IsYear(v) || strings.HasPrefix(strings.TrimLeft(words[m[1]:], " \u00a0\u202f"), "%") {
			continue
		}
		for _, own := range f.values {
			if own.Decimal.Abs().Cmp(v.Decimal.Abs()) == 0 {
				return
			}
		}
		if near == nil && isNear(v, f.values) {
			near = m
		}
	}
	if near != nil {
		problems.Warnf(p.at(at+near[0], near[1]-near[0]),
			"correct one of them, or write {table.row} to take it from there",
			"the text says %s of “%s”, and %s says %s", words[near[0]:near[1]], f.name, f.at.LineFrom(p.at(at,
				1)), f.said)
	}
}

// isNear reports whether a number is so near to another one that both may count the same.
func isNear(v number.Value, values []number.Value) bool {
	const share = 0.25
	for _, own := range values {
		a, b := v.Float(), own.Float()
		if b != 0 && a > b*(1-share) && a < b*(1+share) {
			return true
		}
	}
	return false
}

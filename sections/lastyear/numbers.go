package lastyear

import (
	"slices"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// bigNumber is a big number with the words for what it counts.
type bigNumber struct {
	amount.Fact
	label, key, id string
	// before is what it says of the year before.
	before amount.Fact
}

// bigNumbersOf are the big numbers of sections.
func bigNumbersOf(sections []compose.Section) []bigNumber {
	var out []bigNumber
	for _, n := range kind.BigNumbers(sections) {
		label := markup.OriginalWords(n.Label)
		out = append(out, bigNumber{
			Fact: n.Fact(), label: label, key: withoutYears(keyOf(label)), id: n.Name().Original(),
			before: n.FactBefore(),
		})
	}
	return out
}

// value is how its amount is looked for; empty if it is none.
func (b *bigNumber) value() string {
	v, err := b.Numerals.Read(b.Text)
	if err != nil {
		return ""
	}
	return valueKey(v.Decimal)
}

// isAs reports whether a big number says the same as another one: the same amount, or the same words.
func (b *bigNumber) isAs(other *bigNumber) bool {
	if v, w := b.value(), other.value(); v != "" && w != "" {
		return v == w
	}
	return spaced(b.Text.Original()) == spaced(other.Text.Original())
}

// compareNumbers reports big numbers that are last year's: all of them, or those that a table says otherwise now. Those
// that are others are among the figures that should stand nowhere any more. The tables were compared before.
func compareNumbers(c *comparison, sections, before []compose.Section) {
	then := make(map[string]bigNumber)
	for _, old := range bigNumbersOf(before) {
		then[old.key] = old
	}
	var same []bigNumber
	known := 0
	all, old := bigNumbersOf(sections), bigNumbersOf(before)
	for i := range all {
		compareBefore(c, &all[i], all, old)
	}
	for _, one := range all {
		old, isPaired := then[one.key]
		if c.stays.has(one.label) {
			continue
		}
		if isPaired {
			known++
		}
		switch {
		case isPaired && !one.isAs(&old):
			c.figures.addNumber(&one, &old)
		case isPaired:
			same = append(same, one)
			fallthrough
		default:
			c.figures.tellNumber(c.problems, &one)
		}
	}
	if known >= fewestEntries && len(same) == known {
		c.problems.Warnf(same[0].Text.Span, "write this year's; what stays is named "+inStays(same[0].label),
			"all big numbers are those of last year's report (%d)", known)
	}
}

// addNumber takes down a big number of last year's that is another one now.
func (f *figures) addNumber(now, then *bigNumber) {
	f.present[now.value()] = true
	if value := then.value(); value != "" {
		f.add(value, &figure{thing: now.label, name: "“" + now.label + "”", now: now.Text.Original()})
	}
}

// tellNumber reports a big number that says what a table of last year's report said, and says otherwise now.
func (f *figures) tellNumber(problems *diag.List, one *bigNumber) {
	for _, known := range f.byValue[one.value()] {
		if known.now != "" && sharesWord(one.label, known.thing) {
			problems.Warnf(one.Text.Span, "write this year's; what stays is named "+inStays(one.label),
				"“%s” is still %q: that was %s in last year's report, and is “%s” now", one.label,
				one.Text.Original(), known.name, known.now)
			return
		}
	}
}

// compareBefore reports a big number whose value of the year before is another one than last year's report said. That
// has to be the report of that year, and one of its numbers alone must have the same id, or the same label.
func compareBefore(c *comparison, one *bigNumber, all, before []bigNumber) {
	if one.before.Text.IsEmpty() || one.before.Numerals == nil || c.calendar.by != 1 {
		return
	}
	found := years.In(one.before.Label.Original())
	isLast := func(y years.Year) bool { return slices.Contains(c.calendar.last, y.End) || y.End == c.calendar.first }
	old := counterpartOf(one, all, before)
	if len(found) > 0 && !slices.ContainsFunc(found, isLast) || old == nil {
		return
	}
	now, then := countedIn(one.before), countedIn(old.Fact)
	if len(now) == 0 || len(then) == 0 || areSameValue(now, then) || c.stays.has(one.label) {
		return
	}
	c.problems.Warnf(one.before.Text.Span,
		"look which one is right; if last year's was corrected, tell readers so, and name the number "+
			inStays(one.label),
		"`last_year` of “%s” is %s, and last year's report said %s (%s)", one.label, one.before.Text.Original(),
		old.Text.Original(), old.Text.Span)
}

// countedIn is what a big number says, as the numbers that it may be; a number among words counts what the words say.
func countedIn(f amount.Fact) []number.Value {
	if out := readings(f.Numerals, f.Text); len(out) > 0 {
		return out
	}
	text := f.Text.Original()
	places := numeral().FindAllStringIndex(text, -1)
	if len(places) != 1 {
		return nil
	}
	at := places[0]
	out := readings(f.Numerals, source.Text{Value: text[at[0]:at[1]]})
	for i := range out {
		out[i].Unit = spaced(text[:at[0]] + " " + text[at[1]:])
	}
	return out
}

// areSameValue reports whether one of some readings may be the same value as one of others, up to half of the last
// digit of the one with fewer decimals. Of other units nobody knows.
func areSameValue(now, then []number.Value) bool {
	for _, v := range now {
		for _, w := range then {
			m := measure{decimals: v.Decimals(), before: w.Decimals()}
			if v.Unit != w.Unit && v.Unit != "" && w.Unit != "" || m.isSame(v.Decimal, w.Decimal) {
				return true
			}
		}
	}
	return false
}

// counterpartOf is the one number of last year's report that has the id of a number, or else its label, as the number
// alone has it now; nil if there is none, or several.
func counterpartOf(one *bigNumber, all, before []bigNumber) *bigNumber {
	for _, isSame := range []func(*bigNumber) bool{
		func(b *bigNumber) bool { return one.id != "" && b.id == one.id },
		func(b *bigNumber) bool { return one.key != "" && b.key == one.key },
	} {
		own, found := 0, []*bigNumber(nil)
		for i := range all {
			if isSame(&all[i]) {
				own++
			}
		}
		for i := range before {
			if isSame(&before[i]) {
				found = append(found, &before[i])
			}
		}
		if own == 1 && len(found) == 1 {
			return found[0]
		}
	}
	return nil
}

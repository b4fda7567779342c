package lastyear

import (
	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/compose"
	"annualreport/sections/kind"
	"annualreport/sections/markup"
)

// bigNumber is a big number with the words for what it counts.
type bigNumber struct {
	amount.Fact
	label, key string
}

// bigNumbersOf are the big numbers of sections.
func bigNumbersOf(sections []compose.Section) []bigNumber {
	_, big := kind.Facts(sections)
	out := make([]bigNumber, len(big))
	for i, one := range big {
		label := markup.OriginalWords(one.Label)
		out[i] = bigNumber{one, label, withoutYears(keyOf(label))}
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
	for _, one := range bigNumbersOf(sections) {
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

package content

import (
	"strings"

	"annualreport/layout/pattern"
)

// numberWithSign is a number with a minus before it or a percent sign behind it, in digits that
// run as those of Europe do. Each begins a word.
var numberWithSign = pattern.Of(
	`(^|[\s(\[«“"])([-−+±]\p{Sc}?` + digitGroups + `(?:` + percentSign + `)?|` + digitGroups + percentSign + `)`,
)

// digitGroups and percentSign are parts of numberWithSign: digits with separators between them, and the sign behind.
const (
	digitGroups = `[0-9۰-۹]+(?:[.,٫٬'’\x{a0}\x{202f}][0-9۰-۹]+)*`
	percentSign = `[ \x{a0}\x{202f}]?[%‰٪]`
)

// IsolateNumbers makes values of the numbers of a text from right to left that have a sign: it
// would stand on their other side (UAX #9, W2, makes digits behind Arabic letters Arabic, and
// signs beside these neutral).
func IsolateNumbers(inlines []Inline) []Inline {
	var out []Inline
	for _, in := range inlines {
		if t, ok := in.(Text); ok && numberSigns(t.Value) {
			out = append(out, isolateNumbers(t)...)
			continue
		}
		out = append(out, in)
	}
	return out
}

// isolateNumbers cuts a text at its numbers with signs.
func isolateNumbers(t Text) []Inline {
	var out []Inline
	part := func(from, to int) Text { return Text{Value: t.Value[from:to], Span: t.Span} }
	from := 0
	for _, m := range numberWithSign().FindAllStringSubmatchIndex(t.Value, -1) {
		if m[4] > from {
			out = append(out, part(from, m[4]))
		}
		out = append(out, Isolate{[]Inline{part(m[4], m[5])}})
		from = m[5]
	}
	if from < len(t.Value) {
		out = append(out, part(from, len(t.Value)))
	}
	return out
}

// numberSigns reports whether a text has a sign that may belong to a number.
func numberSigns(text string) bool { return strings.ContainsAny(text, "-−+±%‰٪") }

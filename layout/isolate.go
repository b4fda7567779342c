package layout

import (
	"regexp"
	"strings"

	"annualreport/layout/bidi"
)

// The characters around isolates (UAX #9, 2.4).
const (
	leftIsolate  = "\u2066"
	rightIsolate = "\u2067"
	endIsolate   = "\u2069"
)

// isolated walks inlines of a language that runs against the text around it: figures behind a name
// stay behind it.
func (r *inlineReader) isolated(inlines []Inline, s inlineState) {
	start := leftIsolate
	if RightToLeft(s.language) {
		start = rightIsolate
	}
	r.bidi = true
	r.isolate(start, inlines, s)
}

// isolate walks inlines that have no part in the order of what stands around them, nor it in theirs
// (UAX #9, HL3 and 2.4).
func (r *inlineReader) isolate(start string, inlines []Inline, s inlineState) {
	r.explicit(start)
	r.walk(inlines, s)
	r.explicit(endIsolate)
}

// explicit adds an explicit directional character, which is in the order of the text and not
// on the page.
func (r *inlineReader) explicit(sign string) {
	r.pieces = append(r.pieces, piece{text: sign, explicit: true, note: -1})
}

// isolateOf is what a value begins with: the signs beside letters and digits that run from
// right to left, or stand in texts that do, follow these.
func isolateOf(value string) string {
	if bidi.Backward(value) {
		return rightIsolate
	}
	return leftIsolate
}

// numberWithSign is a number with a minus before it or a percent sign behind it, in digits that
// run as those of Europe do. Each begins a word.
var numberWithSign = regexp.MustCompile(`(^|[\s(\[«“"])([-−+±]\p{Sc}?[0-9۰-۹]+(?:[.,٫٬'’\x{a0}\x{202f}][0-9۰-۹]+)*(?:[ \x{a0}\x{202f}]?[%‰٪])?|[0-9۰-۹]+(?:[.,٫٬'’\x{a0}\x{202f}][0-9۰-۹]+)*[ \x{a0}\x{202f}]?[%‰٪])`)

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
	for _, m := range numberWithSign.FindAllStringSubmatchIndex(t.Value, -1) {
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

// numberSigns tells a text with a sign that may belong to a number.
func numberSigns(text string) bool { return strings.ContainsAny(text, "-−+±%‰٪") }

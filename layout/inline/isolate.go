package inline

import (
	"annualreport/layout/bidi"
	"annualreport/layout/content"
)

// The characters around isolates (UAX #9, 2.4).
const (
	leftIsolate  = "\u2066"
	rightIsolate = "\u2067"
	endIsolate   = "\u2069"
)

// isolateLanguage walks inlines of a language that runs against the text around it. They are an isolate of UAX #9, so
// that a number behind such a name stays behind it.
func (r *inlineReader) isolateLanguage(inlines []content.Inline, s inlineState) {
	start := leftIsolate
	if s.language.RightToLeft() {
		start = rightIsolate
	}
	r.bidi = true
	r.isolate(start, inlines, s)
}

// isolate walks inlines and puts the characters of an isolate around them: their order and that of the text around them
// then do not affect each other (UAX #9, HL3 and 2.4).
func (r *inlineReader) isolate(start string, inlines []content.Inline, s inlineState) {
	r.explicit(start)
	r.walk(inlines, s)
	r.explicit(endIsolate)
}

// explicit adds an explicit directional character. It has an effect on the order of the text and is not set on the
// page.
func (r *inlineReader) explicit(sign string) {
	r.pieces = append(r.pieces, piece{text: sign, explicit: true, note: -1})
}

// isolateOf is the character that begins the isolate of a value. A value whose letters and digits run from right to
// left needs one for that direction, so that the signs beside them follow it.
func isolateOf(value string) string {
	if bidi.Backward(value) {
		return rightIsolate
	}
	return leftIsolate
}

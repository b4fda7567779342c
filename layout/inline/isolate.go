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

// isolated walks inlines of a language that runs against the text around it: figures behind a name
// stay behind it.
func (r *inlineReader) isolated(inlines []content.Inline, s inlineState) {
	start := leftIsolate
	if s.language.RightToLeft() {
		start = rightIsolate
	}
	r.bidi = true
	r.isolate(start, inlines, s)
}

// isolate walks inlines that have no part in the order of what stands around them, nor it in theirs
// (UAX #9, HL3 and 2.4).
func (r *inlineReader) isolate(start string, inlines []content.Inline, s inlineState) {
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

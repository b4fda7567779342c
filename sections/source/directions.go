package source

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// The ends of signs of direction (UAX #9, 2.1 to 2.5): of embeddings and overrides, and of isolates.
const (
	endOfEmbedding = '\u202C'
	endOfIsolate   = '\u2069'
)

// endOf is the end that a sign of direction needs; false for other characters.
func endOf(r rune) (end rune, ok bool) {
	switch r {
	case '\u202A', '\u202B', '\u202D', '\u202E':
		return endOfEmbedding, true
	case '\u2066', '\u2067', '\u2068':
		return endOfIsolate, true
	}
	return 0, false
}

// mostTurned is how many bytes may stand between a sign of direction and its end: some thousand words.
const mostTurned = 10_000

// isOpen reports whether a sign of direction has no end in the paragraph behind it. Such a sign turns around words that
// have nothing to do with it: in bookmarks, in messages, on a terminal.
func isOpen(sign rune, behind string) bool {
	end, ok := endOf(sign)
	if !ok {
		return false
	}
	behind, _, _ = strings.Cut(behind[:min(len(behind), mostTurned)], "\n\n")
	depth := 1
	for _, r := range behind {
		if other, opens := endOf(r); opens && other == end {
			depth++
		} else if r == end {
			if depth--; depth == 0 {
				return false
			}
		}
	}
	return true
}

// TurnedBack is a text of a file that was checked as a whole, in which each sign of direction has its end. One whose
// end stands in another text of the file turns what stands behind its own text elsewhere; it is reported, and a space.
func TurnedBack(t Text, problems *diag.List) Text {
	if !mayTurn(t.Value) {
		return t
	}
	open := false
	for _, i := range Controls(t.Value) {
		r, _ := utf8.DecodeRuneInString(t.Value[i:])
		if _, turns := endOf(r); turns {
			TellControl(t.Value, i, t.At(i, 1), problems)
			open = true
		}
	}
	if open {
		t.Value = Settable(t.Value)
	}
	return t
}

// mayTurn reports whether a text may have a sign of direction, all of which begin with the same two bytes in UTF-8, as
// dashes and quotation marks do.
func mayTurn(text string) bool {
	return strings.Contains(text, "\u202A"[:2]) || strings.Contains(text, "\u2066"[:2])
}

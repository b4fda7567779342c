package source

import "strings"

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

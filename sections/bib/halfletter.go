package bib

import (
	"strconv"
	"unicode/utf16"
)

// halfLetter finds an escape of JSON for one half of a letter without the other (RFC 8259, 8.2), -1 if there
// is none: the JSON library would make it U+FFFD in silence.
func halfLetter(text string) int {
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch first := surrogateAt(text[i:]); {
		case first == 0:
			i++ // another escape
		case first < 0xDC00 && surrogateAt(text[i+len(`\ud800`):]) >= 0xDC00:
			i += 2*len(`\ud800`) - 1
		default:
			return i
		}
	}
	return -1
}

// surrogateAt is the surrogate that a text begins with as an escape, 0 if it begins with none.
func surrogateAt(text string) rune {
	if len(text) < len(`\ud800`) || text[:2] != `\u` {
		return 0
	}
	n, err := strconv.ParseUint(text[2:len(`\ud800`)], 16, 16)
	if err != nil || !utf16.IsSurrogate(rune(n)) {
		return 0
	}
	return rune(n)
}

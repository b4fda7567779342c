package bidi

import "golang.org/x/text/unicode/bidi"

// class is the Bidi_Class of a character (UAX #9, table 4).
type class = bidi.Class

// character is what the rules ask of one character.
type character struct {
	// original is its class; class is what the rules have made of it.
	original, class class
	level           Level
}

// properties looks up the characters of a text.
func properties(text []rune) []character {
	out := make([]character, len(text))
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		out[i] = character{original: p.Class(), class: p.Class()}
	}
	return out
}

// isolateStart reports whether a character of the class opens an isolate (BD8).
func isolateStart(c class) bool {
	return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI
}

// removed reports whether rule X9 takes the class out of the text.
func removed(c class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// neutral reports whether the class is a neutral or an isolate control: NI of the rules N0 to N2.
func neutral(c class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.PDI:
		return true
	}
	return isolateStart(c)
}

// Explicit reports whether a rune is an explicit directional formatting character: embeddings, overrides and isolates,
// and what ends them (UAX #9, 2.1 to 2.5). They have an effect on directions and no shape.
func Explicit(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

// Backward reports whether a text has a letter or mark that runs from right to left, or with a digit of Arabic:
// the signs beside these stand as in texts from right to left.
func Backward(text string) bool {
	for _, r := range text {
		if r < 0x590 {
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL, bidi.AN:
			return true
		}
	}
	return false
}

// Mark reports whether a rune is an implicit directional mark, which is a letter without a shape (UAX #9, 2.6).
func Mark(r rune) bool {
	return r == '\u061C' || r == '\u200E' || r == '\u200F'
}

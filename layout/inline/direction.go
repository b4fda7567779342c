package inline

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/bidi"
)

// levels resolves the direction of each byte of the paragraph by UAX #9; nil means that the whole text runs from left
// to right.
func (r *inlineReader) levels() []bidi.Level {
	if !r.bidi {
		return nil
	}
	var b strings.Builder
	for _, pc := range r.pieces {
		b.WriteString(pc.text)
	}
	base := bidi.LeftToRight
	if r.p.RightToLeft {
		base = bidi.RightToLeft
	}
	text := []rune(b.String())
	resolved := bidi.Levels(bidi.Unseparated(text), base)
	levels := make([]bidi.Level, 0, b.Len())
	for i, level := range resolved {
		for range utf8.RuneLen(text[i]) {
			levels = append(levels, level)
		}
	}
	return levels
}

// levelAt is the level of a byte of the paragraph.
func levelAt(levels []bidi.Level, at int) bidi.Level {
	if levels == nil {
		return bidi.LeftToRight
	}
	return levels[at]
}

// sameLevel is the end of the letters of one level in a word from one byte to another; base is
// the first byte of the text in levels.
func sameLevel(text string, from, to int, levels []bidi.Level, base int) int {
	if levels == nil {
		return to
	}
	for k, r := range text[from:to] {
		if levels[base+from+k] != levels[base+from] && !bidi.Explicit(r) {
			return from + k
		}
	}
	return to
}

// explicitAt is the length of an explicit directional character at the start of a text, or 0.
func explicitAt(text string) int {
	if text[0] != 0xE2 { // of U+2000 to U+2FFF
		return 0
	}
	if r, size := utf8.DecodeRuneInString(text); bidi.Explicit(r) {
		return size
	}
	return 0
}

// withoutExplicit is a word without explicit directional characters: once the levels are known, these have no effect
// and no glyph. Directional marks stay, since they count as letters where lines end.
func withoutExplicit(word string) string {
	if strings.IndexFunc(word, bidi.Explicit) < 0 {
		return word
	}
	return strings.Map(func(r rune) rune {
		if bidi.Explicit(r) {
			return -1
		}
		return r
	}, word)
}

// hasRightToLeft reports whether a text has characters for which the bidi algorithm is needed.
func hasRightToLeft(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < 0xD6 {
			continue
		}
		for _, r := range text[i:] {
			switch {
			case r >= 0x590 && r <= 0x8FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFF,
				r >= 0x10800 && r <= 0x10FFF, r >= 0x1E800 && r <= 0x1EFFF, bidi.Explicit(r), bidi.Mark(r):
				return true
			}
		}
		return false
	}
	return false
}

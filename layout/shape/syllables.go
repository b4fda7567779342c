package shape

import "unicode"

// Text in a script without spaces between words is divided between syllables if the program has no list of the words of
// its language (Unicode 17.0, chapter 16, "Southeast Asia").

// The signs on which the division into syllables depends.
const (
	// coeng and myanmarJoin join the consonants around them into one syllable.
	coeng       = '\u17d2'
	myanmarJoin = '\u1039'
	// asat makes the consonant before it silent; that consonant then ends the syllable.
	asat = '\u103a'
	// myanmarDot is a tone mark, which may stand between a consonant and its asat.
	myanmarDot = '\u1037'
)

// beginsSyllable reports whether a syllable of Lao, Khmer or Burmese begins at a rune that is not
// the first.
func beginsSyllable(runes []rune, at int) bool {
	r := runes[at]
	before := runes[at-1]
	switch {
	case r >= 0x0EC0 && r <= 0x0EC4: // vowels of Lao that stand before their consonant
		return true
	case r >= 0x0E81 && r <= 0x0EAE || r >= 0x0EDC && r <= 0x0EDF:
		return !(before >= 0x0EC0 && before <= 0x0EC4) && before != 0x0EBA && carriesLaoVowel(runes, at)
	case r >= 0x1780 && r <= 0x17B3:
		return before != coeng && isKhmer(before)
	case r >= 0x1000 && r <= 0x102A || r == 0x103F || r == 0x104E:
		return before != myanmarJoin && isMyanmar(before) && !endsMyanmarSyllable(runes, at)
	}
	return false
}

// carriesLaoVowel reports whether a vowel or a tone belongs to the consonant at a place. A consonant without one ends
// the syllable before it.
func carriesLaoVowel(runes []rune, at int) bool {
	if at+1 >= len(runes) {
		return false
	}
	next := runes[at+1]
	return next >= 0x0EB0 && next <= 0x0EBD || next >= 0x0EC8 && next <= 0x0ECD
}

// endsMyanmarSyllable reports whether the consonant at a place is silent, or stands above another one.
func endsMyanmarSyllable(runes []rune, at int) bool {
	for i := at + 1; i < len(runes) && i <= at+2; i++ {
		switch runes[i] {
		case asat, myanmarJoin:
			return true
		case myanmarDot:
			continue
		}
		return false
	}
	return false
}

// isKhmer reports whether a character is of the Khmer script.
func isKhmer(r rune) bool { return unicode.Is(unicode.Khmer, r) }

// isMyanmar reports whether a character is of the Myanmar script.
func isMyanmar(r rune) bool { return unicode.Is(unicode.Myanmar, r) }

// divideSyllables adds the places between syllables.
func divideSyllables(breaks []Break, runes []rune, starts []int) []Break {
	for i := 1; i < len(runes); i++ {
		if beginsSyllable(runes, i) {
			breaks = append(breaks, Break{Offset: i, At: starts[i], Kind: Invisible})
		}
	}
	return breaks
}

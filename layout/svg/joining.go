package svg

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"annualreport/layout/svg/dom"
)

// joiningScripts are the scripts whose letters join, so that they cannot be set apart (CSS Text 3, 9.2, "cursive
// scripts").
var joiningScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mandaic, unicode.Mongolian, unicode.Nko, unicode.Phags_Pa,
	unicode.Hanifi_Rohingya, unicode.Adlam, unicode.Sogdian, unicode.Psalter_Pahlavi, unicode.Manichaean,
}

// isJoining reports whether a character is a letter that joins those beside it.
func isJoining(r rune) bool { return unicode.IsLetter(r) && unicode.In(r, joiningScripts...) }

// zeroWidthJoiner makes one sign of those on both of its sides.
const zeroWidthJoiner = '\u200d'

// clings reports whether a character stands on the one before it or becomes one sign with it: a mark, a consonant
// behind the sign that takes the vowel from the one before (Unicode, UAX #29, GB9c), and what a joiner joins.
func clings(before, r rune) bool {
	if unicode.Is(unicode.M, r) || r == zeroWidthJoiner || before == zeroWidthJoiner {
		return true
	}
	return isVirama(before) && unicode.IsLetter(r)
}

// virama is the combining class of signs that take a vowel away. Some of these are seen, and join nothing.
const virama = 9

// isVirama reports whether a sign takes the vowel away and makes its consonant one with the next.
func isVirama(r rune) bool {
	switch r {
	case '\u0bcd', '\u0e3a', '\u0eba': // of Tamil, Thai and Lao
		return false
	}
	return norm.NFD.PropertiesString(string(r)).CCC() == virama
}

// checkJoins refuses letters that join and stand at places of their own, one by one.
func checkJoins(r *reader, n *dom.Node, spans []span) {
	for i := 1; i < len(spans); i++ {
		last, _ := utf8.DecodeLastRuneInString(spans[i-1].text)
		first, _ := utf8.DecodeRuneInString(spans[i].text)
		if isJoining(last) && isJoining(first) {
			r.refuse(n, toPaths, "letters that join are not set one by one")
		}
	}
}

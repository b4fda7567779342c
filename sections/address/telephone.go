package address

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

// international is what may be the number of a telephone as it is written for callers from abroad: a plus, the code of
// a country, and groups of digits.
var international = pattern.Of(`\+\p{Nd}{1,3}(?:[ \x{a0}\x{202f}().\-/\x{2011}–]{1,3}\p{Nd}+)+`)

// The fewest and the most digits of a number with the code of its country (ITU-T E.164, 6.2.1). No country has numbers
// of fewer.
const (
	fewestDigits = 7
	mostDigits   = 15
)

// KeepTelephones returns a text in which no line ends inside of the number of a telephone: the spaces in it are those
// that no line ends at. Only numbers with the code of a country are known to be some.
func KeepTelephones(text string) string {
	if !strings.Contains(text, "+") {
		return text
	}
	var b strings.Builder
	at := 0
	for _, m := range Telephones(text) {
		b.WriteString(text[at:m[0]])
		b.WriteString(KeepTelephone(text[m[0]:m[1]]))
		at = m[1]
	}
	b.WriteString(text[at:])
	return b.String()
}

// Telephones are where numbers of telephones with the code of a country begin and end in a text.
func Telephones(text string) [][]int {
	isPart := func(m []int) bool { return !isAlone(text, m[0], m[1]) }
	return slices.DeleteFunc(international().FindAllStringIndex(text, -1), isPart)
}

// KeepTelephone returns words without places for the end of a line, if they are the number of a telephone, of whatever
// form.
func KeepTelephone(words string) string {
	if _, fault := telephone(latinDigits(words)); fault != nil {
		return words
	}
	return strings.ReplaceAll(words, " ", "\u00a0")
}

// isAlone reports whether a part of a text has as many digits as a number with the code of its country, and no
// letters or digits beside it.
func isAlone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	digits := 0
	for _, r := range text[from:to] {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	beside := unicode.IsLetter(before) || unicode.IsDigit(before) || unicode.IsLetter(after)
	return digits >= fewestDigits && digits <= mostDigits && !beside
}

// latinDigits is a text with a 0 for each digit of another script.
func latinDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII && unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, text)
}

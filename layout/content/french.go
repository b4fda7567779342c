package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/locale"
)

// frenchSpaces are the spaces of French before high punctuation and inside of quotation
// marks (Lexique des règles typographiques en usage à l’Imprimerie nationale, "Ponctuation"):
// narrow before ; ! ?, those between words before : and beside « ». No line ends at them. A
// space that the author left out stays out,
// as is the custom in Switzerland and in Canada.
var frenchSpaces = strings.NewReplacer(
	" ;", "\u202f;", " !", "\u202f!", " ?", "\u202f?",
	"\u00a0;", "\u202f;", "\u00a0!", "\u202f!", "\u00a0?", "\u202f?",
	" :", "\u00a0:", "« ", "«\u00a0", " »", "\u00a0»",
)

// Spaces gives a text the spaces of its language.
func Spaces(language locale.Language, text string) string {
	if language.Punctuation == locale.French {
		text = frenchSpaces.Replace(text)
	}
	return withSigns(text)
}

// withSigns ties numbers to the signs of money, percent and degree beside them, and the groups of a number to each
// other.
func withSigns(text string) string {
	out := text
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && nearSign(text[i-1]) && (signBehind(text, i) || signBefore(text, i) || inNumber(text, i)) {
			at := i + len(out) - len(text) // spaces before are a byte longer now
			out = out[:at] + "\u00a0" + out[at+1:]
		}
	}
	return out
}

// nearSign reports whether a byte before a space may belong to a number or to a sign of money. Nearly all bytes are of
// letters and do not.
func nearSign(b byte) bool { return '0' <= b && b <= '9' || b == '$' || b >= utf8.RuneSelf }

// signBehind reports whether a space stands between a number and its sign, as in "12 €". A sign with a number
// behind it belongs to that.
func signBehind(text string, space int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:space])
	sign, size := utf8.DecodeRuneInString(text[space+1:])
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(text[space+1+size:], " "))
	return unicode.IsDigit(before) && (isPercent(sign) || isMoney(sign) && !unicode.IsDigit(next) && next != '(')
}

// signBefore reports whether a space stands between a sign of money and its number, as in "€ 12".
func signBefore(text string, space int) bool {
	sign, size := utf8.DecodeLastRuneInString(text[:space])
	before, _ := utf8.DecodeLastRuneInString(text[:space-size])
	next, _ := utf8.DecodeRuneInString(text[space+1:])
	return isMoney(sign) && unicode.IsDigit(next) && !unicode.IsDigit(before)
}

// inNumber reports whether a space stands between two groups of a number, as in "12 000 000": up to three digits before
// it, and three behind it.
func inNumber(text string, space int) bool {
	const group = 3
	before := text[:space]
	first := len(before) - len(strings.TrimRight(before, digits))
	behind := text[space+1:]
	next := len(behind) - len(strings.TrimLeft(behind, digits))
	return 0 < first && first <= group && next == group
}

// digits are those that stand in groups apart by spaces.
const digits = "0123456789"

// isMoney reports whether a letter is a sign of money, and isPercent whether it is another sign that
// belongs to the number before it.
func isMoney(r rune) bool { return r == '$' || r > unicode.MaxASCII && unicode.Is(unicode.Sc, r) }

func isPercent(r rune) bool { return r == '%' || r == '‰' || r == '٪' || r == '°' }

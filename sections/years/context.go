package years

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/number"
)

// spaces part a number from what belongs to it. A new line does not: below the year of a title stands the unit of
// its column.
const spaces = " \t\u00a0\u202f\u2009"

// businessSigns stand before business years and calendar years, with a space or without.
var businessSigns = []string{"FY", "CY", "GJ", "WJ"}

// followsBusiness reports whether the sign of a business year stands before a byte of a text.
func followsBusiness(text string, at int) bool {
	isNone := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }
	return slices.Contains(businessSigns, tail(strings.TrimRight(text[:at], spaces+"'’"), isNone))
}

// tail is what a text ends with, behind the last character that ends it. Words that are longer than the longest are
// cut: none of them is looked for, and the time for a text grows with its length alone.
func tail(text string, ends func(rune) bool) string {
	const longest = 64
	for at := len(text); at > 0; {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if ends(r) || len(text)-at > longest {
			return text[at:]
		}
		at -= n
	}
	return text
}

// partsWords reports whether a character ends a word: spaces, brackets, quotation marks and dashes.
func partsWords(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Ps, unicode.Pe, unicode.Pi, unicode.Pf, unicode.Pd) ||
		strings.ContainsRune("\"',;:", r)
}

// wordBefore is the word before a byte of a text, and what stands before that.
func wordBefore(text string, at int) (word, rest string) {
	rest = strings.TrimRight(text[:at], spaces)
	word = tail(rest, partsWords)
	return word, rest[:len(rest)-len(word)]
}

// wordBehind is the word behind a byte of a text, without the signs that end sentences.
func wordBehind(text string, at int) string {
	const longest = 64
	rest := strings.TrimLeft(text[at:min(at+longest, len(text))], spaces)
	if end := strings.IndexFunc(rest, partsWords); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimRight(rest, ".!?")
}

// isMeasured reports whether a year is an amount of money, a share or a quantity with a unit. A business year and
// the year of a day or a quarter are none, whatever unit stands behind them.
func isMeasured(text string, y Year) bool {
	if y.End != y.Value || isOfDay(text, y.From) {
		return false
	}
	behind := wordBehind(text, y.To)
	if number.ShareOf(behind) != "" || number.IsCurrency(behind) || number.IsUnit(behind) {
		return true
	}
	before, rest := wordBefore(text, y.From)
	return number.IsCurrency(before) && !isOfColumn(rest)
}

// isOfDay reports whether the parts of a day, or a sign of a quarter or a business year, stand before a byte.
func isOfDay(text string, at int) bool {
	if followsBusiness(text, at) {
		return true
	}
	sign, n := utf8.DecodeLastRuneInString(text[:at])
	before, _ := utf8.DecodeLastRuneInString(text[:at-n])
	if strings.ContainsRune("./-", sign) && unicode.IsDigit(before) {
		return true
	}
	word, _ := wordBefore(text, at)
	word = strings.TrimSuffix(word, "/")
	const quarter = 2
	return len(word) == quarter && strings.IndexByte("QHTS", word[0]) >= 0 && word[1] >= '1' && word[1] <= '4'
}

// endsWithMoney reports whether a text ends with a sign of money, with no space behind it.
func endsWithMoney(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.Is(unicode.Sc, last)
}

// isOfColumn reports whether the money behind a text is the unit of a column: “in EUR 2031” and “Mio. € 2031” are
// of a year.
func isOfColumn(before string) bool {
	word, _ := wordBefore(before, len(before))
	return number.IsScale(word) || slices.Contains([]string{"in", "en", "em", "i", "w", "v", "в"}, word)
}

// ordinals stand before the numbers of things, in small letters.
var ordinals = []string{
	"no.", "nos.", "nr", "nr.", "n°", "nº", "n.º", "n.°", "№", "#", "num.", "núm.", "number", "numéro",
	"nummer",
	"número", "numero", "numer", "číslo", "č.", "номер", "§", "§§", "art.", "article", "artikel", "p.", "pp.",
}

// standards are the bodies that number standards, as they stand before these numbers.
var standards = []string{
	"ISO", "IEC", "DIN", "ANSI", "IEEE", "ASTM", "BS", "ISAE", "RFC", "GOST", "ГОСТ", "JIS", "NBR", "ÖNORM",
}

// isNumbered reports whether a year of those of a text is the number of a thing, a standard or a law.
func isNumbered(text string, found []Year, at int) bool {
	y := found[at]
	word, _ := wordBefore(text, y.From)
	sign, n := utf8.DecodeLastRuneInString(word)
	switch {
	case slices.Contains(ordinals, strings.ToLower(word)), strings.ContainsRune("#№§", sign) && n > 0:
		return true
	case isStandard(word), isOfStandard(text, y.From):
		return true
	case strings.HasSuffix(text[:y.From], "0.") && tail(text[:y.From-1], isNoDigit) == "0":
		return true // 0.2031
	}
	return isOfLaw(text, found, at)
}

// isOfStandard reports whether the number of a standard goes on at a byte: ISO 9001/2015, ISO 14001:2015.
func isOfStandard(text string, at int) bool {
	isNone := func(r rune) bool { return isNoDigit(r) && !strings.ContainsRune("./:-–", r) }
	own := tail(text[:at], isNone)
	if own == "" {
		return false
	}
	word, _ := wordBefore(text, at-len(own))
	return isStandard(word)
}

// isStandard reports whether a word is the sign of a body that numbers standards, or of several of them.
func isStandard(word string) bool {
	isOne := func(part string) bool { return slices.Contains(standards, part) }
	return slices.ContainsFunc(strings.Split(word, "/"), isOne)
}

// isNoDigit reports whether a character is no digit, of any script.
func isNoDigit(r rune) bool { return !unicode.IsDigit(r) }

// isOfLaw reports whether a year has a number beside it that makes it the name of a law or a standard: 2019/2088,
// 9001:2015, 765/2008, 2014/95/EU.
func isOfLaw(text string, found []Year, at int) bool {
	y := found[at]
	if strings.HasSuffix(text[:y.From], "/") || strings.HasSuffix(text[:y.From], ":") {
		before := text[:y.From-1]
		digits := tail(before, isNoDigit)
		const fewest = 3
		switch {
		case at > 0 && found[at-1].To == len(before):
			if !areNear(found[at-1], y) {
				return true
			}
		case utf8.RuneCountInString(digits) >= fewest:
			return true
		}
	}
	if y.To < len(text) && (text[y.To] == '/' || text[y.To] == ':') && at+1 < len(found) && found[at+1].From == y.To+1 {
		return !areNear(y, found[at+1])
	}
	return y.To < len(text) && text[y.To] == '/' && isOfDirective(text[y.To+1:])
}

// areNear reports whether two years beside each other are near to each other, as the ends of a span and years that
// are compared.
func areNear(a, b Year) bool {
	const all = 10_000
	n := (b.Value - a.Value + all) % all
	return n <= mostShort || n >= all-mostShort
}

// isOfDirective reports whether a text begins as the end of the name of a directive does: 95/EU.
func isOfDirective(text string) bool {
	size := digitsAt(text, 0)
	if size.count == 0 || !strings.HasPrefix(text[size.to:], "/") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[size.to+1:])
	return unicode.IsLetter(next)
}

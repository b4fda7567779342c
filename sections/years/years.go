// Package years finds the years that texts name, and moves them. A year has four digits, of any script; a business
// year may have two more behind a stroke, as 2031/32, or be two digits behind its sign, as FY 31.
package years

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Year is a year that a text names.
type Year struct {
	// From and To are where it stands, in bytes of the text; the short end of a business year belongs to it.
	From, To int
	// Value is the year, and End the last one of a business year; they are the same for others.
	Value, End int
}

// digitsOfYear is how many digits a year has, and digitsOfShort how many one has behind the sign of business years,
// as FY 31.
const (
	digitsOfYear  = 4
	digitsOfShort = 2
)

// century is after how many years the short end of a business year begins anew, and thisCentury when years of two
// digits begin.
const (
	century     = 100
	thisCentury = 2000
)

// In finds the years that a text names. Numbers of other lengths, parts of words, numbers with decimals, amounts of
// money, quantities with a unit, shares, and numbers of standards, laws and lists are none.
func In(text string) []Year {
	return slices.DeleteFunc(Shaped(text), func(y Year) bool { return isMeasured(text, y) })
}

// Shaped finds the years and all that is written as they are and has a unit or a currency beside it: a title such
// as “2031 €” is a year where others beside it are “2030 €” and “2029 €”, which is for the caller to know.
func Shaped(text string) []Year {
	found := written(text)
	out := make([]Year, 0, len(found))
	for i, y := range found {
		if !isNumbered(text, found, i) && !endsWithMoney(text[:y.From]) {
			out = append(out, y)
		}
	}
	return out
}

// written finds all that is written as years are.
func written(text string) []Year {
	var out []Year
	for at := 0; at < len(text); {
		size := digitsAt(text, at)
		if size.count == 0 {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		y := Year{at, size.to, size.value, size.value}
		if !y.isShaped(text, size.count) {
			at = size.to
			continue
		}
		out = append(out, y)
		at = y.To
	}
	return out
}

// isShaped reports whether so many digits are written as a year is, and takes its short end.
func (y *Year) isShaped(text string, count int) bool {
	isBusiness := followsBusiness(text, y.From)
	switch {
	case count == digitsOfYear && standsAlone(text, *y, isBusiness):
		return y.addEnd(text)
	case count == digitsOfShort && isBusiness && standsAlone(text, *y, true):
		y.Value += thisCentury
		y.End = y.Value
		return y.addEnd(text) && (y.End != y.Value || !goesOn(text, y.To))
	}
	return false
}

// goesOn reports whether a number goes on behind a sign, as that of a day does.
func goesOn(text string, at int) bool {
	sign, n := utf8.DecodeRuneInString(text[at:])
	return strings.ContainsRune("/-–‐‑.", sign) && digitsAt(text, at+n).count > 0
}

// figures are digits that follow each other: where they end, how many they are, and the number that they write.
type figures struct{ to, count, value int }

// digitsAt reads the digits at a byte of a text. The value of more than a year has is of no use.
func digitsAt(text string, at int) figures {
	out := figures{to: at}
	for out.to < len(text) {
		r, n := utf8.DecodeRuneInString(text[out.to:])
		if !unicode.IsDigit(r) {
			break
		}
		if out.count++; out.count <= digitsOfYear {
			out.value = out.value*10 + int(r-zeroOf(r))
		}
		out.to += n
	}
	return out
}

// zeroOf is the digit nought of the script of a digit: in Unicode they stand in tens, from it on.
func zeroOf(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return r - (r-rune(t.Lo))%10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return r - (r-rune(t.Lo))%10
		}
	}
	return r
}

// Zeroed is a text with the digit nought of their script in place of all digits, as long as it is.
func Zeroed(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return zeroOf(r)
		}
		return r
	}, text)
}

// standsAlone reports whether digits are no part of a word or of a number. The sign of business years may stand
// before them without a space.
func standsAlone(text string, y Year, isBusiness bool) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:y.From])
	after, n := utf8.DecodeRuneInString(text[y.To:])
	if y.From > 0 && !isBusiness && (isOfWord(before) || strings.ContainsRune(",'’%+", before)) {
		return false
	}
	if y.To == len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[y.To+n:])
	if strings.ContainsRune(".,'’", after) && unicode.IsDigit(next) {
		return false
	}
	return !isOfWord(after) && after != '%'
}

// isOfWord reports whether a character belongs to a word. Scripts that write words without spaces, and letters that
// stand at years, such as 年, part words.
func isOfWord(r rune) bool {
	return r == '_' || unicode.IsDigit(r) ||
		unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
			unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// mostShort is how many years a span has at the most whose end is written with two digits.
const mostShort = 20

// addEnd takes the short end of a business year, 2031/32, or of a span of years, 2031–33. It is false if the two
// digits behind the year are neither that nor a month, as in 2011-12, so that nobody knows what the whole is.
func (y *Year) addEnd(text string) bool {
	sign, n := utf8.DecodeRuneInString(text[y.To:])
	if !strings.ContainsRune("/-–‐‑", sign) {
		return true
	}
	end := digitsAt(text, y.To+n)
	if end.count != digitsOfShort {
		return true
	}
	if after, _ := utf8.DecodeRuneInString(text[end.to:]); end.to < len(text) && (isOfWord(after) || after == sign) {
		return true // a day: 2011-12-31
	}
	const months = 12
	years := (end.value - y.Value%century + century) % century
	isMonth := strings.ContainsRune("-‐‑", sign) && end.value >= 1 && end.value <= months
	switch {
	case isMonth && years != 1:
		return true
	case years < 1 || years > mostShort:
		return false
	}
	y.To = end.to
	y.End = y.Value + years
	return true
}

// Moved is the text of a year as it is so many years later, in its own digits.
func (y Year) Moved(text string, by int) string {
	written := text[y.From:y.To]
	first := digitsAt(written, 0)
	out := rewritten(written[:first.to], y.Value+by)
	if y.End == y.Value {
		return out
	}
	_, n := utf8.DecodeRuneInString(written[first.to:])
	return out + written[first.to:first.to+n] + rewritten(written[first.to+n:], y.End+by)
}

// rewritten are digits that write the end of another number, with as many digits.
func rewritten(digits string, value int) string {
	runes := []rune(digits)
	for i := len(runes) - 1; i >= 0; i-- {
		last := (value%10 + 10) % 10 // the year before 0000 is 9999, as the one behind 9999 is 0000
		runes[i] = zeroOf(runes[i]) + rune(last)
		value = (value - last) / 10
	}
	return string(runes)
}

// Move is a text whose years that are asked for are so many years later.
func Move(text string, by int, asked func(Year) bool) string {
	found := In(text)
	return MoveThese(text, by, slices.DeleteFunc(found, func(y Year) bool { return !asked(y) }))
}

// MoveThese is a text of which some years, in their order, are so many years later.
func MoveThese(text string, by int, these []Year) string {
	var out strings.Builder
	from := 0
	for _, y := range these {
		out.WriteString(text[from:y.From])
		out.WriteString(y.Moved(text, by))
		from = y.To
	}
	return out.String() + text[from:]
}

// Alone is the year that a text is, and nothing else; false if it is none.
func Alone(text string) (Year, bool) {
	found := In(text)
	if len(found) != 1 || strings.TrimSpace(text[:found[0].From])+strings.TrimSpace(text[found[0].To:]) != "" {
		return Year{}, false
	}
	return found[0], true
}

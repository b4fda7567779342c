// Package years finds the years that texts name, and moves them. A year has four digits, of any script; a business year
// may have two more behind a stroke, as 2031/32.
package years

import (
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

// digitsOfYear is how many digits a year has.
const digitsOfYear = 4

// century is after how many years the short end of a business year begins anew.
const century = 100

// In finds the years that a text names. Numbers of other lengths, parts of words and numbers with decimals are none.
func In(text string) []Year {
	var out []Year
	for at := 0; at < len(text); {
		size := digitsAt(text, at)
		if size.count == 0 {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		if y := (Year{at, size.to, size.value, size.value}); size.count == digitsOfYear && standsAlone(text, y) {
			y.addEnd(text)
			out = append(out, y)
			at = y.To
			continue
		}
		at = size.to
	}
	return out
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

// standsAlone reports whether four digits are no part of a word or of a number.
func standsAlone(text string, y Year) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:y.From])
	after, n := utf8.DecodeRuneInString(text[y.To:])
	if y.From > 0 && (isOfWord(before) || strings.ContainsRune(",'’%+", before)) {
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

// addEnd takes the short end of a business year, which is the last two digits of the next year.
func (y *Year) addEnd(text string) {
	sign, n := utf8.DecodeRuneInString(text[y.To:])
	if !strings.ContainsRune("/-–‐‑", sign) {
		return
	}
	end := digitsAt(text, y.To+n)
	if end.count != 2 || end.value != (y.Value+1)%century {
		return
	}
	if after, _ := utf8.DecodeRuneInString(text[end.to:]); end.to < len(text) && (isOfWord(after) || after == sign) {
		return // a month: 2011-12-31
	}
	y.To = end.to
	y.End = y.Value + 1
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
		runes[i] = zeroOf(runes[i]) + rune(value%10)
		value /= 10
	}
	return string(runes)
}

// Move is a text whose years that are asked for are so many years later.
func Move(text string, by int, asked func(Year) bool) string {
	var out strings.Builder
	from := 0
	for _, y := range In(text) {
		if !asked(y) {
			continue
		}
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

package number

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

// Mention is a number of a sentence.
type Mention struct {
	// Values are what it may stand for: itself, and itself times the word behind it, such as
	// “million”. Signs of minus and percent do not count: languages have words for these.
	Values []Decimal
	// Loose numbers are parts of words, such as 20th, which other languages write otherwise.
	Loose bool
}

// String is the number alone.
func (f Mention) String() string { return f.Values[0].String() }

// Same reports whether two numbers may stand for the same.
func (f Mention) Same(other Mention) bool {
	for _, a := range f.Values {
		for _, b := range other.Values {
			if a.Cmp(b) == 0 {
				return true
			}
		}
	}
	return false
}

// numeral is digits with the signs that may be among them. A sign with a space behind it parts
// numbers, but for the points of dates.
var numeral = pattern.Of(`\p{Nd}+(?:(?:\.[ \x{a0}]|[.,٫٬⹁'’/ \x{a0}\x{202f}\x{2009}-])\p{Nd}+)*`)

// In finds the numbers of a sentence, in its notation. Of dates in figures it gives the day and
// the year, since languages have words for months.
func (n Notation) In(text string) []Mention {
	var out []Mention
	for _, at := range numeral().FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:at[0]], "-"))
		behind, _ := utf8.DecodeRuneInString(text[at[1]:])
		found := n.inNumeral(text[at[0]:at[1]])
		if len(found) == 0 {
			continue
		}
		first := &found[0]
		last := &found[len(found)-1]
		power := scaleBehind(text[at[1]:])
		first.Loose = at[0] > 0 && unicode.IsLetter(before) && !unspaced(before)
		if power > 0 {
			last.Values = append(last.Values, last.Values[0].Shift(power))
		} else if unicode.IsLetter(behind) && !unspaced(behind) {
			last.Loose = true
		}
		out = append(out, found...)
	}
	return out
}

// unspaced reports whether a letter is of a script that writes no spaces between numbers and words.
func unspaced(r rune) bool {
	return unicode.In(
		r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer,
		unicode.Myanmar,
	)
}

// inNumeral is what digits and the signs among them say: one number, a date, or several.
func (n Notation) inNumeral(text string) []Mention {
	if v, ok := n.Value(text); ok {
		return []Mention{{Values: []Decimal{v.Decimal.Abs()}}}
	}
	if parts := n.dateParts(clean(text)); parts != nil {
		return parts
	}
	for _, separator := range []string{"/", "-", " "} {
		if whole := clean(text); strings.Contains(whole, separator) {
			var out []Mention
			for _, part := range strings.Split(whole, separator) {
				out = append(out, n.inNumeral(strings.TrimRight(part, "."))...)
			}
			return out
		}
	}
	if v, ok := Read(text).Certain(); ok { // in another notation, but in no doubt
		return []Mention{{Values: []Decimal{v.Decimal.Abs()}}}
	}
	var out []Mention
	for _, part := range strings.FieldsFunc(clean(text), func(r rune) bool { return r < '0' || r > '9' }) {
		if d, ok := parse(part); ok {
			out = append(out, Mention{Values: []Decimal{d}})
		}
	}
	return out
}

// dateParts are the day and the year of a date in figures, nil for what is none.
func (n Notation) dateParts(text string) []Mention {
	date, ok := DateIn(text)
	if !ok {
		return nil
	}
	a, _ := strconv.Atoi(date.First)
	b, _ := strconv.Atoi(date.Second)
	y, _ := strconv.Atoi(date.Year)
	const months, days = 12, 31
	if a < 1 || b < 1 || max(a, b) > days || min(a, b) > months {
		return nil
	}
	day := Mention{Values: []Decimal{Int(int64(max(a, b)))}}
	switch {
	case n.DaysFirst && !date.YearFirst: // also where that gives no month: it is the reader's day
		day.Values = []Decimal{Int(int64(a))}
	case max(a, b) > months:
	case date.YearFirst: // ISO 8601
		day.Values = []Decimal{Int(int64(b))}
	default: // either
		day.Values = []Decimal{Int(int64(a)), Int(int64(b))}
	}
	return []Mention{day, {Values: []Decimal{Int(int64(y))}}}
}

// powers are the words and signs of powers of ten that follow numbers, by how they begin.
var powers = []struct {
	word  string
	power int
}{
	{"thousand", 3}, {"tausend", 3}, {"tsd", 3}, {"mille", 3}, {"mil ", 3}, {"тыс", 3}, {"тис", 3}, {"ألف", 3},
	{"آلاف", 3}, {"هزار", 3}, {"हज़ार", 3}, {"हजार", 3}, {"천", 3}, {"千", 3},
	{"万", 4}, {"萬", 4}, {"만", 4}, {"lakh", 5}, {"लाख", 5}, {"লাখ", 5},
	{"million", 6}, {"millón", 6}, {"millones", 6}, {"milhão", 6}, {"milhões", 6}, {"milion", 6}, {"milión", 6},
	{"miljoen", 6}, {"miljon", 6}, {"mio", 6}, {"mln", 6}, {"milyon", 6}, {"миллион", 6}, {"млн", 6}, {"мільйон", 6},
	{"مليون", 6}, {"ملايين", 6}, {"میلیون", 6}, {"मिलियन", 6}, {"מיליון", 6}, {"ล้าน", 6}, {"triệu", 6}, {"juta", 6},
	{"百万", 6}, {"백만", 6},
	{"crore", 7}, {"करोड़", 7}, {"করোড়", 7}, {"千万", 7}, {"천만", 7}, {"亿", 8}, {"億", 8}, {"억", 8},
	{"milliard", 9}, {"mrd", 9}, {"miliard", 9}, {"miljard", 9}, {"milyar", 9}, {"млрд", 9}, {"миллиард", 9},
	{"مليار", 9}, {"میلیارد", 9}, {"tỷ", 9}, {"miliar", 9},
}

// scaleBehind is the power of ten of the word that follows a number; 0 if there is none. The
// billion of English is a thousand millions.
func scaleBehind(text string) int {
	text = strings.ToLower(strings.TrimLeft(text, " \u00a0\u202f"))
	if strings.HasPrefix(text, "billion") {
		return 9
	}
	var power, length int
	for _, p := range powers {
		if strings.HasPrefix(text, p.word) && len(p.word) > length {
			power = p.power
			length = len(p.word)
		}
	}
	return power
}

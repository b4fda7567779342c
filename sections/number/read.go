package number

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

// Reading is what a text says as a number. A text that has the shape of one can be read in one
// way, or in two: "1.234" is 1234 where a point parts groups, and 1.234 where it parts decimals.
type Reading struct {
	// decimals and groups are the text with its last sign before decimals, or before a group;
	// nil if it has not that shape.
	decimals, groups *Value
	// sign is that last sign, as people of all languages write it: a point or a comma, a space,
	// an apostrophe, or one of the Arabic signs. It is 0 where there is none.
	sign rune
	// inner is the sign between groups before decimals, 0 if there are none.
	inner rune
	// pairs means that groups before the last have two digits, as in India.
	pairs bool
}

// Read reads a text as a number, whatever the language. Digits of all scripts are read, and a
// minus of any kind or brackets, a sign of percent or a currency on either side, and words such
// as “million” beside a currency.
func Read(text string) Reading {
	if isBare(text) {
		return readCore(text)
	}
	return readWithSigns(text)
}

// isBare reports whether a text has nothing around its digits, as most numbers of files and tables are.
func isBare(text string) bool {
	for i := range len(text) {
		c := text[i]
		between := i > 0 && i < len(text)-1
		if (c < '0' || c > '9') && !(between && (c == '.' || c == ',')) {
			return false
		}
	}
	return text != ""
}

// readWithSigns reads a text that may have signs and words around its digits.
func readWithSigns(text string) Reading {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return Reading{}
	}
	if strings.ContainsAny(text, "-‐‑–—") && sinceThen().MatchString(text) {
		return Reading{}
	}
	body, power := cutPower(clean(text))
	before, core, after := around(body)
	if core == "" {
		return Reading{}
	}
	decimal, after := cutNoCoins(after)
	negative, before, after, ok := cutMinus(before, after)
	var around signs
	if !ok || !around.add(before) || !around.add(after) || !around.whole() {
		return Reading{}
	}
	out := readCore(core)
	if decimal != "" {
		out = readCore(core + decimal + "0").whole()
	}
	for _, v := range []*Value{out.decimals, out.groups} {
		if v == nil {
			continue
		}
		v.Decimal = v.Shift(around.power + power)
		v.Unit = around.sign
		if negative {
			v.Decimal = v.Neg()
		}
	}
	return out
}

// whole is the reading without its decimals, of which there are none but noughts.
func (r Reading) whole() Reading {
	if r.decimals != nil {
		r.decimals.Decimal = r.decimals.Round(0)
	}
	return r
}

// sinceThen is a span of time without an end, 2031– or 1999-: a dash behind a number is no minus, nor is a hyphen
// behind what may be a year.
var sinceThen = pattern.Of(`\p{Nd}\s*[–—]\s*$|^\s*(?:18|19|20|21)\d\d\s?[-‐‑]\s*$`)

// IsNumber reports whether the text has the shape of a number.
func (r Reading) IsNumber() bool { return r.decimals != nil || r.groups != nil }

// Certain is what the text says if it can be read in one way only.
func (r Reading) Certain() (Value, bool) {
	switch {
	case r.groups == nil && r.decimals != nil:
		return *r.decimals, true
	case r.decimals == nil && r.groups != nil:
		return *r.groups, true
	}
	return Value{}, false
}

// clean writes a text with Latin digits, plain spaces and a hyphen for each minus, and without
// marks of direction.
func clean(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf && r != '\t':
			return r
		case r == '\u200e' || r == '\u200f' || r == '\u061c' || r >= '\u2066' && r <= '\u2069':
			return -1
		case strings.ContainsRune("\u2212\u2013\u2014\u2012\u2010\u2011\ufe63\uff0d", r):
			return '-'
		case unicode.Is(unicode.Zs, r) || r == '\t':
			return ' '
		case r == '\u2019' || r == '\u02bc' || r == '\uff07':
			return '\''
		case unicode.Is(unicode.Nd, r):
			return '0' + digit(r)
		}
		return r
	}, text))
}

// digit is the value of a digit of any script: in Unicode they stand in tens, from 0 on.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}

// superscripts are the raised digits, from 0 on.
var superscripts = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")

// cutPower takes the power of ten out of a number that is written as 1.5 × 10⁶.
func cutPower(s string) (rest string, power int) {
	const times = "× 10"
	before, after, ok := strings.Cut(s, times)
	if !ok {
		return s, 0
	}
	raised, negative := strings.CutPrefix(after, "⁻")
	digits := 0
	for _, r := range raised {
		i := slices.Index(superscripts, r)
		if i < 0 || power > limit {
			break
		}
		power = power*10 + i
		digits++
	}
	if digits == 0 || power > limit {
		return s, 0
	}
	if negative {
		power = -power
	}
	return strings.TrimSpace(before) + string([]rune(raised)[digits:]), power
}

// around parts a text into what stands before its digits, these with the signs among them, and
// what stands behind. A sign before the first digit is a decimal one, unless a letter precedes it.
func around(s string) (before, core, after string) {
	first, last := strings.IndexAny(s, "0123456789"), strings.LastIndexAny(s, "0123456789")
	if first < 0 {
		return s, "", ""
	}
	if r, n := utf8.DecodeLastRuneInString(s[:first]); strings.ContainsRune(".,٫", r) && n > 0 {
		if letter, _ := utf8.DecodeLastRuneInString(s[:first-n]); !unicode.IsLetter(letter) {
			first -= n
		}
	}
	return s[:first], s[first : last+1], s[last+1:]
}

// signsBefore makes spaces of the signs that may stand before a number.
var signsBefore = strings.NewReplacer("(", " ", "-", " ", "+", " ")

// noCoins is the dash that stands for no coins behind an amount: 12.– in Switzerland, 1.234,- in Germany,
// 500/- in India.
var noCoins = pattern.Of(`^([.,/]) ?--?`)

// cutNoCoins takes the dash for no coins off what stands behind an amount. The sign before it is the
// one that parts decimals; a stroke parts nothing.
func cutNoCoins(after string) (decimal, rest string) {
	var m []string
	if strings.Contains(after, "-") {
		m = noCoins().FindStringSubmatch(after)
	}
	if m == nil {
		return "", after
	}
	return strings.Trim(m[1], "/"), after[len(m[0]):]
}

// cutMinus takes the sign off that stands around a number: brackets, a minus before it or
// behind it, or a plus; false if there are two.
func cutMinus(before, after string) (negative bool, restBefore, restAfter string, ok bool) {
	brackets := strings.Count(before, "(")
	if brackets != strings.Count(after, ")") || brackets > 1 {
		return false, "", "", false
	}
	after = strings.TrimLeft(after, " ")
	behind := strings.HasPrefix(after, "-")
	minus, plus := strings.Count(before, "-"), strings.Count(before, "+")
	if behind {
		minus++
		after = after[1:]
	}
	if minus+plus+brackets > 1 {
		return false, "", "", false
	}
	return minus+brackets == 1, signsBefore.Replace(before), strings.Replace(after, ")", " ", 1), true
}

package language

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/number"
)

// Style is how a number is written.
type Style struct {
	// Decimals is how many decimals it has: missing ones are filled with noughts, and what is
	// more is rounded, a half away from nothing.
	Decimals int
	// Brackets stand around a number below nothing in place of its minus, as in accounts: (1,234).
	Brackets bool
	// Signed gives a number that is more than nothing its sign, too, as changes have it: +12 %.
	Signed bool
}

// minus is the sign of negative numbers in print; the hyphen stands for it on
// keyboards alone.
const minus = "\u2212"

// Powers of ten from which on a number is written with one, as 1.5 × 10³⁰: nobody counts so many
// noughts.
const (
	greatest = 21
	smallest = -10
)

// Number writes a number in the digits, groups and signs of the language: 1,234.5 in English,
// 1 234,5 in French, 12,34,567 in Hindi.
func (n *Numbers) Number(d number.Decimal, s Style) string {
	return n.Value(number.Value{Decimal: d}, s)
}

// Value writes a number with its sign, which stands where the language has it (UTS #35, part 3,
// "Number Patterns"): 50%, 50 %, %50; €5, 5 €.
func (n *Numbers) Value(v number.Value, s Style) string {
	digits := n.digits(v, s)
	negative := v.Sign() < 0 && (v.Decimal.Round(s.Decimals).Sign() < 0 || byPower(v.Decimal))
	if negative && s.Brackets {
		return "(" + n.Value(number.Value{Decimal: v.Abs(), Unit: v.Unit, Plain: v.Plain}, s) + ")"
	}
	positive := s.Signed && v.Sign() > 0 && (v.Decimal.Round(s.Decimals).Sign() > 0 || byPower(v.Decimal))
	before, after := affixes(n.pattern(v.Unit), negative || positive)
	if positive {
		before, after = strings.ReplaceAll(before, "-", "+"), strings.ReplaceAll(after, "-", "+")
	}
	sign := n.symbols.PercentSign
	if v.Unit != number.Percent {
		sign = v.Unit
	}
	return n.affix(before, sign, false) + digits + n.affix(after, sign, true)
}

// pattern is where the sign of a value stands; % and ¤ stand for it.
func (n *Numbers) pattern(sign string) string {
	switch {
	case sign == "":
		return "0"
	case sign == number.Percent || sign == number.PerMille:
		return n.Percent
	case number.IsCurrency(sign):
		return n.Currency
	}
	return "0\u00a0¤"
}

// affixes are what a pattern has on both sides of its digits. A pattern that has none of its own
// for negative numbers has a minus before all.
func affixes(pattern string, negative bool) (before, after string) {
	positive, own, has := strings.Cut(pattern, ";")
	if negative && has {
		positive = own
	}
	first, last := strings.IndexAny(positive, "#0"), strings.LastIndexAny(positive, "#0")
	if first < 0 {
		return "", "" // a locale without patterns
	}
	before, after = positive[:first], positive[last+1:]
	if negative && !has {
		before = "-" + before
	}
	return before, after
}

// affix writes one side of a number with the sign of its value. A sign of letters stands apart from
// the digits (UTS #35, part 3, "Currencies", currencySpacing).
func (n *Numbers) affix(pattern, sign string, behind bool) string {
	if pattern == "" { // as with most numbers
		return ""
	}
	first, _ := utf8.DecodeRuneInString(sign)
	last, _ := utf8.DecodeLastRuneInString(sign)
	switch {
	case behind && strings.HasPrefix(pattern, "¤") && unicode.IsLetter(first):
		sign = "\u00a0" + sign
	case !behind && strings.HasSuffix(pattern, "¤") && unicode.IsLetter(last):
		sign += "\u00a0"
	}
	minusSign := strings.ReplaceAll(n.symbols.MinusSign, "-", minus)
	plusSign := strings.ReplaceAll(strings.ReplaceAll(n.symbols.MinusSign, "-", "+"), minus, "+")
	return strings.NewReplacer("-", minusSign, "+", plusSign, "¤", sign, "%", sign).Replace(pattern)
}

// byPower reports whether a number is written with a power of ten.
func byPower(d number.Decimal) bool {
	return d.Magnitude() >= greatest || d.Magnitude() <= smallest
}

// digits writes a number without its sign and unit.
func (n *Numbers) digits(v number.Value, s Style) string {
	d := v.Abs()
	if byPower(d) {
		return n.scientific(d)
	}
	whole, fraction, _ := strings.Cut(d.Round(s.Decimals).String(), ".")
	out := n.inDigits(whole)
	if !v.Plain {
		out = n.grouped(whole)
	}
	if fraction != "" {
		out += n.symbols.Decimal + n.inDigits(fraction)
	}
	return out
}

// scientific writes a number as one of a single digit before the decimals, times a power of ten.
func (n *Numbers) scientific(d number.Decimal) string {
	power := d.Magnitude()
	mantissa := d.Shift(-power).Trim(0)
	whole, fraction, _ := strings.Cut(mantissa.String(), ".")
	out := n.inDigits(whole)
	if fraction != "" {
		out += n.symbols.Decimal + n.inDigits(fraction)
	}
	return out + "\u00a0×\u00a010" + raised(power)
}

// raised writes a power.
func raised(n int) string {
	return strings.Map(func(r rune) rune {
		if r == '-' {
			return '⁻'
		}
		return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
	}, strconv.Itoa(n))
}

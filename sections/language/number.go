package language

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// numbers is how a locale writes numbers.
type numbers struct {
	// System is the numbering system, Decimal and Percent are patterns (UTS #35, part 3).
	System, Decimal, Percent string
	// Range is the pattern of two numbers with what lies between them.
	Range string
	// MinGrouping is how many digits stand before the first group at least.
	MinGrouping int
	symbols     symbols
}

// symbols are the signs of a numbering system.
type symbols struct{ Decimal, Group, MinusSign, PercentSign string }

// UnmarshalJSON reads the symbols of the system that the locale uses.
func (n *numbers) UnmarshalJSON(data []byte) error {
	type plain numbers
	if err := json.Unmarshal(data, (*plain)(n)); err != nil {
		return err
	}
	var systems map[string]json.RawMessage
	if err := json.Unmarshal(data, &systems); err != nil {
		return err
	}
	n.symbols = symbols{Decimal: ".", Group: ",", MinusSign: "-", PercentSign: "%"}
	if raw, ok := systems[n.System]; ok {
		return json.Unmarshal(raw, &n.symbols)
	}
	return nil
}

// minus is the sign of negative numbers in print; the hyphen stands for it on
// keyboards alone.
const minus = "\u2212"

// Number writes a number with some decimals, in the digits, groups and signs of
// the language: 1,234.5 in English, 1 234,5 in French, 12,34,567 in Hindi.
func (l *Language) Number(v float64, decimals int) string {
	n := &l.conventions.Numbers
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	out := l.grouped(whole)
	if fraction != "" {
		out += n.symbols.Decimal + l.inDigits(fraction)
	}
	if v < 0 && strings.Trim(s, "0.") != "" {
		sign := n.symbols.MinusSign
		out = strings.ReplaceAll(sign, "-", minus) + out
	}
	return out
}

// Percent writes a share of one as a percentage.
func (l *Language) Percent(share float64, decimals int) string {
	n := &l.conventions.Numbers
	number := l.Number(share*100, decimals)
	before, after, ok := strings.Cut(n.Percent, "%")
	if !ok {
		return number + "\u202f" + n.symbols.PercentSign
	}
	pattern := strings.TrimLeft(strings.TrimRight(before, "0#.,"), "#,")
	if strings.ContainsAny(before, "0#") { // the sign comes last
		gap := before[strings.LastIndexAny(before, "0#")+1:]
		return number + gap + n.symbols.PercentSign + after
	}
	return pattern + n.symbols.PercentSign + strings.TrimRight(after, "0#.,") + number
}

// grouped writes a whole number in groups, as the pattern has them: the last one
// and those before it may be of different sizes.
func (l *Language) grouped(whole string) string {
	n := &l.conventions.Numbers
	pattern, _, _ := strings.Cut(n.Decimal, ".")
	parts := strings.Split(pattern, ",")
	if len(parts) < 2 || len(whole) < len(parts[len(parts)-1])+max(n.MinGrouping, 1) {
		return l.inDigits(whole)
	}
	size := len(parts[len(parts)-1])
	var groups []string
	for len(whole) > size {
		groups = append([]string{l.inDigits(whole[len(whole)-size:])}, groups...)
		whole = whole[:len(whole)-size]
		if len(parts) > 2 {
			size = len(parts[1])
		}
	}
	return strings.Join(append([]string{l.inDigits(whole)}, groups...), n.symbols.Group)
}

// Decimals is the number of decimals that a number is written with in a report:
// as many as it needs, up to a most.
func Decimals(v float64, most int) int {
	for d := range most {
		if p := math.Pow10(d); math.Abs(v*p-math.Round(v*p)) < 1e-9*math.Max(1, math.Abs(v*p)) {
			return d
		}
	}
	return most
}

// ParseNumber reads a number as an author of the language writes it: with or without
// groups and spaces, with a minus or in brackets, with a sign of percent or a currency around it.
// It tells whether the text is one.
func (l *Language) ParseNumber(text string) (float64, bool) {
	n := &l.conventions.Numbers
	s := strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0' || r == '\u202f' || r == ' ' || r == '\u2009' || r == '\'' || r == '’':
			return -1
		case r == '\u2212' || r == '–':
			return '-'
		}
		return r
	}, latin(strings.TrimSpace(text)))
	negative := strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
	s = strings.Trim(s, "()%٪€$£¥₹₦R")
	if n.symbols.Group != "" {
		s = strings.ReplaceAll(s, strings.TrimSpace(n.symbols.Group), "")
	}
	if n.symbols.Decimal != "" && n.symbols.Decimal != "." {
		s = strings.ReplaceAll(s, n.symbols.Decimal, ".")
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0, false
	}
	if negative {
		v = -v
	}
	return v, true
}

// zeroRunes ranges over the digits nought that are not Latin.
func zeroRunes() func(yield func(rune) bool) {
	return func(yield func(rune) bool) {
		for _, zero := range zeros {
			if !yield(zero) {
				return
			}
		}
	}
}

// latin writes digits of all scripts as Latin ones.
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		for zero := range zeroRunes() {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return r
	}, s)
}

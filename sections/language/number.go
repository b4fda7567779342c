package language

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"annualreport/sections/number"
)

// numbers is how a locale writes numbers.
type numbers struct {
	// System is the numbering system; Decimal, Percent and Currency are patterns (UTS #35, part 3).
	System, Decimal, Percent, Currency string
	// Range is the pattern of two numbers with what lies between them.
	Range string
	// MinGrouping is how many digits stand before the first group at least.
	MinGrouping int
	// symbols are those of the system, latin those that stand beside Latin digits.
	symbols, latin symbols
}

// symbols are the signs of a numbering system.
type symbols struct{ Decimal, Group, MinusSign, PercentSign string }

// UnmarshalJSON reads the symbols of the systems that the locale uses.
func (n *numbers) UnmarshalJSON(data []byte) error {
	type plain numbers
	if err := json.Unmarshal(data, (*plain)(n)); err != nil {
		return err
	}
	var systems map[string]json.RawMessage
	if err := json.Unmarshal(data, &systems); err != nil {
		return err
	}
	n.symbols, n.latin = rootSymbols(), rootSymbols()
	if raw, ok := systems["latn"]; ok {
		if err := json.Unmarshal(raw, &n.latin); err != nil {
			return err
		}
	}
	if raw, ok := systems[n.System]; ok {
		return json.Unmarshal(raw, &n.symbols)
	}
	return nil
}

// rootSymbols are those of a locale that has none of its own.
func rootSymbols() symbols {
	return symbols{Decimal: ".", Group: ",", MinusSign: "-", PercentSign: "%"}
}

// Notation is how authors who write in the language write numbers with Latin digits. Signs that
// stand beside digits of other scripts alone need not be known: they mean one thing.
func (l *Language) Notation() number.Notation {
	n := &l.conventions.Numbers
	whole, _, _ := strings.Cut(n.Decimal, ".")
	decimal, _ := utf8.DecodeRuneInString(n.latin.Decimal)
	group, _ := utf8.DecodeRuneInString(n.latin.Group)
	return number.Notation{Decimal: decimal, Group: group, Pairs: strings.Count(whole, ",") > 1}
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

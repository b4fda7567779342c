package language

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"annualreport/sections/number"
)

// Numbers is how a language writes numbers.
type Numbers struct {
	// System is the numbering system; Decimal, Percent and Currency are patterns (UTS #35, part 3).
	System, Decimal, Percent, Currency string
	// Range is the pattern of two numbers with what lies between them.
	Range string
	// MinGrouping is how many digits stand before the first group at least.
	MinGrouping int
	// symbols are those of the system, latin those that stand beside Latin digits.
	symbols, latin symbols
}

// Between is two numbers that were written, with what lies between them: 10–20.
func (n *Numbers) Between(low, high string) string {
	pattern := n.Range
	if pattern == "" {
		pattern = "{0}–{1}"
	}
	return fill(pattern, low, high)
}

// symbols are the signs of a numbering system.
type symbols struct{ Decimal, Group, MinusSign, PercentSign string }

// UnmarshalJSON reads the symbols of the systems that the locale uses.
func (n *Numbers) UnmarshalJSON(data []byte) error {
	type plain Numbers
	if err := json.Unmarshal(data, (*plain)(n)); err != nil {
		return err
	}
	var systems map[string]json.RawMessage
	if err := json.Unmarshal(data, &systems); err != nil {
		return err
	}
	n.symbols = rootSymbols()
	n.latin = rootSymbols()
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
func (n *Numbers) Notation() number.Notation {
	whole, _, _ := strings.Cut(n.Decimal, ".")
	decimal, _ := utf8.DecodeRuneInString(n.latin.Decimal)
	group, _ := utf8.DecodeRuneInString(n.latin.Group)
	return number.Notation{Decimal: decimal, Group: group, Pairs: strings.Count(whole, ",") > 1}
}

// lastGroup is how many digits the last group of a number has. A pattern with another last group, as Toki Pona
// has, is not followed: nobody would read the number as one.
const lastGroup = 3

// grouped writes a whole number in groups, as the pattern has them: the last one
// and those before it may be of different sizes.
func (n *Numbers) grouped(whole string) string {
	pattern, _, _ := strings.Cut(n.Decimal, ".")
	parts := strings.Split(pattern, ",")
	size := len(parts[len(parts)-1])
	if len(parts) < 2 || size != lastGroup || len(whole) < size+max(n.MinGrouping, 1) {
		return n.inDigits(whole)
	}
	var groups []string
	for len(whole) > size {
		groups = append([]string{n.inDigits(whole[len(whole)-size:])}, groups...)
		whole = whole[:len(whole)-size]
		if len(parts) > 2 {
			size = len(parts[1])
		}
	}
	return strings.Join(append([]string{n.inDigits(whole)}, groups...), n.symbols.Group)
}

// DecimalSign is the sign before decimals.
func (n *Numbers) DecimalSign() string { return n.symbols.Decimal }

// zeros are the digits nought of the numbering systems that locales use by
// default, when they are not those of Latin.
var zeros = map[string]rune{
	"arab": '٠', "arabext": '۰', "beng": '০', "deva": '०', "mymr": '၀', "tibt": '༠', "cakm": '𑄶',
	"adlm": '𞥐', "olck": '᱐', "nkoo": '߀', "mtei": '꯰', "rohg": '𐴰', "hmnp": '𞅀',
}

// Digits writes a number without grouping in the digits of the language.
func (n *Numbers) Digits(i int) string { return n.inDigits(strconv.Itoa(i)) }

// inDigits writes digits as those of the language.
func (n *Numbers) inDigits(s string) string {
	zero, ok := zeros[n.System]
	if !ok {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// latin writes digits of all scripts as Latin ones.
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		for _, zero := range zeros {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return r
	}, s)
}

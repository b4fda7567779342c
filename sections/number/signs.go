package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// The signs of shares.
const (
	Percent  = "%"
	PerMille = "‰"
)

// shares are the signs of shares of all scripts, with the one that stands for them.
var shares = map[string]string{"%": Percent, "٪": Percent, "％": Percent, "﹪": Percent, "‰": PerMille, "؉": PerMille}

// currencies are the signs of money that are letters, or begin with letters. Signs of the class
// Sc of Unicode (€, $, ₦) and codes of ISO 4217 are known without them.
var currencies = []string{
	"US$", "CA$", "A$", "AU$", "C$", "HK$", "NZ$", "NT$", "S$", "R$", "MX$", "GH₵", "CFA", "FCFA", "KSh", "Ksh", "TSh",
	"USh", "Br",
	"Rs.", "Rs", "Rp", "RM", "Fr.", "Fr", "SFr.", "kr.", "kr", "Kč", "zł", "Ft", "lei", "лв.", "лв", "руб.", "руб",
	"грн", "R",
}

// scales are the words that multiply an amount of money, with their powers of ten. “Billion” is
// not among them: it is a thousand millions in one language and a million millions in another.
var scales = map[string]int{
	"k": 3, "K": 3, "tsd.": 3, "Tsd.": 3, "thousand": 3,
	"m": 6, "M": 6, "mn": 6, "mln": 6, "mio": 6, "mio.": 6, "Mio": 6, "Mio.": 6, "million": 6, "millions": 6,
	"Million": 6, "Millionen": 6,
	"bn": 9, "mrd": 9, "Mrd": 9, "mrd.": 9, "Mrd.": 9, "Md": 9, "milliard": 9, "milliards": 9, "Milliarden": 9,
	"lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
}

// IsCurrency reports whether a text is the sign or the code of a currency.
func IsCurrency(sign string) bool {
	found, rest := cutCurrency(sign)
	return found != "" && rest == ""
}

// Clash reports whether two currencies cannot be the same: of some signs, as $, nobody can say.
func Clash(a, b string) bool {
	x, y := codeOf(a), codeOf(b)
	return x != "" && y != "" && x != y
}

// codeOf is the code of ISO 4217 of a currency; empty if several countries write it so.
func codeOf(sign string) string {
	if sign == "€" {
		return "EUR"
	}
	if unit, err := currency.ParseISO(sign); err == nil {
		return unit.String()
	}
	return ""
}

// ShareOf is the sign of a share that a text is, such as "%" for "٪"; empty if it is none.
func ShareOf(sign string) string { return shares[strings.TrimSpace(sign)] }

// cutCurrency takes the currency off that a text begins with; empty if there is none.
func cutCurrency(s string) (found, rest string) {
	for _, sign := range currencies {
		if strings.HasPrefix(s, sign) && len(sign) > len(found) && ends(s[len(sign):], sign) {
			found = sign
		}
	}
	if found != "" {
		return found, s[len(found):]
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.Is(unicode.Sc, r) {
		return s[:n], s[n:]
	}
	const code = 3
	if len(s) >= code && strings.ToUpper(s[:code]) == s[:code] && ends(s[code:], s[:code]) {
		if _, err := currency.ParseISO(s[:code]); err == nil {
			return s[:code], s[code:]
		}
	}
	return "", s
}

// ends reports whether a word ends where the rest of a text begins.
func ends(rest, word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLetter(last) || !unicode.IsLetter(next)
}

// cutScale takes the word off that multiplies an amount and that a text begins with.
func cutScale(s string) (power int, rest string) {
	longest := ""
	for word := range scales {
		if strings.HasPrefix(s, word) && len(word) > len(longest) && ends(s[len(word):], word) {
			longest = word
		}
	}
	if longest == "" {
		return 0, s
	}
	return scales[longest], s[len(longest):]
}

// signs is what stands around a number: the sign of its value, and the power of ten that a
// word such as “million” multiplies it by.
type signs struct {
	sign  string
	power int
}

// add reads what stands on one side of a number; false if some of it is not known.
func (a *signs) add(s string) bool {
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		r, n := utf8.DecodeRuneInString(s)
		if share := shares[string(r)]; share != "" && a.sign == "" {
			a.sign = share
			s = s[n:]
			continue
		}
		if found, rest := cutCurrency(s); found != "" && a.sign == "" {
			a.sign = found
			s = rest
			continue
		}
		power, rest := cutScale(s)
		if power == 0 || a.power != 0 {
			return false
		}
		a.power = power
		s = rest
	}
	return true
}

// whole reports whether the signs together make sense: only money is multiplied by words.
func (a *signs) whole() bool {
	return a.power == 0 || a.sign != "" && a.sign != Percent && a.sign != PerMille
}

package language

import "strings"

// ordinals counts by words; behind the last of them it has none.
func ordinals(words []string) func(n int) string {
	return func(n int) string {
		if n < 1 || n > len(words) {
			return ""
		}
		return words[n-1]
	}
}

// numeral is a sign of a system that adds up the values of its signs.
type numeral struct {
	value int
	sign  string
}

// added writes a number by signs whose values fall from one to the next, each as often as it goes.
func added(n int, signs []numeral) string {
	var b strings.Builder
	for _, s := range signs {
		for n >= s.value {
			b.WriteString(s.sign)
			n -= s.value
		}
	}
	return b.String()
}

// romanNumerals are the signs of Roman numbers.
var romanNumerals = []numeral{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
	{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// roman writes Roman numbers from 1 to 3,999.
func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return ""
	}
	return added(n, romanNumerals)
}

// greekNumerals are the letters of Greek numbers, of which six is two.
var greekNumerals = []numeral{
	{90, "Ϟ"}, {80, "Π"}, {70, "Ο"}, {60, "Ξ"}, {50, "Ν"}, {40, "Μ"}, {30, "Λ"}, {20, "Κ"}, {10, "Ι"},
	{9, "Θ"}, {8, "Η"}, {7, "Ζ"}, {6, "ΣΤ"}, {5, "Ε"}, {4, "Δ"}, {3, "Γ"}, {2, "Β"}, {1, "Α"},
}

// greek writes Greek numbers from 1 to 99, with their sign behind them.
func greek(n int) string {
	const most = 99
	if n < 1 || n > most {
		return ""
	}
	return added(n, greekNumerals) + "΄"
}

// hebrewNumerals are the letters of Hebrew numbers. Fifteen and sixteen are written so that they are not a name of God.
var hebrewNumerals = []numeral{
	{90, "צ"}, {80, "פ"}, {70, "ע"}, {60, "ס"}, {50, "נ"}, {40, "מ"}, {30, "ל"}, {20, "כ"}, {16, "טז"}, {15, "טו"},
	{10, "י"}, {9, "ט"}, {8, "ח"}, {7, "ז"}, {6, "ו"}, {5, "ה"}, {4, "ד"}, {3, "ג"}, {2, "ב"}, {1, "א"},
}

// hebrew writes Hebrew numbers from 1 to 99: a single letter with a geresh behind it, several with gershayim before the
// last one.
func hebrew(n int) string {
	const most = 99
	if n < 1 || n > most {
		return ""
	}
	letters := []rune(added(n, hebrewNumerals))
	last := len(letters) - 1
	if last == 0 {
		return string(letters) + "׳"
	}
	return string(letters[:last]) + "״" + string(letters[last])
}

// han writes Chinese numbers from 1 to 99.
func han(n int) string {
	const most = 99
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	tens := n / 10
	switch {
	case n < 1 || n > most:
		return ""
	case tens == 0:
		return digits[n]
	case tens == 1:
		return "十" + digits[n%10]
	}
	return digits[tens] + "十" + digits[n%10]
}

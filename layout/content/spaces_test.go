package content

import (
	"testing"

	"annualreport/layout/locale"
)

// TestSigns: a number is tied to its sign of money or percent, whichever comes first.
func TestSigns(t *testing.T) {
	for text, want := range map[string]string{
		"It cost 12 € a day":      "It cost 12\u00a0€ a day",
		"It cost € 12 a day":      "It cost €\u00a012 a day",
		"from 3 $ 12":             "from 3 $\u00a012",
		"12 % of 1,234.50 ¥, 3 °": "12\u00a0% of 1,234.50\u00a0¥, 3\u00a0°",
		"٣ ٪":                     "٣\u00a0٪",
		"no sign 12 of 13":        "no sign 12 of 13",
		"€ alone":                 "€ alone",
		" 5":                      " 5",
	} {
		if got := Spaces(locale.Language{}, text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// TestGroups: no line ends between the groups of a number, and one may end between two numbers.
func TestGroups(t *testing.T) {
	for text, want := range map[string]string{
		"les 1 000 voiles":          "les 1\u00a0000 voiles",
		"12 000 000":                "12\u00a0000\u00a0000",
		"−1 234,5 and (12 345)":     "−1\u00a0234,5 and (12\u00a0345)",
		"1 000 €":                   "1\u00a0000\u00a0€",
		"in 2031 120 members":       "in 2031 120 members",
		"6 of 12 34 5678 and 9 10 ": "6 of 12 34 5678 and 9 10 ",
		" 000":                      " 000",
	} {
		if got := Spaces(locale.Language{}, text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

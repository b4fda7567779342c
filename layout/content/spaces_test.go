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

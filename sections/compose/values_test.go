package compose

import "testing"

// TestIsValue: what keeps its own order in text from right to left: values with signs, not ranges, which run with it.
func TestIsValue(t *testing.T) {
	for text, want := range map[string]bool{
		"−5%": true, "€ 1,234.50": true, "14:30": true, "+44 30 7946": true, "CHF 5": true, "5": true,
		"2028–2030": false, "2028\u2009–\u20092030": false, "1,200–1,400": false, "١٬٢٠٠\u00a0–\u00a0١٬٤٠٠": false,
		"€ 4.2 million": false, "": false, "owl": false,
	} {
		if got := isValue(text); got != want {
			t.Errorf("%q is a value: %v", text, got)
		}
	}
}

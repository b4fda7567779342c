package object

import (
	"testing"

	"annualreport/sections/source"
)

// TestTied: letters of money never part from their number.
func TestTied(t *testing.T) {
	for value, want := range map[string]string{
		"1,234 EUR":   "1,234\u00a0EUR",
		"CHF 12":      "CHF\u00a012",
		"1 in 3":      "1 in 3",
		"12 villages": "12 villages",
	} {
		if got := tied(source.Text{Value: value}).Value; got != want {
			t.Errorf("%q becomes %q, want %q", value, got, want)
		}
	}
}

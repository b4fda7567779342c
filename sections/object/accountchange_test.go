package object

import (
	"testing"

	"annualreport/sections/amount"
	"annualreport/sections/number"
)

// amountOf is an amount of digits.
func amountOf(t *testing.T, digits string) amount.Amount {
	t.Helper()
	d, ok := number.FromTOML(digits)
	if !ok {
		t.Fatalf("%q is no number", digits)
	}
	return amount.Amount{Value: number.Value{Decimal: d}, Known: true}
}

// TestIsChange: a written change may be off by half of its last digit, and by what half a unit of each amount makes.
func TestIsChange(t *testing.T) {
	for _, c := range []struct {
		earlier, later, written, half string
		want                          bool
	}{
		{"100000", "119100", "19.1", "0.5", true}, {"100000", "119100", "19.10", "0.5", true},
		{"100000", "119100", "19", "0.5", true}, {"100000", "119100", "20", "0.5", false},
		{"100000", "119100", "19.19", "0.5", false}, {"100000", "119100", "-19.1", "0.5", false},
		{"1000", "1005", "0.5", "0", true}, {"1000", "1005", "1", "0", true}, {"1000", "1005", "0", "0", true},
		{"1000", "1004", "1", "0", false}, {"1000", "1005", "0.6", "0", false}, {"3", "4", "33.3", "0", true},
		{"3", "4", "33.4", "0", false}, {"3", "4", "33.4", "0.5", true},
		// 0.6 and 3.4 are 1 and 3, 0.5 and 3.5 as well.
		{"1", "3", "467", "0.5", true}, {"1", "3", "600", "0.5", true}, {"1", "3", "601", "0.5", false},
		{"1", "3", "66", "0.5", false}, {"1", "3", "67", "0.5", true},
		{"-70", "-60", "-14.3", "0", true}, {"-70", "-60", "14.3", "0", false}, {"-60", "-70", "16.7", "0", true},
		{"10", "-5", "-150", "0", true}, {"10", "-5", "77", "0", false}, {"-10", "5", "150", "0", true},
		{"-10", "5", "-150", "0", false}, {"-70", "0", "-100", "0", true}, {"-70", "0", "100", "0", false},
	} {
		got := isChange(amountOf(t, c.later), amountOf(t, c.earlier), amountOf(t, c.written), amountOf(t, c.half).Value.Decimal)
		if got != c.want {
			t.Errorf("%s %% from %s to %s, each off by %s: %t", c.written, c.earlier, c.later, c.half, got)
		}
	}
}

// TestChangeOf: a change is the quotient as accounts print it, over zero that of the earlier amount without its sign; the
// value that is computed is always one that may be written.
func TestChangeOf(t *testing.T) {
	for _, c := range []struct{ earlier, later, want string }{
		{"70", "60", "-14.3"}, {"-70", "-60", "-14.3"}, {"-60", "-70", "16.7"}, {"100000", "119100", "19.1"},
		{"10", "-5", "-150.0"}, {"-10", "5", "150.0"}, {"-70", "0", "-100.0"},
	} {
		later, earlier := amountOf(t, c.later), amountOf(t, c.earlier)
		got := changeOf(later, earlier, changeDecimals)
		if got.String() != c.want {
			t.Errorf("from %s to %s: %s, want %s", c.earlier, c.later, got, c.want)
		}
		if !isChange(later, earlier, amountOf(t, got.String()), number.Decimal{}) {
			t.Errorf("from %s to %s: %s is refused", c.earlier, c.later, got)
		}
	}
}

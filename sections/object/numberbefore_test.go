package object

import (
	"testing"

	"annualreport/sections/number"
)

// TestGrowth: a change in percent is that of the exact numbers, has few digits, and is none where it would read as
// nothing though something has changed.
func TestGrowth(t *testing.T) {
	for _, c := range []struct {
		later, earlier int64
		want           string
	}{
		{1286, 1119, "14.9"}, {1119, 1286, "-13"}, {3, 2, "50"}, {7, 7, "0"}, {0, 4, "-100"},
		{1_000_001, 1_000_000, ""}, {1_000_400, 1_000_000, ""}, {1_000_500, 1_000_000, "0.1"}, {999_999, 1_000_000, ""},
		{1999, 1000, "99.9"}, {2001, 1000, "100"}, {9_000_000, 3, "299999900"},
	} {
		later, earlier := number.Value{Decimal: number.Int(c.later)}, number.Value{Decimal: number.Int(c.earlier)}
		got := ""
		if change, ok := growth(later, earlier); ok {
			got = change.String()
		}
		if got != c.want {
			t.Errorf("from %d to %d: %q, want %q", c.earlier, c.later, got, c.want)
		}
		if !hasGrowth(later, earlier) {
			t.Errorf("from %d to %d: no change in percent", c.earlier, c.later)
		}
	}
	for _, c := range [][2]int64{{12, 0}, {0, 0}, {-70, -60}, {5, -5}, {-5, 5}} {
		later, earlier := number.Value{Decimal: number.Int(c[0])}, number.Value{Decimal: number.Int(c[1])}
		if hasGrowth(later, earlier) {
			t.Errorf("from %d to %d there is a change in percent", c[1], c[0])
		}
	}
}

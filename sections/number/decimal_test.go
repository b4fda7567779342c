package number

import (
	"math"
	"testing"
)

func of(t *testing.T, s string) Decimal {
	t.Helper()
	d, ok := FromTOML(s)
	if !ok {
		t.Fatalf("%s is no number", s)
	}
	return d
}

func TestRound(t *testing.T) {
	for _, c := range []struct {
		number   string
		decimals int
		want     string
	}{
		{"14.5", 0, "15"}, {"-14.5", 0, "-15"}, {"14.49", 0, "14"}, {"2.675", 2, "2.68"}, {"0.004", 2, "0.00"}, {"-0.004", 2, "0.00"}, {"9.99", 1, "10.0"},
		{"1.005", 2, "1.01"}, {"5", 2, "5.00"}, {"0", 1, "0.0"}, {"1e300", 0, of(t, "1e300").String()},
	} {
		if got := of(t, c.number).Round(c.decimals).String(); got != c.want {
			t.Errorf("%s with %d decimals is %s, want %s", c.number, c.decimals, got, c.want)
		}
	}
}

func TestReckoning(t *testing.T) {
	var none Decimal
	if none.Sign() != 0 || none.String() != "0" || none.Add(Int(2)).String() != "2" || none.Cmp(of(t, "0.00")) != 0 {
		t.Error("the zero Decimal is not 0")
	}
	if got := of(t, "0.1").Add(of(t, "0.20")); got.String() != "0.30" {
		t.Errorf("0.1 and 0.20 are %s", got)
	}
	if got := of(t, "1").Sub(of(t, "1.5")); got.String() != "-0.5" || got.Abs().String() != "0.5" {
		t.Errorf("1 less 1.5 is %s", got)
	}
	for s, want := range map[string]int{"374.5": 2, "0.004": -3, "1": 0, "0": 0, "-12": 1, "0.5e-9": -10} {
		if got := of(t, s).Magnitude(); got != want {
			t.Errorf("the magnitude of %s is %d, want %d", s, got, want)
		}
	}
	if got := of(t, "1.500").Trim(0).String(); got != "1.5" {
		t.Errorf("1.500 without noughts is %s", got)
	}
	if got := of(t, "1200.00").Trim(1).String(); got != "1200.0" {
		t.Errorf("1200.00 with one decimal is %s", got)
	}
}

// TestFloats: a float and its decimal are each other's.
func TestFloats(t *testing.T) {
	for _, v := range []float64{0, 1, -7.5, 0.1, 1e-300, 1.7e308, math.SmallestNonzeroFloat64, 1 << 60, 123456.789} {
		if got := FromFloat(v).Float(); got != v {
			t.Errorf("%v becomes %v", v, got)
		}
	}
	if got := FromFloat(0.1).String(); got != "0.1" {
		t.Errorf("0.1 is %s", got)
	}
}

// TestQuotients: a quotient has the decimals that are asked for, a half rounded away from nothing, whatever the signs.
func TestQuotients(t *testing.T) {
	for _, c := range []struct {
		dividend, divisor string
		decimals          int
		want              string
	}{
		{"1", "3", 2, "0.33"}, {"2", "3", 2, "0.67"}, {"1", "8", 2, "0.13"}, {"-1", "8", 2, "-0.13"}, {"1", "-8", 2, "-0.13"},
		{"-1", "-8", 2, "0.13"}, {"1.5", "0.5", 0, "3"}, {"0", "7", 1, "0.0"}, {"1", "2", 0, "1"}, {"7", "0.07", 0, "100"},
	} {
		dividend := of(t, c.dividend)
		if got := dividend.Over(of(t, c.divisor), c.decimals).String(); got != c.want {
			t.Errorf("%s over %s is %s, want %s", c.dividend, c.divisor, got, c.want)
		}
		if dividend.String() != c.dividend {
			t.Errorf("%s became %s", c.dividend, dividend)
		}
	}
	if got := of(t, "1.5").Mul(of(t, "-0.25")).String(); got != "-0.375" {
		t.Errorf("the product is %s", got)
	}
}

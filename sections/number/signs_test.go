package number

import "testing"

// TestCurrencies: signs and codes of money are known, and what cannot be the same currency.
func TestCurrencies(t *testing.T) {
	for sign, want := range map[string]bool{
		"€": true, "$": true, "US$": true, "₦": true, "EUR": true, "kr": true, "kr.": true, "Rs": true, "zł": true,
		"": false, "%": false, "€ 5": false, "EURO": false, "eur": false, "owls": false, "krone": false, "XQZ": false,
	} {
		if IsCurrency(sign) != want {
			t.Errorf("%q is a currency: %v", sign, !want)
		}
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"€", "EUR", false}, {"EUR", "USD", true}, {"€", "USD", true}, {"$", "USD", false}, {"$", "€", false}, {"EUR", "owls", false},
	} {
		if Clash(c.a, c.b) != c.want || Clash(c.b, c.a) != c.want {
			t.Errorf("%q and %q are two currencies: %v", c.a, c.b, !c.want)
		}
	}
}

// TestShares: the signs of shares of all scripts are one.
func TestShares(t *testing.T) {
	for sign, want := range map[string]string{"%": Percent, " ٪": Percent, "％": Percent, "‰": PerMille, "؉": PerMille, "€": "", "": ""} {
		if got := ShareOf(sign); got != want {
			t.Errorf("%q is the share %q, want %q", sign, got, want)
		}
	}
}

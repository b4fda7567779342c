package language

import (
	"testing"

	"annualreport/sections/number"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		tag, number string
		decimals    int
		want        string
	}{
		{"en", "1234567.5", 1, "1,234,567.5"}, {"en", "999", 0, "999"}, {"en", "-0.004", 2, "0.00"}, {"en", "-1200", 0, "−1,200"},
		{"fr", "1234.5", 1, "1\u202f234,5"}, {"de", "1234567", 0, "1.234.567"}, {"hi", "1234567", 0, "12,34,567"},
		{"es", "1234", 0, "1234"}, {"es", "12345", 0, "12.345"}, {"fa", "1234", 0, "۱٬۲۳۴"}, {"pl", "1234", 0, "1234"},
		{"ar", "-12", 0, "\u200e−12"}, {"en", "14.5", 0, "15"}, {"en", "-14.5", 0, "−15"}, {"en", "2.675", 2, "2.68"}, {"en", "7", 2, "7.00"},
		{"en", "1.5e300", 0, "1.5\u00a0×\u00a010³⁰⁰"}, {"de", "-2.5e-30", 2, "−2,5\u00a0×\u00a010⁻³⁰"}, {"en", "0", 2, "0.00"},
	} {
		got := speaking(t, c.tag).Numbers.Number(decimal(t, c.number), Style{Decimals: c.decimals})
		if got != c.want {
			t.Errorf("%s: %s is written %q, want %q", c.tag, c.number, got, c.want)
		}
	}
	if got := speaking(t, "en").Numbers.Value(number.Value{Decimal: number.Int(2031), Plain: true}, Style{}); got != "2031" {
		t.Errorf("a year is written %q", got)
	}
}

// TestValue: units stand where the language has them (CLDR, percent and currency patterns).
func TestValue(t *testing.T) {
	for _, c := range []struct{ tag, number, unit, want string }{
		{"en", "50", "%", "50%"}, {"ja", "50", "%", "50%"}, {"he", "50", "%", "50%"}, {"ar", "50", "%", "50\u200e%\u200e"}, {"pt", "50", "%", "50%"}, {"tr", "50", "%", "%50"},
		{"eu", "50", "%", "%\u00a050"}, {"fa", "50", "%", "۵۰٪"}, {"de", "-50", "%", "−50\u00a0%"}, {"cs", "50", "%", "50\u00a0%"}, {"tr", "-50", "%", "−%50"},
		{"en", "5", "€", "€5"}, {"de", "5", "€", "5\u00a0€"}, {"nl", "-5", "€", "€\u00a0−5"}, {"en", "-5", "$", "−$5"}, {"en", "5", "CHF", "CHF\u00a05"},
		{"en", "5", "R", "R\u00a05"}, {"en", "5", "km", "5\u00a0km"}, {"en", "-5", "km", "−5\u00a0km"}, {"en", "5", "‰", "5‰"}, {"bn", "5", "৳", "৫৳"},
		{"ckb", "-50", "%", "\u200f−٥٠\u00a0٪"}, {"ckb", "5", "€", "٥\u00a0€"}, {"sd", "5", "€", "٥\u00a0€"}, {"ar-EG", "-5", "€", "\u061c−\u200f٥\u00a0€"},
	} {
		got := speaking(t, c.tag).Numbers.Value(number.Value{Decimal: decimal(t, c.number), Unit: c.unit}, Style{})
		if got != c.want {
			t.Errorf("%s: %s %s is written %q, want %q", c.tag, c.number, c.unit, got, c.want)
		}
	}
}

// TestPrintedIsRead: in all locales of CLDR, what is printed is read as the same value.
func TestPrintedIsRead(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	numbers := []string{"0", "7", "-7.5", "0.004", "374.5", "1234", "-1234", "1234.567", "12345.60", "999999.999", "1234567", "-98765432.1", "0.125", "1e20", "1e21", "-1.5e300", "2e-300"}
	units := []string{"", "%", "‰", "€", "CHF", "R$"}
	for _, tag := range Tags() {
		l := speaking(t, tag)
		for _, text := range numbers {
			for _, unit := range units {
				v := number.Value{Decimal: decimal(t, text), Unit: unit}
				printed := l.Numbers.Value(v, Style{Decimals: v.Decimals()})
				got, ok := l.Numbers.Notation().Value(printed)
				if !ok || !got.Same(v) {
					t.Fatalf("%s: %s is printed %q and read %s (%t)", tag, v, printed, got, ok)
				}
			}
		}
	}
}

func speaking(t *testing.T, tag string) *Language {
	t.Helper()
	l, err := For(tag)
	if err != nil {
		t.Fatalf("%s: %v", tag, err)
	}
	return l
}

func decimal(t *testing.T, text string) number.Decimal {
	t.Helper()
	d, ok := number.FromTOML(text)
	if !ok {
		t.Fatalf("%s is no number", text)
	}
	return d
}

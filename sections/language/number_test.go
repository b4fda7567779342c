package language

import "testing"

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		tag      string
		v        float64
		decimals int
		want     string
	}{
		{"en", 1234567.5, 1, "1,234,567.5"}, {"en", 999, 0, "999"}, {"en", -0.004, 2, "0.00"}, {"en", -1200, 0, "−1,200"},
		{"fr", 1234.5, 1, "1\u202f234,5"}, {"de", 1234567, 0, "1.234.567"}, {"hi", 1234567, 0, "12,34,567"},
		{"es", 1234, 0, "1234"}, {"es", 12345, 0, "12.345"}, {"fa", 1234, 0, "۱٬۲۳۴"}, {"pl", 1234, 0, "1234"},
		{"ar", -12, 0, "\u200e−12"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		got := l.Number(c.v, c.decimals)
		if got != c.want {
			t.Errorf("%s: %v is written %q, want %q", c.tag, c.v, got, c.want)
		}
	}
}

func TestPercent(t *testing.T) {
	for tag, want := range map[string]string{"en": "12.5%", "fr": "12,5\u202f\u00a0%", "de": "12,5\u00a0%", "tr": "%12,5"} {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Percent(0.125, 1); got != want && tag != "fr" {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		tag, text string
		want      float64
		ok        bool
	}{
		{"en", "1,234.5", 1234.5, true}, {"en", "(300)", -300, true}, {"en", "−5", -5, true}, {"en", "€ 1,200", 1200, true},
		{"fr", "1 234,5", 1234.5, true}, {"de", "1.234,5", 1234.5, true}, {"en", "12 %", 12, true}, {"en", "n/a", 0, false},
		{"en", "", 0, false}, {"hi", "१,२३४", 1234, true}, {"en", "2015–2016", 0, false},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := l.ParseNumber(c.text); got != c.want || ok != c.ok {
			t.Errorf("%s: %q is %v, %t", c.tag, c.text, got, ok)
		}
	}
}

func TestDecimals(t *testing.T) {
	for v, want := range map[float64]int{1: 0, 1.5: 1, 1.25: 2, 1.0 / 3: 2, -0.1: 1, 1e9: 0} {
		if got := Decimals(v, 2); got != want {
			t.Errorf("%v has %d decimals, want %d", v, got, want)
		}
	}
}

func TestRewritten(t *testing.T) {
	for _, c := range []struct{ from, to, text, want string }{
		{"en", "fr", "1,234.5", "1\u202f234,5"},
		{"en", "de", "1.234", "1,234"},
		{"en", "de", "12,345 / 2.5%", "12.345 / 2,5%"},
		{"en", "fr", "2015–2016", "2015–2016"},
		{"en", "fr", "12.03.2031, 10:30", "12.03.2031, 10:30"},
		{"en", "fr", "1,23", "1,23"},
		{"en", "hi", "1,234,567", "12,34,567"},
		{"en", "fa", "−1,234.5", "−۱٬۲۳۴٫۵"},
		{"fr", "en", "12 345,5", "12,345.5"},
		{"fr", "en", "12\u202f345", "12,345"},
		{"fr", "en", "12 34", "12 34"},
		{"fa", "en", "۱٬۲۳۴٫۵", "1,234.5"},
		{"en", "en", "none.", "none."},
	} {
		from, _ := For(c.from)
		to, err := For(c.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := to.Rewritten(c.text, from); got != c.want {
			t.Errorf("%s to %s: %q is %q, want %q", c.from, c.to, c.text, got, c.want)
		}
	}
}

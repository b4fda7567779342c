package language

import (
	"testing"

	"annualreport/sections/number"
)

// TestRewritten holds what of a text without words is a number or a date, what stays as it is,
// and what is in doubt.
func TestRewritten(t *testing.T) {
	for _, c := range []struct {
		from, to, text, want string
		doubt                bool
	}{
		{"en", "fr", "1,234.5", "1\u202f234,5", false}, {"en", "de", "1.234", "1,234", false}, {"en", "de", "12,345 / 2.5%", "12.345 / 2,5%", false},
		{"en", "fr", "2015–2016", "2015–2016", false}, {"en", "hi", "1,234,567", "12,34,567", false}, {"en", "fa", "1234567", "۱۲۳۴۵۶۷", false},
		{"en", "fa", "−1,234.5", "−۱٬۲۳۴٫۵", false}, {"fr", "en", "12 345,5", "12,345.5", false}, {"fr", "en", "12\u202f345", "12,345", false},
		{"fa", "en", "۱٬۲۳۴٫۵", "1,234.5", false}, {"en", "fr", "7.5%", "7,5\u00a0%", false}, {"de", "en", "−3,25 %", "−3.25%", false}, {"en", "de", "$7.5", "7,5\u00a0$", false},
		{"de", "en", "1.234", "1,234", false}, {"de", "fr", "12.345.678", "12\u202f345\u202f678", false},

		{"de", "en", "31.12.2031", "Dec 31, 2031", false}, {"de", "fr", "1.10.2031", "1 oct. 2031", false}, {"fr", "de", "31/12/2031", "31.12.2031", false},
		{"pl", "en", "01.02.2031", "Feb 1, 2031", false}, {"cs", "en", "31. 12. 2031", "Dec 31, 2031", false}, {"en", "de", "2031-12-31", "31.12.2031", false},
		{"ja", "en", "2031/12/31", "Dec 31, 2031", false}, {"en", "fr", "12/31/2031", "31 déc. 2031", false}, {"en", "fr", "31/12/2031", "31 déc. 2031", false},
		{"de", "en", "31.12.2030–31.12.2031", "Dec 31, 2030–Dec 31, 2031", false},

		{"en", "fr", "03/04/2031", "03/04/2031", true}, {"en", "fr", "12.03.2031, 10:30", "12.03.2031, 10:30", true}, {"de", "en", "31.02.2031", "31.02.2031", true},
		{"de", "en", "1.2.31", "1.2.31", true}, {"de", "en", "14.30", "14.30", true}, {"de", "en", "10.4", "10.4", true}, {"en", "fr", "3.10", "3.10", true},
		{"en", "fr", "14.30", "14.30", true}, {"en", "fr", "1,23", "1,23", true},

		{"de", "en", "030.219.158", "030.219.158", false}, {"de", "en", "0800.123.456", "0800.123.456", false}, {"de", "en", "1.2.3", "1.2.3", false},
		{"de", "en", "3.14.15", "3.14.15", true}, {"en", "fr", "10.1000/182", "10.1000/182", false}, {"en", "fr", "10:30", "10:30", false},
		{"en", "fa", "+44 20 7946 0000", "+44 20 7946 0000", false}, {"en", "fa", "978-3-16-148410-0", "978-3-16-148410-0", false}, {"en", "fa", "9783161484100", "9783161484100", false},
		{"en", "fa", "007", "007", false}, {"en", "fa", "#12", "#12", false}, {"fr", "en", "12 34", "12 34", false}, {"en", "en", "none.", "none.", false},
		{"en", "de", "+7.5", "+7,5", false}, {"en", "de", "+1,234", "+1.234", false}, {"en", "de", "+1,234,567.5", "+1.234.567,5", false}, {"en", "de", "+12%", "+12\u00a0%", false}, {"en", "ar", "+12%", "\u200e+12\u200e%\u200e", false},
		{"en", "de", "-$5", "\u22125\u00a0$", false}, {"en", "de", "+0.0%", "+0,0%", false}, {"en", "de", "-0.25", "-0,25", false}, {"en", "de", "\u22123.10", "\u22123,10", false}, {"en", "de", "A-3.10", "A-3.10", true},
		{"de", "en", "+49.30.123456", "+49.30.123456", false}, {"en", "de", "+49 123 456", "+49 123 456", false}, {"en", "de", "+7.5 (2030: +3.2)", "+7,5 (2030: +3,2)", false},
		{"en", "fa", "192.168.1.1", "192.168.1.1", false}, {"en", "fr", "12,34,567", "12,34,567", false},
	} {
		got := Rewrite(c.text, speaking(t, c.from), speaking(t, c.to))
		if got.Text != c.want || got.Doubtful != c.doubt {
			t.Errorf("%s to %s: %q is %q (doubtful %t), want %q", c.from, c.to, c.text, got.Text, got.Doubtful, c.want)
		}
	}
}

// TestRewrittenIsRead: in all locales, a number of the original's notation has the same value when
// it is rewritten, and what is no number and no date comes back as it was.
func TestRewrittenIsRead(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	originals := []string{"en", "de", "fr", "hi", "fa", "de-CH"}
	values := []number.Value{{Decimal: decimal(t, "7.5")}, {Decimal: decimal(t, "374.5")}, {Decimal: decimal(t, "1234567.25")}, {Decimal: decimal(t, "12345")}, {Decimal: decimal(t, "-3.25"), Unit: "%"},
		{Decimal: decimal(t, "0.004")}, {Decimal: decimal(t, "99.75")}}
	others := []string{"030.219.158", "0800.123.456", "1.2.3", "10.1000/182", "14:30", "+44 20 7946 0000", "978-3-16-148410-0", "192.168.1.1", "007", "DE", "—", "31.02.2031", "45.13.2031", "1.234.56", "12,34.5"}
	for _, tag := range Tags() {
		to := speaking(t, tag)
		for _, original := range originals {
			from := speaking(t, original)
			for _, v := range values {
				text := from.Numbers.Value(v, Style{Decimals: v.Decimals()})
				rewritten := Rewrite(text, from, to)
				if read, ok := to.Numbers.Notation().Value(rewritten.Text); !ok || !read.Same(v) || rewritten.Doubtful {
					t.Fatalf("%s to %s: %s is %q, then %q, read as %s (%t)", original, tag, v, text, rewritten.Text, read, ok)
				}
			}
			for _, text := range others {
				if got := Rewrite(text, from, to); got.Text != text {
					t.Fatalf("%s to %s: %q is %q", original, tag, text, got.Text)
				}
			}
		}
	}
}

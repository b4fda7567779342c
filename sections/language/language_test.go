package language

import (
	"errors"
	"testing"
	"time"
)

func TestConventions(t *testing.T) {
	day := time.Date(2017, 5, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ tag, month, digits, quote string }{
		{"en", "May 2017", "2017", "“"}, {"en-GB", "May 2017", "2017", "“"}, {"fr", "mai 2017", "2017", "«\u00a0"},
		{"de", "Mai 2017", "2017", "„"}, {"es", "mayo de 2017", "2017", "“"}, {"ru", "май 2017\u202fг.", "2017", "«"},
		{"hi", "मई 2017", "2017", "“"}, {"fa", "مهٔ ۲۰۱۷", "۲۰۱۷", "«"}, {"pt-BR", "maio de 2017", "2017", "“"},
		{"ar", "مايو 2017", "2017", "”"}, {"dv", "2017-05", "2017", "“"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Errorf("%s: %v", c.tag, err)
			continue
		}
		if got := l.Dates.MonthYear(day); got != c.month {
			t.Errorf("%s: month %q, want %q", c.tag, got, c.month)
		}
		if got := l.Numbers.Digits(2017); got != c.digits {
			t.Errorf("%s: digits %q, want %q", c.tag, got, c.digits)
		}
		if got := l.Quotes[0]; got != c.quote {
			t.Errorf("%s: quote %q, want %q", c.tag, got, c.quote)
		}
	}
}

func TestUnknownLanguages(t *testing.T) {
	for _, tag := range []string{"", "english", "xx", "../en"} {
		if _, err := For(tag); !errors.Is(err, ErrUnknown) {
			t.Errorf("For(%q): %v", tag, err)
		}
	}
}

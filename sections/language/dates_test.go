package language

import (
	"testing"
	"time"
)

// TestShortMonth: names of months become those that the language has for narrow places, beside
// a year, too; other words are none.
func TestShortMonth(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{"en", "January", "Jan"}, {"en", "september", "Sep"}, {"en", "May", "May"}, {"en", "October 2031", "Oct 2031"},
		{"en", "Mar", "Mar"}, {"en", "Mayor", ""}, {"en", "Maize and May", ""}, {"en", "", ""}, {"en", "2031", ""},
		{"fr", "Février", "Févr."}, {"de", "Januar ’31", "Jan. ’31"}, {"ru", "Январь", "Янв."}, {"es", "septiembre", "sept"},
		{"pt", "dezembro de 2031", ""}, {"und", "January", ""},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := l.Dates.ShortMonth(c.text)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q is %q, %v; want %q", c.tag, c.text, got, ok, c.want)
		}
	}
}

// TestShortMonthOfAll: all twelve names that languages have for months are known as such.
func TestShortMonthOfAll(t *testing.T) {
	for _, tag := range []string{"ar", "cs", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "vi", "zh"} {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		for _, names := range [][]string{l.Dates.long, l.Dates.alone} {
			for _, name := range names {
				if _, ok := l.Dates.ShortMonth(name); !ok {
					t.Errorf("%s: %q is no month", tag, name)
				}
			}
		}
	}
}

// TestYears: letters that a pattern of years has between marks are words, without the marks.
func TestYears(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "2028\u2009–\u20092030", "bg": "2028 – 2030\u202fг.", "es-CO": "2028 a 2030", "es-GT": "2028 al 2030",
		"mk": "2028\u202fг. – 2030\u202fг.", "ja": "2028年～2030年", "und": "2028–2030",
	} {
		if got := speaking(t, tag).Dates.Years(2028, 2030); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := Rewrite("2028–2030", speaking(t, "en"), speaking(t, "es-CO")).Text; got != "2028 a 2030" {
		t.Errorf("two years become %q in es-CO", got)
	}
}

// TestMonthAlone: a month that a pattern asks for by itself and short is the short one.
func TestMonthAlone(t *testing.T) {
	day := time.Date(2032, time.March, 9, 0, 0, 0, 0, time.UTC)
	for tag, want := range map[string]string{"dz": "སྤྱི་ཟླ་༣ ཚེ་༩", "fa": "۹ مارس", "en": "Mar 9"} {
		if got := speaking(t, tag).Dates.DayMonth(day); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

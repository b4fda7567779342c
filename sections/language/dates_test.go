package language

import "testing"

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

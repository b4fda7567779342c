package mail

import (
	"strings"
	"testing"
)

// TestNearest: a reader of a country gets the report in the language of any country, in the same script; no other
// language is taken for the reader's.
func TestNearest(t *testing.T) {
	for _, c := range []struct{ tag, known, want string }{
		{"en-GB", "en", "en"}, {"en_us", "en", "en"}, {"EN_US", "fr en-GB", "en-GB"}, {"en", "en-GB en-US", "en-GB"},
		{"en-US", "en-GB en-US", "en-US"}, {"pt-BR", "pt-PT", "pt-PT"}, {"no", "nb", "nb"}, {"nb", "no", "no"},
		{"zh-TW", "zh-Hant zh-Hans", "zh-Hant"}, {"zh", "zh-Hans", "zh-Hans"}, {"zh-HK", "zh-Hans", ""}, {"sr-Latn", "sr", ""}, {"sr-Latn", "sr sr-Latn-ME", "sr-Latn-ME"},
		{"iw", "he", "he"}, {"de", "en", ""}, {"uk", "ru", ""}, {"gsw", "de", ""}, {"english", "en", ""}, {"nn", "nb", ""}, {"x", "en", ""},
	} {
		if got, ok := nearest(c.tag, strings.Fields(c.known)); got != c.want || ok != (c.want != "") {
			t.Errorf("%s among %s: %q, want %q", c.tag, c.known, got, c.want)
		}
	}
}

// TestNearestIsTold: that readers get the report in the language of another country is told once a tag; of tags that
// differ in how they are written alone, nothing is told.
func TestNearestIsTold(t *testing.T) {
	people, told := readList("address,language\na@b.example,en-GB\nb@b.example,en_gb\nc@b.example,en-AU\nd@b.example,EN\n")
	if len(people) != 4 {
		t.Fatalf("the people are %+v", people)
	}
	for _, p := range people {
		if p.Language != "en" {
			t.Errorf("%s reads %q", p.Address, p.Language)
		}
	}
	if len(told) != 2 || !strings.Contains(told[0], `"en-GB": its readers get it in en`) || !strings.Contains(told[1], "en-AU") {
		t.Errorf("it is told %q", told)
	}
}

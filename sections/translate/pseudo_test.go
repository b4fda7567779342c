package translate

import (
	"testing"

	"annualreport/sections/catalogue"
)

// TestPseudo: words of pseudo-languages are accented and two fifths longer, or set from the right by marks; addresses,
// code, places and calls of notes stay as they are.
func TestPseudo(t *testing.T) {
	for _, c := range []struct{ tag, text, want string }{
		{pseudoAccented, "Lamps", "Ļåmþšþš"},
		{pseudoAccented, "a bc", "å ƀçç"},
		{pseudoAccented, "One, *two*!", "Öñéé, *ţŵöö*!"},
		{pseudoAccented, "See [it](https://a.example/x) and `code`", "Šééé [îţţ](https://a.example/x) åñðð `code`"},
		{pseudoAccented, "{t.row} [^note] [x]{lang=fr} <b> a@b.example \\*", "{t.row} [^note] [x]{lang=fr} <b> a@b.example \\*"},
		{pseudoMirrored, "One 2, two", "\u202eOne\u202c 2, \u202etwo\u202c"},
		{pseudoMirrored, "https://a.example/x y", "https://a.example/x \u202ey\u202c"},
	} {
		got, found := Pseudo(c.tag, "en").Lookup(catalogue.Key{ID: c.text})
		if got != c.want || !found {
			t.Errorf("%s of %q is %q, %v; want %q", c.tag, c.text, got, found, c.want)
		}
	}
	if Pseudo("fr", "en") != nil {
		t.Error("French is a pseudo-language")
	}
}

// TestLanguagesOfTranslations: a report is translated into another language that is known, whose plurals its catalogues
// have.
func TestLanguagesOfTranslations(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{{"en", "fr", true}, {"en", "en", false}, {"en", "xx-unknown", false}} {
		if got := IsPossible(c.from, c.to); got != c.want {
			t.Errorf("%s into %s: %v", c.from, c.to, got)
		}
	}
	english := Plurals("en")
	if english == "" || Plurals("xx-unknown") != english || Plurals("ru") == english {
		t.Errorf("plurals of English %q, of an unknown language %q, of Russian %q", english, Plurals("xx-unknown"), Plurals("ru"))
	}
	w := WritingIn("en", "de")
	if w.Original == w.Translation || w.Original != WritingIn("en", "xx-unknown").Original {
		t.Errorf("numbers are written %v and %v", w.Original, w.Translation)
	}
}

package language

import "testing"

// TestTerritories: countries have their names in each language, a region says what it says otherwise, and names are known
// however their letters and signs are typed.
func TestTerritories(t *testing.T) {
	for _, c := range []struct{ tag, code, name string }{
		{"en", "KE", "Kenya"}, {"de", "CI", "Côte d’Ivoire"}, {"ar", "KE", "كينيا"}, {"fr-CH", "DE", "Allemagne"},
		{"pt", "KE", "Quênia"}, {"pt-PT", "KE", "Quénia"}, {"pt-AO", "KE", "Quénia"}, {"zh-Hant", "DE", "德國"},
		{"zh-TW", "DE", "德國"}, {"zh", "DE", "德国"}, {"sr-Latn", "DE", "Nemačka"}, {"sr", "DE", "Немачка"}, {"nb", "DE", "Tyskland"},
		{"ti", "XX", ""}, {"tlh", "KE", "Kenya"}, {"en", "EU", ""}, {"en", "KE-alt", ""}, {"es-MX", "CI", "Côte d’Ivoire"},
	} {
		names := territoriesOf(t, c.tag)
		if got := names.Name(c.code); got != c.name {
			t.Errorf("%s: %s is called %q, want %q", c.tag, c.code, got, c.name)
		}
		if c.name != "" {
			if got := names.Code(c.name); got != c.code {
				t.Errorf("%s: %q is %q, want %q", c.tag, c.name, got, c.code)
			}
		}
	}
	english := territoriesOf(t, "en")
	for text, code := range map[string]string{
		"ke": "KE", "KE": "KE", "cote d'ivoire": "", "CÔTE D'IVOIRE": "CI", "Ivory Coast": "CI", "bosnia and herzegovina": "BA",
		"uk": "GB", "Czech Republic": "CZ", "Turkey": "TR", "": "", "Kenia": "", "Europe": "",
	} {
		if got := english.Code(text); got != code {
			t.Errorf("%q is %q, want %q", text, got, code)
		}
	}
}

// territoriesOf are the names of countries in a language.
func territoriesOf(t *testing.T, tag string) Territories {
	t.Helper()
	l, err := For(tag)
	if err != nil {
		t.Fatal(err)
	}
	names, err := l.Territories()
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestNamesOfAll: in every language into which the program's words are translated, each country of the English list has
// a name.
func TestNamesOfAll(t *testing.T) {
	english := territoriesOf(t, "en")
	for _, tag := range spoken(t) {
		names := territoriesOf(t, tag)
		for code := range english.all() {
			if names.Name(code) == "" {
				t.Errorf("%s has no name for %s", tag, code)
			}
		}
	}
}

package ticket

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWords: each language has all words, and each word the same places as in English.
func TestWords(t *testing.T) {
	places := regexp.MustCompile(`%[a-z]`)
	english := For(English)
	if len(english.words) < 30 || len(Languages()) < 5 || Languages()[0] != English {
		t.Fatalf("%d words, in %v", len(english.words), Languages())
	}
	for _, tag := range Languages() {
		w := For(tag)
		if w.tag != tag || len(w.words) != len(english.words) {
			t.Errorf("%s: %d words, not %d", tag, len(w.words), len(english.words))
		}
		for key, said := range english.words {
			if other := w.words[key]; !slices.Equal(places.FindAllString(other, -1), places.FindAllString(said, -1)) ||
				strings.TrimSpace(other) == "" {
				t.Errorf("%s: %q is %q", tag, said, other)
			}
		}
	}
}

// TestNumbers: lengths have the decimal sign of the language.
func TestNumbers(t *testing.T) {
	for tag, want := range map[string]string{"en": "3.0 0.15", "de": "3,0 0,15", "xx": "3.0 0.15"} {
		w := For(tag)
		if got := w.Millimeters(3) + " " + w.Thickness(0.15); got != want {
			t.Errorf("%s: %s, not %s", tag, got, want)
		}
	}
	if got := For("de").Say("multiple", 8, 4); got != "8, teilbar durch 4" {
		t.Errorf("it is %q", got)
	}
}

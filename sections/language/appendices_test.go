package language

import (
	"strings"
	"testing"
)

// TestAppendices holds that each language with words has that for appendices, with a place for the letter that stands on
// the line of its word.
func TestAppendices(t *testing.T) {
	for _, tag := range spoken(t) {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		word := strings.Trim(strings.Replace(l.Appendix, "{0}", "", 1), ".\u00a0")
		if word == "" || strings.Contains(word, "{0}") || word == l.Appendix {
			t.Errorf("%s: the word %q", tag, l.Appendix)
		}
	}
}

// TestCapital: appendices are counted by capitals where a language has them.
func TestCapital(t *testing.T) {
	for _, c := range []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 0, "A"}, {"en", 25, "Z"}, {"en", 26, "AA"}, {"tr", 8, "I"}, {"ru", 7, "И"}, {"el", 5, "Ζ"}, {"sr-Latn", 1, "B"},
		{"ar", 2, "ج"}, {"fa", 2, "پ"}, {"he", 10, "יא"}, {"hi", 1, "ख"}, {"ka", 1, "ბ"}, {"hy", 1, "Բ"}, {"zh", 1, "B"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Letters.Capital(c.n); got != c.want {
			t.Errorf("%s: %d is %q, want %q", c.tag, c.n, got, c.want)
		}
	}
}

package language

import "testing"

// TestLetters: languages count by their own letters, in any script that a tag says; behind the last one they begin
// anew.
func TestLetters(t *testing.T) {
	for _, c := range []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 0, "a"}, {"en", 25, "z"}, {"en", 26, "aa"}, {"en", 53, "bb"}, {"de-AT", 2, "c"}, {"ja", 1, "b"},
		{"zh-TW", 1, "b"}, {"ru", 2, "в"}, {"ru", 6, "ж"}, {"uk", 3, "г"}, {"sr", 4, "д"}, {"sr-Latn", 4, "e"},
		{"ar", 1, "ب"}, {"ar", 2, "ج"}, {"ar-EG", 0, "أ"}, {"fa", 0, "الف"}, {"fa", 2, "پ"}, {"he", 14, "טו"}, {"hi", 1, "ख"},
		{"mr", 1, "ब"}, {"ko", 2, "다"}, {"el", 1, "β"}, {"th", 2, "ค"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Letters.At(c.n); got != c.want {
			t.Errorf("letter %d of %s is %q, want %q", c.n, c.tag, got, c.want)
		}
	}
}

// TestLettersDiffer: no letter of a language stands for two things, also behind the last one.
func TestLettersDiffer(t *testing.T) {
	for locale := range letters {
		l := lettersFor([]string{locale})
		seen := make(map[string]int)
		for n := range 60 {
			letter := l.At(n)
			if first, twice := seen[letter]; twice {
				t.Errorf("%s: %q is the letter of %d and of %d", locale, letter, first, n)
			}
			seen[letter] = n
		}
	}
}

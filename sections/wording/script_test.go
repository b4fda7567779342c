package wording

import "testing"

// What an author is told to write is made of the word itself, in a language of its script.
func TestMarked(t *testing.T) {
	for _, test := range []struct{ word, script, language string }{
		{"слова", "Cyrl", "ru"}, {"كلمات", "Arab", "ar"}, {"शब्द", "Deva", "hi"}, {"מילים", "Hebr", "he"}, {"λέξεις", "Grek", "el"},
		{"คำ", "Thai", "th"}, {"文字", "Hani", "zh"}, {"かな", "Hira", "ja"}, {"말", "Hang", "ko"}, {"words", "Latn", "en"}, {"ᏣᎳᎩ", "Cher", "und-Cher"},
	} {
		if got, want := marked(test.word, test.script), "["+test.word+"]{lang="+test.language+"}"; got != want {
			t.Errorf("%s is marked as %s, want %s", test.word, got, want)
		}
	}
}

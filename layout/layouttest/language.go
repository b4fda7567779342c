package layouttest

import (
	"testing"

	"annualreport/fonts"
	"annualreport/layout/locale"
)

// Language is how text of one of the languages of tests is set: en, de, fr, es, pl, ru, ar, fa, ur, he, hi or th. The
// values are those of sections/language, which no room of layout may import.
func Language(t testing.TB, tag string) locale.Language {
	t.Helper()
	for _, l := range languages() {
		if l.Tag == tag {
			return l
		}
	}
	t.Fatalf("%s is no language of the tests", tag)
	return locale.Language{}
}

// languages are the languages of tests.
func languages() []locale.Language {
	return []locale.Language{
		{Tag: "en", Script: "Latn", Patterns: "en-us"},
		{Tag: "de", Script: "Latn", Patterns: "de-1996"},
		{Tag: "fr", Script: "Latn", Patterns: "fr", Punctuation: locale.French},
		{Tag: "es", Script: "Latn", Patterns: "es"},
		{Tag: "pl", Script: "Latn", Patterns: "pl", ShortWords: "aiouwz"},
		{Tag: "ru", Script: "Cyrl", Patterns: "ru"},
		{Tag: "ar", Script: "Arab", Direction: locale.RightToLeft},
		{Tag: "fa", Script: "Arab", Direction: locale.RightToLeft},
		{Tag: "ur", Script: "Arab", Direction: locale.RightToLeft, Forms: fonts.Nastaliq},
		{Tag: "he", Script: "Hebr", Direction: locale.RightToLeft},
		{Tag: "hi", Script: "Deva", Patterns: "hi"},
		{Tag: "th", Script: "Thai", Patterns: "th", Unspaced: true},
	}
}

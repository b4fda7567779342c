package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Aside is a word in brackets behind another, in those of ideographs where the word is of them.
func Aside(word string) string {
	if ideographic(word) {
		return "（" + word + "）"
	}
	return " (" + word + ")"
}

// ideographic reports whether no space parts a word from the one before.
func ideographic(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.In(first, unicode.Han, unicode.Hiragana)
}

// OnPage is a page that the text refers to, in brackets behind the words that lead there, with {0} for its number.
func (l *Language) OnPage() string { return Aside(l.Words.Page) }

// Greet writes the first line of a message to somebody, whose name may be empty.
func (l *Language) Greet(name string) string {
	if name == "" {
		return l.Words.Greeting
	}
	return strings.Replace(l.Words.GreetingByName, "{0}", name, 1)
}

// AndOthers puts the words for more names than are said behind a list of names.
func (l *Language) AndOthers(names string) string {
	if ideographic(l.Words.AndOthers) {
		return names + l.Words.AndOthers
	}
	return names + " " + l.Words.AndOthers
}

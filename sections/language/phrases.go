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

// Greet writes the first line of a message to somebody, whose name may be empty.
func (l *Language) Greet(name string) string {
	greeting := l.Words.Greeting
	switch script := l.Script; {
	case ideographic(greeting) && script != "Kore":
		end := "。"
		if script != "Jpan" {
			end = "！"
		}
		if name == "" {
			return greeting + end
		}
		return name + l.Lists.Comma + greeting + end
	case l.Unspaced && l.Translated:
		return strings.TrimSpace(greeting + " " + name)
	case name != "":
		greeting += " " + name
	}
	return greeting + strings.TrimSpace(l.Lists.Comma)
}

// AndOthers puts the words for more names than are said behind a list of names.
func (l *Language) AndOthers(names string) string {
	if ideographic(l.Words.AndOthers) {
		return names + l.Words.AndOthers
	}
	return names + " " + l.Words.AndOthers
}

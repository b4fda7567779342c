// Package initials has the letters that stand for a person of whom there is no portrait.
package initials

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/sections/bib"
)

// Of are the initials of a name: the first letters of its first word and of its last, such as AN for Ada Nobody; one
// letter of a name of one word, and of names in letters that are not written as initials beside each other (those of
// East Asia, which begin with the family name, Arabic, Hebrew, those of India). Titles (“Dr.”), particles (“von”), and
// what stands behind a comma or in brackets are no part of it. Of a text without letters they are empty.
func Of(name string) string {
	words := wordsOf(name)
	if len(words) == 0 {
		return ""
	}
	first := letterOf(words[0])
	if len(words) == 1 || !hasCase(first) {
		return first
	}
	if last := letterOf(words[len(words)-1]); hasCase(last) {
		return first + last
	}
	return first
}

// wordsOf are the words of a name that have initials: those with a capital, or all if none has one.
func wordsOf(name string) []string {
	name, _, _ = strings.Cut(name, ",")
	var all, own []string
	for _, word := range strings.Fields(withoutBrackets(name)) {
		bare := strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if bare == "" || isTitle(bare) {
			continue
		}
		all = append(all, bare)
		if letter, _ := utf8.DecodeRuneInString(bare); !unicode.IsLower(letter) {
			own = append(own, bare)
		}
	}
	if len(own) == 0 {
		return all
	}
	return own
}

// withoutBrackets is a text without what stands in brackets.
func withoutBrackets(text string) string {
	var out strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case strings.ContainsRune("([（［", r):
			depth++
		case strings.ContainsRune(")]）］", r):
			depth = max(depth-1, 0)
		case depth == 0:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isTitle reports whether a word is short for a title: it ends in a full stop, and is more than a letter.
func isTitle(word string) bool {
	short, isShort := strings.CutSuffix(word, ".")
	return isShort && utf8.RuneCountInString(short) > 1 && !strings.Contains(short, ".") && !bib.IsEastAsian(word)
}

// letterOf is the first letter of a word, with the marks on it where its script has capitals. The vowels of Thai and
// Lao that are written before their consonant are no initial.
func letterOf(word string) string {
	var out strings.Builder
	for _, r := range word {
		switch {
		case out.Len() == 0 && (!unicode.IsLetter(r) || isBefore(r)):
		case out.Len() == 0:
			out.WriteRune(r)
			if !hasCase(string(r)) {
				return out.String()
			}
		case unicode.Is(unicode.Mn, r):
			out.WriteRune(r)
		default:
			return out.String()
		}
	}
	return out.String()
}

// isBefore reports whether a letter is a vowel that is written before the consonant that it is said behind.
func isBefore(r rune) bool { return r >= 0x0E40 && r <= 0x0E44 || r >= 0x0EC0 && r <= 0x0EC4 }

// hasCase reports whether a letter is of a script that has capitals.
func hasCase(letter string) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLower(r)
}

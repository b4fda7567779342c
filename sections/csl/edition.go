package csl

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/bib"
)

// editionNumber finds the number of an edition, with what English and German put behind it.
var editionNumber = pattern.Of(`(?i)^([0-9]+)(?:st|nd|rd|th|\.)?(?:\s+ed(?:ition|\.)?)?$`)

// ordinalWords are the numbers that files of BibTeX have in words.
var ordinalWords = []string{
	"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
}

// Edition says which edition a publication is, in the words of a language: 2 is “2nd ed.” Of a language whose words are
// not known it is the number. What is no number stays as it is.
func Edition(text, language string) string {
	n := editionIn(text)
	if n == 0 {
		return text
	}
	l, err := new(Style).localeOf(language)
	if err != nil || !knows(language) {
		return strconv.Itoa(n)
	}
	gender := l.terms[termKey{"edition", "", ""}].gender
	return l.ordinal(n, gender) + "\u00a0" + l.word("edition", "short", false)
}

// Counted is a number or a range with the short word for what it counts in a language: vol. 2, pp. 4–7. Of a language
// whose words are not known it is the number alone, and so is what is no number.
func Counted(v bib.Variable, text, language string) string {
	l, err := new(Style).localeOf(language)
	if err != nil || !knows(language) || !numericForm().MatchString(text) && !isPages(v, text) {
		return text
	}
	word := l.word(string(v), "short", isPlural(string(v), text))
	if word == "" {
		return text
	}
	return word + "\u00a0" + text
}

// isPages reports whether a text is pages, and not the number of an article.
func isPages(v bib.Variable, text string) bool {
	return v == bib.Pages && pageRange().MatchString(text)
}

// Circa is a date that is a guess, behind the short word for that in a language (c. 1999). Of a language whose words
// are not known it has a question mark: 1999?
func Circa(date, language string) string {
	l, err := new(Style).localeOf(language)
	if err != nil || !knows(language) || l.word("circa", "short", false) == "" {
		return date + "?"
	}
	word := l.word("circa", "short", false)
	if bib.IsEastAsian(word) {
		return word + date
	}
	return word + "\u00a0" + date
}

// Translators is the short word for some translators in a language (trans.), empty for a language whose words are not
// known.
func Translators(count int, language string) string {
	l, err := new(Style).localeOf(language)
	if err != nil || !knows(language) {
		return ""
	}
	return l.word("translator", "short", count > 1)
}

// Within is the word before what a chapter stands in (in), empty for a language whose words are not known.
func Within(language string) string {
	l, err := new(Style).localeOf(language)
	if err != nil || !knows(language) {
		return ""
	}
	return l.word("in", "", false)
}

// editionIn is the number of an edition that is said in figures or in words, 0 if it is none.
func editionIn(text string) int {
	text = strings.ToLower(strings.TrimSpace(text))
	if m := editionNumber().FindStringSubmatch(text); m != nil {
		return number(m[1])
	}
	for i, word := range ordinalWords {
		if strings.TrimSuffix(text, " edition") == word {
			return i + 1
		}
	}
	return 0
}

// knows reports whether the words of a language are in the archive.
func knows(language string) bool {
	files, err := opened()
	if err != nil {
		return false
	}
	for _, tag := range chain(dialect(language)) {
		base, _, _ := strings.Cut(language, "-")
		if strings.HasPrefix(tag, base) && files[tag] != nil {
			return true
		}
	}
	return false
}

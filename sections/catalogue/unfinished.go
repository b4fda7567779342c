package catalogue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// CheckUnfinished reports translations that were filled in and translate nothing: copies of the original, and
// those without a letter. They may be meant, so that a build prints them; who asks how far a translation is
// wants to see them.
func (c *Catalogue) CheckUnfinished(problems *diag.List) {
	for i := range c.Entries {
		e := &c.Entries[i]
		switch {
		case !e.Done():
		case isCopy(e.ID.Value, e.Str.Value):
			problems.Warnf(e.Str.Span, "translate it, or leave it empty until it is", "the translation is the original: %s", shortened(e.ID.Value))
		case hasLetters(e.ID.Value) && !says(e.Str.Value):
			problems.Warnf(e.Str.Span, "translate it, or leave it empty until it is", "the translation of “%s” has no words", shortened(e.ID.Value))
		}
	}
}

// ToLookAt counts the translations that somebody must look at: what Check and CheckUnfinished warn of.
func (c *Catalogue) ToLookAt(w Writing) int {
	n := 0
	for i := range c.Entries {
		one := Catalogue{Entries: c.Entries[i : i+1]}
		problems := new(diag.List)
		one.Check(w, problems)
		one.CheckUnfinished(problems)
		if problems.Len() > 0 {
			n++
		}
	}
	return n
}

// isCopy reports whether a translation is the original, though there is more than names in it, which stay
// as they are: words that begin with a capital letter, or with none that could be one.
func isCopy(original, translation string) bool {
	if strings.TrimSpace(original) != strings.TrimSpace(translation) {
		return false
	}
	for _, word := range strings.FieldsFunc(prose(original), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && utf8.RuneCountInString(word) >= shortestWord {
			return true
		}
	}
	return false
}

// shortestWord is how many letters a word has at the least that names are seldom made with: "of" and "und" are
// parts of many.
const shortestWord = 4

// hasLetters reports whether a text has words.
func hasLetters(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// says reports whether a text says something: eleven may be 11 in another language, and euro a sign.
func says(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) })
}

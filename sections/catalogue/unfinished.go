package catalogue

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/layout/pattern"
)

// CheckAll reports what Check does, and translations that translate nothing, and counts the translations that
// somebody must look at for one of the two.
func (c *Catalogue) CheckAll(w Writing, problems *diag.List) (toLookAt int) {
	moved := make(map[string]bool)
	for i := range c.Entries {
		before := problems.Len()
		checkLost(&c.Entries[i], c.Entries[i].Address, w, moved, problems)
		checkUnfinished(&c.Entries[i], problems)
		if problems.Len() > before {
			toLookAt++
		}
	}
	return toLookAt
}

// checkUnfinished reports a translation that translates nothing: a copy of the original, or one without a letter. It
// may be intended, so a build prints it; the status of the translation reports it.
func checkUnfinished(e *Entry, problems *diag.List) {
	switch {
	case !e.Done(), e.Address:
	case isCopy(e.ID.Value, e.Str.Value):
		problems.Warnf(e.Str.Span, "translate it, or leave it empty until it is",
			"the translation is the original: %s", shortened(e.ID.Value))
	case e.Str.Value != leftOut && showsNothing(e.Str.Value): // Check reports it
	case hasLetters(e.ID.Value) && !says(e.Str.Value) && !leavesOut(e):
		tellNoWords(e, problems)
	}
}

// tellNoWords reports a translation without words.
func tellNoWords(e *Entry, problems *diag.List) {
	problems.Warnf(e.Str.Span, "translate it, or leave it empty until it is",
		"the translation of “%s” has no words", shortened(e.ID.Value))
}

// remark is a remark of Markdown, which is not printed.
var remark = pattern.Of(`(?s)<!--.*?-->`)

// showsNothing reports whether nothing of a text is seen: it has only spaces, characters without a width and remarks,
// as themselves or as entities (&nbsp;).
func showsNothing(text string) bool {
	if strings.Contains(text, "<!--") {
		text = remark().ReplaceAllString(text, "")
	}
	if strings.Contains(text, "&") {
		text = html.UnescapeString(text)
	}
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.IsControl(r) &&
			!unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && !unicode.Is(unicode.Variation_Selector, r)
	})
}

// leavesOut reports whether a translation leaves a block out of the language on purpose: it is one space. Other signs
// that nobody sees are none that a translator means.
func leavesOut(e *Entry) bool { return e.Block && e.Str.Value == leftOut }

// isCopy reports whether a translation is the original, though there is more than names in it, which stay
// as they are: words that begin with a capital letter, or with none that could be one.
func isCopy(original, translation string) bool {
	if strings.TrimSpace(original) != strings.TrimSpace(translation) {
		return false
	}
	separates := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
	for _, word := range strings.FieldsFunc(prose(original), separates) {
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

// says reports whether a text has letters, digits or symbols: a translation may write eleven as 11, and euro as a sign.
func says(s string) bool {
	return strings.ContainsFunc(
		s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) },
	)
}

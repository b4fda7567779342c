package source

import (
	"strings"
	"unicode"

	"annualreport/layout/diag"
)

// LeavesOut reports whether a translation leaves the words of an original out: it has nothing but spaces, dashes and
// other signs between words. A figure and a sign that stands for a word, as % for “percent”, say something.
func LeavesOut(original, translation string) bool {
	return strings.ContainsFunc(original, unicode.IsLetter) && !strings.ContainsFunc(translation, isSaid)
}

// signsOfWords are signs that are read as words, though Unicode counts them as punctuation.
const signsOfWords = "%‰‱#&@*†‡§¶…"

// isSaid reports whether a reader says something for a sign. The minus is no more than a dash here.
func isSaid(r rune) bool {
	const minus = '−'
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) && r != minus ||
		strings.ContainsRune(signsOfWords, r)
}

// IsLeftOut reports whether the translation of the text leaves its words out.
func (t Text) IsLeftOut() bool { return t.IsTranslated() && LeavesOut(t.Original(), t.Value) }

// TellLeftOut reports a name that its translation leaves out. What it names would stand without a name in the edition
// of that language. The text of a name has the place of its translation.
func TellLeftOut(name Text, problems *diag.List) {
	problems.Errorf(name.Span, "translate it, or leave it empty until it is: labels, names of series, titles of "+
		"columns and what else says of what a value is cannot be left out",
		"the translation leaves out the name “%s”", name.Original())
}

// TellNamesLeftOut reports each name that its translation leaves out.
func TellNamesLeftOut(names []Text, problems *diag.List) {
	for _, name := range names {
		if name.IsLeftOut() {
			TellLeftOut(name, problems)
		}
	}
}

// MustBeSaid reports whether a translation cannot leave texts of a role out: what has a heading, a caption or a
// description in one language has one in all, and captions are numbered alike.
func (r Role) MustBeSaid() bool { return r == Heading || r == Caption || r == Alternative }

// Said is the text of a key that its translation cannot leave out. If it does, that is reported at the line of the
// translation, and the text is the original.
func Said(key string, text Text, problems *diag.List) Text {
	if !text.IsLeftOut() {
		return text
	}
	problems.Errorf(text.Span, "translate it, or leave it empty until it is",
		"the translation of `%s` has no words", key)
	text.Value = text.Original()
	return text
}

package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ShortMonth writes a text that names a month, as "January" or "January 2031", with the
// shorter name that the language has for it (CLDR, months of the format type abbreviated): "Jan",
// "Jan 2031". It tells whether the text is one. A language without shorter names keeps the long ones.
func (l *Language) ShortMonth(text string) (string, bool) {
	c := &l.conventions
	if l.nameless() {
		return "", false
	}
	for _, names := range [][]string{c.Months, c.Alone, c.Short} {
		for m, name := range names {
			before, after, ok := cutFold(text, name)
			if !ok || !isYearOrEmpty(before) || !isYearOrEmpty(after) {
				continue
			}
			if len(c.Short) == len(names) {
				name = c.Short[m]
			}
			return before + likeFirst(name, strings.TrimPrefix(text, before)) + after, true
		}
	}
	return "", false
}

// cutFold cuts a text around a name that stands in it as a word, in small letters or capitals.
func cutFold(text, name string) (before, after string, ok bool) {
	runes, size := []rune(text), len([]rune(name))
	for i := 0; i+size <= len(runes) && size > 0; i++ {
		if i > 0 && unicode.IsLetter(runes[i-1]) || i+size < len(runes) && unicode.IsLetter(runes[i+size]) {
			continue
		}
		if strings.EqualFold(string(runes[i:i+size]), name) {
			return string(runes[:i]), string(runes[i+size:]), true
		}
	}
	return "", "", false
}

// isYearOrEmpty tells what may stand beside the name of a month: figures and signs.
func isYearOrEmpty(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) }

// likeFirst begins a name with a capital if a model does.
func likeFirst(name, model string) string {
	letter, _ := utf8.DecodeRuneInString(model)
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(letter) || size == 0 {
		return name
	}
	return string(unicode.ToUpper(first)) + name[size:]
}

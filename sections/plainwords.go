package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/diag"
)

// Plain is a short text in plain words, as metadata, bookmarks, running heads and messages show it: what
// its markup says, with the quotation marks of the language, in one line. What is wrong with it is reported
// where it is set.
func (r *Report) Plain(t Text) string {
	if !strings.ContainsAny(t.Value, "\\`*_{}[]<>#+!|&~\"'@:/.-\n") {
		return strings.TrimSpace(t.Value)
	}
	c := announcer(r, new(diag.List))
	return oneLine(content.PlainText(c.inlines(t)))
}

// oneLine is words with single spaces between them; other spaces than U+0020 and line ends stay.
func oneLine(words string) string {
	return strings.Join(strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}

// titleWords are the title and the subtitle of the report in plain words.
func (r *Report) titleWords() string {
	return strings.TrimSpace(r.Plain(r.Meta.Title) + " " + r.Plain(r.Meta.Subtitle))
}

// called is what the organisation is called for short, in plain words.
func (r *Report) called() string {
	if o := &r.Organisation; !o.Short.IsEmpty() {
		return r.Plain(o.Short)
	}
	return r.Plain(r.Organisation.Name)
}

package markup

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// PlainReader finds whether words say the same in Markdown as without it.
type PlainReader struct{ parser *Parser }

// NewPlainReader makes one.
func NewPlainReader() PlainReader {
	return PlainReader{NewParser("", [4]string{"\"", "\"", "'", "'"})}
}

// mayBeMarkup is a sign that Markdown may read otherwise: most words have none, and need no parser.
var mayBeMarkup = pattern.Of("[\\\\`*_\\[~{$]|<[A-Za-z/!?]|&[A-Za-z#]")

// IsPlain reports whether words in one line are read in Markdown as they stand, and without a problem. Words with
// quotation marks beside signs of Markdown may be plain, and are not reported as such.
func (r PlainReader) IsPlain(words string) bool {
	if !mayBeMarkup().MatchString(words) {
		return true
	}
	problems := new(diag.List)
	read := r.parser.Inlines(source.Text{Value: words}, &Context{
		Problems: problems,
		Refer:    func(anchor string, _ diag.Span) string { return anchor },
		Value:    func(string, diag.Span) []content.Inline { return nil },
		Stray:    func(s StrayName) { problems.Warnf(s.At, "", "a name in braces") },
		Language: func(tag string, _ diag.Span) (locale.Language, bool) { return locale.Language{Tag: tag}, true },
	})
	return problems.Len() == 0 && content.PlainText(read) == words
}

package source

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/diag"
)

// PlainText is the text of a file that was checked: it is UTF-8 throughout, and has no control characters, no numbers
// of no character, no letters that nobody sees and no signs of direction without an end. Those that the file had were
// reported, and are spaces. File.Plain alone makes it, and those who read a format take it, so that no format is read
// before its file was checked. What a format has escapes for (TOML, JSON, XML, catalogues) was not in the file: readers
// give it to Checked, or look for it by Controls. The zero value is a text without a letter.
type PlainText struct{ file *File }

// Plain checks the file; false if it is no text in UTF-8. What is wrong is reported.
func (f *File) Plain(problems *diag.List, cure string) (PlainText, bool) {
	if !f.isText(problems, cure) {
		return PlainText{}, false
	}
	text, changed := checkedText(f.Text, func(at int) diag.Span { return f.Span(at, 1) }, problems)
	if !changed {
		return PlainText{f}, true
	}
	out := NewFile(f.Name(), text)
	out.encoding = f.encoding
	return PlainText{out}, true
}

// checkedText is a text without what Controls finds, which it reports at its places, and whether it found something.
func checkedText(text string, span func(at int) diag.Span, problems *diag.List) (out string, changed bool) {
	found := Controls(text)
	if len(found) == 0 {
		return text, false
	}
	for _, i := range found {
		TellControl(text, i, span(i), problems)
	}
	return Settable(text), true
}

// Settable is a text with spaces in the place of what Controls finds. A lost letter stays, since its sign can be set.
func Settable(text string) string {
	found := Controls(text)
	if len(found) == mostControls { // there may be more: no letter that could be one of them stays
		return strings.Map(harmless, text)
	}
	var b strings.Builder
	from := 0
	for _, i := range found {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == lostLetter {
			continue
		}
		b.WriteString(text[from:i] + " ")
		from = i + size
	}
	return b.String() + text[from:]
}

// harmless is a space for each character that cannot be set in some text, and the character itself for all others.
func harmless(r rune) rune {
	if _, opens := endOf(r); opens || unsettable(r) || isTag(r) {
		return ' '
	}
	return r
}

// of is the file of the text; that of the zero value is empty.
func (t PlainText) of() *File {
	if t.file == nil {
		return NewFile("", "")
	}
	return t.file
}

// String is the text itself.
func (t PlainText) String() string { return t.of().Text }

// Name is the name of the file as messages have it.
func (t PlainText) Name() string { return t.of().Name() }

// Encoding is the encoding that the file is written in, "UTF-8" for most.
func (t PlainText) Encoding() string { return t.of().encoding }

// Line returns the text of a line, counted from 1, without its end.
func (t PlainText) Line(n int) (string, bool) { return t.of().Line(n) }

// Span is the place of some bytes of the text.
func (t PlainText) Span(at, length int) diag.Span { return t.of().Span(at, length) }

// At is the place of some bytes of a line, both counted from 1.
func (t PlainText) At(line, column, length int) diag.Span { return t.of().At(line, column, length) }

package content

import (
	"strings"
	"unicode/utf8"

	"annualreport/layout/locale"
)

// PlainText gives the words of inlines without their looks.
func PlainText(inlines []Inline) string {
	var b strings.Builder
	plainText(&b, inlines, locale.Language{}, func(_ locale.Language, text string) string { return text })
	return b.String()
}

// IsBlank reports whether there is nothing to read in inlines.
func IsBlank(inlines []Inline) bool {
	for _, in := range inlines {
		switch in := in.(type) {
		case Text:
			if strings.TrimSpace(in.Value) != "" {
				return false
			}
		case Note, PageOf:
			return false
		default:
			if !IsBlank(Nested(in)) {
				return false
			}
		}
	}
	return true
}

// Nested is what stands within an inline that holds others.
func Nested(in Inline) []Inline {
	switch in := in.(type) {
	case InEmphasis:
		return in.Inlines
	case InStyle:
		return in.Inlines
	case InLanguage:
		return in.Inlines
	case Isolate:
		return in.Inlines
	case Link:
		return in.Inlines
	case Text, Note, LineEnd, PageOf:
	}
	return nil
}

// Unlinked are inlines without what leads elsewhere: of links their words stay, and calls of
// notes and numbers of pages vanish.
func Unlinked(inlines []Inline) []Inline {
	var out []Inline
	for _, in := range inlines {
		switch in := in.(type) {
		case Link:
			out = append(out, Unlinked(in.Inlines)...)
		case InEmphasis:
			in.Inlines = Unlinked(in.Inlines)
			out = append(out, in)
		case InStyle:
			in.Inlines = Unlinked(in.Inlines)
			out = append(out, in)
		case InLanguage:
			in.Inlines = Unlinked(in.Inlines)
			out = append(out, in)
		case Isolate:
			in.Inlines = Unlinked(in.Inlines)
			out = append(out, in)
		case Text, LineEnd:
			out = append(out, in)
		case Note, PageOf:
		}
	}
	return out
}

// FirstLetters are inlines up to a number of letters of their PlainText.
func FirstLetters(inlines []Inline, letters int) []Inline {
	var out []Inline
	for _, in := range inlines {
		if letters <= 0 {
			break
		}
		count := utf8.RuneCountInString(PlainText([]Inline{in}))
		switch in := in.(type) {
		case Text:
			if count > letters {
				in.Value = string([]rune(in.Value)[:letters])
			}
			out = append(out, in)
		case InEmphasis:
			in.Inlines = FirstLetters(in.Inlines, letters)
			out = append(out, in)
		case InStyle:
			in.Inlines = FirstLetters(in.Inlines, letters)
			out = append(out, in)
		case InLanguage:
			in.Inlines = FirstLetters(in.Inlines, letters)
			out = append(out, in)
		case Isolate:
			in.Inlines = FirstLetters(in.Inlines, letters)
			out = append(out, in)
		case Link:
			in.Inlines = FirstLetters(in.Inlines, letters)
			out = append(out, in)
		case LineEnd, Note, PageOf:
			out = append(out, in)
		}
		letters -= count
	}
	return out
}

// SpokenText is PlainText with the spaces that are set in a language and in those within.
func SpokenText(inlines []Inline, language locale.Language) string {
	var b strings.Builder
	plainText(&b, inlines, language, Spaces)
	return b.String()
}

// plainText writes the words of inlines in a language, each as say has them.
func plainText(
	b *strings.Builder, inlines []Inline, language locale.Language, say func(
		language locale.Language, text string,
	) string,
) {
	for _, in := range inlines {
		switch in := in.(type) {
		case Text:
			b.WriteString(say(language, in.Value))
		case InLanguage:
			plainText(b, in.Inlines, in.Language, say)
		case LineEnd:
			b.WriteByte(' ')
		default:
			plainText(b, Nested(in), language, say)
		}
	}
}

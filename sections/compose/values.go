package compose

import (
	"strings"
	"unicode"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/locale"
	"annualreport/sections/language"
	"annualreport/sections/source"

	"annualreport/layout/pattern"
)

// spanOfNumbers is a range such as 2030–2031 or 1,200 – 1,400, which is read in the direction of the text.
var spanOfNumbers = pattern.Of(`^\pN[\pN.,٫٬]*[\s\p{Zs}]*[-–—][\s\p{Zs}]*\pN[\pN.,٫٬]*$`)

// isValue reports whether a text is digits and signs, with at most a few letters of Europe, such as those of a
// currency, beside them.
func isValue(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsDigit) || spanOfNumbers().MatchString(strings.TrimSpace(text)) {
		return false
	}
	const fewLetters = 3
	letters := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters <= fewLetters
}

// isForeign reports whether a text is figures among words of which none runs from right to left, as in “€ 4.2 million”:
// they keep the order of these words.
func isForeign(text string) bool {
	return strings.ContainsFunc(text, unicode.IsDigit) && strings.ContainsFunc(text, unicode.IsLetter) &&
		!bidi.Backward(text)
}

// Telephone is the number of a telephone. It is dialed from left to right, also in digits that
// stand in texts from right to left; words in it are those of the text around it.
func Telephone(t source.Text) content.Inline {
	const leftToRight, end = "\u202d", "\u202c"
	if !bidi.Backward(t.Value) {
		return Shown(t.Value)
	}
	return content.Isolate{Inlines: PlainInlines(dialed().ReplaceAllString(t.Value, leftToRight+"$0"+end))}
}

// Apart is one of several things in a row, such as a name in a list: if its letters run against those of the language
// around it, it is one thing to them, so that the row keeps its order.
func Apart(l locale.Language, inlines []content.Inline) []content.Inline {
	if l.RightToLeft() == bidi.Backward(content.PlainText(inlines)) {
		return inlines
	}
	return []content.Inline{content.Isolate{Inlines: inlines}}
}

// RowOf is several things in a row behind some words, with the commas of a language between them.
func RowOf(l *language.Language, before string, items []string) []content.Inline {
	var out []content.Inline
	said := before
	for i, item := range items {
		if i > 0 {
			said += l.Lists.Comma
		}
		if l.RightToLeft() == bidi.Backward(item) {
			said += item // one text, so that its letters are shaped together
			continue
		}
		out = append(append(out, PlainInlines(said)...), Apart(l.Language, PlainInlines(item))...)
		said = ""
	}
	if said != "" {
		out = append(out, PlainInlines(said)...)
	}
	return out
}

// dialed is what is dialed of the number of a telephone.
var dialed = pattern.Of(`\+?\pN[\pN\s()./–-]*\pN`)

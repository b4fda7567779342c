package sections

import (
	"regexp"
	"strings"
	"unicode"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/number"
)

// value composes a text that may be a value: a number, a date, the number of a telephone. In
// texts from right to left its signs keep their own order.
func (c *composer) value(t Text) []content.Inline {
	return c.isolated(c.inlines(t))
}

// isolated isolates what may be a value.
func (c *composer) isolated(inlines []content.Inline) []content.Inline {
	switch {
	case !c.report.Meta.Language.RightToLeft():
		return inlines
	case !isValue(content.PlainText(inlines)) && !isForeign(content.PlainText(inlines)):
		return content.IsolateNumbers(inlines)
	}
	return []content.Inline{content.Isolate{Inlines: inlines}}
}

// spanOfNumbers is a range such as 2030–2031, which is read in the direction of the text.
var spanOfNumbers = regexp.MustCompile(`^\pN+\s*[-–—]\s*\pN+$`)

// isValue reports whether a text is digits and signs, with at most a few letters of Europe, such as those of a
// currency, beside them.
func isValue(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsDigit) || spanOfNumbers.MatchString(strings.TrimSpace(text)) {
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

// isForeign reports whether a text is figures among words of which none runs from right to left, as in “€ 4.2 million”: they keep
// the order of these words.
func isForeign(text string) bool {
	return strings.ContainsFunc(text, unicode.IsDigit) && strings.ContainsFunc(text, unicode.IsLetter) && !bidi.Backward(text)
}

// cellValue is what a cell of a table says that a sentence names; what names none is told.
func (c *composer) cellValue(name string, at diag.Span) []content.Inline {
	t, _ := cellNamed(c.report, Text{Value: name, Span: at}, nil, c.problems)
	if _, ok := t.Number(); ok {
		return c.inlines(t)
	}
	s := c.context(role.Body)
	s.Value = nil // a cell that names a cell could name itself
	return c.parser.Inlines(t, s)
}

// directed is a value in a message: programs for mail know no isolates, but marks, between
// which its signs keep their order.
func (c *composer) directed(value string) string {
	const mark = "\u200e"
	if !c.report.Meta.Language.RightToLeft() || bidi.Backward(value) || !isValue(value) && !isForeign(value) {
		return value
	}
	return mark + value + mark
}

// telephone is the number of a telephone. It is dialed from left to right, also in digits that
// stand in texts from right to left; words in it are those of the text around it.
func telephone(t Text) content.Inline {
	const leftToRight, end = "\u202d", "\u202c"
	if !bidi.Backward(t.Value) {
		return shown(t.Value)
	}
	return content.Isolate{Inlines: plainInlines(dialed.ReplaceAllString(t.Value, leftToRight+"$0"+end))}
}

// dialed is what is dialed of the number of a telephone.
var dialed = regexp.MustCompile(`\+?\pN[\pN\s()./–-]*\pN`)

// endOfNumbers is how a column of numbers stands whose author wants it at the end of the lines.
// Digits run from left to right everywhere: where lines end at the left, numbers that ended there
// would have their units below thousands, and stand with their decimal points below each other instead.
func (c *composer) endOfNumbers() content.CellAlign {
	if c.report.Meta.Language.RightToLeft() {
		return content.CellDecimal
	}
	return content.CellEnd
}

// numeral writes a number as the language of the edition does.
func (c *composer) numeral(v number.Value, style language.Style) string {
	return c.report.Meta.Language.Numbers.Value(v, style)
}

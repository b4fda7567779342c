package compose

import (
	"strings"

	"annualreport/layout/bidi"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/amount"
	"annualreport/sections/language"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// Text composes running text.
func (c *Composer) Text(t source.Text) []content.Block { return c.TextIn(t, role.Body) }

// TextIn composes running text of another role.
func (c *Composer) TextIn(t source.Text, body role.Role) []content.Block {
	return settleMargins(joinNumbers(c, c.parser.Blocks(t, c.markupContext(body))))
}

// Bullet composes a text that stands in a list.
func (c *Composer) Bullet(t source.Text) []content.Block {
	s := c.markupContext(role.Body)
	s.Depth = 1
	return c.parser.Blocks(t, s)
}

// Inlines composes a short text, such as a title or a label.
func (c *Composer) Inlines(t source.Text) []content.Inline {
	if v, ok := t.Number(); ok {
		return PlainInlines(c.Numeral(v, language.Style{Decimals: v.Decimals()}))
	}
	return c.parser.Inlines(t, c.markupContext(role.Body))
}

// Label composes a short text on a card; it is empty if nothing is written.
func (c *Composer) Label(t source.Text) content.Label {
	return content.Label{Inlines: c.Inlines(t), Span: t.Span}
}

// Cell composes a cell of a table. Most cells are words or figures without
// any markup, which need no parser.
func (c *Composer) Cell(t source.Text) []content.Inline {
	if _, ok := t.Number(); !ok && !strings.ContainsAny(t.Value, "\\`*_{}[]<>#+!|&~\"'@:/.-\n") {
		return c.isolated([]content.Inline{content.Text{Value: t.Value, Span: t.Span}})
	}
	return c.Value(t)
}

// AddedInlines is words of the program, as the title of the contents.
func AddedInlines(l *language.Language, s string) []content.Inline { return AddedAt(l, s, diag.Span{}) }

// AddedText is words of the program where a text of the report may stand, marked with their language where that is not
// the one of the report.
func AddedText(l *language.Language, words string) source.Text {
	if !l.Translated {
		words = "[" + words + "]{lang=" + l.WordsIn.Tag + "}"
	}
	return source.Text{Value: words}
}

// AddedAt is words of the program, with the place of what they are there for.
func AddedAt(l *language.Language, s string, at diag.Span) []content.Inline {
	return inWords(l, []content.Inline{content.Text{Value: s, Added: true, Span: at}})
}

// inWords is words of the program, marked with their language where that is not the one of the report.
func inWords(l *language.Language, words []content.Inline) []content.Inline {
	if l.Translated {
		return words
	}
	return []content.Inline{content.InLanguage{Language: l.WordsIn, Inlines: words}}
}

// OnPage is the page that the text refers to, in print behind the words that lead there.
func OnPage(l *language.Language, anchor string) []content.Inline {
	return inWords(l, content.OnPage(l.OnPage(), anchor))
}

// PlainInlines is text without markup.
func PlainInlines(s string) []content.Inline { return []content.Inline{content.Text{Value: s}} }

// Caption composes what stands with a picture or a table.
func (c *Composer) Caption(t source.Text) []content.Block {
	if t.IsEmpty() {
		return nil
	}
	return []content.Block{content.Paragraph{Role: role.Caption, Tag: display.P, Inlines: c.Inlines(t), Span: t.Span}}
}

// Continued composes what stands above a table on the pages that it goes on over.
func (c *Composer) Continued(caption source.Text) *content.Paragraph {
	if caption.IsEmpty() {
		return nil
	}
	continued := AddedInlines(c.Language, language.Aside(c.Language.Words.Continued))
	inlines := append(content.Unlinked(c.Inlines(caption)), continued...)
	return &content.Paragraph{Role: role.CaptionAgain, Inlines: inlines, Span: caption.Span}
}

// Remark composes a note or a source below a table.
func (c *Composer) Remark(t source.Text) []content.Block {
	if t.IsEmpty() {
		return nil
	}
	return []content.Block{content.Paragraph{Role: role.TableNote, Tag: display.P, Inlines: c.Inlines(t), Span: t.Span}}
}

// GroupHeading is the heading of a group of entries.
func (c *Composer) GroupHeading(title string) content.Block {
	anchor := c.Anchor(c.head.ID+"-"+markup.Slug(title), c.head.Span())
	return content.Paragraph{
		Role: role.GroupHeading, Tag: display.H2, Inlines: PlainInlines(title), Anchor: anchor, Bookmark: 2,
	}
}

// Value composes a text that may be a value: a number, a date, the number of a telephone. In
// texts from right to left its signs keep their own order.
func (c *Composer) Value(t source.Text) []content.Inline {
	return c.isolated(c.Inlines(t))
}

// ValueOf composes a value that the program has written.
func (c *Composer) ValueOf(written string) []content.Inline { return c.isolated(PlainInlines(written)) }

// isolated isolates what may be a value.
func (c *Composer) isolated(inlines []content.Inline) []content.Inline {
	switch {
	case !c.Language.RightToLeft():
		return inlines
	case !isValue(content.PlainText(inlines)) && !isForeign(content.PlainText(inlines)):
		return content.IsolateNumbers(inlines)
	}
	return []content.Inline{content.Isolate{Inlines: inlines}}
}

// cellValue is what a cell of a table says that a sentence names; what names none is told.
func (c *Composer) cellValue(name string, at diag.Span) []content.Inline {
	cell, format, formatted := amount.CutFormat(name)
	found := new(diag.List)
	t, numerals := amount.CellSaid(c.Tables, source.Text{Value: cell, Span: at}, nil, found)
	c.Problems.AppendAbout(name, found)
	if formatted && numerals != nil {
		return formattedCell(c, namedCell{name, format, at, t}, numerals)
	}
	if _, ok := t.Number(); ok {
		return c.Inlines(t)
	}
	s := c.markupContext(role.Body)
	s.Value = nil // a cell that names a cell could name itself
	return c.parser.Inlines(t, s)
}

// Directed is a value in a message: programs for mail know no isolates, but marks, between
// which its signs keep their order.
func (c *Composer) Directed(value string) string {
	const mark = "\u200e"
	if !c.Language.RightToLeft() || bidi.Backward(value) || !isValue(value) && !isForeign(value) {
		return value
	}
	return mark + value + mark
}

// Plain is a short text in plain words, as metadata, bookmarks, running heads and messages show it: what
// its markup says, with the quotation marks of the language, in one line. What is wrong with it is reported
// where it is set.
func (c *Composer) Plain(t source.Text) string {
	if !strings.ContainsAny(t.Value, "\\`*_{}[]<>#+!|&~\"'@:/.-\n") {
		return strings.TrimSpace(t.Value)
	}
	quiet := c.Over(&Head{}, new(diag.List)).WithoutNotes(markup.CureOfMessage)
	quiet.Printed = false
	return OneLine(content.PlainText(quiet.Inlines(t)))
}

// OneLine is words with single spaces between them; other spaces than U+0020 and line ends stay.
func OneLine(words string) string {
	return strings.Join(strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}

// DayOfTranslation is the day of a translation that lacks later changes; empty for others.
func (c *Composer) DayOfTranslation() string {
	if c.Translated.IsZero() {
		return ""
	}
	return c.Language.Dates.Day(c.Translated)
}

// EndOfNumbers is how a column of numbers stands whose author wants it at the end of the lines.
// Digits run from left to right everywhere: where lines end at the left, numbers that ended there
// would have their units below thousands, and stand with their decimal points below each other instead.
func (c *Composer) EndOfNumbers() content.CellAlign {
	if c.Language.RightToLeft() {
		return content.CellDecimal
	}
	return content.CellEnd
}

// Numeral writes a number as the language of the edition does.
func (c *Composer) Numeral(v number.Value, style language.Style) string {
	return c.Language.Numbers.Value(v, style)
}

// SpaceBefore sets the space before the first of some blocks, if it is a paragraph.
func SpaceBefore(blocks []content.Block, space unit.Length) []content.Block {
	if len(blocks) == 0 {
		return blocks
	}
	switch b := blocks[0].(type) {
	case content.Paragraph:
		b.Before = content.Exactly(space)
		blocks[0] = b
	case content.Margin:
		SpaceBefore(b.Blocks, space)
	}
	return blocks
}

// LinesOf are the lines of a text that is read line by line, such as the address of a house.
func LinesOf(t source.Text) []source.Text {
	var out []source.Text
	at := 0
	for line := range strings.SplitSeq(t.Value, "\n") {
		if words := strings.TrimSpace(line); words != "" {
			out = append(out, source.Text{Value: words, Span: t.At(at+strings.Index(line, words), len([]rune(words)))})
		}
		at += len(line) + 1
	}
	return out
}

package layout

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/unit"
)

// DropCap is a paragraph that begins with a letter of some lines' height.
type DropCap struct {
	Paragraph Paragraph
	// Letter is how the letter is set, but for its size, which Lines gives.
	Letter TextStyle
	Lines  int
}

// The proportions of an initial: how high capitals are, in hundredths of the size, and the
// space behind it as a share of the text's size, in hundredths.
const (
	capitalHeight = 66
	initialGap    = 45
)

// collect implements Block. Letters of scripts that join, and signs, stay in their words.
func (b DropCap) collect(c *collector, f frame) node {
	letter, rest := initial(b.Paragraph.Inlines)
	if letter == "" || RightToLeft(f.language) || b.Lines < 2 {
		return b.Paragraph.collect(c, f)
	}
	style := b.Paragraph.Style
	element := c.structure.Add(f.parent, b.Paragraph.Role)
	large := style
	height := style.Leading*unit.Length(b.Lines-1) + style.Text.Size.MulDiv(capitalHeight, 100)
	large.Text = b.Letter
	large.Text.Size = height.MulDiv(100, capitalHeight)
	large.Align, large.Indent, large.Hang = Start, 0, 0
	n := &dropCap{lines: b.Lines, cap: c.paragraph(large, []Inline{Text{Value: letter, Span: b.Paragraph.Span}}, f, element)}
	n.text = c.paragraph(style, rest, f, element)
	n.text.anchor, n.text.span = b.Paragraph.Anchor, b.Paragraph.Span
	if !b.Paragraph.Span.IsZero() {
		c.sources[element] = b.Paragraph.Span
	}
	return n
}

// initial takes the first letter from a paragraph, with a quotation mark before it.
func initial(inlines []Inline) (letter string, rest []Inline) {
	if len(inlines) == 0 {
		return "", nil
	}
	text, ok := inlines[0].(Text)
	if !ok {
		return "", nil
	}
	at := 0
	for i, r := range text.Value {
		at = i + utf8.RuneLen(r)
		if unicode.In(r, unicode.Pi, unicode.Ps) && i == 0 {
			continue
		}
		switch language.LookupScript(r) {
		case language.Latin, language.Greek, language.Cyrillic, language.Armenian, language.Georgian:
		default:
			return "", nil
		}
		break
	}
	for at < len(text.Value) {
		r, size := utf8.DecodeRuneInString(text.Value[at:])
		if !unicode.Is(unicode.M, r) {
			break
		}
		at += size
	}
	letter = text.Value[:at]
	text.Value = text.Value[at:]
	return letter, append([]Inline{text}, inlines[1:]...)
}

type dropCap struct {
	cap, text *paragraph
	lines     int
}

// prepare implements node: the first lines are shorter by the letter.
func (n *dropCap) prepare(s *setter) {
	_, width := s.extent(n.cap)
	n.cap.narrow(width)
	indent := width + n.text.style.Text.Size.MulDiv(initialGap, 100)
	whole := n.text.frame.width
	n.text.measures = nil
	for range n.lines {
		n.text.measures = append(n.text.measures, whole-indent)
	}
	n.text.measures = append(n.text.measures, whole)
}

// build implements node: the letter hangs from the first line and stands on the last of
// its own.
func (n *dropCap) build(g *galley) {
	mark := len(g.strips)
	n.text.build(g)
	for mark < len(g.strips) && g.strips[mark].blank {
		mark++
	}
	if mark == len(g.strips) || len(n.cap.lines) == 0 {
		return
	}
	leading := n.text.style.Leading
	s := &g.strips[mark]
	items := s.items
	s.items = nil
	g.place(s, n.cap.lines[0].items, n.cap.frame, leading*unit.Length(n.lines)-g.drop)
	s.items = append(s.items, items...)
	g.reserve(mark, leading*unit.Length(n.lines))
}

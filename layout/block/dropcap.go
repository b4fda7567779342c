package block

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The proportions of an initial: how high capitals are, in hundredths of the size, and the
// space behind it as a share of the text's size, in hundredths.
const (
	capitalHeight = 66
	initialGap    = 45
)

// collectDropCap collects a paragraph with a large first letter. Letters of scripts that join, and
// signs, stay in their words.
func collectDropCap(c *Collector, b content.DropCap, f inline.Frame) galley.Node {
	letter, rest := initial(b.Paragraph.Inlines)
	if letter == "" || f.Language.RightToLeft() || b.Lines < 2 {
		return collectParagraph(c, b.Paragraph, f)
	}
	style := f.Region.Styles.Of(&b.Paragraph)
	element := f.Tree.Add(f.Parent, b.Paragraph.Tag)
	large := style
	height := style.Leading*unit.Length(b.Lines-1) + style.Text.Size.MulDiv(capitalHeight, 100)
	large.Text = f.Region.Styles.Style(role.Initial).Text
	large.Text.Size = height.MulDiv(100, capitalHeight)
	large.Align, large.Indent, large.Hang = content.Start, 0, 0
	first := []content.Inline{content.Text{Value: letter, Span: b.Paragraph.Span}}
	small := style
	small.Align, small.Indent, small.Hang = content.Start, 0, 0
	n := &dropCap{lines: b.Lines, large: c.Enter(large, first, f, element), small: c.Enter(small, first, f, element)}
	n.text = c.Enter(style, rest, f, element)
	n.text.Anchor, n.text.Span = b.Paragraph.Anchor, b.Paragraph.Span
	f.Tree.Source(element, b.Paragraph.Span)
	return n
}

// initial takes the first letter from a paragraph, with a quotation mark before it.
func initial(inlines []content.Inline) (letter string, rest []content.Inline) {
	if len(inlines) == 0 {
		return "", nil
	}
	text, ok := inlines[0].(content.Text)
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
	if word := strings.TrimLeft(text.Value, " \t\n"); word != text.Value {
		// The letter is a word of its own. A usual space would be lost at the beginning of the line.
		text.Value = noBreakSpace + word
	}
	rest = append([]content.Inline{text}, inlines[1:]...)
	if !opensLine(rest) {
		return "", nil
	}
	return letter, rest
}

// noBreakSpace is a space that stays at the beginning of a line.
const noBreakSpace = "\u00a0"

// opensLine reports whether text goes on in the line behind the first letter.
func opensLine(rest []content.Inline) bool {
	for _, in := range rest {
		switch in := in.(type) {
		case content.Text:
			if strings.Trim(in.Value, " \t\n"+noBreakSpace) != "" {
				return true
			}
		case content.LineEnd:
			return false
		default:
			return !content.IsBlank([]content.Inline{in})
		}
	}
	return false
}

// dropCap is a paragraph with its first letter apart: large, or as small as the others where the paragraph
// has fewer lines than the large one is high.
type dropCap struct {
	large, small, text *inline.Paragraph
	lines              int
	// short is set if the letter stays small; tail is how far the large one reaches below its last line.
	short bool
	tail  unit.Length
}

// Prepare implements galley.Node: the first lines are shorter by the letter.
func (n *dropCap) Prepare(s *inline.Setter) {
	_, width := inline.Extent(s, n.large)
	n.large.Narrow(width)
	// A quotation mark before it hangs into the margin.
	indent := width - inline.HangBefore(n.large, 0) + n.text.Style.Text.Size.MulDiv(initialGap, 100)
	whole := n.text.Frame.Width
	_, length := inline.Extent(s, n.text)
	n.short = whole < indent*2 || length <= (whole-indent)*unit.Length(n.lines-1)
	lines := n.lines
	if n.short {
		_, indent = inline.Extent(s, n.small)
		lines = 1
	} else if n.tail = inline.Depth(s, n.large); n.tail > n.room() {
		lines++
	}
	n.text.Measures = nil
	for range lines {
		n.text.Measures = append(n.text.Measures, whole-indent)
	}
	n.text.Measures = append(n.text.Measures, whole)
	if !n.short {
		n.text.Measures[0] += inline.OpeningSpace(s, n.text)
	}
}

// ascenders is how high letters reach, in hundredths of the size.
const ascenders = 76

// room is what is free between the last line beside the letter and the letters of the next.
func (n *dropCap) room() unit.Length {
	return n.text.Style.Leading - n.text.Style.Text.Size.MulDiv(ascenders, 100)
}

// Build implements galley.Node: the large letter hangs from the first line and stands on the last of
// its own.
func (n *dropCap) Build(g *galley.Galley) {
	mark := len(g.Strips)
	(&paragraphNode{n.text}).Build(g)
	for mark < len(g.Strips) && g.Strips[mark].Blank {
		mark++
	}
	letter, lines := n.large, n.lines
	if n.short {
		letter, lines = n.small, 1
	}
	if mark == len(g.Strips) || len(letter.Lines) == 0 {
		return
	}
	height := n.text.Style.Leading * unit.Length(lines)
	s := &g.Strips[mark]
	items := s.Items
	s.Items = nil
	g.Place(s, letter.Lines[0].Items, letter.Frame, height-g.Drop)
	s.Items = append(s.Items, items...)
	if n.tail > n.room() {
		height += n.text.Style.Leading
	}
	g.Reserve(mark, height)
}

// InColumn implements galley.ColumnNode.
func (n *dropCap) InColumn() bool { return !n.text.Style.Wide }

package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// The proportions of an initial: how high capitals are, in hundredths of the size, and the
// space behind it as a share of the text's size, in hundredths.
const (
	capitalHeight = 66
	initialGap    = 45
)

// collectDropCap collects a paragraph with a large first letter. Letters of scripts that join, and signs, stay in their words.
func collectDropCap(c *collector, b content.DropCap, f frame) node {
	letter, rest := initial(b.Paragraph.Inlines)
	if letter == "" || content.RightToLeft(f.language) || b.Lines < 2 {
		return collectParagraph(c, b.Paragraph, f)
	}
	style := b.Paragraph.Style
	element := f.tree.add(f.parent, b.Paragraph.Role)
	large := style
	height := style.Leading*unit.Length(b.Lines-1) + style.Text.Size.MulDiv(capitalHeight, 100)
	large.Text = b.Letter
	large.Text.Size = height.MulDiv(100, capitalHeight)
	large.Align, large.Indent, large.Hang = content.Start, 0, 0
	first := []content.Inline{content.Text{Value: letter, Span: b.Paragraph.Span}}
	small := style
	small.Align, small.Indent, small.Hang = content.Start, 0, 0
	n := &dropCap{lines: b.Lines, large: c.enter(large, first, f, element), small: c.enter(small, first, f, element)}
	n.text = c.enter(style, rest, f, element)
	n.text.anchor, n.text.span = b.Paragraph.Anchor, b.Paragraph.Span
	f.tree.source(element, b.Paragraph.Span)
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

// opensLine tells text that goes on in the line behind the first letter.
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
	large, small, text *paragraph
	lines              int
	// short tells that the letter stays small, tail how far the large one reaches below its last line.
	short bool
	tail  unit.Length
}

// prepare implements node: the first lines are shorter by the letter.
func (n *dropCap) prepare(s *setter) {
	_, width := s.extent(n.large)
	n.large.narrow(width)
	// A quotation mark before it hangs into the margin.
	indent := width - s.hangBefore(n.large, 0) + n.text.style.Text.Size.MulDiv(initialGap, 100)
	whole := n.text.frame.width
	_, length := s.extent(n.text)
	n.short = whole < indent*2 || length <= (whole-indent)*unit.Length(n.lines-1)
	lines := n.lines
	if n.short {
		_, indent = s.extent(n.small)
		lines = 1
	} else if n.tail = s.depth(n.large); n.tail > n.room() {
		lines++
	}
	n.text.measures = nil
	for range lines {
		n.text.measures = append(n.text.measures, whole-indent)
	}
	n.text.measures = append(n.text.measures, whole)
	if !n.short {
		n.text.measures[0] += s.openingSpace(n.text)
	}
}

// openingSpace is the width of the space with which a paragraph begins: behind a large letter it stands in
// the gap, so that the lines begin below each other.
func (s *setter) openingSpace(p *paragraph) unit.Length {
	if len(p.atoms) == 0 || p.atoms[0].word != nil {
		return 0
	}
	return s.glue(p, 0).Width
}

// ascenders is how high letters reach, in hundredths of the size.
const ascenders = 76

// room is what is free between the last line beside the letter and the letters of the next.
func (n *dropCap) room() unit.Length {
	return n.text.style.Leading - n.text.style.Text.Size.MulDiv(ascenders, 100)
}

// depth is how far the letters of a paragraph of one line reach below it, such as the tail of Q.
func (s *setter) depth(p *paragraph) unit.Length {
	var deepest unit.Length
	for i := range p.atoms {
		w := p.atoms[i].word
		if w == nil {
			continue
		}
		outlines, err := w.Face.Outlines()
		if err != nil {
			s.err = err
			continue
		}
		for _, g := range w.Glyphs {
			low := int64(0)
			for _, step := range outlines.Glyph(g.ID) {
				for _, point := range step.Points {
					low = min(low, int64(point[1]))
				}
			}
			deepest = max(deepest, w.Scale(-low, p.styles[p.atoms[i].style].text.Size)/2) // points are halves
		}
	}
	return deepest
}

// build implements node: the large letter hangs from the first line and stands on the last of
// its own.
func (n *dropCap) build(g *galley) {
	mark := len(g.strips)
	(&paragraphNode{n.text}).build(g)
	for mark < len(g.strips) && g.strips[mark].blank {
		mark++
	}
	letter, lines := n.large, n.lines
	if n.short {
		letter, lines = n.small, 1
	}
	if mark == len(g.strips) || len(letter.lines) == 0 {
		return
	}
	height := n.text.style.Leading * unit.Length(lines)
	s := &g.strips[mark]
	items := s.items
	s.items = nil
	g.place(s, letter.lines[0].items, letter.frame, height-g.drop)
	s.items = append(s.items, items...)
	if n.tail > n.room() {
		height += n.text.style.Leading
	}
	g.reserve(mark, height)
}

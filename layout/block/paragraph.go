package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectParagraph collects a paragraph. What has no words is nothing to a reader, and takes no room.
func collectParagraph(c *Collector, b content.Paragraph, f inline.Frame) galley.Node {
	styles := f.Region.Styles
	style := styles.Of(&b)
	if f.Follows && endsInText(b) && (style.Align == content.Start || style.Align == content.Justified) {
		style.Indent += styles.FirstLine
	}
	return collectStyled(c, b, style, f)
}

// collectStyled collects a paragraph that looks as its block wants it.
func collectStyled(c *Collector, b content.Paragraph, style content.ParagraphStyle, f inline.Frame) galley.Node {
	if b.Tag != display.Run && content.IsBlank(b.Inlines) {
		return group(nil)
	}
	element := f.Parent
	if b.Tag != display.Run {
		element = f.Tree.Add(f.Parent, lowered(b.Tag, f))
	}
	if b.Language.Tag != "" && b.Language.Tag != f.Language.Tag {
		f.Tree.Attributes(element).Language = b.Language.Tag
		f.Language = b.Language
	}
	p := c.Enter(style, b.Inlines, f, element)
	p.Anchor, p.Span, p.Heading = b.Anchor, b.Span, style.KeepNext
	f.Tree.Source(element, b.Span)
	if b.Names {
		p.Scripts = inline.ScriptCount{}
	}
	f.Tree.Anchor(b.Anchor, element)
	if b.Bookmark > 0 {
		title := b.Title
		if title == "" {
			title = content.PlainText(b.Inlines)
		}
		level := lowered(display.Heading(b.Bookmark), f).Level()
		f.Tree.Bookmark(display.Bookmark{Title: title, Level: level, Anchor: b.Anchor})
	}
	return &paragraphNode{p}
}

// paragraphNode is a paragraph on its way to the galley.
type paragraphNode struct{ p *inline.Paragraph }

// Prepare implements galley.Node: a paragraph's width is known from its frame.
func (n *paragraphNode) Prepare(s *inline.Setter) {
	p := n.p
	if p.Style.FitWords {
		inline.FitWords(s, p)
	}
	if p.Style.Anywhere {
		longest, _ := inline.Extent(s, p)
		p.Anywhere = longest > p.Measures[len(p.Measures)-1]
	}
}

// Build implements galley.Node: each line is a strip.
func (n *paragraphNode) Build(g *galley.Galley) {
	p := n.p
	if p.Style.KeepPrevious && len(p.Lines) > 0 {
		g.KeepLast(galley.KeptLines)
	}
	g.Space(p.Style.Before, p.Style.Stretch)
	last := len(p.Lines) - 1
	runsOut := func(l inline.Line) bool { return p.Frame.X+l.Width > g.Width }
	wide := p.Style.Wide && slices.ContainsFunc(p.Lines, runsOut)
	for i := range p.Lines {
		l := &p.Lines[i]
		s := galley.Strip{
			Height: p.Style.Leading, Notes: l.Notes, Wide: wide, Line: true, GoesOn: i < last, Title: p.Heading,
			OnGrid: p.Style.OnGrid && g.Lines,
		}
		g.Place(&s, l.Items, p.Frame, p.Style.Leading-g.Drop)
		if i == 0 && p.Anchor != "" {
			s.Anchors = append(s.Anchors, p.Anchor)
		}
		switch {
		case p.Heading, p.Style.KeepPrevious && i < last:
			s.Cost = galley.Never
		case i == last:
		case i == 0:
			s.Cost = galley.Orphan
		case i == last-1:
			s.Cost = galley.Widow
		}
		g.Add(s)
	}
	if g.Once {
		p.Lines = nil
	}
	g.Space(p.Style.After, 0)
}

// InColumn implements galley.ColumnNode.
func (n *paragraphNode) InColumn() bool { return !n.p.Style.Wide }

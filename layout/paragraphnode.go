package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
)

// collectParagraph collects a paragraph. What has no words is nothing to a reader, and takes no room.
func collectParagraph(c *collector, b content.Paragraph, f frame) node {
	if b.Role != display.Run && content.IsBlank(b.Inlines) {
		return group(nil)
	}
	element := f.parent
	if b.Role != display.Run {
		element = f.tree.add(f.parent, b.Role)
	}
	if b.Language != "" && b.Language != f.language {
		f.tree.attributes(element).Language = b.Language
		f.language = b.Language
	}
	p := c.enter(b.Style, b.Inlines, f, element)
	p.anchor, p.span, p.heading = b.Anchor, b.Span, b.Style.KeepNext
	f.tree.source(element, b.Span)
	if b.Names {
		p.scripts = scriptCount{}
	}
	f.tree.anchor(b.Anchor, element)
	if b.Bookmark > 0 {
		title := b.Title
		if title == "" {
			title = content.PlainText(b.Inlines)
		}
		f.tree.bookmark(display.Bookmark{Title: title, Level: b.Bookmark, Anchor: b.Anchor})
	}
	return &paragraphNode{p}
}

// paragraphNode is a paragraph on its way to the galley.
type paragraphNode struct{ p *paragraph }

// prepare implements node: a paragraph's width is known from its frame.
func (n *paragraphNode) prepare(s *setter) {
	p := n.p
	if p.style.FitWords {
		s.fitWords(p)
	}
	if p.style.Anywhere {
		longest, _ := s.extent(p)
		p.anywhere = longest > p.measures[len(p.measures)-1]
	}
}

// build implements node: each line is a strip.
func (n *paragraphNode) build(g *galley) {
	p := n.p
	if p.style.KeepPrevious && len(p.lines) > 0 {
		g.keepLast(keptLines)
	}
	g.space(p.style.Before, p.style.Stretch)
	last := len(p.lines) - 1
	wide := p.style.Wide && slices.ContainsFunc(p.lines, func(l line) bool { return p.frame.x+l.width > g.width })
	for i := range p.lines {
		l := &p.lines[i]
		s := strip{height: p.style.Leading, notes: l.notes, wide: wide, line: true, goesOn: i < last, title: p.heading}
		g.place(&s, l.items, p.frame, p.style.Leading-g.drop)
		if i == 0 && p.anchor != "" {
			s.anchors = append(s.anchors, p.anchor)
		}
		switch {
		case p.heading, p.style.KeepPrevious && i < last:
			s.cost = never
		case i == last:
		case i == 0:
			s.cost = orphan
		case i == last-1:
			s.cost = widow
		}
		g.add(s)
	}
	g.space(p.style.After, 0)
}

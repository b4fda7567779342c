package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectQuotation collects a quotation.
func collectQuotation(c *collector, b content.Quotation, f frame) node {
	element := f.tree.add(f.parent, display.BlockQuote)
	f.tree.anchor(b.Anchor, element)
	inner := f.inset(b.Inset).under(element)
	inner.depth++
	return &quotation{b, f, collectAll(c, b.Blocks, inner)}
}

type quotation struct {
	block content.Quotation
	frame frame
	nodes []node
}

func (n *quotation) prepare(s *setter) { prepareAll(s, n.nodes) }

// build implements node: each strip carries its part of the rule.
func (n *quotation) build(g *galley) {
	mark := enclose(g, n.nodes)
	if n.block.Anchor != "" && mark < len(g.strips) {
		g.strips[mark].anchors = append(g.strips[mark].anchors, n.block.Anchor)
	}
	if n.block.Line == 0 {
		return
	}
	x := g.left(n.frame)
	if g.mirror {
		x += n.frame.width - n.block.Line
	}
	for i := mark; i < len(g.strips); i++ {
		s := &g.strips[i]
		ink := n.block.Rule
		height := s.height
		if i+1 < len(g.strips) {
			height += unit.Pt / 4 // pieces overlap, so that no seam shows
		}
		s.items = append(s.items, display.Path{
			Segments: display.RectPath(unit.Rect{X: x, W: n.block.Line, H: height}),
			Fill:     &ink, Place: display.Place{Artifact: display.Decoration},
		})
	}
}

// enclose builds nodes with the space before them outside, and returns the
// index of their first strip.
func enclose(g *galley, nodes []node) int {
	sub := g.sub()
	sub.offset = 0
	buildAll(sub, nodes)
	before := unit.Length(0)
	if len(nodes) > 0 {
		if n, ok := nodes[0].(*paragraphNode); ok {
			before = n.p.style.Before
		}
	}
	g.space(max(before, g.grid/2), 0)
	g.flush()
	mark := len(g.strips)
	for _, s := range sub.strips {
		s.float = 0 // it stays where it is quoted
		if s.blank {
			g.strips = append(g.strips, s)
			g.offset += s.height
			continue
		}
		g.add(s)
	}
	g.align()
	g.space(g.grid/2, 0)
	return mark
}

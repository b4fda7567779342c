package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectQuotation collects a quotation.
func collectQuotation(c *Collector, b content.Quotation, f inline.Frame) galley.Node {
	element := f.Tree.Add(f.Parent, display.BlockQuote)
	f.Tree.Anchor(b.Anchor, element)
	inner := f.Inset(b.Inset).Under(element)
	inner.Depth++
	return &quotation{b, f, collectAll(c, b.Blocks, inner)}
}

type quotation struct {
	block content.Quotation
	frame inline.Frame
	nodes []galley.Node
}

// Prepare implements galley.Node.
func (n *quotation) Prepare(s *inline.Setter) { galley.PrepareAll(s, n.nodes) }

// Build implements galley.Node: each strip carries its part of the rule.
func (n *quotation) Build(g *galley.Galley) {
	mark := enclose(g, n.nodes)
	n.keepPortrait(g.Strips[mark:])
	galley.NameFirst(g.Strips[mark:], n.block.Anchor)
	galley.KeepWhole(g, mark)
	if n.block.Line == 0 {
		return
	}
	x := g.Left(n.frame)
	if g.Mirror {
		x += n.frame.Width - n.block.Line
	}
	for i := mark; i < len(g.Strips); i++ {
		s := &g.Strips[i]
		ink := n.block.Rule
		height := s.Height
		if i+1 < len(g.Strips) {
			height += unit.Pt / 4 // pieces overlap, so that no seam shows
		}
		s.Items = append(s.Items, display.Path{
			Segments: display.RectPath(unit.Rect{X: x, W: n.block.Line, H: height}),
			Fill:     &ink, Place: display.Place{Artifact: display.Decoration},
		})
	}
}

// keepPortrait keeps a picture at the head of the quotation on the page of the words below it.
func (n *quotation) keepPortrait(strips []galley.Strip) {
	if len(n.nodes) < 2 {
		return
	}
	if _, ok := n.nodes[0].(*pictureNode); !ok {
		return
	}
	for i := range strips {
		if i > 0 && !strips[i].Blank {
			return
		}
		strips[i].Cost = galley.Never
	}
}

// enclose builds nodes with the space before them outside, and returns the
// index of their first strip.
func enclose(g *galley.Galley, nodes []galley.Node) int {
	sub := g.Sub()
	sub.Offset = 0
	galley.BuildAll(sub, nodes)
	before := unit.Length(0)
	if len(nodes) > 0 {
		if n, ok := nodes[0].(*paragraphNode); ok {
			before = n.p.Style.Before
		}
	}
	g.Space(max(before, g.Grid/2), 0)
	g.Flush()
	mark := len(g.Strips)
	for _, s := range sub.Strips {
		s.Float = 0 // it stays where it is quoted
		if s.Blank {
			g.Strips = append(g.Strips, s)
			g.Offset += s.Height
			continue
		}
		g.Add(s)
	}
	g.Align()
	g.Space(g.Grid/2, 0)
	return mark
}

package layout

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Quotation is blocks set in, with a rule at the side where lines begin.
type Quotation struct {
	Blocks []Block
	Inset  unit.Length
	Rule   color.Ink
	// Line is the thickness of the rule, 0 for none.
	Line unit.Length
	// Anchor is a name that links lead to.
	Anchor string
}

// collect implements Block.
func (b Quotation) collect(c *collector, f frame) node {
	element := c.structure.Add(f.parent, display.BlockQuote)
	if b.Anchor != "" {
		c.anchors[b.Anchor] = element
	}
	inner := f.inset(b.Inset).under(element)
	inner.depth++
	return &quotation{b, f, c.collectAll(b.Blocks, inner)}
}

type quotation struct {
	block Quotation
	frame frame
	nodes []node
}

func (n *quotation) prepare(s *setter) { prepareAll(s, n.nodes) }

// build implements node: each strip carries its part of the rule.
func (n *quotation) build(g *galley) {
	mark := g.enclose(n.nodes)
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
func (g *galley) enclose(nodes []node) int {
	sub := g.sub()
	sub.offset = 0
	buildAll(sub, nodes)
	before := unit.Length(0)
	if len(nodes) > 0 {
		if p, ok := nodes[0].(*paragraph); ok {
			before = p.style.Before
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

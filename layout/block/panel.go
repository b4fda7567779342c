package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// leastBeside is the measure that a drawing beside the blocks of a panel leaves them.
const leastBeside = 130 * unit.Pt

// collectPanel collects a panel. To a reader it is a section within that of the text around it.
func collectPanel(c *Collector, b content.Panel, f inline.Frame) galley.Node {
	element := f.Tree.Add(f.Parent, display.Sect)
	f.Tree.Anchor(b.Anchor, element)
	f.Tree.Source(element, b.Span)
	if b.Wide {
		f.Width = cardsWidth(f)
	}
	n := &panelNode{block: b, frame: f}
	inner := f.On(b.Styles).Under(element).Of(b.Span)
	if n.isSeen() {
		inner = inner.Inset(b.Padding)
		inner.Width -= b.Padding
	}
	inner.Depth++
	n.nodes = collectInPanel(c, &b, inner)
	return n
}

// collectInPanel collects the blocks of a panel and what stands beside them.
func collectInPanel(c *Collector, b *content.Panel, f inline.Frame) []galley.Node {
	if b.Beside == nil {
		return collectBesideSign(c, b, f)
	}
	width := b.Beside.Size.W
	if f.Width-width-b.Padding < leastBeside {
		return append(collectBesideSign(c, b, f), collectBlock(c, *b.Beside, f))
	}
	text := f
	text.Width -= width + b.Padding
	body := collectBesideSign(c, b, text)
	at := f.Inner(f.X+f.Width-width, width, f.Parent)
	return []galley.Node{&beside{label: collectBlock(c, *b.Beside, at), body: body, after: true}}
}

// collectBesideSign collects the blocks of a panel, with its sign where lines begin.
func collectBesideSign(c *Collector, b *content.Panel, f inline.Frame) []galley.Node {
	if b.Sign == nil {
		return collectAll(c, b.Blocks, f)
	}
	sign := collectBlock(c, b.Sign, f.Inner(f.X, b.SignSide, f.Parent))
	gap := min(b.SignSide/signGap, c.Doc.Sheet.Grid)
	body := collectAll(c, b.Blocks, f.Inset(b.SignSide+gap))
	return []galley.Node{&beside{label: sign, body: body, hangs: true, raise: raiseOf(c, b.Sign)}}
}

// panelNode is a panel on its way to the galley.
type panelNode struct {
	block content.Panel
	frame inline.Frame
	nodes []galley.Node
}

// Prepare implements galley.Node.
func (n *panelNode) Prepare(s *inline.Setter) { galley.PrepareAll(s, n.nodes) }

// Build implements galley.Node. The space between the edges of the panel and its text is a strip at each end, which
// stays with the text; it is there again at the head of each further page.
func (n *panelNode) Build(g *galley.Galley) {
	if !n.isSeen() {
		n.buildPlain(g)
		return
	}
	sub := g.Sub()
	galley.BuildAll(sub, n.nodes)
	sub.Align()
	strips := sub.Strips
	if len(strips) == 0 {
		return
	}
	g.Space(g.Grid, g.Grid/2)
	g.Flush()
	mark := len(g.Strips)
	panel := n.panel(g)
	space := galley.Strip{Height: g.Grid / 2, Cost: galley.Never, Panel: panel}
	head := space
	if n.block.Anchor != "" {
		head.Anchors = []string{n.block.Anchor}
	}
	g.Add(head)
	for i := range strips {
		s := strips[i]
		s.Float = 0 // it stays on its panel
		s.Stretch = 0
		s.Panel = panel
		s.Wide = s.Wide || n.block.Wide
		s.Header = headerOnPanel(space, s.Header)
		if i == len(strips)-1 {
			s.Cost = galley.Never
		}
		g.Add(s)
	}
	g.Add(galley.Strip{Height: g.Grid / 2, Panel: panel, EndsPanel: true})
	galley.KeepTogether(g, mark)
	g.Space(g.Grid, g.Grid/2)
}

// buildPlain builds a panel that is not seen: its blocks as they are, with its name on the first line.
func (n *panelNode) buildPlain(g *galley.Galley) {
	mark := len(g.Strips)
	galley.BuildAll(g, n.nodes)
	for i := mark; i < len(g.Strips) && n.block.Anchor != ""; i++ {
		if s := &g.Strips[i]; !s.Blank {
			s.Anchors = append(s.Anchors, n.block.Anchor)
			return
		}
	}
}

// isSeen reports whether the panel has a ground or rules.
func (n *panelNode) isSeen() bool {
	b := &n.block
	return b.Ground != nil || b.Edges > 0 || b.Bar > 0
}

// panel is what the strips stand on.
func (n *panelNode) panel(g *galley.Galley) *galley.Panel {
	b := &n.block
	return &galley.Panel{
		X: g.Left(n.frame), Width: n.frame.Width, Ground: b.Ground, Rule: b.Rule, Edges: b.Edges, Bar: b.Bar,
		AtRight: g.Mirror, Open: g.Grid / 4,
	}
}

// headerOnPanel is what stands above a strip at the head of a page: space, and the header of the strip itself.
func headerOnPanel(space galley.Strip, own []galley.Strip) []galley.Strip {
	out := []galley.Strip{space}
	for _, s := range own {
		s.Panel = space.Panel
		out = append(out, s)
	}
	return out
}

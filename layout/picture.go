package layout

import (
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Picture is a photograph or drawing with its caption.
type Picture struct {
	Image *display.Picture
	// Alt describes the picture to those who do not see it; decorative
	// pictures have none, and readers pass over them.
	Alt        string
	Decorative bool
	// Caption is set below the picture.
	Caption []Block
	// Width is how wide the picture is set; 0 fills the column.
	Width unit.Length
	// Bare leaves out the space around the picture.
	Bare bool
	Span diag.Span
}

// collect implements Block.
func (b Picture) collect(c *collector, f frame) node {
	n := &pictureNode{block: b, frame: f}
	if b.Decorative {
		n.place = display.Place{Artifact: display.Decoration}
		n.caption = c.collectAll(b.Caption, f)
		return n
	}
	n.element = c.structure.Add(f.parent, display.Figure)
	c.structure.Set(n.element).Alt = b.Alt
	c.sources[n.element] = b.Span
	n.place = display.Content(c.structure.AddRun(n.element))
	if len(b.Caption) > 0 {
		n.caption = c.collectAll(b.Caption, f.under(c.structure.Add(n.element, display.Caption)))
	}
	return n
}

type pictureNode struct {
	block   Picture
	frame   frame
	element display.ElementID
	place   display.Place
	caption []node
}

func (n *pictureNode) prepare(s *setter) { prepareAll(s, n.caption) }

// size is the size that the picture is set in: as wide as wished, but never
// higher than three quarters of a page, so that its caption stays with it.
func (n *pictureNode) size(sheet *Sheet) unit.Size {
	w := n.frame.width
	if n.block.Width > 0 {
		w = min(w, n.block.Width)
	}
	pw, ph := int64(max(n.block.Image.Width, 1)), int64(max(n.block.Image.Height, 1))
	h := w.MulDiv(ph, pw)
	if limit := sheet.Height() * 3 / 4; h > limit {
		h, w = limit, limit.MulDiv(pw, ph)
	}
	return unit.Size{W: w, H: h}
}

// build implements node.
func (n *pictureNode) build(g *galley) {
	size := n.size(&g.doc.Sheet)
	x := g.left(n.frame)
	if g.mirror {
		x += n.frame.width - size.W
	}
	if !n.block.Bare {
		g.space(g.grid, g.grid/2)
	}
	s := strip{height: size.H}
	if len(n.caption) > 0 {
		s.cost = never
	}
	s.items = []display.Item{display.Image{
		Rect: unit.Rect{X: x, W: size.W, H: size.H}, Picture: n.block.Image, Place: n.place,
	}}
	g.add(s)
	mark := len(g.strips)
	buildAll(g, n.caption)
	for i := mark; i < len(g.strips)-1; i++ {
		g.strips[i].cost = never
	}
	g.align()
	if !n.block.Bare {
		g.space(g.grid, g.grid/2)
	}
}

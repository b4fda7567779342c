package layout

import (
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Drawing is a figure of paths, in one piece.
type Drawing struct {
	// Paths have their coordinates from the upper left corner.
	Paths []display.Path
	Size  unit.Size
	// Alt describes the drawing to those who do not see it; decorative ones have none.
	Alt        string
	Decorative bool
	Span       diag.Span
}

// collect implements Block.
func (b Drawing) collect(c *collector, f frame) node {
	if b.Decorative {
		return &drawingNode{block: b, frame: f, place: display.Place{Artifact: display.Decoration}}
	}
	element := c.structure.Add(f.parent, display.Figure)
	c.structure.Set(element).Alt = b.Alt
	c.source(element, b.Span)
	return &drawingNode{block: b, frame: f, place: display.Content(c.structure.AddRun(element))}
}

type drawingNode struct {
	block Drawing
	frame frame
	place display.Place
}

func (n *drawingNode) prepare(*setter) {}

// build implements node: a drawing begins where lines begin.
func (n *drawingNode) build(g *galley) {
	size := n.block.Size
	at := unit.Point{X: g.left(n.frame)}
	if g.mirror {
		at.X += n.frame.width - size.W
	}
	s := strip{height: size.H}
	for _, p := range n.block.Paths {
		p.Place = n.place
		s.items = append(s.items, p.Moved(at))
	}
	g.add(s)
	g.align()
}

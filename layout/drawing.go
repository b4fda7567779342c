package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectDrawing collects a drawing.
func collectDrawing(c *collector, b content.Drawing, f frame) node {
	if b.Decorative {
		return &drawingNode{block: b, frame: f, place: display.Place{Artifact: display.Decoration}}
	}
	element := f.tree.add(f.parent, display.Figure)
	f.tree.attributes(element).Alt = b.Alt
	f.tree.source(element, b.Span)
	return &drawingNode{block: b, frame: f, place: display.Content(f.tree.addRun(element))}
}

type drawingNode struct {
	block content.Drawing
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

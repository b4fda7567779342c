package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectDrawing collects a drawing.
func collectDrawing(c *Collector, b content.Drawing, f inline.Frame) galley.Node {
	if b.Decorative {
		return &drawingNode{block: b, frame: f, place: display.Place{Artifact: display.Decoration}}
	}
	element := f.Tree.Add(f.Parent, display.Figure)
	f.Tree.Attributes(element).Alt = b.Alt
	f.Tree.Source(element, b.Span)
	return &drawingNode{block: b, frame: f, place: display.Content(f.Tree.AddRun(element))}
}

type drawingNode struct {
	block content.Drawing
	frame inline.Frame
	place display.Place
}

// Prepare implements galley.Node.
func (n *drawingNode) Prepare(*inline.Setter) {}

// Build implements galley.Node: a drawing begins where lines begin.
func (n *drawingNode) Build(g *galley.Galley) {
	size := n.block.Size
	at := unit.Point{X: g.Left(n.frame)}
	if g.Mirror {
		at.X += n.frame.Width - size.W
	}
	s := galley.Strip{Height: size.H}
	for _, p := range n.block.Paths {
		p.Place = n.place
		s.Items = append(s.Items, p.Moved(at))
	}
	g.Add(s)
	g.Align()
}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectLandscape collects blocks on landscape pages of their own, where they have one column and all of its width.
// Blocks of notes stay where they are, and so do all where the pages are not upright.
func collectLandscape(c *Collector, b content.Landscape, f inline.Frame) galley.Node {
	upright := &c.Doc.Sheet
	if c.noting || !upright.IsUpright() {
		return group(collectAll(c, b.Blocks, f))
	}
	region := *f.Region.OfNotes()
	region.Sheet = upright.Landscape().OneColumn()
	region.OwnPages = true
	region.Columns = 1
	region.NoteWidth = min(upright.Width(), region.Sheet.Width())
	f.X = 0
	f.Depth = 0
	f.Width = region.Sheet.Width()
	f.Region = &region
	return &landscapeNode{sheet: region.Sheet, nodes: collectAll(c, b.Blocks, f), isHeaded: beginsWithHeading(b.Blocks)}
}

// beginsWithHeading reports whether the first of some blocks is a heading.
func beginsWithHeading(blocks []content.Block) bool {
	if len(blocks) == 0 {
		return false
	}
	switch b := blocks[0].(type) {
	case content.Paragraph:
		return b.Tag.Level() > 0
	case content.Heading:
		return b.Title.Tag.Level() > 0
	}
	return false
}

// landscapeNode is blocks on their way to landscape pages.
type landscapeNode struct {
	sheet *content.Sheet
	nodes []galley.Node
	// isHeaded is set if they begin with a heading.
	isHeaded bool
}

// Prepare implements galley.Node.
func (n *landscapeNode) Prepare(s *inline.Setter) { galley.PrepareAll(s, n.nodes) }

// Build implements galley.Node.
func (n *landscapeNode) Build(g *galley.Galley) {
	own := g.OnPagesOf(n.sheet)
	galley.BuildAll(own, n.nodes)
	if strips := galley.WithoutBlanks(own.Strips); len(strips) > 0 {
		g.AddLandscape(galley.Landscape{Strips: strips, Headed: n.isHeaded})
	}
}

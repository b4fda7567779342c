package layout

import (
	"fmt"

	"annualreport/layout/content"
	"annualreport/layout/display"
)

// collector is what blocks share while they are collected: turned into nodes in the order of
// reading, with their texts cut into words and their elements in the structure.
type collector struct {
	*session
	tree *tree
	// charts set their words themselves, since their form depends on what fits.
	charts []*chartNode
	// groups are tables that share the widths of their columns.
	groups map[groupKey]*tableGroup
	// unfit are elements of which it is told as a whole that they do not fit.
	unfit map[display.ElementID]bool
	// notes are the footnotes, by their numbers from 0.
	footnotes []*noteNode
	// noting is set while a note is collected: notes that it calls follow it.
	noting bool
	// noteDigits is the number of digits that the marks of notes have room for.
	noteDigits int
}

// node is a block on its way to the galley.
type node interface {
	// prepare fixes widths that depend on shaped words.
	prepare(s *setter)
	// build puts the block's strips on the galley, once lines are broken.
	build(g *galley)
}

// collectAll collects blocks one after another. Footnotes called in a block
// follow it in the structure, so that a reader hears them where they are called.
func collectAll(c *collector, blocks []content.Block, f frame) []node {
	nodes := make([]node, 0, len(blocks))
	for _, b := range blocks {
		nodes = append(nodes, collectBlock(c, b, f))
		collectNotes(c, f)
	}
	return nodes
}

// collectBlock collects one block.
func collectBlock(c *collector, b content.Block, f frame) node {
	switch b := b.(type) {
	case content.Paragraph:
		return collectParagraph(c, b, f)
	case content.Heading:
		return collectHeading(c, b, f)
	case content.DropCap:
		return collectDropCap(c, b, f)
	case content.List:
		return collectList(c, b, f)
	case content.Quotation:
		return collectQuotation(c, b, f)
	case content.Grid:
		return collectGrid(c, b, f)
	case content.Margin:
		return collectMargin(c, b, f)
	case content.Contents:
		return collectContents(c, b, f)
	case content.Terms:
		return collectTerms(c, b, f)
	case content.Picture:
		return collectPicture(c, b, f)
	case content.Table:
		return collectTable(c, b, f)
	case content.Chart:
		return collectChart(c, b, f)
	case content.Drawing:
		return collectDrawing(c, b, f)
	}
	panic(fmt.Sprintf("nothing collects a %T", b))
}

// prepareAll prepares nodes one after another.
func prepareAll(s *setter, nodes []node) {
	for _, n := range nodes {
		n.prepare(s)
	}
}

// buildAll puts nodes on the galley one after another.
func buildAll(g *galley, nodes []node) {
	for _, n := range nodes {
		n.build(g)
	}
}

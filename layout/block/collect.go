package block

import (
	"fmt"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// Collector is what blocks share while they are collected: turned into nodes in the order of
// reading, with their texts cut into words and their elements in the structure.
type Collector struct {
	*inline.Session
	Tree *inline.Tree
	// Charts set their words themselves, since their form depends on what fits.
	Charts []*chartNode
	// groups are tables that share the widths of their columns.
	groups map[groupKey]*tableGroup
	// Unfit are elements of which it is reported as a whole that they do not fit.
	Unfit map[display.ElementID]bool
	// notes are the footnotes, by their numbers from 0.
	footnotes []*noteNode
	// noting is set while a note is collected: notes that it calls follow it.
	noting bool
	// noteDigits is the number of digits that the marks of notes have room for.
	noteDigits int
}

// collectAll collects blocks one after another. Footnotes called in a block
// follow it in the structure, so that a reader hears them where they are called.
func collectAll(c *Collector, blocks []content.Block, f inline.Frame) []galley.Node {
	nodes := make([]galley.Node, 0, len(blocks))
	for _, b := range blocks {
		nodes = append(nodes, collectBlock(c, b, f))
		collectNotes(c, f)
	}
	return nodes
}

// collectBlock collects one block.
func collectBlock(c *Collector, b content.Block, f inline.Frame) galley.Node {
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

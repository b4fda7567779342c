package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// Collector is what blocks share while they are collected: turned into nodes in the order of
// reading, with their texts cut into words and their elements in the structure. That of a document has branches, each
// of which collects some of its parts.
type Collector struct {
	*inline.Session
	Tree     *inline.Tree
	branches []*Collector
	// parts are those of a branch, as they are collected.
	parts []Part
	// Charts set their words themselves, since their form depends on what fits.
	Charts []*chartNode
	// groups are tables that share the widths of their columns.
	groups map[groupKey]*tableGroup
	// Unfit are elements of which it is reported as a whole that they do not fit.
	Unfit map[display.ElementID]bool
	// footnotes are the notes in the order of their numbers.
	footnotes []*noteNode
	// noting is set while a note is collected: notes that it calls follow it.
	noting bool
	// margin is where the notes stand that are collected; nil for the foot of the page. beside is set while something
	// else is collected that stands in the margin column.
	margin *inline.Frame
	beside bool
	// placed is set when a block of the part is collected whose strips depend on where it begins on its page.
	placed bool
	// brief is set while cells of tables may be kept briefly: where no text is broken into lines again.
	brief bool
	// room is the text of a cell while it is read, and setter what places the words of such cells.
	room   inline.Paragraph
	setter *inline.Setter
	// noteDigits is the number of digits that the marks of notes have room for.
	noteDigits int
}

// collectAll collects blocks one after another. Footnotes called in a block
// follow it in the structure, so that a reader hears them where they are called.
func collectAll(c *Collector, blocks []content.Block, f inline.Frame) []galley.Node {
	f.Follows = false
	return collectBelow(c, blocks, f)
}

// collectBelow is collectAll for blocks below others, of which the frame says whether they end in running text.
func collectBelow(c *Collector, blocks []content.Block, f inline.Frame) []galley.Node {
	nodes := make([]galley.Node, 0, len(blocks))
	between := f.Region.Styles.Between
	for i, b := range blocks {
		if i > 0 {
			f.Follows = isProse(blocks[i-1])
			if between > 0 && isProse(blocks[i-1]) && isProse(b) {
				nodes = append(nodes, space(between))
			}
		}
		nodes = append(nodes, withNotesOf(c, b, collectBlock(c, b, f), f))
	}
	return nodes
}

// endsInText reports whether a block ends in running text.
func endsInText(b content.Block) bool {
	switch b := b.(type) {
	case content.Paragraph:
		return b.Role == role.Body && b.Tag == display.P
	case content.DropCap:
		return true
	case content.Margin:
		return len(b.Blocks) > 0 && endsInText(b.Blocks[len(b.Blocks)-1])
	}
	return false
}

// isProse reports whether a block is running text or a list.
func isProse(b content.Block) bool {
	_, isList := b.(content.List)
	return isList || endsInText(b)
}

// space is space between blocks.
type space unit.Length

// Prepare implements galley.Node.
func (s space) Prepare(*inline.Setter) {}

// Build implements galley.Node.
func (s space) Build(g *galley.Galley) { g.Space(unit.Length(s), 0) }

// InColumn implements galley.ColumnNode.
func (s space) InColumn() bool { return true }

// collectBlock collects one block.
func collectBlock(c *Collector, b content.Block, f inline.Frame) galley.Node {
	v := visitor{collector: c, frame: f}
	content.Visit(b, &v)
	return v.node
}

// visitor collects the block that it visits. It has a method for each kind, so that none can be forgotten.
type visitor struct {
	collector *Collector
	frame     inline.Frame
	// node is the block, collected.
	node galley.Node
}

// Paragraph collects a paragraph.
func (v *visitor) Paragraph(b content.Paragraph) { v.node = collectParagraph(v.collector, b, v.frame) }

// Heading collects a heading.
func (v *visitor) Heading(b content.Heading) { v.node = collectHeading(v.collector, b, v.frame) }

// DropCap collects a paragraph with a drop cap.
func (v *visitor) DropCap(b content.DropCap) { v.node = collectDropCap(v.collector, b, v.frame) }

// List collects a list.
func (v *visitor) List(b content.List) { v.node = collectList(v.collector, b, v.frame) }

// Quotation collects a quotation.
func (v *visitor) Quotation(b content.Quotation) { v.node = collectQuotation(v.collector, b, v.frame) }

// Panel collects a panel.
func (v *visitor) Panel(b content.Panel) { v.node = collectPanel(v.collector, b, v.frame) }

// Landscape collects blocks on landscape pages of their own.
func (v *visitor) Landscape(b content.Landscape) { v.node = collectLandscape(v.collector, b, v.frame) }

// Margin collects blocks with others beside them in the margin.
func (v *visitor) Margin(b content.Margin) { v.node = collectMargin(v.collector, b, v.frame) }

// Contents collects the contents.
func (v *visitor) Contents(b content.Contents) { v.node = collectContents(v.collector, b, v.frame) }

// Terms collects terms and what is said of them.
func (v *visitor) Terms(b content.Terms) { v.node = collectTerms(v.collector, b, v.frame) }

// Picture collects a picture.
func (v *visitor) Picture(b content.Picture) { v.node = collectPicture(v.collector, b, v.frame) }

// Gallery collects objects side by side.
func (v *visitor) Gallery(b content.Gallery) { v.node = collectGallery(v.collector, &b, v.frame) }

// Table collects a table.
func (v *visitor) Table(b content.Table) { v.node = collectTable(v.collector, b, v.frame) }

// Chart collects a chart.
func (v *visitor) Chart(b content.Chart) { v.node = collectChart(v.collector, b, v.frame) }

// Drawing collects a drawing.
func (v *visitor) Drawing(b content.Drawing) { v.node = collectDrawing(v.collector, b, v.frame) }

// Persons collects persons.
func (v *visitor) Persons(b content.Persons) { v.node = collectPersons(v.collector, b, v.frame) }

// BigNumbers collects big numbers.
func (v *visitor) BigNumbers(b content.BigNumbers) {
	v.node = collectBigNumbers(v.collector, b, v.frame)
}

// Addresses collects addresses.
func (v *visitor) Addresses(b content.Addresses) { v.node = collectAddresses(v.collector, b, v.frame) }

// Partners collects partners.
func (v *visitor) Partners(b content.Partners) { v.node = collectPartners(v.collector, b, v.frame) }

// Names collects names.
func (v *visitor) Names(b content.Names) { v.node = collectNames(v.collector, b, v.frame) }

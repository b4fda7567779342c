package compose

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// heightOf is about how high some blocks will be on the pages of a section: what a design asks of long sections is
// decided before anything is set. It knows the letters of texts, and of all else how high it is on most pages.
func heightOf(c *Composer, blocks []content.Block) unit.Length {
	g := heightGuess{styles: &c.Styles.StyleSheet, measure: c.Sheet.Measure(), sheet: c.Sheet}
	g.blocks(blocks)
	return g.height
}

// The parts of a page that pictures and charts take, as 1/pictureShare of its height, the lines of cards, how many big
// numbers stand side by side on most pages, and the width
// of a letter in hundredths of its size.
const (
	pictureShare  = 3
	personLines   = 8
	numberLines   = 6
	numbersAcross = 2
	addressLines  = 6
	partnerLines  = 5
	tableRow      = 130 // percent of a line
	averageLetter = 48
)

// heightGuess adds up heights.
type heightGuess struct {
	styles  *content.StyleSheet
	measure unit.Length
	sheet   *content.Sheet
	height  unit.Length
}

// blocks adds blocks.
func (g *heightGuess) blocks(list []content.Block) {
	for _, b := range list {
		content.Visit(b, g)
	}
}

// text adds a text of a role.
func (g *heightGuess) text(as role.Role, inlines []content.Inline) {
	style := g.styles.Style(as)
	letters := unit.Length(utf8.RuneCountInString(content.PlainText(inlines)))
	width := letters * style.Text.Size * averageLetter / 100
	lines := (width + g.measure - 1) / max(g.measure, 1)
	g.height += style.Before + style.After + max(lines, 1)*style.Leading
}

// lines adds lines of running text.
func (g *heightGuess) lines(n int) { g.height += unit.Length(n) * g.sheet.Grid }

// rows adds rows of cards, of so many lines each.
func (g *heightGuess) rows(cards, columns, lines int) {
	columns = max(columns, 1)
	g.lines((cards + columns - 1) / columns * lines)
}

// picture adds a picture or a chart.
func (g *heightGuess) picture() { g.height += g.sheet.Height() / pictureShare }

// Paragraph implements content.Visitor.
func (g *heightGuess) Paragraph(b content.Paragraph) { g.text(b.Role, b.Inlines) }

// Heading implements content.Visitor.
func (g *heightGuess) Heading(b content.Heading) {
	g.text(b.Label.Role, b.Label.Inlines)
	g.text(b.Title.Role, b.Title.Inlines)
}

// DropCap implements content.Visitor.
func (g *heightGuess) DropCap(b content.DropCap) { g.text(b.Paragraph.Role, b.Paragraph.Inlines) }

// List implements content.Visitor.
func (g *heightGuess) List(b content.List) {
	for _, item := range b.Items {
		g.blocks(item.Blocks)
	}
}

// Quotation implements content.Visitor.
func (g *heightGuess) Quotation(b content.Quotation) { g.blocks(b.Blocks) }

// Panel implements content.Visitor.
func (g *heightGuess) Panel(b content.Panel) {
	g.blocks(b.Blocks)
	g.height += 2 * b.Padding
}

// Landscape implements content.Visitor: its pages are others.
func (g *heightGuess) Landscape(content.Landscape) {}

// Margin implements content.Visitor.
func (g *heightGuess) Margin(b content.Margin) { g.blocks(b.Blocks) }

// Contents implements content.Visitor.
func (g *heightGuess) Contents(b content.Contents) { g.lines(len(b.Entries)) }

// Terms implements content.Visitor.
func (g *heightGuess) Terms(b content.Terms) {
	for _, item := range b.Items {
		g.blocks(item.Blocks)
	}
}

// Picture implements content.Visitor.
func (g *heightGuess) Picture(content.Picture) { g.picture() }

// Gallery implements content.Visitor.
func (g *heightGuess) Gallery(content.Gallery) { g.picture() }

// Table implements content.Visitor.
func (g *heightGuess) Table(b content.Table) {
	g.height += unit.Length(len(b.Rows)+len(b.Heads)) * g.sheet.Grid.MulDiv(tableRow, 100)
}

// Chart implements content.Visitor.
func (g *heightGuess) Chart(content.Chart) { g.picture() }

// Drawing implements content.Visitor.
func (g *heightGuess) Drawing(content.Drawing) { g.picture() }

// Persons implements content.Visitor.
func (g *heightGuess) Persons(b content.Persons) { g.rows(len(b.Cards), b.Columns, personLines) }

// BigNumbers implements content.Visitor.
func (g *heightGuess) BigNumbers(b content.BigNumbers) {
	g.rows(len(b.Cards), numbersAcross, numberLines)
}

// Addresses implements content.Visitor.
func (g *heightGuess) Addresses(b content.Addresses) { g.rows(len(b.Cards), b.Columns, addressLines) }

// Partners implements content.Visitor.
func (g *heightGuess) Partners(b content.Partners) { g.rows(len(b.Cards), b.Columns, partnerLines) }

// Names implements content.Visitor.
func (g *heightGuess) Names(b content.Names) { g.rows(len(b.Names), b.Columns, 1) }

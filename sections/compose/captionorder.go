package compose

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
)

// captionPlace is a figure or a table among blocks.
type captionPlace struct {
	at     diag.Span
	series Series
	anchor string
	// caption is its caption; nil if it has none.
	caption *content.Paragraph
}

// captionsIn are the figures and tables of blocks, in the order in which they are read.
func captionsIn(blocks []content.Block) []captionPlace {
	var order captionOrder
	order.blocks(blocks)
	return order.found
}

// captionOrder gathers figures and tables.
type captionOrder struct{ found []captionPlace }

// blocks looks at blocks.
func (o *captionOrder) blocks(list []content.Block) {
	for _, b := range list {
		content.Visit(b, o)
	}
}

// enter enters a figure or a table.
func (o *captionOrder) enter(series Series, at diag.Span, anchor string, caption []content.Block) {
	place := captionPlace{at: at, series: series, anchor: anchor}
	if len(caption) > 0 {
		if p, ok := caption[0].(content.Paragraph); ok && (p.Role == role.Caption || p.Role == role.ChartTitle) {
			place.caption = &p
		}
	}
	o.found = append(o.found, place)
}

// Picture enters a picture.
func (o *captionOrder) Picture(b content.Picture) { o.enter(Figures, b.Span, b.Anchor, b.Caption) }

// Gallery enters objects side by side, and then each of them.
func (o *captionOrder) Gallery(b content.Gallery) {
	o.enter(seriesOf(b.Cells), b.Span, b.Anchor, b.Caption)
	for _, cell := range b.Cells {
		o.blocks(cell)
	}
}

// Chart enters a chart.
func (o *captionOrder) Chart(b content.Chart) { o.enter(Figures, b.Span, b.Anchor, b.Caption) }

// Table enters a table.
func (o *captionOrder) Table(b content.Table) { o.enter(Tables, b.Span, b.Anchor, b.Caption) }

// List looks at the items of a list.
func (o *captionOrder) List(b content.List) {
	for _, item := range b.Items {
		o.blocks(item.Blocks)
	}
}

// Quotation looks at a quotation.
func (o *captionOrder) Quotation(b content.Quotation) { o.blocks(b.Blocks) }

// Panel looks at a panel.
func (o *captionOrder) Panel(b content.Panel) { o.blocks(b.Blocks) }

// Landscape implements content.Visitor.
func (o *captionOrder) Landscape(b content.Landscape) { o.blocks(b.Blocks) }

// Margin looks at blocks with others beside them.
func (o *captionOrder) Margin(b content.Margin) {
	o.blocks(b.Blocks)
	o.blocks(b.Beside)
}

// Terms looks at what is said of terms.
func (o *captionOrder) Terms(b content.Terms) {
	for _, item := range b.Items {
		o.blocks(item.Blocks)
	}
}

// Persons looks at what is said of persons.
func (o *captionOrder) Persons(b content.Persons) {
	for i := range b.Cards {
		o.blocks(b.Cards[i].Text)
	}
}

// Paragraph holds no figure.
func (o *captionOrder) Paragraph(content.Paragraph) {}

// Heading holds no figure.
func (o *captionOrder) Heading(content.Heading) {}

// DropCap holds no figure.
func (o *captionOrder) DropCap(content.DropCap) {}

// Contents hold no figure.
func (o *captionOrder) Contents(content.Contents) {}

// Drawing is no figure: it has no caption.
func (o *captionOrder) Drawing(content.Drawing) {}

// BigNumbers hold no figure.
func (o *captionOrder) BigNumbers(content.BigNumbers) {}

// Addresses hold no figure.
func (o *captionOrder) Addresses(content.Addresses) {}

// Partners hold no figure that is numbered.
func (o *captionOrder) Partners(content.Partners) {}

// Names hold no figure.
func (o *captionOrder) Names(content.Names) {}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/parallel"
)

// countNotes is how many notes the parts of each branch call.
func countNotes(doc *content.Document, ranges []span) []int {
	out := make([]int, len(ranges))
	parallel.Do(len(ranges), func(i int) {
		for _, part := range doc.Parts[ranges[i].from:ranges[i].to] {
			out[i] += notesOf(part)
		}
	})
	return out
}

// notesOf is how many notes a part calls.
func notesOf(part content.Part) int {
	var counter noteCounter
	switch part := part.(type) {
	case *content.Plate:
		for _, box := range part.Boxes {
			counter.blocks(box.Blocks)
		}
	case *content.Section:
		counter.blocks(part.PartOpener)
		counter.blocks(part.Opener)
		if part.Headpiece != nil {
			counter.Picture(part.Headpiece.Picture)
		}
		counter.blocks(part.Blocks)
		counter.blocks(part.Foot)
	}
	return len(counter.names)
}

// noteCounter is the names of the notes that blocks call.
type noteCounter struct{ names map[string]bool }

// blocks looks at blocks.
func (n *noteCounter) blocks(list []content.Block) {
	for _, b := range list {
		content.Visit(b, n)
	}
}

// inlines looks at a text, and at the notes that it calls.
func (n *noteCounter) inlines(list []content.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case content.Text:
		case content.Note:
			n.note(in)
		default:
			n.inlines(content.Nested(in))
		}
	}
}

// note looks at the call of a note.
func (n *noteCounter) note(called content.Note) {
	if n.names[called.Name] {
		return
	}
	if n.names == nil {
		n.names = make(map[string]bool)
	}
	n.names[called.Name] = true
	n.blocks(called.Blocks)
}

// labels looks at what stands on cards.
func (n *noteCounter) labels(list ...content.Label) {
	for i := range list {
		n.inlines(list[i].Inlines)
	}
}

// Paragraph looks at a paragraph.
func (n *noteCounter) Paragraph(b content.Paragraph) { n.inlines(b.Inlines) }

// Heading looks at a heading.
func (n *noteCounter) Heading(b content.Heading) {
	n.inlines(b.Label.Inlines)
	n.inlines(b.Title.Inlines)
}

// DropCap looks at a paragraph with a drop cap.
func (n *noteCounter) DropCap(b content.DropCap) { n.inlines(b.Paragraph.Inlines) }

// List looks at a list.
func (n *noteCounter) List(b content.List) {
	for _, item := range b.Items {
		n.blocks(item.Blocks)
	}
}

// Quotation looks at a quotation.
func (n *noteCounter) Quotation(b content.Quotation) { n.blocks(b.Blocks) }

// Panel looks at a panel.
func (n *noteCounter) Panel(b content.Panel) { n.blocks(b.Blocks) }

// Landscape looks at the blocks of landscape pages.
func (n *noteCounter) Landscape(b content.Landscape) { n.blocks(b.Blocks) }

// Margin looks at blocks with others beside them.
func (n *noteCounter) Margin(b content.Margin) {
	n.blocks(b.Blocks)
	n.blocks(b.Beside)
}

// Contents looks at the contents.
func (n *noteCounter) Contents(b content.Contents) {
	for _, e := range b.Entries {
		n.inlines(e.Title)
	}
}

// Terms looks at terms.
func (n *noteCounter) Terms(b content.Terms) {
	for _, item := range b.Items {
		n.inlines(item.Label)
		n.blocks(item.Blocks)
	}
}

// Picture looks at a picture.
func (n *noteCounter) Picture(b content.Picture) { n.blocks(b.Caption) }

// Gallery looks at objects side by side.
func (n *noteCounter) Gallery(b content.Gallery) {
	for _, cell := range b.Cells {
		n.blocks(cell)
	}
	n.blocks(b.Caption)
}

// Table looks at a table.
func (n *noteCounter) Table(b content.Table) {
	if len(b.Rows) == 0 {
		return // which is no table
	}
	n.blocks(b.Caption)
	if b.Continued != nil {
		n.inlines(b.Continued.Inlines)
	}
	for i := range b.Columns {
		n.inlines(b.Columns[i].Title)
	}
	for i := range b.Rows {
		for _, cell := range b.Rows[i].Cells {
			n.inlines(cell)
		}
	}
	n.blocks(b.Notes)
}

// Chart looks at a chart, whose words call no notes.
func (n *noteCounter) Chart(b content.Chart) {
	n.blocks(b.Caption)
	n.blocks(b.Notes)
}

// Drawing looks at a drawing, which has no text.
func (n *noteCounter) Drawing(content.Drawing) {}

// Persons looks at persons.
func (n *noteCounter) Persons(b content.Persons) {
	for i := range b.Cards {
		n.labels(b.Cards[i].Name, b.Cards[i].Role)
		n.blocks(b.Cards[i].Text)
	}
}

// BigNumbers looks at big numbers.
func (n *noteCounter) BigNumbers(b content.BigNumbers) {
	for i := range b.Cards {
		n.labels(b.Cards[i].Value, b.Cards[i].Counted, b.Cards[i].Note)
	}
}

// Addresses looks at addresses.
func (n *noteCounter) Addresses(b content.Addresses) {
	for i := range b.Cards {
		card := &b.Cards[i]
		n.labels(card.Name, card.Role, card.Phone, card.Mail, card.Website)
		n.labels(card.House...)
	}
}

// Partners looks at partners.
func (n *noteCounter) Partners(b content.Partners) {
	for i := range b.Cards {
		n.labels(b.Cards[i].Name, b.Cards[i].Website)
	}
}

// Names looks at names.
func (n *noteCounter) Names(b content.Names) { n.labels(b.Names...) }

package layout

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// List is a bulleted or numbered list.
type List struct {
	Items []ListItem
	// Numbering is how items are marked.
	Numbering Numbering
	// Start is the number of the first item.
	Start int
	// Mark gives the mark of an item by its number.
	Mark func(n int) string
	// Marks is how marks are set; its leading is that of the text.
	Marks ParagraphStyle
	// Hang is the room for the mark. The marks of an outer list hang in the
	// margin of the text, those of nested lists inside of it.
	Hang unit.Length
}

// ListItem is one item of a list.
type ListItem struct{ Blocks []Block }

// Numbering is the kind of a list's marks (ISO 32000-1, table 347).
type Numbering uint8

// The numberings.
const (
	Bullets Numbering = iota
	Decimal
)

// String names the numbering as PDF does.
func (n Numbering) String() string {
	if n == Decimal {
		return "Decimal"
	}
	return "Disc"
}

// markGap is the space between a mark and its text, as a share of the room.
const markGap = 3

// collect implements Block.
func (b List) collect(c *collector, f frame) node {
	list := c.structure.Add(f.parent, display.L)
	c.structure.Set(list).Numbering = b.Numbering.String()
	body := f
	if f.depth > 0 {
		body = f.inset(b.Hang)
	}
	body.depth++
	label := frame{x: body.x - b.Hang, width: b.Hang - b.Hang/markGap, language: f.language}
	style := b.Marks
	if b.Numbering == Decimal {
		style.Align = End
	}
	var nodes group
	for i, item := range b.Items {
		li := c.structure.Add(list, display.LI)
		mark := Paragraph{Style: style, Role: display.Lbl, Inlines: []Inline{Text{Value: b.Mark(b.Start + i)}}}
		marked := mark.collect(c, label.under(li))
		n := &beside{label: marked, body: c.collectAll(item.Blocks, body.under(c.structure.Add(li, display.LBody)))}
		nodes = append(nodes, n)
	}
	return nodes
}

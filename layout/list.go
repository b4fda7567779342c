package layout

import (
	"annualreport/layout/diag"
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

// leastListMeasure is the length of line that a list within others leaves its items, enough for a
// long word.
const leastListMeasure = 60 * unit.Pt

// place is where the text of a list begins in the report.
func (b List) place() diag.Span {
	for _, item := range b.Items {
		if at := placeOf(item.Blocks); !at.IsZero() {
			return at
		}
	}
	return diag.Span{}
}

// placeOf is where the text of blocks begins in the report; zero where they have none.
func placeOf(blocks []Block) diag.Span {
	for _, block := range blocks {
		at := diag.Span{}
		switch block := block.(type) {
		case Paragraph:
			at = block.Span
		case List:
			at = block.place()
		case Quotation:
			at = placeOf(block.Blocks)
		}
		if !at.IsZero() {
			return at
		}
	}
	return diag.Span{}
}

// collect implements Block.
func (b List) collect(c *collector, f frame) node {
	list := c.structure.Add(f.parent, display.L)
	c.structure.Set(list).Numbering = b.Numbering.String()
	body := f
	switch {
	case f.depth == 0:
	case f.width-b.Hang < leastListMeasure:
		c.problems.Warnf(b.place(), "write it with fewer lists around it",
			"there is no room to set this list in, and its items stand below those of the list around it")
	default:
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
		mark := Paragraph{Style: style, Role: display.Lbl, Inlines: []Inline{Text{Value: b.Mark(b.Start + i), Span: placeOf(item.Blocks)}}}
		marked := mark.collect(c, label.under(li))
		n := &beside{label: marked, body: c.collectAll(item.Blocks, body.under(c.structure.Add(li, display.LBody)))}
		nodes = append(nodes, n)
	}
	return nodes
}

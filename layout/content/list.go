package content

import (
	"annualreport/layout/content/role"
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
	// Text is the role of the text around the list, and Marks that of its marks: role.Bullet or role.Number.
	Text, Marks role.Role
	// Hang is the room for the mark. The marks of an outer list hang in the
	// margin of the text, those of nested lists inside of it.
	Hang unit.Length
	// SignSide, if it is not 0, is the side of squares with the signs of the items. They stand in the text in place of
	// marks.
	SignSide unit.Length
}

// ListItem is one item of a list.
type ListItem struct {
	Blocks []Block
	// Sign is a decorative picture or drawing; nil if there is none.
	Sign Block
}

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

func (l List) visit(v Visitor) { v.List(l) }

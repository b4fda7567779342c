package content

import "annualreport/layout/unit"

// BigNumbers is numbers in large letters, each with what it counts. To a reader they are a list.
type BigNumbers struct {
	Cards []BigNumber
	// Columns is how many cards stand side by side.
	Columns int
	// Between is set for numbers between paragraphs, which are as wide as these; all others reach over the margin.
	Between bool
	// IconSide is the side of the squares of icons; 0 if no card has one.
	IconSide unit.Length
}

// BigNumber is the card of a number.
type BigNumber struct {
	Value Label
	// Counted is what the number counts, and Note a remark on it, which may be empty.
	Counted, Note Label
	// Anchor is a name that links lead to; empty if there is none.
	Anchor string
	// Icon is a decorative picture or drawing above the number; nil if there is none.
	Icon Block
}

func (n BigNumbers) visit(v Visitor) { v.BigNumbers(n) }

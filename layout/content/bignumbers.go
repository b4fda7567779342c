package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// BigNumbers is numbers in large letters, each with what it counts. To a reader they are a list.
type BigNumbers struct {
	Cards []BigNumber
	// Between is set for numbers between paragraphs, which are as wide as these; all others reach over the margin.
	Between bool
	// IconSide is the side of the squares of icons; 0 if no card has one.
	IconSide unit.Length
}

// RowParts is how many parts a row of big numbers is divided into.
const RowParts = 12

// NumberWeight is how large a number is among others.
type NumberWeight uint8

// The weights. Large is the usual one.
const (
	Large NumberWeight = iota
	Hero
	Small
)

// BigNumber is the card of a number.
type BigNumber struct {
	Value Label
	// Counted is what the number counts, Before what it was a year ago and how it has changed, and Note a remark on it.
	// The last two may be empty.
	Counted, Before, Note Label
	// Anchor is a name that links lead to; empty if there is none.
	Anchor string
	// Icon is a decorative picture or drawing above the number; nil if there is none.
	Icon Block
	// Weight is how large the number is.
	Weight NumberWeight
	// Span is how many of the RowParts parts of its row the card takes, from 1 on. A card for which its row has no room
	// begins another one.
	Span int
	// Tile is what the card stands on; nil if it stands below a rule.
	Tile *Tile
}

// Tile is a ground of one card, with the looks of texts on it.
type Tile struct {
	Ground color.Ink
	Styles *StyleSheet
}

func (n BigNumbers) visit(v Visitor) { v.BigNumbers(n) }

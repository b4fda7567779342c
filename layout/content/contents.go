package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Contents lists what is in the report, each entry with its page number.
type Contents struct {
	Entries []ContentsEntry
	// NumberWidth and FolioWidth are the widths of the columns of numbers and
	// of page numbers.
	NumberWidth, FolioWidth unit.Length
	// Step is how far a level is set in from the one above it, from the third on.
	Step unit.Length
	// Inset is how far the list is set in from both sides of the page.
	Inset unit.Length
	// Rule is the ink of rules and leaders.
	Rule color.Ink
	// Rules says where entries of the first level have a rule, and Line is how thick it is.
	Rules ContentsRules
	Line  unit.Length
	// Leaders are dots from the title of each entry to its page.
	Leaders bool
	// Spread is by how much the space above an entry of the first level may grow so that the list fills its page, and
	// Reserve what stands below the list there. 0 leaves the entries as close as their styles have them.
	Spread, Reserve unit.Length
	// Tiles are the grounds on which entries of the first level stand, each with those below it; nil for a list.
	Tiles *ContentsTiles
}

// ContentsRules is where rules stand in contents.
type ContentsRules uint8

// The places of rules.
const (
	// NoRules leaves them out.
	NoRules ContentsRules = iota
	// RulesBelow stand below each entry, and RulesAbove above it.
	RulesBelow
	RulesAbove
)

// ContentsTiles are tiles in rows. Those of a row are as high as each other.
type ContentsTiles struct {
	CardStyle
	// Grounds are those of the entries of the first level, one after the other, and Spans how many of the RowParts of
	// its row each takes.
	Grounds []*Tile
	Spans   []int
	// Close sets titles as those of sections in parts, which are smaller.
	Close bool
}

// ContentsEntry is one line of the contents.
type ContentsEntry struct {
	Number string
	// Label stands on a line above the title, as that of a part of the report does; it may be empty.
	Label []Inline
	Title []Inline
	// Lead is said of the section below its title; it may be empty.
	Lead   []Inline
	Anchor string
	// Level is 1 for sections and parts of the report, and 2 and more for headings in sections.
	Level int
	// InPart is set for what stands in a part of the report: it is nested in the entry of that part.
	InPart bool
	Span   diag.Span
}

func (c Contents) visit(v Visitor) { v.Contents(c) }

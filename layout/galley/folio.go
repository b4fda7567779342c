package galley

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Folio is a place for a page number that is known after pagination.
type Folio struct {
	Anchor string
	Style  content.TextStyle
	// At is the end of the number on its baseline, or its start.
	At       unit.Point
	AlignEnd bool
	// Run is where the number belongs in the structure, and element the link
	// that it is a part of.
	Run, Element display.ElementID
}

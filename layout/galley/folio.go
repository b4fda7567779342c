package galley

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Folio is a place for a page number, which is known only after pagination.
type Folio struct {
	// Anchor is the anchor whose page is meant.
	Anchor string
	Style  content.TextStyle
	// At is a point on the baseline: the end of the number if AlignEnd is set, otherwise its start.
	At       unit.Point
	AlignEnd bool
	// Run is the run of the structure that the number belongs to, and Element the link that it is a part of.
	Run, Element display.ElementID
}

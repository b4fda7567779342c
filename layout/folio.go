package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// folio is a place for a page number that is known after pagination.
type folio struct {
	anchor string
	style  content.TextStyle
	// at is the end of the number on its baseline, or its start.
	at       unit.Point
	alignEnd bool
	// run is where the number belongs in the structure, and element the link
	// that it is a part of.
	run, element display.ElementID
}

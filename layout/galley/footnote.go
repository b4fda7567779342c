package galley

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Note is a footnote that is set and ready for the foot of a page.
type Note struct {
	Strips []Strip
	Width  unit.Length
	Rule   color.Ink // of the line above the notes
	// Call is the anchor at the place that calls it.
	Call string
}

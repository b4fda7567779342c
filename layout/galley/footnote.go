package galley

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// Note is a note, set and ready for the foot of a page.
type Note struct {
	Strips []Strip
	Width  unit.Length
	Style  *content.NoteStyle
	// Call is the name of the place that calls it.
	Call string
}

package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// pageNote is a note, set and ready for the foot of a page.
type pageNote struct {
	strips []strip
	width  unit.Length
	style  *content.NoteStyle
	// call is the name of the place that calls it.
	call string
}

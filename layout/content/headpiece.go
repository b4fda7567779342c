package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
)

// Headpiece is a picture at the head of the page that a section begins on: it runs over the head margin and over the
// edges of the page. A reader hears it behind the opener of its section.
type Headpiece struct {
	// Picture has its proportions from its crop; its caption, such as who took it, stands below it. Its width, its
	// reach and its anchor are not asked for.
	Picture Picture
	// Plaque is what the opener stands on, over the foot of the picture; nil for an opener that stands below it.
	Plaque *Plaque
	// Styles say how an opener looks that stands below the picture; nil takes those of the section.
	Styles *StyleSheet
}

// Plaque is a ground of one color, on which words can be read whatever the picture around it shows.
type Plaque struct {
	Ground color.Ink
	// Styles say how texts look on the ground.
	Styles *StyleSheet
	// Span is where the report asks for it.
	Span diag.Span
}

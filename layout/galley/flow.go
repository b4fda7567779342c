package galley

import "annualreport/layout/content"

// Flow is what is divided into pages together: a plate, or sections that may share
// pages. Sections with pages of their own are flows of their own.
type Flow struct {
	// Plate is the page of a plate, with the strips of its boxes; nil for sections.
	Plate *content.Plate
	Boxes [][]Strip
	// Last is set if the flow ends the document.
	Last bool
	// First is the section that the flow begins with.
	First *content.Section
	// Head is an opener that runs over all columns.
	Head []Strip
	// Across are the pictures that run over all columns.
	Across []WidePicture
	// Strips are what flows through the columns.
	Strips []Strip
	// Landscapes follow a flow that has no strips.
	Landscapes []Landscape
	// GoesOn is set where the flow goes on with the section of the one before.
	GoesOn bool
}

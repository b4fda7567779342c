package layout

import "annualreport/layout/content"

// flow is what is divided into pages together: a plate, or sections that may share
// pages. Sections with pages of their own are flows of their own.
type flow struct {
	// plate is the page of a plate, with the strips of its boxes; nil for sections.
	plate *content.Plate
	boxes [][]strip
	// last tells that the flow ends the document.
	last bool
	// first is the section that the flow begins with.
	first *content.Section
	// head holds an opener that runs over all columns, across the pictures that do, and strips
	// what flows through the columns.
	head   []strip
	across []widePicture
	strips []strip
}

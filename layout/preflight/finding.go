package preflight

import (
	"annualreport/layout/color"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// Spot is where something is found: its place in the report, and where it is seen on its page.
type Spot struct {
	finding.At
	// Page is the folio. X and Y count from the upper left corner of the trimmed page; what begins
	// outside of it is seen from its edge.
	Page string
	X, Y unit.Length
}

// NearEdge is text that stands too near to where the page is cut.
type NearEdge struct {
	Spot
	// Distance is how far it stands from the edge, and Safe how far it should.
	Distance, Safe unit.Length
}

// SmallText is small text in more than two inks, which is blurred if one of them shifts.
type SmallText struct {
	Spot
	Size unit.Length
	Inks int
}

// ReversedText is white text that is so small that it fills up with the ink around it.
type ReversedText struct {
	Spot
	Size unit.Length
}

// Hairline is a rule that is too thin to print.
type Hairline struct {
	Spot
	// Thickness is its own, and Needed what presses need.
	Thickness, Needed unit.Length
}

// HeavyInk is a color of more ink than the press takes.
type HeavyInk struct {
	Spot
	Screen color.RGB
	// Chosen reports whether the author gave its process inks; then the place is theirs.
	Chosen bool
	// Total and Limit are in percent of all plates together.
	Total, Limit float64
}

// CoarsePicture is a picture with too few pixels for its size.
type CoarsePicture struct {
	Spot
	Name string
	// Resolution is in pixels an inch, as Fine, which print needs. It is Refused where the report
	// cannot be printed with it.
	Resolution, Fine float64
	Refused          bool
	// Width is that of the picture on the page.
	Width unit.Length
}

// ScreenPicture is a picture in the colors of screens where the printer takes none.
type ScreenPicture struct {
	Spot
	Name string
}

// HeavyPicture is a picture of more ink than the press takes.
type HeavyPicture struct {
	Spot
	Name string
	// Most is the most ink in one place, in percent, Heavy the part of the picture that is over
	// the Limit of the press, from 0 to 1.
	Most, Heavy, Limit float64
	// Process reports whether its pixels are inks already.
	Process bool
}

// ShortOfBleed is what comes to the edge of a page and does not run over it.
type ShortOfBleed struct {
	Spot
	// Name is the picture's; empty for a ground.
	Name  string
	Bleed unit.Length
}

// NoBleed is what comes to the edge of a page that has no bleed.
type NoBleed struct{ Spot }

// UnfoldedPages is a number of pages that is none of the sheets of a binding.
type UnfoldedPages struct {
	finding.At
	Binding Binding
	// Pages must be a multiple of Multiple.
	Pages, Multiple int
}

// FewPages is fewer pages than a binding needs.
type FewPages struct {
	finding.At
	Binding      Binding
	Pages, Least int
}

// ManyPages is more pages than a binding holds.
type ManyPages struct {
	finding.At
	Binding     Binding
	Pages, Most int
}

// NarrowSpine is a spine without room for its text.
type NarrowSpine struct {
	finding.At
	// Width is its own, and Needed what the text needs.
	Width, Needed unit.Length
}

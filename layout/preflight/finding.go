package preflight

import (
	"annualreport/layout/color"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// Spot is where something is found: its place in the report, and where it is seen on its page.
type Spot struct {
	finding.At
	// Page is the folio. X and Y are measured from the upper left corner of the trimmed page; they are 0 for what
	// begins outside of it.
	Page string
	X, Y unit.Length
}

// NearEdge is text that stands too near to the edge where the page is cut.
type NearEdge struct {
	Spot
	// Distance is how far it is from the edge, and Safe how far it should be.
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
	// Thickness is that of the rule, and Needed that which presses need.
	Thickness, Needed unit.Length
}

// HeavyInk is a color with more ink than the press can print.
type HeavyInk struct {
	Spot
	Screen color.RGB
	// Chosen is set if the author gives its process inks. The place is then that where they are given.
	Chosen bool
	// Total and Limit are in percent of all plates together.
	Total, Limit float64
}

// CoarsePicture is a picture with too few pixels for its size.
type CoarsePicture struct {
	Spot
	Name string
	// Resolution is that of the picture, and Fine that which print needs, both in pixels an inch.
	Resolution, Fine float64
	// Refused is set if the report cannot be printed with the picture.
	Refused bool
	// Width is that of the picture on the page.
	Width unit.Length
	// Fills means that the picture is the ground of a cover, or runs over an edge of the page, as that of an opener:
	// nobody chooses its size.
	Fills bool
}

// ScreenPicture is a picture in the colors of screens, which the printer does not accept.
type ScreenPicture struct {
	Spot
	Name string
}

// HeavyPicture is a picture with more ink than the press can print.
type HeavyPicture struct {
	Spot
	Name string
	// Most is the most ink in one place, and Limit that of the press, both in percent.
	Most, Limit float64
	// Heavy is the part of the picture that has more ink than the limit, from 0 to 1.
	Heavy float64
	// Process is set if the pixels of the picture are process inks already.
	Process bool
}

// ShortOfBleed is something that reaches the edge of a page and does not run over it as far as the bleed.
type ShortOfBleed struct {
	Spot
	// Name is that of the picture; empty for a ground.
	Name  string
	Bleed unit.Length
}

// NoBleed is something that reaches the edge of a page without bleed.
type NoBleed struct{ Spot }

// UnfoldedPages is a number of pages that cannot be made of the sheets of a binding.
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
	// Width is that of the spine, and Needed that which the text needs.
	Width, Needed unit.Length
}

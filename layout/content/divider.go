package content

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
)

// WholePage is the share of a divider that has a page to itself.
const WholePage = 100

// Divider is a ground of one color that a section begins on, over the edges of the page: a page of its own, or the head
// of the first one. The opener of the section stands at its foot.
type Divider struct {
	Ground color.Ink
	// Styles say how the opener looks on the ground.
	Styles *StyleSheet
	// Share is how much of the height of the page it takes, from the head, in percent; at WholePage the text begins on
	// the next page. It takes more where the opener needs it.
	Share int
	// Art is painted over the ground, as decoration; coordinates are the page's.
	Art []display.Item
}

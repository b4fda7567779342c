package inline

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Rule is a horizontal line as a filled rectangle, in the coordinates of a frame. It begins at x, and y is the middle
// of its thickness.
func Rule(x, y, width, thickness unit.Length, ink color.Ink) display.Item {
	return display.Path{
		Segments: display.RectPath(unit.Rect{X: x, Y: y - thickness/2, W: width, H: thickness}),
		Fill:     &ink, Place: display.Place{Artifact: display.Decoration},
	}
}

package inline

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Rule is a horizontal line as a filled rectangle, in the coordinates of a frame. It begins at x, and y is the middle
// of its thickness. The ink is shared, so it must not change.
func Rule(x, y, width, thickness unit.Length, ink *color.Ink) display.Item {
	return display.Path{
		Box:  unit.Rect{X: x, Y: y - thickness/2, W: width, H: thickness},
		Fill: ink, Place: display.Place{Artifact: display.Decoration},
	}
}

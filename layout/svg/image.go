package svg

import (
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
)

// image gives the marks of an <image>.
func image(r *reader, n *dom.Node, s scene) []display.Mark {
	r.refuse(n, "use a JPEG or PNG file", "pictures in drawings are not shown")
	return nil
}

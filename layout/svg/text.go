package svg

import (
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
)

// text gives the marks of a <text>.
func text(r *reader, n *dom.Node, s scene) []display.Mark {
	r.refuse(n, toPaths, "text in drawings is not set")
	return nil
}

// textBox is the box of a <text>.
func textBox(r *reader, n *dom.Node, s scene) outline.Box { return outline.Box{} }

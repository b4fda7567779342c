package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Panel is blocks that stand apart from the text around them: on a ground of their own, between rules, or both. One
// without ground and rules is not seen, and has no space of its own.
type Panel struct {
	Blocks []Block
	// Beside stands at the end of the lines of the blocks, or below them where there is little room; nil for nothing.
	Beside *Drawing
	// Sign is a decorative picture or drawing in a square of the side SignSide, where lines begin; nil for nothing.
	Sign     Block
	SignSide unit.Length
	// Styles say how the texts look on the ground; nil takes those around the panel.
	Styles *StyleSheet
	// Ground fills the panel; nil for none.
	Ground *color.Ink
	// Padding is the space between the blocks and the sides of the panel.
	Padding unit.Length
	// Rule is the ink of the rules, Edges the thickness of those above and below the blocks, and Bar that of the one
	// at the side where lines begin; 0 for none.
	Rule       color.Ink
	Edges, Bar unit.Length
	// Wide lets the panel reach over the margin column.
	Wide bool
	// Anchor is a name that links lead to.
	Anchor string
	// Span is where the panel stands in the report.
	Span diag.Span
}

func (p Panel) visit(v Visitor) { v.Panel(p) }

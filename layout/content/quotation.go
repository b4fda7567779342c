package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Quotation is blocks set in, with a rule at the side where lines begin.
type Quotation struct {
	Blocks []Block
	Inset  unit.Length
	Rule   color.Ink
	// Line is the thickness of the rule, 0 for none.
	Line unit.Length
	// Anchor is a name that links lead to.
	Anchor string
}

func (q Quotation) visit(v Visitor) { v.Quotation(q) }

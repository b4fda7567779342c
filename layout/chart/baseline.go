package chart

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// baselineOf is how far below the head of a label the baseline of one of its lines is.
func baselineOf(p *inline.Paragraph, line int) unit.Length {
	return p.Style.Before + unit.Length(line+1)*p.Style.Leading - p.Style.Leading.MulDiv(28, 100)
}

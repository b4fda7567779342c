package content

import (
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Drawing is a figure of paths, in one piece.
type Drawing struct {
	// Paths have their coordinates from the upper left corner.
	Paths []display.Path
	Size  unit.Size
	// Alt describes the drawing to those who do not see it; decorative ones have none.
	Alt        string
	Decorative bool
	Span       diag.Span
}

func (d Drawing) visit(v Visitor) { v.Drawing(d) }

package picture

import (
	"fmt"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
)

// tellUndrawn reports what in a drawing cannot be drawn.
func tellUndrawn(name string, err *image.DrawingError, at diag.Span, problems *diag.List) {
	for _, p := range err.Problems {
		problems.Errorf(at, p.Cure, "the drawing %q cannot be shown: %s%s", name, line(p.Line), p.Fault)
	}
}

// tellRemarks warns of what in a drawing is not shown, or not as its author may expect.
func tellRemarks(name string, d *display.Drawing, at diag.Span, problems *diag.List) {
	for _, r := range d.Remarks {
		problems.Warnf(at, r.Cure, "the drawing %q: %s%s", name, line(r.Line), r.Fact)
	}
}

// line is where something stands in the file of a drawing; empty if it is the whole file.
func line(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("line %d: ", n)
}

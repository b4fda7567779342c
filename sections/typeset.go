package sections

import (
	"annualreport/layout"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/wording"
)

// Typeset sets a composed report. What is wrong with it is reported in the words of its author; an error means
// that a font cannot be read.
func Typeset(doc *content.Document) (*display.Document, *diag.List, error) {
	out, found, err := layout.Typeset(doc)
	return out, wording.Problems(found), err
}

package printing

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/preflight"
	"annualreport/sections/wording"
)

// Check reports what a press cannot print of a document, and what a binder cannot bind. inks are the places
// in the report of the inks that its author chose.
func (o *Options) Check(pages *display.Document, press *color.Press, inks map[color.Ink]diag.Span) *diag.List {
	found := o.Binding.Check(pages)
	found = append(found, preflight.Check(pages, press, o.Limits, inks)...)
	if pages.Wrap != nil {
		found = append(found, preflight.Check(&pages.Wrap.Document, press, o.Limits, inks)...)
	}
	return wording.Problems(found)
}

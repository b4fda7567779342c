package build

import (
	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/sections"
	"annualreport/sections/printing"
)

// printFor prepares the press that the options of a print edition name. If they name none it is that of the built-in
// profile of coated paper.
func printFor(o printing.Options) (*pdf.Print, error) {
	profile := o.Profile
	if profile == nil {
		var err error
		if profile, err = icc.Coated(); err != nil {
			return nil, err
		}
	}
	press, err := color.NewPress(profile)
	if err != nil {
		return nil, err
	}
	press.RichBlack = o.Black
	press.NoSpots = o.NoSpots
	out := &pdf.Print{Press: press, Condition: o.Condition, Unembedded: o.Unembedded, Inks: o.InkPictures}
	if o.Flat {
		out.Standard = pdf.X1a
	}
	return out, nil
}

// checkPrint finds what a press cannot print of pages and their covers, and what cannot be bound.
func checkPrint(r *sections.Report, print *pdf.Print, pages *display.Document) *diag.List {
	return r.Print.Check(pages, print.Press, r.Brand.Sources)
}

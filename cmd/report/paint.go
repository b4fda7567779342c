package main

import (
	"io"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/sections"
)

// forPrint readies the press that a printer's wishes name.
func forPrint(w sections.PrintWishes) (*pdf.Print, error) {
	profile := w.Profile
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
	press.RichBlack, press.NoSpots = w.Black, w.NoSpots
	print := &pdf.Print{Press: press, Condition: w.Condition, Unembedded: w.Unembedded, Inks: w.InkPictures}
	if w.Flat {
		print.Standard = pdf.X1a
	}
	return print, nil
}

// paint writes pages for screens, or for a printer, and names the standards that
// the file keeps to.
func paint(w io.Writer, pages *display.Document, print *pdf.Print) ([]string, error) {
	if print == nil {
		return pdf.Standards(pages), pdf.Write(w, pages)
	}
	return []string{print.Standard.String()}, pdf.WritePrint(w, pages, *print)
}

package main

import (
	"io"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/pdf"
	"annualreport/layout/preflight"
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

// printable tells what a press cannot print of a document, and a binder not bind.
func printable(w *sections.PrintWishes, print *pdf.Print, pages *display.Document, inks map[color.Ink]diag.Span) *diag.List {
	problems := w.Binding.Check(pages)
	problems.Append(preflight.Check(pages, print.Press, w.Limits, inks))
	if pages.Wrap != nil {
		problems.Append(preflight.Check(&pages.Wrap.Document, print.Press, w.Limits, inks))
	}
	return problems
}

// paint writes pages for screens, or for a printer, and names the standards that
// the file keeps to.
func paint(w io.Writer, pages *display.Document, print *pdf.Print) ([]string, error) {
	if print == nil {
		return pdf.Standards(pages), pdf.Write(w, pages)
	}
	return []string{print.Standard.String()}, pdf.WritePrint(w, pages, *print)
}

package page

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// left is the left end of the text area on a page, counted from 1.
func left(doc *content.Document, page int) unit.Length {
	sheet := &doc.Sheet
	mirrored := doc.Info.RightToLeft
	if sheet.Facing && page%2 == 0 {
		mirrored = !mirrored
	}
	if mirrored {
		return sheet.Outer
	}
	return sheet.Inner
}

// columnLeft is the left end of a column of a section, counted from 0 in the
// order of reading.
func columnLeft(doc *content.Document, s *content.Section, page, column int) unit.Length {
	sheet := &doc.Sheet
	measure := s.Measure(sheet)
	step := unit.Length(column) * (measure + sheet.Gutter) // from where lines begin
	if turned(sheet, s, page) {
		step += sheet.Margin + sheet.MarginGap
	}
	if doc.Info.RightToLeft {
		return left(doc, page) + sheet.Width() - measure - step
	}
	return left(doc, page) + step
}

package page

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// left is the left end of the text area on a page of a sheet, counted from 1.
func left(doc *content.Document, sheet *content.Sheet, page int) unit.Length {
	mirrored := doc.Info.RightToLeft
	if sheet.Facing && page%2 == 0 {
		mirrored = !mirrored
	}
	if mirrored {
		return sheet.Outer
	}
	return sheet.Inner
}

// textArea is the upper left corner of the text area on a page of a sheet, counted from 1. Where the content of the
// page is turned, that is the corner before it is turned.
func textArea(doc *content.Document, sheet *content.Sheet, page int) unit.Point {
	leaf := &doc.Sheet
	switch leafTurn(doc, sheet) {
	case display.CounterClockwise:
		return unit.Point{X: leaf.Size.H - leaf.Top - leaf.Height(), Y: left(doc, leaf, page)}
	case display.Clockwise:
		return unit.Point{X: leaf.Top, Y: leaf.Size.W - left(doc, leaf, page) - leaf.Width()}
	}
	return unit.Point{X: left(doc, sheet, page), Y: sheet.Top}
}

// leafTurn is how the content of landscape pages is turned on leaves that are upright; Upright where it is not. Where
// lines begin at the left the head of a page lies at its left side: at the binding on rectos, at the outer edge on
// versos, so that a reader turns the volume clockwise for both. So typographers have it: “the left side is at the
// bottom of the page” (Turabian, A Manual for Writers, 7th edition, on the size of tables and figures), “rotated a
// quarter turn to the left”, “the top of the table at the left” (NCES Statistical Standards, appendix C). Volumes
// from right to left are the mirror image.
func leafTurn(doc *content.Document, sheet *content.Sheet) display.Turn {
	switch {
	case !sheet.Landscapes || !doc.Sheet.Leaves:
		return display.Upright
	case doc.Info.RightToLeft:
		return display.Clockwise
	}
	return display.CounterClockwise
}

// columnLeft is the left end of a column of a section, counted from 0 in the order of reading. Area is the left end of
// the text area.
func columnLeft(on pageColumns, s *content.Section, rightToLeft bool, column int) unit.Length {
	sheet := on.sheet
	measure := s.Measure(sheet)
	step := unit.Length(column) * (measure + sheet.Gutter) // from where lines begin
	if turned(sheet, s, on.number) {
		step += sheet.Margin + sheet.MarginGap
	}
	if rightToLeft {
		return on.area.X + sheet.Width() - measure - step
	}
	return on.area.X + step
}

package content

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Part is a piece of the document: a *Plate or a *Section.
type Part interface{ part() }

// Plate is a page of its own, composed by places instead of a flow: covers.
type Plate struct {
	// Ground fills the page.
	Ground *color.Ink
	// Styles say how texts look on the plate's ground; nil takes the document's.
	Styles *StyleSheet
	// Art is painted over the ground, as decoration; coordinates are the page's.
	Art []display.Item
	// Boxes are the texts. Notes stand below the text that calls them.
	Boxes []Box
	// Opens is set if the plate opens a part of the report: it stands on a right-hand page where sections begin on
	// one.
	Opens bool
	// Title is the bookmark, if it is not empty, and Anchor its name.
	Title, Anchor string
	// Span is where the plate stands in the report.
	Span diag.Span
}

// Box is blocks at a place of a plate.
type Box struct {
	// Rect is where the blocks begin; they may run longer than its height,
	// which is told as a problem.
	Rect   unit.Rect
	Blocks []Block
	// FromFoot lets the blocks end at the foot of the rectangle.
	FromFoot bool
	// Styles say how the texts look where the box has another ground than the plate; nil takes those of the plate.
	Styles *StyleSheet
}

// Section is a chapter: it flows over pages under one running head.
type Section struct {
	// Title is the running head and the bookmark.
	Title  string
	Anchor string
	// InPart is set if the section stands in a part of the report: in that of the last plate or section before it
	// that opens one. Its headings are one level lower then.
	InPart bool
	// PartTitle is the title of that part, for running heads; empty for a section in no part.
	PartTitle string
	// Tab is the tab of the section's pages among those of the furniture, from 1 on; 0 for none.
	Tab int
	// PartOpener opens a part of the report, which the section is the first of. It stands above the opener of the
	// section, at the head of a page.
	PartOpener []Block
	// Opener begins the section, over all columns.
	Opener []Block
	// Headpiece is a picture that the section begins with, at the head of a page; nil for none.
	Headpiece *Headpiece
	// Divider is the ground that the section begins on, at the head of a page; nil for none. A headpiece has none.
	Divider *Divider
	Blocks  []Block
	// Foot follows the blocks at the foot of the section's last page.
	Foot []Block
	// Ground fills the section's pages, which it then shares with no other.
	Ground *color.Ink
	// Styles say how texts look on the section's ground; nil takes the document's.
	Styles *StyleSheet
	// OwnPages begins and ends the section with a page break.
	OwnPages bool
	// Wide sets the section in one column over all those of the sheet.
	Wide bool
	// Landscape sets the section on landscape pages, which it then shares with no other.
	Landscape bool
	// EndColumns is the number of columns that the section shares with those beside it that have as many, each below
	// its own title: end matter. 0 sets it as the sheet is.
	EndColumns int
	// Span is where the section stands in the report.
	Span diag.Span
}

// BeginsPage reports whether nothing of another section stands above this one on its first page.
func (s *Section) BeginsPage() bool {
	return s.OwnPages || s.Landscape || s.Ground != nil || s.Headpiece != nil || s.Divider != nil ||
		len(s.PartOpener) > 0
}

// SheetOf is the sheet of the section's pages, of a document with a sheet.
func (s *Section) SheetOf(sheet *Sheet) *Sheet {
	if s.Landscape {
		return sheet.Landscape()
	}
	if s.EndColumns > 0 {
		return sheet.InColumns(s.EndColumns)
	}
	return sheet
}

// Columns is the number of columns that the section is set in, on its sheet.
func (s *Section) Columns(sheet *Sheet) int {
	if s.Wide {
		return 1
	}
	return max(sheet.Columns, 1)
}

// OpensPages reports whether the opener of the section stands above its columns, and not in one of them.
func (s *Section) OpensPages(sheet *Sheet) bool { return s.EndColumns == 0 && s.Columns(sheet) > 1 }

// Measure is the width of the section's columns, on its sheet.
func (s *Section) Measure(sheet *Sheet) unit.Length {
	if s.Wide && sheet.Columns > 1 {
		return sheet.Width()
	}
	return sheet.Measure()
}

func (*Plate) part() {}

func (*Section) part() {}

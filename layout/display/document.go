package display

import (
	"time"

	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Document is a whole edition, ready to paint.
type Document struct {
	Pages     []Page
	Structure *Structure
	// Outline is the bookmarks, nested by level.
	Outline []Bookmark
	// Anchors are the places that links lead to.
	Anchors map[string]Anchor
	Info    Info
	// Sources are the places in the report that elements come from.
	Sources map[ElementID]diag.Span
	// Attachments are files within the file of the document.
	Attachments []Attachment
	// Numbers are those that stand around the pages of a proof, in their order.
	Numbers []int
	// Wrap is the sheet of the covers, if that is printed apart from the pages; else nil.
	Wrap *Wrap
	// Overfull is the number of lines that are too long for their column, and Lacking that of the characters that no
	// font has. The problems report each of them with its place.
	Overfull, Lacking int
	// Once is set where nobody looks at the pages once they are painted: the painter drops the items of each page when
	// it is done with it. A long report has a hundred megabytes of them.
	Once bool
}

// Wrap is the covers of a document, folded around its pages: the outer side, and
// the inner one if anything is printed there.
type Wrap struct {
	Document
	// Spine is the width of the back between the two folds, 0 for a single fold.
	Spine unit.Length
}

// Page is one page. Items are painted in their order.
type Page struct {
	Size  unit.Size
	Items []Item
	// Marks are the marks on the sheet around the page, for printing and trimming. Nothing else is painted outside of
	// the bleed.
	Marks []Item
	// Label is the folio as it is printed; pages without one have an empty label.
	Label string
	// Bleed is how far grounds run over the edge of the page, and Around how far the sheet with its marks reaches
	// beyond it; both are 0 on screens.
	Bleed, Around unit.Length
}

// BleedBox is the page with its bleed, measured from the upper left corner of the page. Items show only within it
// (ISO 32000-1, 14.11.2).
func (p *Page) BleedBox() unit.Rect {
	return unit.Rect{W: p.Size.W, H: p.Size.H}.Grown(p.Bleed)
}

// Trim is the place of the page on its sheet.
func (p *Page) Trim() unit.Rect {
	return unit.Rect{X: p.Around, Y: p.Around, W: p.Size.W, H: p.Size.H}
}

// Sheet is the sheet on which the page is printed, with room for marks.
func (p *Page) Sheet() unit.Rect { return p.Trim().Grown(p.Around) }

// Bookmark is an entry of the outline. Levels begin with 1.
type Bookmark struct {
	Title  string
	Level  int
	Anchor string
}

// Anchor is a place in the document: a page counted from 0, a height on it,
// and the element that stands there.
type Anchor struct {
	Page    int
	Y       unit.Length
	Element ElementID
}

// Info describes the document as a whole.
type Info struct {
	Title, Author, Subject, Keywords string
	// Language is a BCP 47 tag.
	Language string
	// RightToLeft is the direction of reading.
	RightToLeft bool
	// Date is the date of the report, which is also that of the file: the
	// clock does not reach the output.
	Date time.Time
	// Program is the name and version of the program that made the file.
	Program string
}

package pdf

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// canvas is all that the painter asks of the library that makes pages and embeds
// pictures.
type canvas interface {
	// page begins a page of a size.
	page(size unit.Size)
	// write adds operators to the page.
	write(operators []byte)
	// contents are all that the page holds; they are being compressed. It is called instead of
	// write, once, and no picture may be on that page.
	contents(packed *cos.FlateData)
	// picture embeds a picture, once in the file, and shows it in a rectangle whose Y counts
	// from the head of the page.
	picture(p *display.Picture, at unit.Rect)
	// file ends the file and hands it over.
	file() (*draft, error)
}

// draft is a file with its pages and their contents, and nothing else yet.
type draft struct {
	*cos.File
	catalog *cos.Dict
	// tree is the root of the pages, pages are themselves, and resources are what all of them
	// share.
	tree, resources *cos.Dict
	pages           []cos.Ref
}

// page is the dictionary of a page.
func (d *draft) page(i int) *cos.Dict { return d.Dict(d.pages[i]) }

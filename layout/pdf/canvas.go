package pdf

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// canvas is all that is needed from the library that makes pages.
type canvas interface {
	// page begins a page of a size.
	page(size unit.Size)
	// contents gives a page all its operators at once, compressed by another goroutine.
	contents(packed *cos.FlateData)
	// picture returns the name of a picture among the resources of pages. The file has the picture only once.
	picture(p *display.Picture) cos.Name
	// file ends the file and returns it.
	file() (*draft, error)
}

// draft is a file with its pages and their contents, and nothing else yet.
type draft struct {
	*cos.File
	catalog *cos.Dict
	// tree is the root of the page tree.
	tree *cos.Dict
	// resources are those that all pages share: fonts, color spaces, graphics states.
	resources *cos.Dict
	// pages are the dictionaries of the pages, in their order.
	pages []cos.Ref
}

// page is the dictionary of a page.
func (d *draft) page(i int) *cos.Dict { return d.Dict(d.pages[i]) }

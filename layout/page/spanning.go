package page

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// leastBelow sets how much room columns keep below what runs over all of them: at least 1/leastBelow of a page.
const leastBelow = 4

// breakBelow breaks columns below what runs over all of them: the opener on the first page, and
// each picture on the page that mentions it, or the next one that has room. It returns the strips
// at the heads of the first pages, and the pictures that find no page with text, which follow it.
func breakBelow(
	p *paginator, opener []galley.Strip, pictures []galley.WidePicture,
) (heads [][]galley.Strip, columns []column, leftOver []galley.WidePicture) {
	heads = onPages(opener, p.height)
	p.before = max(len(heads)-1, 0)
	columns = breakAt(p, heads)
	page := 0
	for i, s := range pictures {
		page = max(page, pageOf(p.columns, columns, s.At))
		for !hasRoom(p.height, headOf(heads, page), s.Strips) {
			page++
		}
		if page*p.columns >= len(columns) {
			return heads, columns, pictures[i:]
		}
		for len(heads) <= page {
			heads = append(heads, nil)
		}
		heads[page] = slices.Concat(heads[page], s.Strips)
		columns = breakAt(p, heads)
	}
	return heads, columns, nil
}

// onPages divides an opener into those of pages of a height. An opener that is not higher stays whole.
func onPages(opener []galley.Strip, height unit.Length) [][]galley.Strip {
	if len(opener) == 0 {
		return nil
	}
	var out [][]galley.Strip
	from := 0
	used := unit.Length(0)
	for i := range opener {
		if used += opener[i].Height; used > height && i > from && !opener[i].Blank {
			out = append(out, opener[from:i])
			from = i
			used = opener[i].Height
		}
	}
	return append(out, opener[from:])
}

// breakAt breaks columns below given heads, behind the pages that the opener fills.
func breakAt(p *paginator, heads [][]galley.Strip) []column {
	var rooms []unit.Length
	for _, head := range heads {
		rooms = append(rooms, p.height-headHeight(p, head))
	}
	before := p.before
	p.rooms = rooms[before:]
	p.calls = len(heads) > before && len(galley.Flatten(heads[before]).Notes) > 0
	below := p.breakColumns()
	p.rooms = rooms
	columns := make([]column, before*p.columns, before*p.columns+len(below))
	for i := range columns {
		columns[i].late = -1
	}
	return append(columns, below...)
}

// headHeight is the height of what stands above the columns of a page, in whole steps.
func headHeight(p *paginator, head []galley.Strip) unit.Length {
	return galley.Total(head).RoundUp(p.step)
}

// headOf is what stands above the columns of a page.
func headOf(heads [][]galley.Strip, page int) []galley.Strip {
	if page < len(heads) {
		return heads[page]
	}
	return nil
}

// hasRoom reports whether a page has room for more above its columns. One that has nothing there
// yet takes whatever there is.
func hasRoom(height unit.Length, head, more []galley.Strip) bool {
	return len(head) == 0 || height-galley.Total(head)-galley.Total(more) >= height/leastBelow
}

// pageOf is the page on which the text before a strip ends.
func pageOf(perPage int, columns []column, at int) int {
	for i, col := range columns {
		if at <= col.to {
			return i / perPage
		}
	}
	return max(len(columns)-1, 0) / perPage
}

// callAt makes the text that mentions a picture call the notes of the picture's caption too, so that they stand at
// the foot of that text's column.
func callAt(strips []galley.Strip, s galley.WidePicture) {
	called := galley.Flatten(s.Strips).Notes
	for i := max(s.At-1, 0); i < len(strips) && len(called) > 0; i++ {
		if !strips[i].Blank {
			strips[i].Notes = append(strips[i].Notes, called...)
			return
		}
	}
}

// placeLeftOver places pictures that found no page with text: below the columns of the last page as far as there is
// room, then on pages of their own.
func (a *assembler) placeLeftOver(title *content.Section, pictures []galley.WidePicture) {
	sheet := title.SheetOf(&a.doc.Sheet)
	for _, s := range pictures {
		page := &a.out.Pages[len(a.out.Pages)-1]
		gap := sheet.Grid
		strips := givingWay(sheet.Grid, galley.WithoutBlanks(s.Strips), a.rest-gap)
		if galley.Total(strips)+gap > a.rest {
			page = a.page(title, sheet)
			gap = 0
			a.rest = sheet.Height()
		}
		at := textArea(a.doc, sheet, len(a.out.Pages))
		at.Y += sheet.Height() - a.rest + gap
		a.place(page, strips, at)
		a.rest -= gap + galley.Total(strips)
	}
}

// givingWay is strips whose pictures become less high, so that all strips together have a height; the strips as they
// are where that is not needed or not possible.
func givingWay(grid unit.Length, strips []galley.Strip, height unit.Length) []galley.Strip {
	over := (galley.Total(strips) - height).RoundUp(grid / 2)
	gives := unit.Length(0)
	for i := range strips {
		gives += strips[i].Gives().All()
	}
	if over <= 0 || over > gives {
		return strips
	}
	out := slices.Clone(strips)
	galley.GiveWay(out, over)
	return out
}

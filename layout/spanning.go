package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// leastBelow is the part of a page, as 1/leastBelow, that columns have at the least below what
// runs over all of them.
const leastBelow = 4

// breakBelow breaks columns below what runs over all of them: the opener on the first page, and
// each picture on the page that mentions it, or the next one that has room. It returns the strips
// at the heads of the first pages, and the pictures that find no page with text, which follow it.
func breakBelow(p *paginator, opener []strip, pictures []widePicture) (heads [][]strip, columns []column, behind []widePicture) {
	if len(opener) > 0 {
		heads = [][]strip{opener}
	}
	for _, s := range pictures {
		callAt(p.strips, s)
	}
	columns = breakAt(p, heads)
	page := 0
	for i, s := range pictures {
		page = max(page, pageOf(p.columns, columns, s.at))
		for !hasRoom(p.height, headOf(heads, page), s.strips) {
			page++
		}
		if page*p.columns >= len(columns) {
			return heads, columns, pictures[i:]
		}
		for len(heads) <= page {
			heads = append(heads, nil)
		}
		heads[page] = slices.Concat(heads[page], s.strips)
		columns = breakAt(p, heads)
	}
	return heads, columns, nil
}

// breakAt breaks columns below given heads.
func breakAt(p *paginator, heads [][]strip) []column {
	p.rooms = nil
	for _, head := range heads {
		p.rooms = append(p.rooms, p.height-total(head))
	}
	return p.breakColumns()
}

// headOf is what stands above the columns of a page.
func headOf(heads [][]strip, page int) []strip {
	if page < len(heads) {
		return heads[page]
	}
	return nil
}

// hasRoom tells whether a page has room for more above its columns. One that has nothing there
// yet takes whatever there is.
func hasRoom(height unit.Length, head, more []strip) bool {
	return len(head) == 0 || height-total(head)-total(more) >= height/leastBelow
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

// callAt lets the notes of a picture's caption be called where the text mentions it.
func callAt(strips []strip, s widePicture) {
	called := flatten(s.strips).notes
	for i := max(s.at-1, 0); i < len(strips) && len(called) > 0; i++ {
		if !strips[i].blank {
			strips[i].notes = append(strips[i].notes, called...)
			return
		}
	}
}

// follow places pictures below the columns of the last page, as far as there is room, and on
// pages of their own.
func (a *assembler) follow(title *content.Section, pictures []widePicture) {
	sheet := &a.doc.Sheet
	for _, s := range pictures {
		page, gap := &a.out.Pages[len(a.out.Pages)-1], sheet.Grid
		strips := givingWay(sheet.Grid, withoutBlanks(s.strips), a.rest-gap)
		if total(strips)+gap > a.rest {
			page, gap = a.page(title), 0
			a.rest = sheet.Height()
		}
		y := sheet.Top + sheet.Height() - a.rest + gap
		a.place(page, strips, unit.Point{X: left(a.doc, len(a.out.Pages)), Y: y})
		a.rest -= gap + total(strips)
	}
}

// givingWay is strips whose pictures give way to a height, if they can.
func givingWay(grid unit.Length, strips []strip, height unit.Length) []strip {
	over := (total(strips) - height).RoundUp(grid / 2)
	gives := unit.Length(0)
	for i := range strips {
		gives += strips[i].gives().all()
	}
	if over <= 0 || over > gives {
		return strips
	}
	out := slices.Clone(strips)
	giveWay(out, over)
	return out
}

package layout

import (
	"slices"

	"annualreport/layout/unit"
)

// widePicture is a picture that runs over all columns, at the head of its page.
type widePicture struct {
	strips []strip
	// at is the strip of the columns that the picture is mentioned before.
	at int
}

// inColumns tells whether the section that is collected has several columns.
func (c *collector) inColumns() bool {
	s, ok := c.doc.Parts[c.section].(*Section)
	return ok && s.columns(&c.doc.Sheet) > 1
}

// span sets a picture on a galley of its own, as wide as all columns.
func (g *galley) span(n *pictureNode) {
	whole := newGalley(g.doc, g.doc.Sheet.Width())
	n.build(whole)
	whole.around(g.grid, 0)
	whole.flush()
	g.across = append(g.across, widePicture{whole.strips, len(g.strips)})
}

// leastBelow is the part of a page, as 1/leastBelow, that columns have at the least below what
// runs over all of them.
const leastBelow = 4

// breakBelow breaks columns below what runs over all of them: the opener on the first page, and
// each picture on the page that mentions it, or the next one that has room. It returns the strips
// at the heads of the first pages, and the pictures that find no page with text, which follow it.
func (p *paginator) breakBelow(opener []strip, pictures []widePicture) (heads [][]strip, columns []column, behind []widePicture) {
	if len(opener) > 0 {
		heads = [][]strip{opener}
	}
	for _, s := range pictures {
		p.callAt(s)
	}
	columns = p.breakAt(heads)
	page := 0
	for i, s := range pictures {
		page = max(page, p.pageOf(columns, s.at))
		for !p.hasRoom(headOf(heads, page), s.strips) {
			page++
		}
		if page*p.columns >= len(columns) {
			return heads, columns, pictures[i:]
		}
		for len(heads) <= page {
			heads = append(heads, nil)
		}
		heads[page] = slices.Concat(heads[page], s.strips)
		columns = p.breakAt(heads)
	}
	return heads, columns, nil
}

// breakAt breaks columns below given heads.
func (p *paginator) breakAt(heads [][]strip) []column {
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
func (p *paginator) hasRoom(head, more []strip) bool {
	return len(head) == 0 || p.height-total(head)-total(more) >= p.height/leastBelow
}

// pageOf is the page on which the text before a strip ends.
func (p *paginator) pageOf(columns []column, at int) int {
	for i, col := range columns {
		if at <= col.to {
			return i / p.columns
		}
	}
	return max(len(columns)-1, 0) / p.columns
}

// callAt lets the notes of a picture's caption be called where the text mentions it.
func (p *paginator) callAt(s widePicture) {
	called := flatten(s.strips).notes
	for i := max(s.at-1, 0); i < len(p.strips) && len(called) > 0; i++ {
		if !p.strips[i].blank {
			p.strips[i].notes = append(p.strips[i].notes, called...)
			return
		}
	}
}

// follow places pictures below the columns of the last page, as far as there is room, and on
// pages of their own.
func (a *assembler) follow(title *Section, pictures []widePicture) {
	sheet := &a.c.doc.Sheet
	for _, s := range pictures {
		page, gap := &a.out.Pages[len(a.out.Pages)-1], sheet.Grid
		strips := a.fitted(withoutBlanks(s.strips), a.rest-gap)
		if total(strips)+gap > a.rest {
			page, gap = a.page(title), 0
			a.rest = sheet.Height()
		}
		y := sheet.Top + sheet.Height() - a.rest + gap
		a.place(page, strips, unit.Point{X: a.left(len(a.out.Pages)), Y: y})
		a.rest -= gap + total(strips)
	}
}

// fitted is strips whose pictures give way to a height, if they can.
func (a *assembler) fitted(strips []strip, height unit.Length) []strip {
	over := (total(strips) - height).RoundUp(a.c.doc.Sheet.Grid / 2)
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

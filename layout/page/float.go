package page

import (
	"slices"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// The costs of floats, in the unit of all costs of breaks (see galley).
const (
	// lateFloat is the cost of a float that waits for the next page, while text from behind it fills this one.
	lateFloat = 2_500
	// strayFloat is the cost of a page that begins with nothing but floats of one section, above the title of the
	// next section: readers would take them for pictures of that section. So they would what stands on landscape pages
	// of one section behind a page on which the next section begins.
	strayFloat = 8_000_000
	// strayTitle is the cost of the same above a heading within a section, such as the title of the
	// next programme.
	strayTitle = 6_000
	// lonelyFloat is the cost of a last page of a section with nothing but floats.
	lonelyFloat = 30_000
	// leastMoved is how many strips of text move up at least where they come to stand below a heading.
	leastMoved = 4
)

// floatStart is a column with text that goes up before a float, and the cost of ending there.
type floatStart struct {
	col  column
	cost int64
}

// postponeFloat ends a column that has no room for a float with the text that follows the float. The float then
// begins the next column, and the text goes on below it. Floats between that text wait with it, in their order. Where
// all text of the section would move up, the last paragraph may stay with the float.
func (w *walk) postponeFloat(float int) {
	p := w.p
	end := p.strips.floatEnd(float)
	if p.columns > 1 || w.atHead(float) || float < w.until || w.hasRoomFor(float, end) {
		return
	}
	most, less := w.raise(float)
	w.enterRaised(most)
	if most.col.moved > 0 && p.strips.aboveTitle(most.col.moved-1) {
		w.enterRaised(less)
	}
}

// atHead reports whether a column has nothing else on its page if it begins with a strip: neither a float that waited
// nor the rest of a note.
func (w *walk) atHead(strip int) bool {
	return strip == w.col.from && w.col.late < 0 && w.col.noteFrom == w.p.notes.End(strip)
}

// raise fills a column with text that follows a float, as long as the floats that wait have room on one page. The first
// result has the most text that fits, the second one ends with a paragraph before that.
func (w *walk) raise(float int) (most, less floatStart) {
	p := w.p
	col := w.col
	col.to = float
	col.moved = 0
	for piece := range p.strips.aroundFloats(float, len(p.strips)) {
		if p.strips.leastOf(float, piece.float+1) > p.height {
			break
		}
		space := piece.space
		if col.moved == 0 && float == col.from && col.late < 0 {
			space = 0 // the text begins the column
		}
		if !w.raisePiece(&col, piece, space, &most, &less) {
			break
		}
	}
	return most, less
}

// raisePiece adds the text between two floats to a column, and reports whether all of it has room.
func (w *walk) raisePiece(col *column, piece textPiece, space unit.Length, most, less *floatStart) bool {
	p := w.p
	for i := piece.from; i < piece.to; i++ {
		s := &p.strips[i]
		if s.Blank {
			space += s.Height
			continue
		}
		if !movable(s) {
			return false
		}
		col.content = p.place(s, col.content+space) + s.Height
		space = 0
		col.moved = i + 1
		if noted := p.addNotes(col, w.height); !noted || col.content+col.notes > w.height {
			return false
		}
		if most.col.moved > 0 && p.divides(col) && !p.divides(&most.col) {
			return false // a note is divided where nothing else is possible
		}
		enough := i-piece.from+1 >= leastMoved || !s.GoesOn || !p.strips.followsTitle(piece.float)
		if enough && !s.Within && s.Cost < galley.Orphan {
			if most.col.moved > 0 && !p.strips[most.col.moved-1].GoesOn {
				*less = *most
			}
			*most = floatStart{*col, s.Cost}
		}
	}
	return true
}

// enterRaised ends the column with text that moved up before a float.
func (w *walk) enterRaised(r floatStart) {
	if r.col.moved > 0 {
		cost := w.p.columnCost(&r.col, r.col.moved-1, w.height) + r.cost + w.shares + lateFloat
		w.p.enter(w.at, r.col, state{cost: cost, next: int32(r.col.moved), float: int32(r.col.to)})
	}
}

// lonelyCost is what it costs that the last column of a section, which ends with strip i, has nothing but floats;
// 0 for all other columns.
func (w *walk) lonelyCost(i int) int64 {
	if w.onlyFloats && w.p.strips.endsSection(i) {
		return lonelyFloat
	}
	return 0
}

// hasRoomFor reports whether a float, from a strip to an end, has room in the column.
func (w *walk) hasRoomFor(float, end int) bool {
	content := w.col.content + w.blanks
	col := w.col
	w.p.addNotes(&col, w.height) // of a column that begins with the rest of a note and has nothing else yet
	for i := float; i < end; i++ {
		content = w.p.place(&w.p.strips[i], content) + w.p.strips[i].Height - w.p.strips[i].Gives().All()
	}
	return content+col.notes-col.give.All() <= w.height
}

// movable reports whether a strip is text that may move up before a float.
func movable(s *galley.Strip) bool {
	return s.Begins == nil && !s.Title && !s.Foot && s.Header == nil
}

// placeWaiting begins a column with the floats that waited.
func (w *walk) placeWaiting() {
	p := w.p
	next := int(p.states[w.at].next)
	end := w.col.late
	space := unit.Length(0)
	for f := range p.strips.floats(w.col.late, next) {
		if f > w.col.late {
			space = p.strips.between(end, f)
		}
		end = p.strips.floatEnd(f)
		for i := f; i < end; i++ {
			w.col.content = p.place(&p.strips[i], w.col.content+space) + p.strips[i].Height
			w.col.give = w.col.give.Plus(p.strips[i].Gives())
			w.landscapes = w.landscapes || len(p.strips[i].Landscapes) > 0
			space = 0
		}
	}
	w.col.to = next
	noted := p.addNotes(&w.col, w.height)
	w.whole = w.col
	w.whole.from = next
	w.blanks = p.strips.between(end, w.col.from)
	if noted && p.strips[end-1].Cost < galley.Never && !p.torn(&w.col, next-1, w.height-w.blanks) {
		w.fits = true
		col := w.col
		col.from = next
		p.relax(w.at, col, next, p.columnCost(&w.col, next-1, w.height)+w.lonelyCost(next-1))
	}
}

// inOrderOfColumns puts the strips into the order in which the columns have them.
func inOrderOfColumns(p *paginator, columns []column) []column {
	if !slices.ContainsFunc(columns, func(c column) bool { return c.late >= 0 }) {
		return columns
	}
	strips := make([]galley.Strip, 0, len(p.strips))
	for i := range columns {
		c := &columns[i]
		begin := len(strips)
		if c.late >= 0 {
			strips = append(strips, p.strips.waited(c.late, c.from)...)
		}
		strips = append(strips, p.strips[c.from:c.to]...)
		if c.moved > 0 {
			for piece := range p.strips.aroundFloats(c.to, c.moved) {
				if len(strips) > begin {
					strips = append(galley.WithoutBlanks(strips), galley.Blank(piece.space))
				}
				strips = append(strips, p.strips[piece.from:piece.to]...)
			}
		}
		c.from = begin
		c.to = len(strips)
		c.late = -1
		c.moved = 0
	}
	p.strips = strips
	return columns
}

package page

import (
	"slices"

	"annualreport/layout/galley"
)

// The costs of floats.
const (
	// lateFloat is the cost of a float that waits for the next page, while text goes up
	// before it.
	lateFloat = 2_500
	// strayFloat is the cost of a page that begins with nothing but floats of one section,
	// above the title of the next: they would be taken for the next one's.
	strayFloat = 8_000_000
	// strayTitle is the cost of the same above a heading within a section, such as the title of the
	// next programme.
	strayTitle = 6_000
	// lonelyFloat is the cost of a last page of a section with nothing but floats.
	lonelyFloat = 30_000
	// leastMoved is how many strips of text go up at the least below a heading.
	leastMoved = 4
)

// floatStart is a column with text that goes up before a float, and the cost of ending there.
type floatStart struct {
	col  column
	cost int64
}

// letWait ends a column that has no room for a float with text from behind it. The float
// then begins the next column, and the text goes on below it. The order of reading stays.
// Where all text of the section would go up, the last paragraph may stay with the float.
func (w *walk) letWait(float int) {
	p := w.p
	end := p.strips.floatEnd(float)
	text := p.strips.nextContent(end - 1)
	if p.columns > 1 || float == w.col.from || float < w.until || text == len(p.strips) || w.holds(float, end) {
		return
	}
	most, less := w.raise(float, text)
	w.enterRaised(most)
	if most.col.moved > 0 && p.strips.aboveTitle(most.col.moved-1) {
		w.enterRaised(less)
	}
}

// raise fills a column with text from behind a float: with the most that fits, and with less of
// it, up to the end of a paragraph before.
func (w *walk) raise(float, text int) (most, less floatStart) {
	p := w.p
	col := w.col
	col.to = float
	col.moved = 0
	space := p.strips.space(float, text)
	for i := text; i < len(p.strips); i++ {
		s := &p.strips[i]
		if s.Blank {
			space += s.Height
			continue
		}
		if !movable(s) {
			break
		}
		col.content += space + s.Height
		space = 0
		col.moved = i + 1
		if noted := p.addNotes(&col, w.height); !noted || col.content+col.notes > w.height {
			break
		}
		if s.Cost < galley.Orphan && (i-text+1 >= leastMoved || !s.GoesOn || !p.strips.followsTitle(float)) {
			if most.col.moved > 0 && !p.strips[most.col.moved-1].GoesOn {
				less = most
			}
			most = floatStart{col, s.Cost}
		}
	}
	return most, less
}

// enterRaised ends the column with text that went up.
func (w *walk) enterRaised(r floatStart) {
	if r.col.moved > 0 {
		cost := w.p.columnCost(&r.col, r.col.moved-1, w.height) + r.cost + w.shares + lateFloat
		w.p.enter(w.at, r.col, state{cost: cost, next: int32(r.col.moved), float: int32(r.col.to)})
	}
}

// lonely is what a column costs that ends with a strip and has nothing but floats, though it
// is the last of its section.
func (w *walk) lonely(i int) int64 {
	if w.pictured && w.p.strips.endsSection(i) {
		return lonelyFloat
	}
	return 0
}

// holds reports whether a float has room in the column.
func (w *walk) holds(float, end int) bool {
	content := w.col.content + w.blanks
	for i := float; i < end; i++ {
		content += w.p.strips[i].Height - w.p.strips[i].Gives().All()
	}
	return content+w.col.notes-w.col.give.All() <= w.height
}

// movable reports whether a strip is text that may go up before a float.
func movable(s *galley.Strip) bool {
	return s.Float == 0 && s.Begins == nil && s.Cost < galley.Never && !s.Foot && s.Header == nil
}

// placeWaiting begins a column with the float that waited.
func (w *walk) placeWaiting() {
	p := w.p
	end := p.strips.floatEnd(w.col.late)
	for i := w.col.late; i < end; i++ {
		w.col.content += p.strips[i].Height
		w.col.give = w.col.give.Plus(p.strips[i].Gives())
	}
	next := int(p.states[w.at].next)
	w.col.to = next
	noted := p.addNotes(&w.col, w.height)
	w.whole = w.col
	w.whole.from = next
	w.blanks = p.strips.below(w.col.late, w.col.from)
	if noted && p.strips[end-1].Cost < galley.Never && !p.torn(&w.col, next-1, w.height-w.blanks) {
		w.fits = true
		col := w.col
		col.from = next
		p.relax(w.at, col, next, p.columnCost(&w.col, next-1, w.height)+w.lonely(next-1))
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
			strips = append(strips, p.strips[c.late:p.strips.floatEnd(c.late)]...)
			strips = append(strips, galley.Blank(p.strips.below(c.late, c.from)))
		}
		strips = append(strips, p.strips[c.from:c.to]...)
		if c.moved > 0 {
			text := p.strips.nextContent(p.strips.floatEnd(c.to) - 1)
			strips = append(galley.WithoutBlanks(strips), galley.Blank(p.strips.space(c.to, text)))
			strips = append(strips, p.strips[text:c.moved]...)
		}
		c.from = begin
		c.to = len(strips)
		c.late = -1
		c.moved = 0
	}
	p.strips = strips
	return columns
}

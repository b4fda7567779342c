package page

import (
	"math"
	"slices"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// paginator divides the strips of a flow into columns by total fit, as
// linebreak divides words into lines: it finds the breaks whose costs together
// are least. A flow begins and ends with a page.
type paginator struct {
	strips sequence
	// called are the notes of the document, and notes those that the strips call, in the order of the strips.
	called []*galley.Note
	notes  *galley.NoteFlow
	// height is that of a column. Rooms are the heights of the columns on the first pages, one for each page on which
	// something stands above the columns and runs over all of them.
	height unit.Length
	rooms  []unit.Length
	// before is how many pages an opener that is higher than a page fills before that on which columns begin below it.
	before int
	// calls is set where the opener calls notes, which stand at the foot of the first column.
	calls bool
	// columns is how many columns a page has.
	columns int
	// half is half a line of the baseline grid, and step by what spaces and pictures grow and give way; see Galley.Step
	// of galley.
	half, step unit.Length
	// states are the places where columns may end: first those before each strip, stage by stage, then those at which a
	// float waits for the next page or a note goes on in the next column.
	states []state
	// waiting lists the states with a float that waits or a note that goes on, by the strip
	// that text goes on with.
	waiting map[int][]int32
	// stages is how many stages there are. Stage k < stages-1 is reached after k columns; the last one stands for all
	// later columns. Only the first columns can differ in height, so only they need stages of their own.
	stages int
}

// column is a range of strips that fills one column, and a range of the lines of notes at its foot. It has no strips
// where the rest of a long note takes the whole column.
type column struct {
	from, to int // strips[from:to], from is never blank
	// late is the first strip of a float that begins the column although it belongs into the column before; -1 for
	// none.
	late int
	// moved is the end of the text that fills the column instead of a float: the float begins at strip to and waits,
	// and the text that follows it is set before it; 0 for none.
	moved int
	// header is the header of a table that goes on here, which is set again.
	header []galley.Strip
	// noteFrom and noteTo are places of the NoteFlow.
	noteFrom, noteTo int32
	// content is the height of the strips and header, notes that of the notes with the space above them.
	content, notes unit.Length
	// stretch is the height by which the spaces of the column can grow.
	stretch unit.Length
	// give is by how much the heights of the pictures of the column can change.
	give galley.Room
}

// state is the cheapest known way to end a column at a place.
type state struct {
	// cost is that of all columns up to the place.
	cost int64
	// prev is the index of the state at which the last column began; -1 at the beginning.
	prev int32
	// col is the last column.
	col column
	// next is the strip that the next column begins with, stage the stage of that column, and float the first strip of
	// a float that waits; -1 for none.
	next, stage, float int32
	// noted is the place of the NoteFlow at which the next column begins. It is before the end of the notes called so
	// far if the last of them goes on.
	noted int32
}

// breakColumns returns the columns of the flow. Where floats wait for the next page, it puts
// the strips into the order in which they are set.
func (p *paginator) breakColumns() []column {
	n := len(p.strips)
	p.reset()
	for i := 0; i <= n; i++ {
		for at := p.take(i); at >= 0; at = p.take(i) {
			p.extend(at)
		}
		for stage := 0; stage < p.stages && i < n; stage++ {
			p.extend(int32(stage*(n+1) + i))
		}
	}
	end := n
	for stage := range p.stages {
		if at := stage*(n+1) + n; p.states[at].cost < p.states[end].cost {
			end = at
		}
	}
	var columns []column
	for at := int32(end); p.states[at].prev >= 0; at = p.states[at].prev {
		columns = append(columns, p.states[at].col)
	}
	for i, j := 0, len(columns)-1; i < j; i, j = i+1, j-1 {
		columns[i], columns[j] = columns[j], columns[i]
	}
	return inOrderOfColumns(p, columns)
}

// place is where a strip begins in a column that is filled down to y.
func (p *paginator) place(s *galley.Strip, y unit.Length) unit.Length {
	return s.HeadBelow(y, 2*p.half)
}

// begin is a column that begins with a strip, below the header that is set again there,
// and at a place of the notes.
func (p *paginator) begin(from int, noted int32) column {
	col := column{from: from, to: from, late: -1, noteFrom: noted, noteTo: noted}
	if from < len(p.strips) {
		col.header = p.strips[from].Header
		col.content = galley.Total(col.header)
	}
	return col
}

// reset makes the states before each strip. All but the first have no column yet, and a cost of math.MaxInt64.
func (p *paginator) reset() {
	n := len(p.strips)
	p.notes = galley.NewNoteFlow(p.strips, p.called, galley.NoteGap*p.half)
	p.stages = 1
	if len(p.rooms) > 0 {
		p.stages = p.columns*len(p.rooms) + 1
	}
	p.states = make([]state, p.stages*(n+1))
	for i := range p.states {
		next := i % (n + 1)
		p.states[i] = state{
			cost: math.MaxInt64, prev: -1, next: int32(next), stage: int32(i / (n + 1)), float: -1,
			noted: p.notes.End(next),
		}
	}
	p.states[0].cost = 0
	p.waiting = make(map[int][]int32)
}

// room is the height of the columns of a stage.
func (p *paginator) room(stage int32) unit.Length { return p.roomOf(int(stage) / p.columns) }

// roomOf is the height of the columns of a page, counted from 0.
func (p *paginator) roomOf(page int) unit.Length {
	if page < len(p.rooms) {
		return p.rooms[page]
	}
	return p.height
}

// relax ends a column, which began at the state at, before a strip. It is kept if it costs less than the way to that
// place that is known.
func (p *paginator) relax(at int32, col column, to int, cost int64) {
	col.to = to
	p.enter(at, col, state{cost: cost, next: int32(to), float: -1})
}

// enter ends a column, which began at the state at, with a state that comes with the cost of the column alone. It
// completes this state and keeps it if it is cheaper than the one known.
func (p *paginator) enter(at int32, col column, s state) {
	from := &p.states[at]
	s.prev = at
	s.col = col
	s.stage = min(from.stage+1, int32(p.stages-1))
	s.noted = p.notes.Next(col.noteTo)
	s.cost += from.cost + galley.Page/int64(p.columns)
	whole := s.noted == p.notes.End(int(s.next))
	if !whole {
		s.cost += dividedNote
	}
	if s.float >= 0 || !whole {
		p.wait(s)
		return
	}
	if known := &p.states[int(s.stage)*(len(p.strips)+1)+int(s.next)]; s.cost < known.cost {
		*known = s
	}
}

// mostRests is how many ways to divide notes before the same strip are tried. More would make long notes slow.
const mostRests = 12

// wait enters a state in which a float waits or a note goes on.
func (p *paginator) wait(s state) {
	list := p.waiting[int(s.next)]
	alike := 0
	worst := -1
	for i, at := range list {
		known := &p.states[at]
		if known.float != s.float || known.stage != s.stage {
			continue
		}
		if known.noted == s.noted {
			if s.cost < known.cost {
				*known = s
			}
			return
		}
		alike++
		if worst < 0 || known.cost > p.states[list[worst]].cost {
			worst = i
		}
	}
	if alike >= mostRests {
		if p.states[list[worst]].cost <= s.cost {
			return
		}
		list = slices.Delete(list, worst, worst+1)
	}
	p.waiting[int(s.next)] = append(list, int32(len(p.states)))
	p.states = append(p.states, s)
}

// take removes the state before a strip in which most of a note is left, and returns it; -1
// if there is none. A column of notes alone leads to another one before the same strip.
func (p *paginator) take(strip int) int32 {
	list := p.waiting[strip]
	if len(list) == 0 {
		return -1
	}
	first := 0
	for i, at := range list {
		if p.states[at].noted < p.states[list[first]].noted {
			first = i
		}
	}
	at := list[first]
	p.waiting[strip] = slices.Delete(list, first, first+1)
	return at
}

// columnCost is what a column costs that ends with strip i.
func (p *paginator) columnCost(col *column, i int, height unit.Length) int64 {
	slack := height - col.content - col.notes
	if slack < 0 {
		return giveCost(-slack, p.half, col.give)
	}
	next := p.strips.nextContent(i)
	filled := col.content + col.notes
	ends := p.strips.opensPage(next)
	switch {
	case ends && filled*8 < height:
		return galley.LostPage
	case ends && filled*3 < height:
		return galley.ThinPage
	case !ends && p.strips[next].Begins != nil && filled*3 < height:
		return galley.ThinShare
	}
	grown := growth(p, col, next, height)
	cost := growCost(grown, p.half)
	slack -= grown
	switch {
	case ends:
		return cost + endCost(filled+grown, height, p.half)
	case p.strips[next].Begins != nil:
		return cost + galley.EndHalf*int64(slack/p.half)
	}
	stretched := min(slack/p.step*p.step, col.stretch)
	return cost + emptyCost(int64((slack-stretched)/p.half)) + galley.StretchedHalf*int64(stretched/p.half)
}

// emptyCost is the cost of half lines that are empty at the foot of a column although the section goes on.
func emptyCost(halves int64) int64 {
	few := min(halves, galley.ManyHalves)
	return galley.EmptyHalf*few*few + galley.FarHalf*(halves-few)
}

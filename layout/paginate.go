package layout

import (
	"math"

	"annualreport/layout/unit"
)

// paginator divides the strips of a flow into columns by total fit, as
// linebreak divides words into lines: it finds the breaks whose costs together
// are least. A flow begins and ends with a page.
type paginator struct {
	strips []strip
	notes  []noteChunk
	// height is that of a column; headed that of the columns below an opener
	// that runs over all of them.
	height, headed unit.Length
	columns        int
	half           unit.Length
	// states are the places where columns may end: first those before each strip,
	// stage by stage, then those where a float waits for the next page.
	states []state
	// waiting lists the states with a float that waits, by the strip that text goes on with.
	waiting map[int][]int32
	// stages tell columns below an opener from later ones.
	stages int
}

// The costs of a column.
const (
	// emptyHalf is the cost of half a line of white at the foot; it grows with the square
	// up to manyHalves, and from there on each costs farHalf: white is better in one place, where
	// it can be seen to be meant, than shared out among pages.
	emptyHalf  = 100
	manyHalves = 6
	farHalf    = 900
	// stretchedHalf is the cost of a half line that is shared among the
	// stretchable spaces of the column.
	stretchedHalf = 25
	// endHalf is the cost of half a line of white behind a section's end.
	endHalf = 200
	// thinPage is the cost of a last page less than a third full, and lostPage that of one with
	// a few lines, less than an eighth. Between sections that may share a page thinShare, the cost of the
	// first, is far higher than that of sharing.
	thinPage  = 8_000
	lostPage  = 40_000
	thinShare = 4_000_000
	// sharedPage is the cost of beginning a section on a page with another's end.
	sharedPage = 3_000
	// latestStart is the part of a column, in hundredths, below which a section begins only
	// where the whole of it follows.
	latestStart = 60
	// brokenRule is the cost of doing what is forbidden, where nothing else
	// is left; overfullColumn that of a table row higher than a page, say.
	brokenRule     = int64(1) << 45
	overfullColumn = brokenRule * 4
)

// column is a range of strips that fills one column.
type column struct {
	from, to int // strips[from:to], from is never blank
	// late is the first strip of a float that begins the column though its place is
	// before the strips of the column before; -1 for none.
	late int
	// moved is the end of text that follows a float at strip to, and fills the column in
	// its stead; 0 for none.
	moved  int
	header []strip
	// content is the height of the strips and header, notes that of the notes
	// with the space above them.
	content, notes unit.Length
	stretch        unit.Length
	// give is the height that pictures of the column can do without.
	give unit.Length
}

// state is the best way to have ended a column at a place.
type state struct {
	cost int64
	prev int32 // of states
	col  column
	// next is the strip that the next column begins with, stage how many columns went
	// before, and float the first strip of a float that waits; -1 for none.
	next, stage, float int32
}

// breakColumns returns the columns of the flow. Where floats wait for the next page, it puts
// the strips into the order in which they are set.
func (p *paginator) breakColumns() []column {
	n := len(p.strips)
	p.reset()
	for i := 0; i <= n; i++ {
		for stage := 0; stage < p.stages && i < n; stage++ {
			p.extend(int32(stage*(n+1) + i))
		}
		for _, at := range p.waiting[i] {
			p.extend(at)
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
	return p.inOrder(columns)
}

// begin is a column that begins with a strip, below the header that is set again there.
func (p *paginator) begin(from int) column {
	col := column{from: from, late: -1}
	if from < len(p.strips) {
		col.header = p.strips[from].header
		col.content = total(col.header)
	}
	return col
}

// reset makes the states before each strip. The last stage stands for all later columns.
func (p *paginator) reset() {
	n := len(p.strips)
	p.stages = 1
	if p.headed != p.height {
		p.stages = p.columns + 1
	}
	p.states = make([]state, p.stages*(n+1))
	for i := range p.states {
		p.states[i] = state{cost: math.MaxInt64, prev: -1, next: int32(i % (n + 1)), stage: int32(i / (n + 1)), float: -1}
	}
	p.states[0].cost = 0
	p.waiting = make(map[int][]int32)
}

// room is the height of the columns of a stage.
func (p *paginator) room(stage int32) unit.Length {
	if p.headed != p.height && int(stage) < p.columns {
		return p.headed
	}
	return p.height
}

// relax ends a column that began at a state before a strip, if that is better than what is known.
func (p *paginator) relax(at int32, col column, to int, cost int64) {
	from := &p.states[at]
	next := min(int(from.stage)+1, p.stages-1)*(len(p.strips)+1) + to
	col.to = to
	if s := &p.states[next]; from.cost+cost < s.cost {
		s.cost, s.prev, s.col = from.cost+cost, at, col
	}
}

// addNotes adds the notes that a strip calls to a column.
func (p *paginator) addNotes(col *column, s *strip) {
	for _, i := range s.notes {
		if col.notes == 0 {
			col.notes = noteGap * p.half
		}
		col.notes += total(p.notes[i].strips)
	}
}

// columnCost is what a column costs that ends with strip i.
func (p *paginator) columnCost(col *column, i int, height unit.Length) int64 {
	slack := height - col.content - col.notes
	if slack < 0 {
		return p.giveCost(-slack)
	}
	next := p.nextContent(i)
	filled := col.content + col.notes
	switch {
	case next == len(p.strips) && filled*8 < height:
		return lostPage
	case next == len(p.strips) && filled*3 < height:
		return thinPage
	case next == len(p.strips):
		return 0
	case p.strips[next].section >= 0 && filled*3 < height:
		return thinShare
	case p.strips[next].section >= 0:
		return endHalf * int64(slack/p.half)
	}
	stretched := min(slack, col.stretch)
	return white(int64((slack-stretched)/p.half)) + stretchedHalf*int64(stretched/p.half)
}

// white is the cost of half lines that are empty although the section goes on.
func white(halves int64) int64 {
	few := min(halves, manyHalves)
	return emptyHalf*few*few + farHalf*(halves-few)
}

// nextContent is the first strip behind another that is not space.
func (p *paginator) nextContent(i int) int {
	for i++; i < len(p.strips) && p.strips[i].blank; i++ {
	}
	return i
}

// sectionEnd is the end of what the section says that begins with a strip.
func (p *paginator) sectionEnd(start int) int {
	end := start + 1
	for i := end; i < len(p.strips) && p.strips[i].section < 0; i++ {
		if !p.strips[i].blank {
			end = i + 1
		}
	}
	return end
}

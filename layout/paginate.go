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
}

// The costs of a column. One half line of white at the foot costs emptyHalf,
// more of it grows with the square.
const (
	emptyHalf = 100
	// stretchedHalf is the cost of a half line that is shared among the
	// stretchable spaces of the column.
	stretchedHalf = 25
	// thinPage is the cost of a last page less than a third full; between
	// sections that may share a page it is far higher than that of sharing.
	thinPage  = 40_000
	thinShare = 4_000_000
	// sharedPage is the cost of beginning a section on a page with another's
	// end, lateStart of doing so in the lower part of the page.
	sharedPage = 3_000
	lateStart  = 30_000
	// brokenRule is the cost of doing what is forbidden, where nothing else
	// is left: between a title and what follows it on a page too low for both, say.
	brokenRule = int64(1) << 45
)

// column is a range of strips that fills one column.
type column struct {
	from, to int // strips[from:to], from is never blank
	header   []strip
	// content is the height of the strips and header, notes that of the notes
	// with the space above them.
	content, notes unit.Length
	stretch        unit.Length
}

// ending is the best way to have ended a column before a strip.
type ending struct {
	cost int64
	prev int32 // of states
	col  column
}

// breakColumns returns the columns of the flow.
func (p *paginator) breakColumns() []column {
	n := len(p.strips)
	stages := 1
	if p.headed != p.height {
		stages = p.columns + 1
	}
	// best[stage*(n+1)+i] is the state before strip i, after stage columns; the
	// last stage stands for all later ones.
	best := make([]ending, stages*(n+1))
	for i := range best {
		best[i] = ending{cost: math.MaxInt64, prev: -1}
	}
	best[0].cost = 0
	for i := 0; i < n; i++ {
		for stage := range stages {
			if at := stage*(n+1) + i; best[at].cost < math.MaxInt64 {
				p.extend(best, at, i, stage, stages)
			}
		}
	}
	end := n
	for stage := range stages {
		if at := stage*(n+1) + n; best[at].cost < best[end].cost {
			end = at
		}
	}
	var columns []column
	for at := int32(end); best[at].prev >= 0; at = best[at].prev {
		columns = append(columns, best[at].col)
	}
	for i, j := 0, len(columns)-1; i < j; i, j = i+1, j-1 {
		columns[i], columns[j] = columns[j], columns[i]
	}
	return columns
}

// extend tries all columns that begin at a strip.
func (p *paginator) extend(best []ending, at, from, stage, stages int) {
	n := len(p.strips)
	height := p.height
	if p.headed != p.height && stage < p.columns {
		height = p.headed
	}
	next := min(stage+1, stages-1)
	for from < n && p.strips[from].blank {
		from++
	}
	col := p.begin(from)
	var blanks, blankStretch unit.Length
	shares, fits, broken := int64(0), false, false
	relax := func(to int, cost int64) {
		c := col
		c.to = to
		if b := &best[next*(n+1)+to]; best[at].cost+cost < b.cost {
			*b = ending{best[at].cost + cost, int32(at), c}
		}
	}
	if from == n {
		relax(n, 0)
		return
	}
	for i := from; i < n; i++ {
		s := &p.strips[i]
		if s.blank {
			blanks += s.height
			blankStretch += s.stretch
			continue
		}
		if s.section >= 0 && i > from {
			shares += sharedPage
			if (col.content+blanks).MulDiv(100, int64(height)) > 60 {
				shares += lateStart
			}
		}
		col.content += blanks + s.height
		col.stretch += blankStretch
		blanks, blankStretch = 0, 0
		p.addNotes(&col, s)
		over := col.content+col.notes > height
		if over && (fits || broken) {
			return // what is forbidden may be done, but never leaves the page
		}
		cost := p.columnCost(&col, i, height) + shares
		if over || s.cost >= never {
			cost += brokenRule
		} else {
			fits = true
			cost += s.cost
		}
		if over || s.cost < never || !fits {
			relax(i+1, cost)
			broken = true
		}
		if over {
			return
		}
	}
	relax(n, p.columnCost(&col, n-1, height)+shares)
}

// begin is a column that begins with a strip, below the header that is set again there.
func (p *paginator) begin(from int) column {
	col := column{from: from}
	if from < len(p.strips) {
		col.header = p.strips[from].header
		col.content = total(col.header)
	}
	return col
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
	last := p.nextContent(i)
	third := (col.content + col.notes) * 3
	switch {
	case last == len(p.strips):
		if third < height {
			return thinPage
		}
		return 0
	case p.strips[last].section >= 0:
		if third < height {
			return thinShare
		}
		return 0
	}
	stretched := min(slack, col.stretch)
	empty := int64(max(slack-stretched, 0) / p.half)
	return emptyHalf*empty*empty + stretchedHalf*int64(max(stretched, 0)/p.half)
}

// nextContent is the first strip behind another that is not space.
func (p *paginator) nextContent(i int) int {
	for i++; i < len(p.strips) && p.strips[i].blank; i++ {
	}
	return i
}

// balance divides the strips of a last page evenly among its columns.
func (p *paginator) balance(columns []column) []column {
	if len(columns) == 0 || p.columns < 2 {
		return columns
	}
	first := (len(columns) - 1) / p.columns * p.columns
	height := p.height
	if first == 0 {
		height = p.headed
	}
	if even := p.even(columns[first].from, columns[len(columns)-1].to, height); even != nil {
		return append(columns[:first:first], even...)
	}
	return columns
}

// even divides a range of strips among the columns of one page at the least
// height at which they fit; nil if that is more than a limit. Tables that fit a column stay
// whole, if that can be.
func (p *paginator) even(from, to int, limit unit.Length) []column {
	for _, most := range []int64{dividedInColumns, orphan} {
		for h := p.half * 2; h <= limit; h += p.half {
			q := paginator{strips: p.strips[from:to], notes: p.notes, height: h, headed: h, columns: p.columns, half: p.half}
			columns := q.greedy(most)
			if columns == nil || len(columns) > p.columns {
				continue
			}
			for i := range columns {
				columns[i].from += from
				columns[i].to += from
			}
			return columns
		}
	}
	return nil
}

// greedy fills one column after another, with breaks that cost less than the given; nil if
// a strip fits none.
func (p *paginator) greedy(most int64) []column {
	var out []column
	for from := 0; from < len(p.strips); {
		for from < len(p.strips) && p.strips[from].blank {
			from++
		}
		if from == len(p.strips) {
			break
		}
		col, good := p.begin(from), column{}
		var blanks unit.Length
		for i := from; i < len(p.strips); i++ {
			s := &p.strips[i]
			if s.blank {
				blanks += s.height
				continue
			}
			col.content += blanks + s.height
			blanks = 0
			p.addNotes(&col, s)
			if col.content+col.notes > p.height {
				break
			}
			if s.cost < most || i == len(p.strips)-1 {
				good = col
				good.to = i + 1
			}
		}
		if good.to == 0 {
			return nil
		}
		out = append(out, good)
		from = good.to
	}
	return out
}

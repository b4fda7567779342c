package linebreak

import (
	"math"
	"slices"

	"annualreport/layout/unit"
)

// Params are what a paragraph's style asks of its breaks. Demerits are
// squares of badness, as in TeX.
type Params struct {
	// Measures are the widths of the first lines; the last holds for the rest.
	Measures []unit.Length
	// Start is added to the first line, as Item.Post is to those behind a break.
	Start unit.Length
	// RightStretch is the stretch of the right margin: 0 for justified text,
	// about two ems for ragged.
	RightStretch unit.Length
	// Hyphenate allows breaks that print a hyphen.
	Hyphenate bool
	// ShortLast is the width below which a last line looks lost.
	ShortLast unit.Length
	// LongStub is the width from which the rest of a word may be a last line of its own.
	LongStub unit.Length
	// Emergency is stretch that each line gets if nothing else helps.
	Emergency unit.Length
}

// The demerits and tolerances. They were found by setting 100,000 words of
// English prose in measures of 16 to 34 ems and judging the lines by one measure; see
// docs/architecture.md.
const (
	// linePenalty is added to each line's badness, so that fewer lines win
	// among equals.
	linePenalty = 10
	// doubleHyphen is added for two hyphens in a row, finalHyphen for one
	// before the last line. A third in a row is worse than the loosest line.
	doubleHyphen = 200_000
	tripleHyphen = 100_000_000_000
	finalHyphen  = 8_000
	// stub is added for a last line that is only the short rest of a word: it is worse than the
	// loosest line, and better than three hyphens in a row. A paragraph that costs as much is set with
	// more tolerance if that helps, as are those with breaks of a cost whose square is as high.
	// longStub is added for a longer rest, which is better than a loose line.
	stub     = 10_000_000_000
	longStub = 250_000
	// fitnessJump is added where a loose line follows a tight one.
	fitnessJump = 3_000
	// shortLast is the badness of a lost last line, raggedShortLast where
	// nothing but a ragged margin is lost by avoiding it.
	shortLast       = 250
	raggedShortLast = 1000
	// looseLine is added for a line whose glue stretches beyond its limit: it
	// shows, where hyphens and lines within the limit do not.
	looseLine = 300_000
	// firstTolerance is the badness up to which a paragraph is set without
	// hyphens, secondTolerance that up to which it is set with them; then
	// everything is tried. The second finds what the third would, in half the
	// time: of 8,800 lines of prose not one was another. It must not lie below raggedShortLast.
	firstTolerance  = 100
	secondTolerance = 1000
	// maxBadness is that of a line stretched ten times as far as it should.
	// Wider ones are all alike.
	maxBadness = 100_000
	// overfullDemerits outweigh any paragraph that fits.
	overfullDemerits = int64(1) << 50
)

// fitness is the class of a line's tightness (Knuth and Plass 1981, §3).
type fitness uint8

const (
	tight fitness = iota
	decent
	loose
	veryLoose
	classes
)

// Breaker divides paragraphs. It keeps its lists between calls, so that it
// belongs to one goroutine. The zero value is ready.
type Breaker struct {
	sums []sum
	// lastSpace is the last item that parts words.
	lastSpace int
	nodes     []node
	active    []int32
	best      []bestOf // by line, while measures differ
	params    Params
	pass      pass
}

// sum is the total of all items before one.
type sum struct{ width, stretch, shrink unit.Length }

// pass is one attempt at a paragraph.
type pass struct {
	tolerance int64
	hyphens   bool
	emergency unit.Length
	// overfull accepts lines that do not fit where no line does.
	overfull bool
}

// node is a break that some best paragraph could have: its place, the line it
// ends, its class and the least demerits up to it.
type node struct {
	item     int32
	line     int32
	prev     int32
	fitness  fitness
	hyphens  uint8 // lines in a row that end in one
	start    sum   // what stands before the next line
	post     unit.Length
	demerits int64
}

// candidate is the best way to a break for one class.
type candidate struct {
	prev     int32
	demerits int64
}

// bestOf holds the candidates of one break by class, apart for breaks that are
// the second hyphen in a row: a third would cost much there.
type bestOf [classes][2]candidate

// hyphensAt is the number of hyphens in a row, at most two, at a break that
// follows another.
func hyphensAt(from *node, it *Item) uint8 {
	if !it.Hyphenated {
		return 0
	}
	return min(from.hyphens+1, 2)
}

// Break returns the lines of a paragraph. The last item must be a break with
// the cost Forced. A paragraph that does not fit has overfull lines, which
// Line.Overfull tells.
func (b *Breaker) Break(items []Item, params Params) []Line {
	b.params = params
	b.sumUp(items)
	if l, ok := b.oneLine(items); ok {
		return []Line{l}
	}
	var found []Line
	var used pass
	for _, p := range []pass{
		{tolerance: firstTolerance},
		{tolerance: secondTolerance, hyphens: params.Hyphenate},
		{tolerance: maxBadness - 1, hyphens: params.Hyphenate},
		{tolerance: maxBadness, hyphens: params.Hyphenate, emergency: params.Emergency},
		{tolerance: maxBadness, hyphens: params.Hyphenate, emergency: params.Emergency, overfull: true},
	} {
		b.pass = p
		end := b.try(items)
		if end < 0 {
			continue
		}
		if b.nodes[end].demerits < stub {
			return b.lines(items, end)
		}
		if found == nil { // a later pass may do without a stub
			found = b.lines(items, end)
			used = p
		}
	}
	b.pass = used
	return found
}

// oneLine returns the only line of a paragraph that fits into one as it is.
func (b *Breaker) oneLine(items []Item) (Line, bool) {
	end := len(items) - 1
	s := b.sums[end]
	l := Line{To: end, Width: s.width + b.params.Start + items[end].Pre, Stretch: s.stretch, Shrink: s.shrink, Measure: b.measure(0)}
	if l.Width > l.Measure {
		return Line{}, false
	}
	for i := range items[:end] {
		if items[i].Kind != Box && items[i].Cost <= Forced {
			return Line{}, false
		}
	}
	return l, true
}

// sumUp fills in the totals before each item, and behind the last.
func (b *Breaker) sumUp(items []Item) {
	b.sums = append(b.sums[:0], sum{})
	b.lastSpace = -1
	var s sum
	for i := range items {
		if it := &items[i]; it.Kind != Penalty {
			s.width += it.Width
			s.stretch += it.Stretch
			s.shrink += it.Shrink
		}
		b.sums = append(b.sums, s)
		if items[i].Kind == Glue {
			b.lastSpace = i
		}
	}
}

// try runs one pass and returns the last node of the best paragraph, or -1.
func (b *Breaker) try(items []Item) int32 {
	b.nodes = append(b.nodes[:0], node{item: -1, prev: -1, fitness: decent, post: b.params.Start})
	b.active = append(b.active[:0], 0)
	for i := range items {
		it := &items[i]
		if !it.breakable() || it.Hyphenated && !b.pass.hyphens {
			continue
		}
		b.tryBreak(items, i)
		if len(b.active) == 0 {
			return -1
		}
	}
	best := int32(-1)
	for _, n := range b.active {
		if best < 0 || b.nodes[n].demerits < b.nodes[best].demerits {
			best = n
		}
	}
	return best
}

// tryBreak finds the best ways to end a line at item i, one for each class of
// fitness (and line number, while measures differ), and drops the active nodes
// from which no line can reach this far.
func (b *Breaker) tryBreak(items []Item, i int) {
	it := &items[i]
	final := i == len(items)-1
	b.clearBest()
	kept := b.active[:0]
	found := false
	for k, n := range b.active {
		from := &b.nodes[n]
		excess, bad, class := b.fit(from, it, i)
		d := int64(0)
		if bad > b.pass.tolerance {
			if last := k == len(b.active)-1 && len(kept) == 0 && !found; !last || !b.pass.overfull {
				if excess <= 0 && it.Cost > Forced {
					kept = append(kept, n)
				}
				continue
			}
			// No line fits: this one stays, and is reported.
			d = overfullDemerits + int64(max(excess, 0))
		}
		found = true
		d += b.demerits(from, it, bad, class, final)
		if c := &b.best[b.lineClass(from.line)][class][hyphensAt(from, it)/2]; d < c.demerits {
			*c = candidate{n, d}
		}
		if excess <= 0 && it.Cost > Forced {
			kept = append(kept, n)
		}
	}
	b.active = kept
	if found {
		for line := range b.best {
			b.activate(items, i, &b.best[line])
		}
	}
}

// clearBest empties the candidates.
func (b *Breaker) clearBest() {
	b.best = slices.Grow(b.best[:0], len(b.params.Measures))[:len(b.params.Measures)]
	for line := range b.best {
		for class := range b.best[line] {
			b.best[line][class][0].demerits = math.MaxInt64
			b.best[line][class][1].demerits = math.MaxInt64
		}
	}
}

// lineClass tells lines apart only while their measures may differ.
func (b *Breaker) lineClass(line int32) int {
	return min(int(line), len(b.params.Measures)-1)
}

// measure is the width of a line, counted from 0.
func (b *Breaker) measure(line int32) unit.Length {
	return b.params.Measures[b.lineClass(line)]
}

// fit measures the line from a node to a break: how far it sticks out when
// shrunk (positive if it does), its badness and its class.
func (b *Breaker) fit(from *node, it *Item, i int) (excess unit.Length, bad int64, class fitness) {
	s := b.sums[i]
	width := s.width - from.start.width + from.post + it.Pre
	stretch := s.stretch - from.start.stretch + b.params.RightStretch + b.pass.emergency
	shrink := s.shrink - from.start.shrink
	missing := b.measure(from.line) - width
	if missing >= 0 {
		if it.Cost <= Forced {
			// A last line, or one that the author ended, may be short.
			return -missing, b.shortness(width), decent
		}
		bad = badness(missing, stretch)
		switch {
		case bad > 99:
			class = veryLoose
		case bad > 12:
			class = loose
		default:
			class = decent
		}
		return -missing, bad, class
	}
	if -missing > shrink {
		return -missing - shrink, maxBadness + 1, tight
	}
	bad = badness(-missing, shrink)
	class = decent
	if bad > 12 {
		class = tight
	}
	return -missing - shrink, bad, class
}

// shortness is the badness of a last line.
func (b *Breaker) shortness(width unit.Length) int64 {
	switch {
	case width >= b.params.ShortLast:
		return 0
	case b.params.RightStretch > 0:
		return raggedShortLast
	}
	return shortLast
}

// badness is 100·(t/s)³ in integers as TeX computes it (TeX: The Program,
// §108), with a higher cap.
func badness(t, s unit.Length) int64 {
	if t == 0 {
		return 0
	}
	if s <= 0 || t/s > 10 {
		return maxBadness
	}
	r := int64(t) * 297 / int64(s)
	return min((r*r*r+1<<17)>>18, maxBadness)
}

// demerits are the cost of a line (Knuth and Plass 1981, §3; the squares of
// badness and penalty are added as in TeX: The Program, §859).
func (b *Breaker) demerits(from *node, it *Item, bad int64, class fitness, final bool) int64 {
	d := (linePenalty + bad) * (linePenalty + bad)
	if class == veryLoose {
		d += looseLine
	}
	switch {
	case it.Cost >= 0:
		d += int64(it.Cost) * int64(it.Cost)
	case it.Cost > Forced:
		d -= int64(it.Cost) * int64(it.Cost)
	}
	if from.hyphens > 0 {
		switch {
		case it.Hyphenated && from.hyphens > 1:
			d += tripleHyphen
		case it.Hyphenated:
			d += doubleHyphen
		}
		if final {
			d += finalHyphen
			if int(from.item) > b.lastSpace {
				d += b.stubDemerits(from)
			}
		}
	}
	if jump := int(class) - int(from.fitness); jump > 1 || jump < -1 {
		d += fitnessJump
	}
	return from.demerits + d
}

// stubDemerits are the cost of a last line that is only the rest of a word.
func (b *Breaker) stubDemerits(from *node) int64 {
	if b.sums[len(b.sums)-1].width-from.start.width > b.params.LongStub {
		return longStub
	}
	return stub
}

// activate makes nodes of the best candidates. One that is worse than another
// by more than a jump between classes can win nothing, unless it has fewer
// hyphens in a row.
func (b *Breaker) activate(items []Item, i int, best *bestOf) {
	it := &items[i]
	least := int64(math.MaxInt64)
	for second := range 2 {
		for class := range best {
			least = min(least, best[class][second].demerits)
		}
		for class := range best {
			c := best[class][second]
			if c.demerits == math.MaxInt64 || c.demerits > least+fitnessJump {
				continue
			}
			from := &b.nodes[c.prev]
			n := node{item: int32(i), line: from.line + 1, prev: c.prev, fitness: fitness(class),
				hyphens: hyphensAt(from, it), start: b.sums[i+1], post: it.Post, demerits: c.demerits}
			b.active = append(b.active, int32(len(b.nodes)))
			b.nodes = append(b.nodes, n)
		}
	}
}

// lines follows the chain of nodes back to the start.
func (b *Breaker) lines(items []Item, end int32) []Line {
	out := make([]Line, b.nodes[end].line)
	for n := end; b.nodes[n].prev >= 0; n = b.nodes[n].prev {
		at := &b.nodes[n]
		from := &b.nodes[b.nodes[n].prev]
		s := b.sums[at.item]
		out[from.line] = Line{
			From: int(from.item) + 1, To: int(at.item),
			Width:   s.width - from.start.width + from.post + items[at.item].Pre,
			Stretch: s.stretch - from.start.stretch,
			Shrink:  s.shrink - from.start.shrink,
			Measure: b.measure(from.line),
		}
	}
	return out
}

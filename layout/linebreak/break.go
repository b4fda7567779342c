package linebreak

import (
	"math"
	"slices"

	"annualreport/layout/unit"
)

// Params are what the style of a paragraph asks of its lines.
type Params struct {
	// Measures are the widths of the first lines; the last one is that of all further lines.
	Measures []unit.Length
	// Start is added to the width of the first line, as Item.Post is to that of a line behind a break.
	Start unit.Length
	// RightStretch is the stretch of the right margin: 0 for justified text,
	// about two ems for ragged.
	RightStretch unit.Length
	// Hyphenate allows breaks at which a hyphen is printed.
	Hyphenate bool
	// ShortLast is the width below which a last line looks lost.
	ShortLast unit.Length
	// LongStub is the least width of a rest of a word that may be a last line of its own.
	LongStub unit.Length
	// Emergency is the stretch that each line gets if there is no other way to break the paragraph.
	Emergency unit.Length
}

// The demerits and tolerances. Demerits are squares of badness, as in TeX. The values were found by setting 100,000
// words of English prose in measures of 16 to 34 ems and judging the lines by one standard; see docs/architecture.md.
const (
	// linePenalty is added to the badness of each line, so that of equally good paragraphs the one with fewer lines
	// wins.
	linePenalty = 10
	// doubleHyphen is added for two hyphens in a row.
	doubleHyphen = 200_000
	// tripleHyphen is added for a third hyphen in a row, which is worse than the loosest line.
	tripleHyphen = 100_000_000_000
	// finalHyphen is added for a hyphen before the last line, which costs more than two hyphens in a row.
	finalHyphen = 400_000
	// stub is added for a last line that is only the short rest of a word: it is worse than the loosest line, and
	// better than three hyphens in a row. A paragraph that costs as much is tried again with more tolerance. So is one
	// with a break whose cost has a square as high.
	stub = 10_000_000_000
	// longStub is added for a longer rest of a word, which is better than a loose line.
	longStub = 250_000
	// fitnessJump is added where a loose line follows a tight one.
	fitnessJump = 3_000
	// shortLast is the badness of a last line that is too short.
	shortLast = 250
	// raggedShortLast is the same in ragged text, where avoiding it costs nothing but a less even margin.
	raggedShortLast = 1000
	// looseLine is added for a line whose glue stretches beyond its limit: readers notice it, while they do not notice
	// hyphens and lines within the limit. raggedLine is the same in ragged text, where only the margin shows it.
	looseLine  = 2_000_000
	raggedLine = 300_000
	// tightLine is added for a line whose badness is over tightBadness because it shrinks: the space between its words
	// is under three quarters of the font's.
	tightLine    = 600_000
	tightBadness = 50
	// firstTolerance is the badness up to which lines are allowed in the first pass, without hyphens.
	firstTolerance = 100
	// secondTolerance is that of the second pass, with hyphens; after it everything is tried. The second pass finds the
	// same lines as the third in half the time: in 8,800 lines of prose there was no difference. It must not be less
	// than raggedShortLast.
	secondTolerance = 1000
	// maxBadness is the badness of a line that is stretched ten times as far as its glue says. Looser lines have the
	// same badness.
	maxBadness = 100_000
	// overfullDemerits are more than those of any paragraph that fits.
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

// Breaker divides paragraphs into lines. It reuses its lists, so it must be used by one goroutine only. The zero value
// is ready for use.
type Breaker struct {
	// sums are the totals before each item.
	sums []sum
	// lastSpace is the index of the last space between words, -1 if there is none.
	lastSpace int
	// nodes are all breaks found so far, and active those from which a line may still begin.
	nodes  []node
	active []int32
	best   []bestOf // by line, while measures differ
	params Params
	pass   pass
}

// sum is the total of all items before one.
type sum struct{ width, stretch, shrink unit.Length }

// pass is one attempt at a paragraph.
type pass struct {
	tolerance int64
	hyphens   bool
	emergency unit.Length
	// overfull accepts a line that does not fit, where no line fits.
	overfull bool
}

// node is a break that the best paragraph may have.
type node struct {
	// item is the index of the break, and line the number of the line behind it.
	item int32
	line int32
	// prev is the index of the node at which the line before the break begins.
	prev    int32
	fitness fitness
	// hyphens is how many lines in a row end in a hyphen here, at most two.
	hyphens uint8
	// start is the total of the items before the next line, and post what is added to the width of that line.
	start sum
	post  unit.Length
	// demerits are the least demerits up to the break.
	demerits int64
}

// candidate is the best way to a break for one class.
type candidate struct {
	prev     int32
	demerits int64
}

// bestOf has the candidates of one break for each class. A second candidate in each class is for breaks at the second
// hyphen in a row, since a third hyphen would cost much there.
type bestOf [classes][2]candidate

// hyphensAt is the number of hyphens in a row, at most two, at a break that
// follows another.
func hyphensAt(from *node, it *Item) uint8 {
	if !it.Hyphenated {
		return 0
	}
	return min(from.hyphens+1, 2)
}

// Break returns the lines of a paragraph. The last item must be a break with the cost Forced. A paragraph that does not
// fit has overfull lines: Line.Overfull reports how far they stick out.
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
		if found == nil { // a later pass may find lines without a stub
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
	l := Line{
		To: end, Width: s.width + b.params.Start + items[end].Pre, Stretch: s.stretch, Shrink: s.shrink,
		Measure: b.measure(0),
	}
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
	kept := b.active[:0]
	found := false
	for k, n := range b.active {
		from := &b.nodes[n]
		excess, bad, class := b.fit(from, it, i)
		d := int64(0)
		if bad > b.pass.tolerance {
			last := k == len(b.active)-1 && len(kept) == 0 && !found
			if !last || !b.pass.overfull {
				if excess <= 0 && it.Cost > Forced {
					kept = append(kept, n)
				}
				continue
			}
			// No line fits: this one is kept, and its caller reports it.
			d = overfullDemerits + int64(max(excess, 0))
		}
		if !found {
			found = true
			b.clearBest()
		}
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

// lineClass is the index of the measure of a line: lines of one class have the same measure.
func (b *Breaker) lineClass(line int32) int {
	return min(int(line), len(b.params.Measures)-1)
}

// measure is the width of a line, counted from 0.
func (b *Breaker) measure(line int32) unit.Length {
	return b.params.Measures[b.lineClass(line)]
}

// fit measures the line from a node to a break, which is item i. It returns how far the line sticks out when it is
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
	switch {
	case class == veryLoose && b.params.RightStretch > 0:
		d += raggedLine
	case class == veryLoose:
		d += looseLine
	case class == tight && bad > tightBadness:
		d += tightLine
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

// activate makes nodes of the best candidates of a break. A candidate that is worse than another one by more than
// fitnessJump cannot become better than it, unless it has fewer hyphens in a row.
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
			n := node{
				item: int32(i), line: from.line + 1, prev: c.prev, fitness: fitness(class),
				hyphens: hyphensAt(from, it), start: b.sums[i+1], post: it.Post, demerits: c.demerits,
			}
			b.active = append(b.active, int32(len(b.nodes)))
			b.nodes = append(b.nodes, n)
		}
	}
}

// lines are the lines of a paragraph that ends with a node. It follows the nodes back to the start.
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

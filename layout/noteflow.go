package layout

import (
	"slices"
	"sort"

	"annualreport/layout/unit"
)

// noteFlow is the lines of the notes that a flow calls, one note after the other in
// the order of their calls. Columns take them from there: each the rest of the note
// that the column before it has divided, then the notes that its own text calls, of
// which the last one may be divided in its turn.
//
// A place in the flow is the number of lines before it.
type noteFlow struct {
	lines []noteLine
	// heights is the height of the lines before each place, gap the space above the
	// first note of a column.
	heights []unit.Length
	gap     unit.Length
	// cuts is, for each place, the last one not behind it where a note may be divided;
	// 0 for none.
	cuts []int32
	// ends is the place behind the notes that are called before each strip of the text,
	// and starts the place where the last of these begins.
	ends, starts []int32
	// begun is the number of notes that begin before each place.
	begun []int32
}

// noteLine is one strip of a note.
type noteLine struct {
	note  int32
	strip *strip
}

// noteEdge is how many lines of a divided note stay together at its beginning and at
// its end.
const noteEdge = 2

// newNoteFlow gathers the notes that strips call, and those that notes call
// themselves, which follow the note that calls them.
func newNoteFlow(strips []strip, notes []*pageNote, gap unit.Length) *noteFlow {
	f := &noteFlow{gap: gap, ends: make([]int32, len(strips)+1), starts: make([]int32, len(strips)+1)}
	b := noteFlowBuilder{flow: f, notes: notes}
	for i := range strips {
		f.starts[i+1] = f.starts[i]
		for _, n := range sortedNotes(strips[i].notes) {
			f.starts[i+1] = int32(len(f.lines))
			b.add(n)
		}
		f.ends[i+1] = int32(len(f.lines))
	}
	f.heights = make([]unit.Length, len(f.lines)+1)
	f.cuts = make([]int32, len(f.lines)+1)
	f.begun = make([]int32, len(f.lines)+1)
	for i, l := range f.lines {
		f.heights[i+1] = f.heights[i] + l.strip.height
		f.begun[i+1] = f.begun[i]
		if i == 0 || f.lines[i-1].note != l.note {
			f.begun[i+1]++
		}
	}
	b.divide()
	return f
}

// sortedNotes are the notes of a strip in the order of their numbers: a line from
// right to left has them the other way round.
func sortedNotes(notes []int32) []int32 {
	if len(notes) < 2 {
		return notes
	}
	notes = slices.Clone(notes)
	slices.Sort(notes)
	return notes
}

// noteFlowBuilder makes a noteFlow.
type noteFlowBuilder struct {
	flow  *noteFlow
	notes []*pageNote
	// spans are the places of the notes, whole those where no note may be divided
	// because a note that is called before them begins behind them.
	spans, whole []noteSpan
}

// noteSpan is what lies between two places.
type noteSpan struct{ from, to int }

// add puts a note at the end of the flow, and the notes that it calls behind it.
func (b *noteFlowBuilder) add(index int32) {
	from := len(b.flow.lines)
	n := b.notes[index]
	for i := range n.strips {
		b.flow.lines = append(b.flow.lines, noteLine{index, &n.strips[i]})
	}
	b.spans = append(b.spans, noteSpan{from, len(b.flow.lines)})
	for i := range n.strips {
		for _, called := range sortedNotes(n.strips[i].notes) {
			b.whole = append(b.whole, noteSpan{from + i + 1, len(b.flow.lines)})
			b.add(called)
		}
	}
}

// divide finds the places where notes may be divided.
func (b *noteFlowBuilder) divide() {
	f := b.flow
	allowed := make([]bool, len(f.lines)+1)
	for _, s := range b.spans {
		for at := s.from + noteEdge; at <= s.to-noteEdge; at++ {
			last := f.lines[at-1].strip
			allowed[at] = !last.blank && last.cost < orphan
		}
	}
	for _, s := range b.whole {
		for at := s.from; at <= s.to; at++ {
			allowed[at] = false
		}
	}
	for at := 1; at < len(allowed); at++ {
		f.cuts[at] = f.cuts[at-1]
		if allowed[at] {
			f.cuts[at] = int32(at)
		}
	}
}

// height is that of the notes between two places, with the space above them.
func (f *noteFlow) height(from, to int32) unit.Length {
	if from == to {
		return 0
	}
	return f.gap + f.heights[to] - f.heights[from]
}

// end is the place behind the notes that are called before a strip.
func (f *noteFlow) end(strip int) int32 { return f.ends[strip] }

// fit returns how far the notes of a column reach that holds some strips of the text,
// begins at a place of the flow and has some room for notes. The last note that the
// strips call must begin there; false tells that it cannot.
func (f *noteFlow) fit(from int32, first, behind int, room unit.Length) (to int32, ok bool) {
	end := f.ends[behind]
	if from >= end || f.height(from, end) <= room {
		return end, true
	}
	least := from
	if end > f.ends[first] {
		least = max(least, f.starts[behind])
	}
	to = f.cuts[min(f.reach(from, room), end)]
	return to, to > least
}

// reach is the last place to which lines from another one on fit into a room.
func (f *noteFlow) reach(from int32, room unit.Length) int32 {
	limit := room - f.gap + f.heights[from]
	n := sort.Search(len(f.lines)-int(from), func(i int) bool { return f.heights[int(from)+i+1] > limit })
	return from + int32(n)
}

// force is fit where the rules cannot be kept: as many lines as there is room for, but
// at least some, of notes that are called before a strip.
func (f *noteFlow) force(from int32, behind int, room unit.Length, least int32) int32 {
	end := f.ends[behind]
	to := min(f.reach(from, room), end)
	if cut := f.cuts[to]; to < end && cut > from {
		to = cut
	}
	return min(max(to, from+least), end)
}

// late is the number of notes that are called before a strip and begin behind a place.
func (f *noteFlow) late(at int32, behind int) int32 { return f.begun[f.ends[behind]] - f.begun[at] }

// next is where the column behind a place begins: space at the head of what is left of
// a note vanishes.
func (f *noteFlow) next(at int32) int32 {
	for int(at) < len(f.lines) && f.lines[at].strip.blank {
		at++
	}
	return at
}

// between are the lines between two places in the order of their notes' numbers, which
// is another one only where notes call notes. What is left of a divided note comes first,
// and a note that goes on in the next column last.
func (f *noteFlow) between(from, to int32) []strip {
	out := slices.Clone(f.lines[from:to])
	first, last := 0, len(out)
	if from > 0 {
		for first < last && out[first].note == f.lines[from-1].note {
			first++
		}
	}
	if int(to) < len(f.lines) {
		for first < last && out[last-1].note == f.lines[to].note {
			last--
		}
	}
	slices.SortStableFunc(out[first:last], func(x, y noteLine) int { return int(x.note) - int(y.note) })
	strips := make([]strip, len(out))
	for i, l := range out {
		strips[i] = *l.strip
	}
	return strips
}

// noteGap is the space above the notes, with the rule in its middle, in half
// grid lines.
const noteGap = 2

// noteRule is the length of the rule above the notes.
const noteRule = 48 * unit.Pt

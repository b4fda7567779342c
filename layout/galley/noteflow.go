package galley

import (
	"slices"
	"sort"

	"annualreport/layout/unit"
)

// NoteFlow is the lines of the notes that a flow calls, one note after the other in the order of their calls. Each
// column first takes the rest of the note that the column before has divided, then the notes that its own text calls.
// The last of these may be divided in turn.
//
// A place in the flow is the number of lines before it.
type NoteFlow struct {
	Lines []noteLine
	// heights has for each place the height of the lines before it.
	heights []unit.Length
	// Gap is the space above the first note of a column.
	Gap unit.Length
	// cuts has for each place the last place, at it or before it, where a note may be divided; 0 for none.
	cuts []int32
	// ends has for each strip of the text the place behind the notes that are called before the strip, and starts the
	// place where the last of these notes begins.
	ends, starts []int32
	// begun has for each place how many notes begin before it.
	begun []int32
}

// noteLine is one strip of a note, and the number of the note from 0.
type noteLine struct {
	Note  int32
	strip *Strip
}

// noteEdge is how many lines of a divided note stay together at its beginning and at its end, at the least.
const noteEdge = 2

// NewNoteFlow gathers the notes that strips call, and those that notes call
// themselves, which follow the note that calls them.
func NewNoteFlow(strips []Strip, notes []*Note, gap unit.Length) *NoteFlow {
	f := &NoteFlow{Gap: gap, ends: make([]int32, len(strips)+1), starts: make([]int32, len(strips)+1)}
	b := noteFlowBuilder{flow: f, notes: notes}
	for i := range strips {
		f.starts[i+1] = f.starts[i]
		for _, n := range sortedNotes(strips[i].Notes) {
			f.starts[i+1] = int32(len(f.Lines))
			b.add(n)
		}
		f.ends[i+1] = int32(len(f.Lines))
	}
	f.heights = make([]unit.Length, len(f.Lines)+1)
	f.cuts = make([]int32, len(f.Lines)+1)
	f.begun = make([]int32, len(f.Lines)+1)
	for i, l := range f.Lines {
		f.heights[i+1] = f.heights[i] + l.strip.Height
		f.begun[i+1] = f.begun[i]
		if i == 0 || f.Lines[i-1].Note != l.Note {
			f.begun[i+1]++
		}
	}
	b.divide()
	return f
}

// sortedNotes are the notes of a strip in the order of their numbers. A line from right to left has them in the reverse
// order.
func sortedNotes(notes []int32) []int32 {
	if len(notes) < 2 {
		return notes
	}
	notes = slices.Clone(notes)
	slices.Sort(notes)
	return notes
}

// noteFlowBuilder makes a NoteFlow.
type noteFlowBuilder struct {
	flow  *NoteFlow
	notes []*Note
	// spans are the places of the notes.
	spans []noteSpan
	// whole are places where no note may be divided, because a note that is called before them begins behind them.
	whole []noteSpan
}

// noteSpan is a part of the flow between two places.
type noteSpan struct{ from, to int }

// add puts a note at the end of the flow, and the notes that it calls behind it.
func (b *noteFlowBuilder) add(index int32) {
	from := len(b.flow.Lines)
	n := b.notes[index]
	for i := range n.Strips {
		b.flow.Lines = append(b.flow.Lines, noteLine{index, &n.Strips[i]})
	}
	b.spans = append(b.spans, noteSpan{from, len(b.flow.Lines)})
	for i := range n.Strips {
		for _, called := range sortedNotes(n.Strips[i].Notes) {
			b.whole = append(b.whole, noteSpan{from + i + 1, len(b.flow.Lines)})
			b.add(called)
		}
	}
}

// divide finds the places where notes may be divided.
func (b *noteFlowBuilder) divide() {
	f := b.flow
	allowed := make([]bool, len(f.Lines)+1)
	for _, s := range b.spans {
		for at := s.from + noteEdge; at <= s.to-noteEdge; at++ {
			last := f.Lines[at-1].strip
			allowed[at] = !last.Blank && last.Cost < Orphan
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

// Height is the height of the lines between two places, with the space above them; 0 if there are none.
func (f *NoteFlow) Height(from, to int32) unit.Length {
	if from == to {
		return 0
	}
	return f.Gap + f.heights[to] - f.heights[from]
}

// End is the place behind the notes that are called before a strip.
func (f *NoteFlow) End(strip int) int32 { return f.ends[strip] }

// Fit returns the place up to which a column has room for notes. The column has the strips of the text from first to
// behind, its notes begin at a place, and room is the height that is left for them. The last note that the strips call
// must begin in the column; ok is false if it cannot.
func (f *NoteFlow) Fit(from int32, first, behind int, room unit.Length) (to int32, ok bool) {
	end := f.ends[behind]
	if from >= end || f.Height(from, end) <= room {
		return end, true
	}
	least := from
	if end > f.ends[first] {
		least = max(least, f.starts[behind])
	}
	to = f.cuts[min(f.reach(from, room), end)]
	return to, to > least
}

// reach is the last place to which the lines from another place fit into a room.
func (f *NoteFlow) reach(from int32, room unit.Length) int32 {
	limit := room - f.Gap + f.heights[from]
	n := sort.Search(len(f.Lines)-int(from), func(i int) bool { return f.heights[int(from)+i+1] > limit })
	return from + int32(n)
}

// Force is Fit where its rules cannot be kept: it takes as many lines of the notes called before a strip as there is
// room for, but at least a number of lines.
func (f *NoteFlow) Force(from int32, behind int, room unit.Length, least int32) int32 {
	end := f.ends[behind]
	to := min(f.reach(from, room), end)
	if cut := f.cuts[to]; to < end && cut > from {
		to = cut
	}
	return min(max(to, from+least), end)
}

// Late is how many notes are called before a strip and begin only behind a place.
func (f *NoteFlow) Late(at int32, behind int) int32 { return f.begun[f.ends[behind]] - f.begun[at] }

// Next is the place where the notes of the next column begin. It skips space at the head of the rest of a note.
func (f *NoteFlow) Next(at int32) int32 {
	for int(at) < len(f.Lines) && f.Lines[at].strip.Blank {
		at++
	}
	return at
}

// Between are the lines between two places, in the order of the numbers of their notes. This differs from the order of
// the flow only where notes call notes. The rest of a divided note comes first, and a note that goes on in the next
// column comes last.
func (f *NoteFlow) Between(from, to int32) []Strip {
	out := slices.Clone(f.Lines[from:to])
	first := 0
	last := len(out)
	if from > 0 {
		for first < last && out[first].Note == f.Lines[from-1].Note {
			first++
		}
	}
	if int(to) < len(f.Lines) {
		for first < last && out[last-1].Note == f.Lines[to].Note {
			last--
		}
	}
	slices.SortStableFunc(out[first:last], func(x, y noteLine) int { return int(x.Note) - int(y.Note) })
	strips := make([]Strip, len(out))
	for i, l := range out {
		strips[i] = *l.strip
	}
	return strips
}

// NoteGap is the space above the notes of a column, in half lines of the grid; the rule stands in its middle.
const NoteGap = 2

// NoteRule is the length of the rule above the notes.
const NoteRule = 48 * unit.Pt

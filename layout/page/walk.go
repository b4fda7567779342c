package page

import (
	"math"

	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// walk tries all columns that begin at one state: it adds one strip after the other, and tries to end the column
// behind each of them.
type walk struct {
	p *paginator
	// at is the index of the state at which the column begins.
	at int32
	// height is the room that the column has.
	height unit.Length
	col    column
	// blanks is the space behind the last strip, which vanishes at the column's end.
	blanks, blankStretch unit.Length
	// shares is what it costs that sections share the column.
	shares int64
	// fits is set once a place has been found where the column may end. Until then, whole is the column up to the last
	// strip that has room, or the last one that ends a thing if there is one.
	fits  bool
	whole column
	// until is the end of a section that began low in the column. The column may not end before it.
	until int
	// onlyFloats is set while the column has nothing but floats.
	onlyFloats bool
	// landscapes is set once landscape pages follow the page of the column.
	landscapes bool
}

// extend tries all columns that begin at a state.
func (p *paginator) extend(at int32) {
	if p.states[at].cost == math.MaxInt64 {
		return
	}
	p.notesAlone(at)
	s := p.states[at]
	n := len(p.strips)
	from := int(s.next)
	for from < n && p.strips[from].Blank {
		from++
	}
	w := walk{p: p, at: at, height: p.room(s.stage), onlyFloats: true, col: p.begin(from, s.noted)}
	if s.float >= 0 {
		w.col.late = int(s.float)
		w.placeWaiting()
	} else if from == n {
		if s.noted == p.notes.End(n) {
			p.relax(at, w.col, n, 0)
		}
		return
	}
	p.leaveEmpty(at)
	for i := w.col.from; i < n; i++ {
		if !w.take(i) {
			return
		}
	}
	p.relax(at, w.col, n, p.columnCost(&w.col, n-1, w.height)+w.shares+w.lonelyCost(n-1))
}

// leaveEmpty leaves a column without anything on a page whose columns are lower than others.
func (p *paginator) leaveEmpty(at int32) {
	s := p.states[at]
	if int(s.stage) == p.stages-1 || s.float >= 0 || s.noted != p.notes.End(int(s.next)) {
		return
	}
	cost := galley.EmptyColumn
	if int(s.stage)%p.columns == 0 {
		cost = galley.OpenerAlone
		if p.calls && s.stage == 0 {
			return
		}
	}
	next := int(s.next)
	p.relax(at, column{from: next, late: -1, noteFrom: s.noted, noteTo: s.noted}, next, cost)
}

// take adds a strip to the column and ends it there if it may. It reports whether the column
// can go on.
func (w *walk) take(i int) bool {
	p := w.p
	s := &p.strips[i]
	if s.Blank {
		w.blanks += s.Height
		w.blankStretch += s.Stretch
		return true
	}
	if s.Begins != nil && (i > w.col.from || w.col.late >= 0) {
		w.beginSection(i)
	}
	if s.Title && w.onlyFloats && (i > w.col.from || w.col.late >= 0) {
		w.shares += strayTitle
	}
	if s.Float > 0 && p.strips.beginsFloat(i) {
		w.postponeFloat(i)
	}
	if s.Lowered != nil && w.fits && w.isBelow(i, galley.LatestStart) {
		return false // its title would stand low on the page
	}
	w.onlyFloats = w.onlyFloats && s.Float > 0
	w.landscapes = w.landscapes || len(s.Landscapes) > 0
	isLow := s.LowerBy > 0 && (i > w.col.from || w.col.late >= 0)
	w.col.content = p.place(s, w.col.content+w.blanks) + s.Height
	w.col.stretch += w.blankStretch
	if isLow {
		w.col.content -= s.LowerBy
	}
	if s.Reserve != nil && !isLow {
		w.col.give = w.col.give.Plus(s.Gives())
	}
	w.blanks = 0
	w.blankStretch = 0
	w.col.to = i + 1
	if noted := p.addNotes(&w.col, w.height); !noted || w.col.content+w.col.notes-w.col.give.All() > w.height {
		w.overflow(i)
		return false
	}
	if !w.fits && (!s.Within || w.whole.to == 0 || p.strips[w.whole.to-1].Within) {
		w.whole = w.col
	}
	if s.Cost < galley.Never {
		w.fits = true
		if i+1 >= w.until && !p.torn(&w.col, i, w.height) {
			p.relax(w.at, w.col, i+1, p.columnCost(&w.col, i, w.height)+w.shares+s.Cost+w.lonelyCost(i))
		}
	}
	return true
}

// overflow ends a column that is full although none of its strips may end it: it then breaks a rule, at a cost that
// is higher than any other. What fits a page never runs out of it.
func (w *walk) overflow(i int) {
	if w.fits {
		return
	}
	switch {
	case w.whole.to > 0:
		w.p.relax(w.at, w.whole, w.whole.to, w.shares+galley.BrokenRule)
	case w.col.content-w.col.give.All() > w.height:
		w.p.relax(w.at, w.col, i+1, w.shares+galley.OverfullColumn)
	default:
		w.p.relax(w.at, w.col, i+1, w.shares+galley.BrokenRule*int64(1+w.p.notes.Late(w.col.noteTo, i+1)))
	}
}

// beginSection adds what it costs that a section begins within the column. Low in a column a section begins only if
// the whole of it fits there.
func (w *walk) beginSection(i int) {
	w.shares += galley.SharedPage
	if w.onlyFloats || w.landscapes {
		w.shares += strayFloat
	}
	if w.p.strips[i].Lowered != nil {
		w.shares += galley.SharedHead
	}
	switch {
	case w.isBelow(i, galley.LatestStart):
		w.until = w.p.strips.sectionEnd(i)
	case w.isBelow(i, galley.LateFrom):
		w.shares += galley.LateStart
	}
}

// isBelow reports whether a section that begins with a strip would begin below a place in the column, in hundredths of
// its height; what counts is its title, below the picture that it begins with.
func (w *walk) isBelow(i int, place int64) bool {
	at := w.col.content + w.blanks
	if s := &w.p.strips[i]; s.Lowered != nil {
		at += s.Height - s.LowerBy
	}
	return at.MulDiv(100, int64(w.height)) > unit.Length(place)
}

// torn reports whether a column that ends with strip i would end within a paragraph although more lines of that
// paragraph fit.
func (p *paginator) torn(col *column, i int, height unit.Length) bool {
	if !p.strips[i].GoesOn || i+1 >= len(p.strips) || col.content+col.notes+p.strips[i+1].Height > height {
		return false
	}
	if len(p.notes.Lines) == 0 {
		return p.tornText(i, height-col.content)
	}
	longer := *col
	for k := i + 1; k < len(p.strips); k++ {
		s := &p.strips[k]
		longer.content += s.Height
		longer.to = k + 1
		if noted := p.addNotes(&longer, height); !noted || longer.content+longer.notes > height {
			return false
		}
		if p.divides(&longer) && !p.divides(col) {
			return false
		}
		if s.Cost < galley.Orphan {
			return true
		}
		if !s.GoesOn {
			return false
		}
	}
	return false
}

// tornText is torn for a flow without notes; room is what is left below strip i.
func (p *paginator) tornText(i int, room unit.Length) bool {
	for k := i + 1; k < len(p.strips); k++ {
		s := &p.strips[k]
		if room -= s.Height; room < 0 {
			return false
		}
		if s.Cost < galley.Orphan {
			return true
		}
		if !s.GoesOn {
			return false
		}
	}
	return false
}

package page

import "annualreport/layout/unit"

// dividedNote is the cost of a note that goes on in the next column: about that of a few empty lines at the foot of a
// column.
const dividedNote = 5_000

// textEnd is the end of the text of a column, with the text that moved up before a float.
func (c *column) textEnd() int { return max(c.to, c.moved) }

// addNotes gives a column the notes that its strips call, as far as they fit, and reports whether each of these notes
// begins there. A picture becomes smaller for a note only if the whole note has room then, or if nothing else helps.
func (p *paginator) addNotes(col *column, height unit.Length) bool {
	end := col.textEnd()
	if col.noteFrom == p.notes.End(end) { // as in nearly all columns
		col.noteTo = col.noteFrom
		col.notes = 0
		return true
	}
	room := height - col.content
	to, ok := p.notes.Fit(col.noteFrom, col.from, end, room)
	if whole := p.notes.End(end); to < whole && col.give.All() > 0 {
		more, fits := p.notes.Fit(col.noteFrom, col.from, end, room+col.give.All())
		if fits && (!ok || more == whole) {
			to = more
			ok = true
		}
	}
	if !ok {
		to = p.notes.Force(col.noteFrom, end, room, 0)
	}
	col.noteTo = to
	col.notes = p.notes.Height(col.noteFrom, to)
	return ok
}

// divides reports whether a note of a column goes on in the next one.
func (p *paginator) divides(col *column) bool { return col.noteTo < p.notes.End(col.textEnd()) }

// notesAlone tries a column of nothing but what is left of a note.
func (p *paginator) notesAlone(at int32) {
	s := p.states[at]
	next := int(s.next)
	if s.noted == p.notes.End(next) {
		return
	}
	col := column{from: next, to: next, late: -1, noteFrom: s.noted}
	height := p.room(s.stage)
	if !p.addNotes(&col, height) {
		col.noteTo = p.notes.Force(s.noted, next, height, 1)
		col.notes = p.notes.Height(s.noted, col.noteTo)
	}
	p.enter(at, col, state{cost: p.columnCost(&col, next-1, height), next: s.next, float: s.float})
}

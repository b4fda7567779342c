// Package tag writes the structure of a document into a PDF: what is a heading, what is a list, and in which order
// everything is read (ISO 32000-1, 14.7).
package tag

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// Tag is the tag of marked content. All marked content has the same tag, since readers use the roles in the structure.
const Tag = cos.Name("Span")

// Marks has the marked-content sequences of each run of text.
type Marks struct {
	// first has the first sequence of each run; its page is -1 for a run that was not painted. More has the others, of
	// the few runs that go on behind something else or on another page.
	first display.Register[mark]
	more  map[display.ElementID][]mark
	// owners lists the run of each MCID, page by page.
	owners [][]display.ElementID
}

// mark is a marked-content sequence.
type mark struct{ page, mcid int32 }

// NewMarks is the marks of a document of some pages and a structure, before anything is painted.
func NewMarks(pages int, structure *display.Structure) Marks {
	m := Marks{
		first: display.NewRegister[mark](structure), more: make(map[display.ElementID][]mark),
		owners: make([][]display.ElementID, pages),
	}
	m.first.Each(func(first *mark) { first.page = -1 })
	return m
}

// Add enters the next sequence of a page, counted from 0, for a run.
func (m *Marks) Add(run display.ElementID, page int) {
	next := mark{int32(page), int32(len(m.owners[page]))}
	if m.painted(run) {
		m.more[run] = append(m.more[run], next)
	} else {
		*m.first.At(run) = next
	}
	m.owners[page] = append(m.owners[page], run)
}

// painted reports whether a run has a sequence.
func (m *Marks) painted(run display.ElementID) bool { return m.first.At(run).page >= 0 }

// each calls a function with each sequence of a run, in the order of painting.
func (m *Marks) each(run display.ElementID, do func(mark)) {
	if !m.painted(run) {
		return
	}
	do(*m.first.At(run))
	for _, s := range m.more[run] {
		do(s)
	}
}

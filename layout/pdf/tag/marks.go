// Package tag writes the structure of a document into a PDF: what is a heading, what is a list, and in which order
// everything is read (ISO 32000-1, 14.7).
package tag

import (
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// Marks has the marked-content sequences of each run of text.
type Marks struct {
	// sequences lists the pages on which a run was painted, with its MCIDs.
	sequences [][]mark
	// owners lists the run of each MCID, page by page.
	owners [][]display.ElementID
}

// mark is a marked-content sequence.
type mark struct{ page, mcid int }

// NewMarks is the marks of a document of some pages and elements, before anything is painted.
func NewMarks(pages, elements int) Marks {
	return Marks{sequences: make([][]mark, elements), owners: make([][]display.ElementID, pages)}
}

// Tag is the tag of marked content. All marked content has the same tag, since readers use the roles in the structure.
func (m *Marks) Tag() cos.Name { return "Span" }

// Add enters the next sequence of a page, counted from 0, for a run.
func (m *Marks) Add(run display.ElementID, page int) {
	m.sequences[run] = append(m.sequences[run], mark{page, len(m.owners[page])})
	m.owners[page] = append(m.owners[page], run)
}

package layout

import (
	"fmt"

	"annualreport/layout/content"
)

// noteList is the footnotes of a document, numbered in the order of their first calls.
type noteList struct {
	style   *content.NoteStyle
	all     []*note
	numbers map[noteKey]int
	// pending are the places in the list of the notes that were called and are not collected yet.
	pending []int
}

// noteKey tells notes apart: by the part of the document that calls them, and their name there.
type noteKey struct {
	part int
	name string
}

// note is a footnote as it is called.
type note struct {
	number int
	mark   string
	blocks []content.Block
}

func newNoteList(style *content.NoteStyle) *noteList {
	return &noteList{style: style, numbers: make(map[noteKey]int)}
}

// call enters a call of a note, and reports whether it is the first.
func (l *noteList) call(part int, n content.Note) (called *note, first bool) {
	key := noteKey{part, n.Name}
	number, known := l.numbers[key]
	if !known {
		number = len(l.all) + 1
		l.numbers[key] = number
		l.all = append(l.all, &note{number: number, mark: l.style.Digits(number), blocks: n.Blocks})
		l.pending = append(l.pending, number-1)
	}
	return l.all[number-1], !known
}

// next takes the first note that waits to be collected; nil if none does.
func (l *noteList) next() *note {
	if len(l.pending) == 0 {
		return nil
	}
	i := l.pending[0]
	l.pending = l.pending[1:]
	return l.all[i]
}

// noteAnchor and callAnchor name the note and the place that calls it.
func noteAnchor(number int) string { return fmt.Sprintf("note-%d", number) }
func callAnchor(number int) string { return fmt.Sprintf("note-call-%d", number) }

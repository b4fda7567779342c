package inline

import (
	"fmt"

	"annualreport/layout/content"
)

// NoteList is the footnotes of a document, numbered in the order of their first calls.
type NoteList struct {
	style *content.NoteStyle
	// before is how many notes the parts of the document before have.
	before int
	// all are the notes in the order of their numbers.
	all     []*Note
	numbers map[noteKey]int
	// pending are the places in all of the notes that were called and are not read yet.
	pending []int
}

// noteKey identifies a note: by the part of the document that calls it, and its name there.
type noteKey struct {
	part int
	name string
}

// Note is a footnote: its number, the mark that calls it, such as 3 or *, and what it says.
type Note struct {
	Number int
	Mark   string
	Blocks []content.Block
}

func newNotes(style *content.NoteStyle, before int) *NoteList {
	return &NoteList{style: style, before: before, numbers: make(map[noteKey]int)}
}

// Len is how many notes there are.
func (l *NoteList) Len() int { return len(l.all) }

// call enters a call of a note. It returns the note, and whether this is its first call.
func (l *NoteList) call(part int, n content.Note) (called *Note, first bool) {
	key := noteKey{part, n.Name}
	number, known := l.numbers[key]
	if !known {
		number = l.before + len(l.all) + 1
		l.numbers[key] = number
		l.pending = append(l.pending, len(l.all))
		l.all = append(l.all, &Note{Number: number, Mark: l.style.Digits(number), Blocks: n.Blocks})
	}
	return l.all[number-1-l.before], !known
}

// Next takes the first note that was called and is not read yet; nil if there is none.
func (l *NoteList) Next() *Note {
	if len(l.pending) == 0 {
		return nil
	}
	i := l.pending[0]
	l.pending = l.pending[1:]
	return l.all[i]
}

// NoteAnchor is the name of the anchor at a note.
func NoteAnchor(number int) string { return fmt.Sprintf("note-%d", number) }

// CallAnchor is the name of the anchor at the first call of a note.
func CallAnchor(number int) string { return fmt.Sprintf("note-call-%d", number) }

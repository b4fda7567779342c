package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// note is a footnote on its way to the foot of a page.
type note struct {
	number  int
	mark    string
	blocks  []Block
	nodes   []node
	element display.ElementID
	width   unit.Length
	style   *NoteStyle
	strips  []strip
}

// noteCall sets the mark of a footnote as a link to it. The note is collected
// behind the block that calls it.
func (r *inlineReader) noteCall(in Note, s inlineState) {
	c := r.c
	key := fmt.Sprintf("%d %s", c.section, in.Name)
	number, known := c.noteNumber[key]
	if !known {
		number = len(c.notes) + 1
		c.noteNumber[key] = number
		c.notes = append(c.notes, &note{number: number, mark: c.doc.Notes.Digits(number), blocks: in.Blocks})
		c.pending = append(c.pending, number-1)
	}
	n := c.notes[number-1]
	reference := c.structure.Add(s.at.parent, display.Reference)
	s.at.run = 0
	element := c.structure.Add(reference, display.LinkRole)
	inner := s
	inner.at = &cursor{parent: element}
	inner.text.Features |= shape.SuperiorFigures
	inner.text.Features &^= shape.OldStyleFigures
	inner.styleIndex = -1
	inner.link = int32(len(r.p.links))
	r.p.links = append(r.p.links, link{target: display.Target{Anchor: noteAnchor(number)}, contents: strings.TrimSpace(c.doc.Notes.Call + " " + n.mark), element: element, plain: true})
	if !known {
		c.anchors[callAnchor(number)] = element
	}
	before := len(r.pieces)
	r.text(n.mark, inner)
	if !known && len(r.pieces) > before {
		r.pieces[before].note = int32(number - 1)
	}
}

// noteAnchor and callAnchor name the note and the place that calls it.
func noteAnchor(number int) string { return fmt.Sprintf("note-%d", number) }
func callAnchor(number int) string { return fmt.Sprintf("note-call-%d", number) }

// The room for a note's mark, in tenths of the note's size: for each digit, and for the
// space behind them.
const (
	noteDigit = 6
	noteSpace = 3
	// leastNoteDigits are those that all marks have room for, so that notes look alike
	// in most reports.
	leastNoteDigits = 2
)

// noteHang is the room for the marks of all notes.
func (c *collector) noteHang() unit.Length {
	size := c.noteStyle.Paragraph.Text.Size
	return size * unit.Length(noteDigit*c.noteDigits+noteSpace) / 10
}

// digitsOfNotes is the number of digits of the highest mark.
func (c *collector) digitsOfNotes() int {
	return utf8.RuneCountInString(c.doc.Notes.Digits(len(c.notes)))
}

// collectNotes makes the nodes of the notes that the last block called, each beside the
// others in the structure: those that a note calls follow it. Captions and notes leave
// theirs to the block around them.
func (c *collector) collectNotes(f frame) {
	if c.noting || c.structure.At(f.parent).Role == display.Caption {
		return
	}
	c.noting = true
	for len(c.pending) > 0 {
		i := c.pending[0]
		c.pending = c.pending[1:]
		c.collectNote(c.notes[i], f)
	}
	c.noting = false
}

// collectNote makes the nodes of a note.
func (c *collector) collectNote(n *note, f frame) {
	n.element = c.structure.Add(f.parent, display.Note)
	c.structure.Set(n.element).ID = noteAnchor(n.number)
	c.anchors[noteAnchor(n.number)] = n.element
	mark := Paragraph{Style: c.noteStyle.Paragraph, Role: display.Lbl, Inlines: []Inline{
		Link{Target: display.Target{Anchor: callAnchor(n.number)}, Contents: c.doc.Notes.Back, Plain: true, Inlines: []Inline{Text{Value: n.mark}}},
	}}
	inner := frame{width: c.noteWidth, parent: n.element, language: f.language, depth: 1}
	n.width, n.style = c.noteWidth, c.noteStyle
	n.nodes = []node{&beside{label: mark.collect(c, inner), body: c.collectAll(n.blocks, inner.inset(c.noteHang()))}}
}

// noteGap is the space above the notes, with the rule in its middle, in half
// grid lines.
const noteGap = 2

// noteRule is the length of the rule above the notes.
const noteRule = 48 * unit.Pt

// withNotes adds to the strips of a box the notes that they call, below them.
func (c *collector) withNotes(strips []strip) []strip {
	half := c.doc.Sheet.Grid / 2
	flow := newNoteFlow(strips, c.notes, noteGap*half)
	if len(flow.lines) == 0 {
		return strips
	}
	first := c.notes[flow.lines[0].note]
	var x unit.Length
	if c.doc.Info.RightToLeft {
		x = first.width - noteRule
	}
	strips = append(strips, strip{height: flow.gap, section: -1,
		items: []display.Item{rule(x, flow.gap-half*2/3, noteRule, unit.Pt/2, first.style.Rule)}})
	return append(strips, flow.between(0, int32(len(flow.lines)))...)
}

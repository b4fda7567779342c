package layout

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// noteNode is a footnote on its way to the foot of a page.
type noteNode struct {
	*note
	nodes []node
	set   *pageNote
}

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
func noteHang(c *collector, style *content.NoteStyle) unit.Length {
	size := style.Paragraph.Text.Size
	return size * unit.Length(noteDigit*c.noteDigits+noteSpace) / 10
}

// digitsOfNotes is the number of digits of the highest mark.
func digitsOfNotes(c *collector) int {
	return utf8.RuneCountInString(c.doc.Notes.Digits(len(c.notes.all)))
}

// collectNotes makes the nodes of the notes that the last block called, each beside the
// others in the structure: those that a note calls follow it. Captions and notes leave
// theirs to the block around them.
func collectNotes(c *collector, f frame) {
	if c.noting || f.tree.role(f.parent) == display.Caption {
		return
	}
	c.noting = true
	for n := c.notes.next(); n != nil; n = c.notes.next() {
		c.footnotes = append(c.footnotes, collectNote(c, n, f))
	}
	c.noting = false
}

// collectNote makes the nodes of a note.
func collectNote(c *collector, n *note, f frame) *noteNode {
	style, width := f.region.notes, f.region.noteWidth
	element := f.tree.add(f.parent, display.Note)
	f.tree.attributes(element).ID = noteAnchor(n.number)
	f.tree.anchor(noteAnchor(n.number), element)
	mark := content.Paragraph{Style: style.Paragraph, Role: display.Lbl, Inlines: []content.Inline{
		content.Link{Target: display.Target{Anchor: callAnchor(n.number)}, Contents: c.doc.Notes.Back, Plain: true, Inlines: []content.Inline{content.Text{Value: n.mark}}},
	}}
	inner := f.inner(0, width, element)
	label := collectParagraph(c, mark, inner)
	body := collectAll(c, n.blocks, inner.inset(noteHang(c, style)))
	set := &pageNote{width: width, style: style, call: callAnchor(n.number)}
	return &noteNode{note: n, nodes: []node{&beside{label: label, body: body}}, set: set}
}

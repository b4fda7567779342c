package block

import (
	"unicode/utf8"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// noteNode is a footnote on its way to the foot of a page.
type noteNode struct {
	*inline.Note
	nodes []galley.Node
	set   *galley.Note
	// isBeside is set for a note that stands in the margin column, and not at the foot of its page. Its first line has
	// the leading.
	isBeside bool
	leading  unit.Length
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
func noteHang(c *Collector, f inline.Frame) unit.Length {
	size := f.Region.Styles.Style(role.Note).Text.Size
	return size * unit.Length(noteDigit*c.noteDigits+noteSpace) / 10
}

// digitsOfNotes is the number of digits that the marks of so many notes have room for.
func digitsOfNotes(doc *content.Document, notes int) int {
	return max(leastNoteDigits, utf8.RuneCountInString(doc.Notes.Digits(notes)))
}

// collectNotes makes the nodes of the notes that the last block called, each beside the
// others in the structure: those that a note calls follow it. Captions and notes leave
// theirs to the block around them.
func collectNotes(c *Collector, f inline.Frame) {
	if c.noting || f.Tree.Role(f.Parent) == display.Caption {
		return
	}
	c.noting = true
	for n := c.Notes.Next(); n != nil; n = c.Notes.Next() {
		c.footnotes = append(c.footnotes, collectNote(c, n, f))
	}
	c.noting = false
}

// collectNote makes the nodes of a note.
func collectNote(c *Collector, n *inline.Note, f inline.Frame) *noteNode {
	f.Region = f.Region.OfNotes()
	width := f.Region.NoteWidth
	isBeside := c.margin != nil && areShort(n.Blocks)
	element := f.Tree.Add(f.Parent, display.Note)
	f.Tree.Attributes(element).ID = inline.NoteAnchor(n.Number)
	f.Tree.Anchor(inline.NoteAnchor(n.Number), element)
	mark := content.Paragraph{Role: role.Note, Tag: display.Lbl, Inlines: []content.Inline{
		content.Link{
			Target: display.Target{Anchor: inline.CallAnchor(n.Number)}, Contents: c.Doc.Notes.Back, Plain: true,
			Inlines: []content.Inline{content.Text{Value: n.Mark}},
		},
	}}
	if own := c.Doc.Notes.Language; own.Tag != "" && own.Tag != f.Language.Tag {
		mark.Inlines = []content.Inline{content.InLanguage{Language: own, Inlines: mark.Inlines}}
	}
	inner := f.Inner(0, width, element)
	if isBeside {
		inner = c.margin.Under(element)
	}
	label := collectParagraph(c, mark, inner)
	body := collectAll(c, n.Blocks, inner.Inset(noteHang(c, f)))
	set := &galley.Note{Width: width, Rule: f.Region.Styles.Rules, Call: inline.CallAnchor(n.Number)}
	return &noteNode{
		Note: n, nodes: []galley.Node{&beside{label: label, body: body}}, set: set, isBeside: isBeside,
		leading: f.Region.Styles.Style(role.Note).Leading,
	}
}

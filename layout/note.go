package layout

import (
	"fmt"
	"strings"

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
	inner.link = int16(len(r.p.links))
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

// noteHang is the room for a note's mark, in halves of the note's size.
const noteHang = 3

// collectNotes makes the nodes of the notes that the last block called.
func (c *collector) collectNotes(f frame) {
	for len(c.pending) > 0 {
		i := c.pending[0]
		c.pending = c.pending[1:]
		n := c.notes[i]
		n.element = c.structure.Add(f.parent, display.Note)
		c.structure.Set(n.element).ID = noteAnchor(n.number)
		c.anchors[noteAnchor(n.number)] = n.element
		style := c.doc.Notes.Paragraph
		mark := Paragraph{Style: style, Role: display.Lbl, Inlines: []Inline{
			Link{Target: display.Target{Anchor: callAnchor(n.number)}, Contents: c.doc.Notes.Back, Plain: true, Inlines: []Inline{Text{Value: n.mark}}},
		}}
		inner := frame{width: c.doc.Sheet.Measure(), parent: n.element, language: f.language}
		hang := style.Text.Size * noteHang / 2
		body := beside{label: mark.collect(c, inner), body: c.collectAll(n.blocks, inner.inset(hang))}
		n.nodes = []node{&body}
	}
}

// noteGap is the space above the notes, with the rule in its middle, in half
// grid lines.
const noteGap = 2

// noteRule is the length of the rule above the notes.
const noteRule = 48 * unit.Pt

// longNote is the number of strips from which a note may be split over pages.
const longNote = 8

// firstOfLongNote and nextOfLongNote are how many strips of a long note stay
// together: on the page of the call, and from then on.
const (
	firstOfLongNote = 3
	nextOfLongNote  = 2
)

// noteChunk is a part of a note that stays on one page.
type noteChunk struct {
	note   int
	strips []strip
}

// divide cuts a long note into chunks, so that its end may stand on the next
// page.
func (n *note) divide(index int) []noteChunk {
	if len(n.strips) <= longNote {
		return []noteChunk{{index, n.strips}}
	}
	out := []noteChunk{{index, n.strips[:firstOfLongNote]}}
	for rest := n.strips[firstOfLongNote:]; len(rest) > 0; {
		k := min(nextOfLongNote, len(rest))
		if len(rest) == k+1 {
			k++
		}
		out = append(out, noteChunk{index, rest[:k]})
		rest = rest[k:]
	}
	return out
}

// assignNotes turns the notes that strips call into chunks. The first chunk of
// a note belongs to the strip that calls it, each further one to the next
// strip, so that it moves to the next page with that.
func (c *collector) assignNotes(strips []strip) []noteChunk {
	var chunks []noteChunk
	var carried []noteChunk
	for i := range strips {
		s := &strips[i]
		called := s.notes
		s.notes = nil
		if s.blank {
			continue
		}
		take := func(chunk noteChunk) {
			s.notes = append(s.notes, int32(len(chunks)))
			chunks = append(chunks, chunk)
		}
		if len(carried) > 0 {
			take(carried[0])
			carried = carried[1:]
		}
		for _, index := range called {
			parts := c.notes[index].divide(int(index))
			if len(carried) > 0 {
				carried = append(carried, parts...)
				continue
			}
			take(parts[0])
			carried = append(carried, parts[1:]...)
		}
		if i == len(strips)-1 {
			for _, chunk := range carried {
				take(chunk)
			}
		}
	}
	return chunks
}

package layout

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/shape"
)

// noteCall sets the mark of a footnote as a link to it. The note is collected
// behind the block that calls it.
func (r *inlineReader) noteCall(in content.Note, s inlineState) {
	tree, doc := r.p.frame.tree, r.s.doc
	n, first := r.s.notes.call(r.p.frame.partIndex(), in)
	reference := tree.add(s.at.parent, display.Reference)
	s.at.run = 0
	element := tree.add(reference, display.LinkRole)
	inner := s
	inner.at = &cursor{parent: element}
	inner.text.Features |= shape.SuperiorFigures
	inner.text.Features &^= shape.OldStyleFigures
	inner.styleIndex = -1
	inner.link = int32(len(r.p.links))
	r.p.links = append(r.p.links, link{
		target: display.Target{Anchor: noteAnchor(n.number)}, contents: strings.TrimSpace(doc.Notes.Call + " " + n.mark),
		element: element, plain: true,
	})
	if first {
		tree.anchor(callAnchor(n.number), element)
	}
	before := len(r.pieces)
	r.text(n.mark, inner)
	if first && len(r.pieces) > before {
		r.pieces[before].note = int32(n.number - 1)
	}
}

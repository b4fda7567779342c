package inline

import (
	"strings"
	"unicode"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/shape"
)

// noteCall sets the mark of a footnote as a link to the note. The note itself is read after the block that calls it.
func (r *inlineReader) noteCall(in content.Note, s inlineState) {
	tree := r.p.Frame.Tree
	doc := r.s.Doc
	n, first := r.s.Notes.call(r.p.Frame.PartIndex(), in)
	reference := tree.Add(s.at.parent, display.Reference)
	s.at.run = 0
	element := tree.Add(reference, display.LinkRole)
	inner := s
	inner.at = &cursor{parent: element}
	inner.Text.Features &^= shape.OldStyleFigures
	inner.Text = superior(inner.Text, n.Mark)
	inner.styleIndex = -1
	inner.link = int32(len(r.p.Links))
	r.p.Links = append(r.p.Links, link{
		target:   display.Target{Anchor: NoteAnchor(n.Number)},
		contents: strings.TrimSpace(doc.Notes.Call + " " + n.Mark),
		Element:  element, plain: true,
	})
	if own := doc.Notes.Language.Tag; own != "" && own != s.language.Tag {
		tree.Attributes(element).Language = own
	}
	if first {
		tree.Anchor(CallAnchor(n.Number), element)
	}
	if s.language.RightToLeft() { // else its digits would be those of a number before it, and stand behind that
		r.explicit(leftIsolate)
		defer r.explicit(endIsolate)
	}
	before := len(r.pieces)
	r.text(n.Mark, inner)
	if first && len(r.pieces) > before {
		r.pieces[before].note = int32(n.Number - 1)
	}
}

// superior is the style of a text that is raised: its face has raised figures for it, or else its letters are smaller
// and lifted. Faces have such figures for the digits of Latin alone.
func superior(t content.TextStyle, text string) content.TextStyle {
	ofOtherScripts := func(r rune) bool { return unicode.IsDigit(r) && r > unicode.MaxASCII }
	if strings.ContainsFunc(text, ofOtherScripts) || shape.SuperiorFigures.Lacking(t.Family.Face(t.Weight, t.Slant)) {
		t.Features &^= shape.SuperiorFigures
		return t.Emphasized(content.Raised)
	}
	t.Features |= shape.SuperiorFigures
	return t
}

package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// session is what the texts of a document share in one round of setting. Texts are read on one
// goroutine, so that words are numbered the same each time.
type session struct {
	doc *content.Document
	// styles are the text styles in use, by which words enter the table to be shaped.
	styles *styleTable
	notes  *noteList
	pages  *pageNumbers
	// lacks is what was asked of families that they do not have.
	lacks lacks
	// paragraphs are all texts that are broken with the document's own.
	paragraphs []*paragraph
	problems   *diag.List
}

// newSession is a session of a document in which nothing is collected yet.
func newSession(doc *content.Document, table *shape.Table, pages *pageNumbers) *session {
	return &session{doc: doc, styles: newStyleTable(doc, table), notes: newNoteList(&doc.Notes), pages: pages, problems: new(diag.List)}
}

// enter reads a text that is broken into lines with all others of the document.
func (s *session) enter(style content.ParagraphStyle, inlines []content.Inline, f frame, element display.ElementID) *paragraph {
	p := s.read(style, inlines, f, element)
	s.paragraphs = append(s.paragraphs, p)
	return p
}

// read reads a text that somebody else breaks into lines.
func (s *session) read(style content.ParagraphStyle, inlines []content.Inline, f frame, element display.ElementID) *paragraph {
	if style.Wide && s.doc.Sheet.Columns <= 1 {
		f.width = max(f.width, s.doc.Sheet.Width()-f.x)
	}
	p := &paragraph{style: style, frame: f, rightToLeft: content.RightToLeft(f.language)}
	p.measures = []unit.Length{f.width - style.Indent, f.width - style.Hang}
	if style.Indent == style.Hang {
		p.measures = p.measures[:1]
	}
	readInlines(s, p, inlines, element)
	if len(p.places) > 0 && !f.tree.sourced(element) {
		f.tree.source(element, p.places[0])
	}
	return p
}

// pageNumbers are the page numbers that texts print.
type pageNumbers struct {
	// known are those of the round before, by anchor.
	known map[string]string
	// asked are the anchors whose numbers the text prints.
	asked []string
}

// of is the number of the page that an anchor stands on, as far as it is known.
func (n *pageNumbers) of(anchor string) string {
	n.asked = append(n.asked, anchor)
	return n.known[anchor]
}

// update takes the numbers of a round that is over, and reports whether they are those that the text prints.
func (n *pageNumbers) update(label func(anchor string) string) (stable bool) {
	stable = true
	for _, anchor := range n.asked {
		if now := label(anchor); n.known[anchor] != now {
			n.known[anchor] = now
			stable = false
		}
	}
	n.asked = nil
	return stable
}

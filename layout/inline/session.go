package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// Session is what the texts of a document share in one round of setting. Texts are read on one
// goroutine, so that words are numbered the same each time.
type Session struct {
	Doc *content.Document
	// Styles are the text styles in use, by which words enter the table to be shaped.
	Styles *StyleTable
	Notes  *NoteList
	pages  *PageNumbers
	// lacks is what was asked of families that they do not have.
	lacks lacks
	// Paragraphs are all texts that are broken with the document's own.
	Paragraphs []*Paragraph
	// Findings take what is wrong with the document.
	Findings *finding.List
}

// NewSession is a session of a document in which nothing is collected yet.
func NewSession(doc *content.Document, table *shape.Table, pages *PageNumbers) *Session {
	return &Session{
		Doc: doc, Styles: newStyles(doc, table), Notes: newNotes(&doc.Notes), pages: pages,
		Findings: new(finding.List),
	}
}

// Enter reads a text that is broken into lines with all others of the document.
func (s *Session) Enter(
	style content.ParagraphStyle, inlines []content.Inline, f Frame, element display.ElementID,
) *Paragraph {
	p := s.Read(style, inlines, f, element)
	s.Paragraphs = append(s.Paragraphs, p)
	return p
}

// Read reads a text that somebody else breaks into lines.
func (s *Session) Read(
	style content.ParagraphStyle, inlines []content.Inline, f Frame, element display.ElementID,
) *Paragraph {
	if style.Wide && s.Doc.Sheet.Columns <= 1 {
		f.Width = max(f.Width, s.Doc.Sheet.Width()-f.X)
	}
	p := &Paragraph{Style: style, Frame: f, RightToLeft: f.Language.RightToLeft()}
	p.Measures = []unit.Length{f.Width - style.Indent, f.Width - style.Hang}
	if style.Indent == style.Hang {
		p.Measures = p.Measures[:1]
	}
	readInlines(s, p, inlines, element)
	if len(p.places) > 0 && !f.Tree.sourced(element) {
		f.Tree.Source(element, p.places[0])
	}
	return p
}

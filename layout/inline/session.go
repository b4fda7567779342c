package inline

import (
	"cmp"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Session is what texts of a document share in one round of typesetting. It belongs to one goroutine. The texts of a
// document can be read in branches, side by side: each is a session of its own, and Join brings them together.
type Session struct {
	Doc *content.Document
	// Styles are the text styles in use. Each word that is to be shaped is entered with one of them.
	Styles *StyleTable
	Notes  *NoteList
	Pages  *PageNumbers
	// reading is the room for the text that is read.
	reading readingRoom
	// lacks is the emphasis that is used and families of fonts do not have.
	lacks lacks
	// aside sets texts on their own, and asides are the lines of those that were set; see SetAside.
	aside  *Setter
	asides map[asideKey][]Line
	// Paragraphs are the texts that BreakLines breaks, in the order of reading.
	Paragraphs []*Paragraph
	// read is how many texts were read, and late is set where some are not in the order of reading.
	read int32
	late bool
	// Findings take what is wrong with the document.
	Findings *finding.List
}

// NewSession is a session of a document in which no text is read yet.
func NewSession(doc *content.Document, styles *StyleTable, pages *PageNumbers) *Session {
	return &Session{
		Doc: doc, Styles: styles, Notes: newNotes(&doc.Notes, 0), Pages: pages, Findings: new(finding.List),
	}
}

// Branch is a session for some texts of the document, before which so many notes are called. The styles belong to the
// goroutine that reads these texts.
func (s *Session) Branch(styles *StyleTable, notes int) *Session {
	return &Session{
		Doc: s.Doc, Styles: styles, Notes: newNotes(&s.Doc.Notes, notes), Pages: s.Pages.Branch(),
		Findings: new(finding.List),
	}
}

// Join takes the paragraphs, and what was found, of the branches of a session, in the order of the document.
func (s *Session) Join(branches []*Session) {
	paragraphs := 0
	for _, b := range branches {
		paragraphs += len(b.Paragraphs)
	}
	s.Paragraphs = make([]*Paragraph, 0, paragraphs)
	for _, b := range branches {
		s.Paragraphs = append(s.Paragraphs, b.inOrder()...)
		b.Paragraphs = nil
		s.lacks.join(b.lacks)
		for _, f := range b.Findings.All() {
			s.Findings.Add(f)
		}
	}
}

// inOrder are the paragraphs in the order of reading.
func (s *Session) inOrder() []*Paragraph {
	if !s.late {
		return s.Paragraphs
	}
	list := slices.Clone(s.Paragraphs) // plates have parts of the list
	slices.SortStableFunc(list, func(a, b *Paragraph) int { return cmp.Compare(a.order, b.order) })
	return list
}

// Enter reads a text that BreakLines breaks with all others of the document; its text belongs to an element.
func (s *Session) Enter(
	style content.ParagraphStyle, inlines []content.Inline, f Frame, element display.ElementID,
) *Paragraph {
	p := s.Read(style, inlines, f, element)
	s.Paragraphs = append(s.Paragraphs, p)
	return p
}

// EnterLate enters a text that was read before others, among which Join puts it where it belongs.
func (s *Session) EnterLate(p *Paragraph) {
	s.Paragraphs = append(s.Paragraphs, p)
	s.late = true
}

// Read reads a text that the caller breaks into lines with a Setter; its text belongs to an element.
func (s *Session) Read(
	style content.ParagraphStyle, inlines []content.Inline, f Frame, element display.ElementID,
) *Paragraph {
	p := new(Paragraph)
	s.ReadInto(p, style, inlines, f, element)
	return p
}

// ReadInto is Read into a paragraph that is there already.
func (s *Session) ReadInto(
	p *Paragraph, style content.ParagraphStyle, inlines []content.Inline, f Frame, element display.ElementID,
) {
	sheet := f.sheet(s.Doc)
	if style.Wide && sheet.Columns <= 1 {
		f.Width = max(f.Width, sheet.Width()-f.X)
	}
	if style.Align == content.Justified && !sheet.Full(f.Width, f.Language.Unspaced) {
		style.Align = content.Start
	}
	s.read++
	*p = Paragraph{
		Style: s.Styles.paragraph(style), Frame: f, RightToLeft: f.Language.RightToLeft(), order: s.read,
	}
	p.Measures = []unit.Length{f.Width - style.Indent, f.Width - style.Hang}
	if style.Indent == style.Hang {
		p.Measures = p.Measures[:1]
	}
	readInlines(s, p, inlines, element)
	if len(p.places) > 0 && !f.Tree.sourced(element) {
		f.Tree.Source(element, p.places[0])
	}
	if element > 0 {
		s.Number(p, f.Tree, element)
	}
}

// Number enters the numbers that the words of a paragraph have in a proof, as those of an element.
func (s *Session) Number(p *Paragraph, tree *Tree, element display.ElementID) {
	if s.Doc.Proof == nil {
		return
	}
	for _, at := range p.places {
		if n, ok := s.Doc.Proof.NumberOf(at); ok {
			tree.Number(element, n)
		}
	}
}

// Width is the natural width of a short text without spaces in a style and a language. It is zero if a face cannot be
// opened, which is an error of the session.
func (s *Session) Width(text string, style content.TextStyle, language locale.Language) unit.Length {
	st := s.Styles.of(style, language, false)
	script := s.Styles.firstScript(language.Script)
	width, err := s.Styles.Words.Width(st.shape, script, text, style.Size)
	if err != nil && s.Styles.Err == nil {
		s.Styles.Err = err
	}
	return width
}

package sections

import (
	"annualreport/layout"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// letter is a section that somebody signs.
type letter struct {
	head
	signed    signature
	signature *picture
	portrait  *picture
	initial   bool
}

// signature is who signs, and in what role.
type signature struct{ name, role Text }

// readLetter reads `signed = { name, role, portrait, signature }`.
func readLetter(r *reader, t *source.Table, h head) Section {
	l := &letter{head: h, initial: t.Bool("drop_cap", false)}
	s := t.Table("signed")
	if s == nil {
		return l
	}
	l.signed = signature{s.Need("name"), s.Text("role")}
	r.noNotes(l.signed.name, l.signed.role)
	if file := s.Text("portrait"); !file.IsEmpty() {
		l.portrait = r.picture(file)
	}
	if file := s.Text("signature"); !file.IsEmpty() {
		l.signature = r.picture(file)
	}
	s.Finish()
	return l
}

// portraitWidth and signatureWidth are the sizes of the pictures of a letter.
const (
	portraitWidth  = 28 * unit.Pt * 72 / 25
	signatureWidth = 36 * unit.Pt * 72 / 25
)

// blocks implements Section.
func (l *letter) blocks(c *composer) []layout.Block {
	body := c.opening(c.text(l.Text), l.initial)
	if l.portrait != nil && len(body) > 0 {
		portrait := layout.Picture{Image: l.portrait.image, Alt: l.signed.name.Value, Width: portraitWidth, Round: c.report.Brand.Style.Round, Bare: true}
		body = []layout.Block{layout.Margin{Blocks: body, Beside: []layout.Block{portrait}}}
	}
	if l.signature != nil {
		body = append(body, layout.Picture{Image: l.signature.image, Decorative: true, Width: signatureWidth, KeepPrevious: true})
	}
	if l.signed.name.IsEmpty() {
		return body
	}
	name := c.styles.Signature
	name.Before, name.KeepPrevious = name.Leading, true
	inlines := []layout.Inline{layout.Styled{Emphasis: layout.Strong, Inlines: plainInlines(l.signed.name.Value)}}
	if !l.signed.role.IsEmpty() {
		inlines = append(inlines, layout.LineEnd{}, layout.Text{Value: l.signed.role.Value, Span: l.signed.role.Span})
	}
	return append(body, layout.Paragraph{Style: name, Role: display.P, Inlines: inlines, Span: l.signed.name.Span})
}

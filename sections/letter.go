package sections

import (
	"annualreport/layout/content"
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
func (l *letter) blocks(c *composer) []content.Block {
	body := c.opening(c.text(l.Text), l.initial)
	if l.portrait != nil && len(body) > 0 {
		portrait := content.Picture{Image: l.portrait.image, Alt: l.signed.name.Value, Width: portraitWidth, Round: c.report.Brand.Style.Round, Bare: true}
		body = []content.Block{content.Margin{Blocks: body, Beside: []content.Block{portrait}}}
	}
	if l.signature != nil {
		body = append(body, content.Picture{Image: l.signature.image, Decorative: true, Width: signatureWidth, KeepPrevious: true})
	}
	if l.signed.name.IsEmpty() {
		return body
	}
	name := c.styles.Signature
	name.Before, name.KeepPrevious = name.Leading, true
	inlines := []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: plainInlines(l.signed.name.Value)}}
	if !l.signed.role.IsEmpty() {
		inlines = append(inlines, content.LineEnd{}, content.Text{Value: l.signed.role.Value, Span: l.signed.role.Span})
	}
	return append(body, content.Paragraph{Style: name, Role: display.P, Inlines: inlines, Span: l.signed.name.Span})
}

package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// letter is a section that somebody signs.
type letter struct {
	head
	signed  signature
	initial bool
}

// signature is who signs, and in what role.
type signature struct {
	name, role Text
	portrait   *picture
	// drawn is the signature as a picture.
	drawn *picture
}

// letterKind is a letter.
func letterKind(in *reading) schema.Kind[Report] {
	return kindOf[letter](in, "letter", "A letter, with who signs it", nil,
		dropCap(func(l *letter) *bool { return &l.initial }),
		schema.Part("signed", signedTable(in), func(l *letter) *signature { return &l.signed }),
	)
}

// signedTable is `signed`.
func signedTable(in *reading) schema.Table[signature] {
	return schema.Table[signature]{
		Name: "signed",
		Doc:  "who signs the letter",
		Keys: []schema.Key[signature]{
			schema.Text("name", func(s *signature) *Text { return &s.name }).Needed().Check(noNotes).
				Doc("the name").Example(`"Ada Nobody"`),
			schema.Text("role", func(s *signature) *Text { return &s.role }).For(source.Plain).Check(noNotes).
				Doc("what the person is").Example(`"First keeper"`),
			pictureKey(in, "portrait", func(s *signature) **picture { return &s.portrait }).
				Doc("a portrait, which stands beside the text"),
			pictureKey(in, "signature", func(s *signature) **picture { return &s.drawn }).
				Doc("the signature as a picture"),
		},
	}
}

// portraitWidth and signatureWidth are the sizes of the pictures of a letter.
const (
	portraitWidth  = 28 * unit.Pt * 72 / 25
	signatureWidth = 36 * unit.Pt * 72 / 25
)

// blocks implements Section.
func (l *letter) blocks(c *composer) []content.Block {
	body := withInitial(c, c.text(l.Text), l.initial)
	if l.signed.portrait != nil && len(body) > 0 {
		portrait := content.Picture{Image: l.signed.portrait.image, Alt: l.signed.name.Value, Width: portraitWidth, Round: c.report.Brand.Style.Round, Bare: true}
		body = []content.Block{content.Margin{Blocks: body, Beside: []content.Block{portrait}}}
	}
	if l.signed.drawn != nil {
		body = append(body, content.Picture{Image: l.signed.drawn.image, Decorative: true, Width: signatureWidth, KeepPrevious: true})
	}
	if l.signed.name.IsEmpty() {
		return body
	}
	inlines := []content.Inline{content.InEmphasis{Emphasis: content.Strong, Inlines: plainInlines(l.signed.name.Value)}}
	if !l.signed.role.IsEmpty() {
		inlines = append(inlines, content.LineEnd{}, content.Text{Value: l.signed.role.Value, Span: l.signed.role.Span})
	}
	return append(body, content.Paragraph{Role: role.Signature, Tag: display.P, Inlines: inlines, Span: l.signed.name.Span})
}

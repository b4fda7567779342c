package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// letter is a section that somebody signs.
type letter struct {
	compose.Head
	signed  signature
	initial bool
}

// signature is who signs, and in what role.
type signature struct {
	name, role source.Text
	portrait   *display.Picture
	treated    picture.Treatment
	// drawn is the signature as a picture.
	drawn *display.Picture
	// portraitAt and drawnAt are where their files are named.
	portraitAt, drawnAt diag.Span
}

// letterKind is a letter.
func letterKind(in *key.Reading) schema.Kind[*Parts] {
	return kindOf[letter](in, "letter", "A letter, with who signs it", nil,
		dropCap(func(l *letter) *bool { return &l.initial }),
		schema.Part("signed", signedTable(in), func(l *letter) *signature { return &l.signed }),
	)
}

// signedTable is `signed`.
func signedTable(in *key.Reading) schema.Table[*signature] {
	return schema.Table[*signature]{
		Name: "signed",
		Doc:  "who signs the letter",
		Keys: []schema.Key[*signature]{
			schema.Text("name", func(s *signature) *source.Text { return &s.name }).Needed().Verbatim().
				Check(key.NoNotes).
				Check(source.ShortName).
				Doc("the name").Example(`"Ada Nobody"`),
			schema.Text("role", func(s *signature) *source.Text { return &s.role }).For(source.Plain).Verbatim().Said().
				Check(key.NoNotes).
				Doc("what the person is").Example(`"First keeper"`),
			key.Picture(in, "portrait", func(s *signature) **display.Picture { return &s.portrait }).
				ValueAt(func(s *signature) *diag.Span { return &s.portraitAt }).
				Doc("a portrait, which stands beside the text"),
			key.Treatment(func(s *signature) *picture.Treatment { return &s.treated }),
			key.Picture(in, "signature", func(s *signature) **display.Picture { return &s.drawn }).
				ValueAt(func(s *signature) *diag.Span { return &s.drawnAt }).
				Doc("the signature as a picture"),
		},
	}
}

// portraitWidth and signatureWidth are the sizes of the pictures of a letter.
const (
	portraitWidth  = 28 * unit.Pt * 72 / 25
	signatureWidth = 36 * unit.Pt * 72 / 25
)

// Blocks implements compose.Section.
func (l *letter) Blocks(c *compose.Composer) []content.Block {
	body := withInitial(c, c.Text(l.Text), l.initial)
	if l.signed.portrait != nil && len(body) > 0 {
		portrait := content.Picture{
			Image: compose.Photograph(c, l.signed.portrait, l.signed.treated),
			Alt:   l.signed.name.Value, Width: portraitWidth, Round: c.Brand.Style.Round,
			Bare: true, Span: l.signed.portraitAt,
		}
		body = compose.BesideText(body, []content.Block{portrait})
	}
	if l.signed.drawn != nil {
		body = append(body, content.Picture{
			Image: l.signed.drawn, Decorative: true, Width: signatureWidth, KeepPrevious: true,
			Span: l.signed.drawnAt,
		})
	}
	if l.signed.name.IsEmpty() {
		return body
	}
	inlines := []content.Inline{content.InEmphasis{
		Emphasis: content.Strong, Inlines: []content.Inline{
			content.Text{Value: l.signed.name.Value, Span: l.signed.name.Span},
		},
	}}
	if !l.signed.role.IsEmpty() {
		inlines = append(inlines, content.LineEnd{}, content.Text{Value: l.signed.role.Value, Span: l.signed.role.Span})
	}
	return append(body, content.Paragraph{
		Role: role.Signature, Tag: display.P, Inlines: inlines, Names: true, Span: l.signed.name.Span,
	})
}

package object

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// quote is a quotation of somebody.
type quote struct{ text, by, role source.Text }

// quoteTable is [[section.quote]].
func quoteTable(in *key.Reading) schema.Table[*Quotation] {
	return schema.Table[*Quotation]{
		Name: "quote",
		Doc:  "what somebody said",
		Keys: []schema.Key[*Quotation]{
			key.ID(in, func(q *Quotation) *source.Text { return &q.id }),
			schema.Text("text", func(q *Quotation) *source.Text { return &q.text }).Needed().For(source.Markdown).
				Doc("the words, in Markdown").Example(`"It did not go out."`),
			schema.Text("by", func(q *Quotation) *source.Text { return &q.by }).Check(key.NoNotes).
				Check(source.ShortName).Doc("who said it").Example(`"Ada Nobody"`),
			schema.Text("role", func(q *Quotation) *source.Text { return &q.role }).For(source.Plain).
				Check(key.NoNotes).
				Doc("what that person is").Example(`"keeper"`),
			key.Picture(in, "portrait", func(q *Quotation) **display.Picture { return &q.portrait }).
				Doc("a portrait, which stands beside the words"),
		},
	}
}

// Quotation is what somebody said, which a text can place.
type Quotation struct {
	quote
	id       source.Text
	portrait *display.Picture
}

// Name implements compose.Object.
func (q *Quotation) Name() source.Text { return q.id }

// Compose implements compose.Object.
func (q *Quotation) Compose(c *compose.Composer) []content.Block {
	blocks := c.TextIn(q.text, role.PullQuotation)
	var by []string
	for _, t := range []source.Text{q.by, q.role} {
		if !t.IsEmpty() {
			by = append(by, t.Value)
		}
	}
	if len(by) > 0 {
		blocks = append(blocks, content.Paragraph{
			Role: role.Attribution, Tag: display.P,
			Inlines: compose.PlainInlines("— " + strings.Join(by, c.Language.Lists.Comma)), Span: q.by.Span,
		})
	}
	out := content.Quotation{
		Blocks: blocks, Inset: c.Styles.Style(role.Body).Text.Size * 3 / 2, Rule: c.Styles.Accent, Line: c.Styles.Line,
		Anchor: q.id.Value,
	}
	if q.portrait == nil {
		return []content.Block{out}
	}
	portrait := content.Picture{Image: q.portrait, Decorative: true, Width: unit.Millimeters(24), Bare: true}
	return []content.Block{content.Margin{Blocks: []content.Block{out}, Beside: []content.Block{portrait}}}
}

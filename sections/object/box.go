package object

import (
	"fmt"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/address"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// boxKind is what a box is for.
type boxKind string

// The kinds of boxes.
const (
	facts          boxKind = "facts"
	links          boxKind = "links"
	recommendation boxKind = "recommendation"
	call           boxKind = "call"
)

// Box is a text that stands apart from the running text around it.
type Box struct {
	id, title, text         source.Text
	kind                    boxKind
	response, responseTitle source.Text
	address                 source.Text
	coded                   bool
	where                   source.Where
}

// boxTable is [[section.box]].
func boxTable(in *key.Reading) schema.Table[*Box] {
	return schema.Table[*Box]{
		Name: "box",
		Doc:  "a text that stands apart from the running text",
		Keys: []schema.Key[*Box]{
			key.ID(in, func(b *Box) *source.Text { return &b.id }),
			key.Choice("kind", func(b *Box) *boxKind { return &b.kind }, facts, links, recommendation, call).
				Doc("what it is for: `facts` on a tint; `links` between rules; a `recommendation`, with the " +
					"response to it; a `call` to act, with an address").Example(`"facts"`),
			schema.Text("title", func(b *Box) *source.Text { return &b.title }).For(source.Heading).
				Doc("its heading, which the contents leave out").Example(`"How far a lamp is seen"`),
			schema.Text("text", func(b *Box) *source.Text { return &b.text }).Needed().For(source.Markdown).
				Doc("what it says, in Markdown").Example(`"A lamp on a rock of 30 metres is seen for 20 miles."`),
			schema.Text("response_title", func(b *Box) *source.Text { return &b.responseTitle }).For(source.Heading).
				Doc("the heading of the response to a recommendation, such as who gives it").
				Example(`"Response of the board"`),
			schema.Text("response", func(b *Box) *source.Text { return &b.response }).For(source.Markdown).
				Doc("the response to a recommendation, in Markdown").Example(`"Accepted. Two lamps are on order."`),
			schema.Text("address", func(b *Box) *source.Text { return &b.address }).For(source.Address).
				Says("address").Check(key.CheckSite).
				Doc("where readers act, of a call; needed there; its scheme may be left out").
				Example(`"https://lighthouse.example/give"`),
			schema.Truth("qr", func(b *Box) *bool { return &b.coded }).
				Doc("whether in print a QR code of the address stands beside the call").Example("true"),
		},
		At:    func(b *Box) *source.Where { return &b.where },
		Check: func(b *Box) { checkBox(in, b) },
	}
}

// checkBox tells of keys that a box of its kind does not have, or lacks.
func checkBox(in *key.Reading, b *Box) {
	if b.response.IsLeftOut() {
		in.Problems.Errorf(b.response.Span, "translate it, or leave it empty until it is",
			"the translation of `response` has no words")
		return
	}
	only := func(name string, kind boxKind) {
		if b.kind != kind && b.where.Has(name) {
			cure := fmt.Sprintf("make it one (kind = %q, or ::: %s in a text), or leave it out", kind, kind)
			in.Problems.Errorf(b.where.Key(name), cure,
				"a box of the kind %q has no `%s`", b.kind, name)
		}
	}
	only("response", recommendation)
	only("response_title", recommendation)
	only("address", call)
	only("qr", call)
	if b.where.Has("title") && strings.TrimSpace(b.title.Value) == "" {
		in.Problems.Errorf(b.where.Key("title"), "write what the box is about, or leave `title` out",
			"the title has no words")
	}
	switch {
	case b.kind == recommendation && b.responseTitle.IsEmpty() != b.response.IsEmpty():
		in.Problems.Errorf(b.where.Span(), "write response_title = \"Response of …\" and response = \"…\", "+
			"or ::: response Response of … in a text",
			"a response has a title and a text")
	case b.kind == call && b.address.IsEmpty():
		in.Problems.Errorf(b.where.Span(), "add address = \"https://…\"", "a call to act has no `address`")
	}
}

// Name implements compose.Object.
func (b *Box) Name() source.Text { return b.id }

// Places implements compose.Holder.
func (b *Box) Places() []string {
	return append(markup.PlacedNames(b.text.Value), markup.PlacedNames(b.response.Value)...)
}

// Compose implements compose.Object.
func (b *Box) Compose(c *compose.Composer) []content.Block {
	out := b.look(c)
	ground := c.Ground
	if out.Ground != nil {
		ground = *out.Ground
	}
	out.Blocks = compose.InPanel(c, ground, b.where.Span(), func() []content.Block {
		out.Styles = &c.Styles.StyleSheet
		if c.Printed && b.coded && b.kind == call {
			out.Beside = addressCode(c, b.address)
		}
		return b.blocks(c)
	})
	if len(out.Blocks) == 0 {
		return []content.Block{}
	}
	return []content.Block{out}
}

// look is the panel of the box, still without its blocks: what tells its kind from others.
func (b *Box) look(c *compose.Composer) content.Panel {
	out := content.Panel{Rule: c.Styles.Mark, Padding: boxPadding(c), Span: b.where.Span()}
	if b.title.IsEmpty() {
		out.Anchor = b.id.Value
	}
	tint := func(ground color.Ink) { out.Ground = &ground }
	switch {
	case b.kind == call:
		tint(c.Brand.CallGround(c.Ground))
	case b.kind == links && c.Styles.Line > 0:
		out.Edges = c.Styles.Line
		out.Padding = 0 // there is no side that the text would touch
	case b.kind == recommendation:
		tint(c.Brand.PanelGround(c.Ground))
		out.Bar = 2 * c.Styles.Line
	default:
		tint(c.Brand.PanelGround(c.Ground))
	}
	return out
}

// boxPadding is the space between the text of a box and its sides.
func boxPadding(c *compose.Composer) unit.Length { return c.Styles.Style(role.Body).Text.Size * 5 / 4 }

// blocks are what the box says.
func (b *Box) blocks(c *compose.Composer) []content.Block {
	var out []content.Block
	if !b.title.IsEmpty() {
		out = append(out, compose.PanelHeading(c, b.id, b.title, role.Subheading))
	}
	out = append(out, c.Text(b.text)...)
	if !b.response.IsEmpty() {
		out = append(out, compose.PanelHeading(c, source.Text{}, b.responseTitle, role.PointHeading))
		out = append(out, c.Text(b.response)...)
	}
	if !b.address.IsEmpty() {
		link := content.Paragraph{
			Role: role.Body, Tag: display.P, Span: b.address.Span,
			Inlines: []content.Inline{compose.SiteLink(b.address)},
		}
		link.Strong = true
		out = append(out, link)
	}
	return out
}

// addressCode is the QR code of an address; nil if it has none.
func addressCode(c *compose.Composer, t source.Text) *content.Drawing {
	to, _ := address.Website(t.Value)
	if to.URL == "" {
		return nil
	}
	room := c.Sheet.Measure() - 2*boxPadding(c)
	drawn, ok := compose.QRPlate(to.URL, room, t.Span, c.Problems)
	if !ok {
		return nil
	}
	return &drawn
}

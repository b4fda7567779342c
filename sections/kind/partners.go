package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/compose"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// partners is organisations with their signs, in groups.
type partners struct {
	compose.Head
	entries []partner
}

// partner is one of them.
type partner struct {
	name, website, group source.Text
	logo                 *display.Picture
}

// partnersKind is organisations.
func partnersKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *partners) {
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.partner]] with name = \"…\"", "the section has no partners")
		}
	}
	return kindOf(in, "partners", "Organisations with their signs, in groups", check,
		schema.List("partner", partnerTable(in), func(s *partners) *[]partner { return &s.entries }))
}

// partnerTable is [[section.partner]].
func partnerTable(in *key.Reading) schema.Table[*partner] {
	return schema.Table[*partner]{
		Name: "partner",
		Doc:  "an organisation",
		Keys: []schema.Key[*partner]{
			schema.Text("name", func(p *partner) *source.Text { return &p.name }).Needed().Check(source.ShortName).
				Doc("the name").
				Example(`"The Coast Guard of Nowhere"`),
			key.Website(func(p *partner) *source.Text { return &p.website }),
			key.Group(func(p *partner) *source.Text { return &p.group }),
			key.Picture(in, "logo", func(p *partner) **display.Picture { return &p.logo }).Doc("its sign"),
		},
	}
}

// partnersAcross is how many organisations stand side by side.
const partnersAcross = 3

// Blocks implements compose.Section.
func (s *partners) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for _, g := range grouped(s.entries, func(p *partner) source.Text { return p.group }) {
		if g.title != "" {
			out = append(out, c.GroupHeading(g.title))
		}
		partners := content.Partners{Columns: partnersAcross}
		if c.Sheet.Columns > 1 || c.Sheet.Width() < narrowest {
			partners.Columns = 1
		}
		for i := range g.items {
			partners.Cards = append(partners.Cards, partnerCard(c, &g.items[i]))
		}
		out = append(out, partners)
	}
	return out
}

// partnerCard is one organisation.
func partnerCard(c *compose.Composer, p *partner) content.Partner {
	card := content.Partner{Name: c.Label(p.name), Website: siteLabel(p.website)}
	if p.logo != nil {
		card.Sign = &content.Picture{Image: p.logo, Alt: p.name.Value, Span: p.name.Span}
	}
	return card
}

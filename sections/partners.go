package sections

import (
	"annualreport/layout/content"
	"annualreport/sections/schema"
)

// partners is organisations with their signs, in groups.
type partners struct {
	head
	entries []partner
}

// partner is one of them.
type partner struct {
	name, website, group Text
	logo                 *picture
}

// partnersKind is organisations.
func partnersKind(in *reading) schema.Kind[Report] {
	check := func(s *partners) {
		if len(s.entries) == 0 {
			in.problems.Errorf(s.Span(), "add [[section.partner]] with name = \"…\"", "the section has no partners")
		}
	}
	return kindOf(in, "partners", "Organisations with their signs, in groups", check,
		schema.List("partner", partnerTable(in), func(s *partners) *[]partner { return &s.entries }))
}

// partnerTable is [[section.partner]].
func partnerTable(in *reading) schema.Table[partner] {
	return schema.Table[partner]{
		Name: "partner",
		Doc:  "an organisation",
		Keys: []schema.Key[partner]{
			schema.Text("name", func(p *partner) *Text { return &p.name }).Needed().Doc("the name").
				Example(`"The Coast Guard of Nowhere"`),
			websiteKey(func(p *partner) *Text { return &p.website }),
			groupKey(func(p *partner) *Text { return &p.group }),
			pictureKey(in, "logo", func(p *partner) **picture { return &p.logo }).Doc("its sign"),
		},
	}
}

// partnersAcross is how many organisations stand side by side.
const partnersAcross = 3

// blocks implements Section.
func (s *partners) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for _, g := range grouped(s.entries, func(p *partner) Text { return p.group }) {
		if g.title != "" {
			out = append(out, c.groupHeading(g.title))
		}
		partners := content.Partners{Columns: partnersAcross}
		if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
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
func partnerCard(c *composer, p *partner) content.Partner {
	card := content.Partner{Name: c.label(p.name), Website: siteLabel(p.website)}
	if p.logo != nil {
		card.Sign = &content.Picture{Image: p.logo.image, Alt: p.name.Value, Span: p.name.Span}
	}
	return card
}

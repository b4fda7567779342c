package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
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
	// names is set if the names of partners with a logo are printed.
	names bool
}

// partner is one of them.
type partner struct {
	name, alt, website, group source.Text
	logo                      *display.Picture
	where                     source.Where
}

// partnersKind is organisations.
func partnersKind(in *key.Reading) schema.Kind[*Parts] {
	check := func(s *partners) {
		if len(s.entries) == 0 {
			in.Problems.Errorf(s.Span(), "add [[section.partner]] with name = \"…\"", "the section has no partners")
		}
	}
	return kindOf(in, "partners", "Organisations with their signs, in groups", check,
		schema.Truth("names", func(s *partners) *bool { return &s.names }).Usually(true).
			Doc("whether names are printed below logos; without them they are what readers hear of the logos").
			Example("false"),
		schema.List("partner", schema.ByLanguage(partnerTable(in)), func(s *partners) *[]partner { return &s.entries }))
}

// partnerTable is [[section.partner]].
func partnerTable(in *key.Reading) schema.Table[*partner] {
	return schema.Table[*partner]{
		Name: "partner",
		Doc:  "an organisation",
		Keys: []schema.Key[*partner]{
			schema.Text("name", func(p *partner) *source.Text { return &p.name }).NotEmpty().Check(source.ShortName).
				Doc("the name; a logo with `alt` needs none").
				Example(`"The Coast Guard of Nowhere"`),
			schema.Text("alt", func(p *partner) *source.Text { return &p.alt }).For(source.Alternative).
				Check(key.NoNotes).Without("the name").
				Doc("what readers hear of the logo").Example(`"The Coast Guard of Nowhere"`),
			key.Website(func(p *partner) *source.Text { return &p.website }),
			key.Group(func(p *partner) *source.Text { return &p.group }),
			key.Picture(in, "logo", func(p *partner) **display.Picture { return &p.logo }).Doc("its sign"),
		},
		At:    func(p *partner) *source.Where { return &p.where },
		Check: func(p *partner) { checkPartner(p, in.Problems) },
	}
}

// checkPartner tells of a partner that has nothing to be called by, and of an alternative of nothing.
func checkPartner(p *partner, problems *diag.List) {
	switch {
	case !p.where.Has("name") && !p.where.Has("alt"):
		problems.Errorf(p.where.Span(), "add a line: name = \"…\"; or, below a logo that says it, alt = \"…\"",
			"the partner has no `name`, and its logo no `alt`")
	case p.where.Has("alt") && !p.where.Has("logo"):
		problems.Errorf(p.where.Key("alt"), "add logo = \"…\", or write it as the `name`",
			"there is no logo of which `alt` could be what readers hear")
	case !p.where.Has("name") && p.alt.IsEmpty():
		problems.Errorf(p.where.Value("alt"), "write who it is: readers hear it in place of the logo",
			"the logo has an empty `alt`, and the partner no `name`")
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
			partners.Cards = append(partners.Cards, s.card(c, &g.items[i]))
		}
		out = append(out, partners)
	}
	return out
}

// card is one organisation. A name stands where there is no logo, whether names are printed or not.
func (s *partners) card(c *compose.Composer, p *partner) content.Partner {
	card := content.Partner{Website: siteLabel(p.website)}
	if s.names || p.logo == nil {
		card.Name = c.Label(p.name)
	}
	if p.logo != nil {
		heard := p.alt
		if heard.IsEmpty() {
			heard = p.name
		}
		card.Sign = &content.Picture{Image: p.logo, Alt: heard.Value, Span: heard.Span}
	}
	return card
}

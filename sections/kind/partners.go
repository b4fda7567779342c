package kind

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/address"
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
			Doc("whether names and websites are printed below logos; without them names are what readers hear of "+
				"the logos, which lead to the websites").
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
			key.Picture(in, "logo", func(p *partner) **display.Picture { return &p.logo }).
				Without("its name, below the logos of the others").
				Doc("its sign"),
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

// Blocks implements compose.Section: those without a logo stand below those with one, so that they leave no hole there.
func (s *partners) Blocks(c *compose.Composer) []content.Block {
	out := c.Text(s.Text)
	for _, g := range grouped(s.entries, func(p *partner) source.Text { return p.group }) {
		if g.title != "" {
			out = append(out, c.GroupHeading(g.title))
		}
		columns := partnersAcross
		if c.Sheet.Columns > 1 || c.Sheet.Width() < narrowest {
			columns = 1
		}
		signed, unsigned := content.Partners{Columns: columns}, content.Partners{Columns: columns}
		for i := range g.items {
			if p := &g.items[i]; p.logo == nil {
				unsigned.Cards = append(unsigned.Cards, s.card(c, p))
			} else {
				signed.Cards = append(signed.Cards, s.card(c, p))
			}
		}
		for _, cards := range []content.Partners{signed, unsigned} {
			if len(cards.Cards) > 0 {
				out = append(out, cards)
			}
		}
	}
	return out
}

// card is one organisation. A name stands where there is no logo, whether names are printed or not; the logo or the
// name leads to the website where its address is not printed.
func (s *partners) card(c *compose.Composer, p *partner) content.Partner {
	var card content.Partner
	if s.names {
		card.Website = siteLabel(p.website)
	}
	if s.names || p.logo == nil {
		card.Name = c.Label(p.name)
	}
	to, _ := address.Web(p.website.Value)
	if !s.names && p.logo == nil && to.URL != "" {
		card.Name.Inlines = []content.Inline{content.Link{
			Target: display.Target{URL: to.URL}, Inlines: card.Name.Inlines, Span: p.website.Span,
		}}
	}
	if p.logo != nil {
		heard := p.alt
		if heard.IsEmpty() {
			heard = p.name
		}
		card.Sign = &content.Picture{Image: p.logo, Alt: heard.Value, Span: heard.Span}
		if !s.names && to.URL != "" {
			card.Sign.Link = display.Target{URL: to.URL}
		}
	}
	return card
}

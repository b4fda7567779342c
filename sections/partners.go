package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
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

// The room for a sign: all look about as large if each fits into it. partnersAcross is
// how many stand side by side.
const (
	logoWidth      = 34 // mm
	logoHeight     = 15 // mm
	partnersAcross = 3
)

// blocks implements Section.
func (s *partners) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for _, g := range grouped(s.entries, func(p *partner) Text { return p.group }) {
		if g.title != "" {
			out = append(out, c.groupHeading(g.title))
		}
		grid := content.Grid{Columns: partnersAcross, Gap: peopleGap, RowGap: c.styles.Style(role.Body).Leading, Wide: true}
		if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
			grid.Columns = 1
		}
		shown := false
		for i := range g.items {
			shown = shown || g.items[i].logo != nil
		}
		for i := range g.items {
			grid.Cells = append(grid.Cells, content.Cell{Blocks: partnerCell(c, &g.items[i], shown)})
		}
		out = append(out, grid)
	}
	return out
}

// partnerCell sets one; in a group with signs, names stand below the room for one.
func partnerCell(c *composer, p *partner, shown bool) []content.Block {
	var out []content.Block
	room := unit.Size{W: unit.Millimeters(logoWidth), H: unit.Millimeters(logoHeight)}
	switch {
	case p.logo != nil:
		out = append(out, content.Picture{Image: p.logo.image, Alt: p.name.Value, Room: room, Bare: true, Span: p.name.Span})
	case shown:
		out = append(out, content.Drawing{Size: room, Decorative: true})
	}
	out = append(out, content.Paragraph{Role: role.PartnerName, Tag: display.P, Inlines: c.inlines(p.name), Names: true, Span: p.name.Span})
	if !p.website.IsEmpty() {
		out = append(out, content.Paragraph{Role: role.PartnerSite, Tag: display.P, Inlines: []content.Inline{website(p.website)}, Span: p.website.Span})
	}
	return out
}

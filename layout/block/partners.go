package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectPartners collects the cards of organisations.
func collectPartners(c *Collector, b content.Partners, f inline.Frame) galley.Node {
	style := &f.Region.Styles.Cards.Partners
	signed := slices.ContainsFunc(b.Cards, func(p content.Partner) bool { return p.Sign != nil })
	cards := cardsOf(b.Cards, func(p *content.Partner) card { return partnerCard(p, f.Region.Styles, signed) })
	return collectCards(c, cards, cardRows{CardStyle: style.CardStyle, columns: b.Columns}, f)
}

// partnerCard is one organisation; where others have signs, its name stands below the room for one.
func partnerCard(p *content.Partner, styles *content.StyleSheet, signed bool) card {
	style := &styles.Cards.Partners
	var out card
	switch {
	case p.Sign != nil:
		sign := *p.Sign
		sign.Room = style.Sign
		sign.Bare = true
		out = append(out, sign)
	case signed:
		out = append(out, content.Drawing{Size: style.Sign, Decorative: true})
	}
	if !p.Name.IsEmpty() {
		out.addNames(role.PartnerName, p.Name)
	}
	if !p.Website.IsEmpty() {
		site := content.Paragraph{
			Role: role.PartnerSite, Tag: display.P, Inlines: p.Website.Inlines, Span: p.Website.Span,
		}
		if p.Name.IsEmpty() { // it stands where the name would
			site.Before = content.Exactly(styles.Style(role.PartnerName).Before)
		}
		out = append(out, site)
	}
	return out
}

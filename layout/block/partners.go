package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectPartners collects the cards of organisations.
func collectPartners(c *Collector, b content.Partners, f inline.Frame) galley.Node {
	style := &f.Region.Styles.Cards.Partners
	signed := slices.ContainsFunc(b.Cards, func(p content.Partner) bool { return p.Sign != nil })
	cards := cardsOf(b.Cards, func(p *content.Partner) card { return partnerCard(p, style, signed) })
	return collectCards(c, cards, cardRows{style.CardStyle, b.Columns}, f)
}

// partnerCard is one organisation; where others have signs, its name stands below the room for one.
func partnerCard(p *content.Partner, style *content.PartnerStyle, signed bool) card {
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
	out.addNames(role.PartnerName, p.Name)
	if !p.Website.IsEmpty() {
		out.add(role.PartnerSite, p.Website)
	}
	return out
}

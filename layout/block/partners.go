package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectPartners collects the cards of organisations.
func collectPartners(c *Collector, b content.Partners, f inline.Frame) galley.Node {
	style := &f.Region.Styles.Cards.Partners
	signed := false
	for i := range b.Cards {
		signed = signed || b.Cards[i].Sign != nil
	}
	var cards []card
	for i := range b.Cards {
		cards = append(cards, partnerCard(&b.Cards[i], style, signed))
	}
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

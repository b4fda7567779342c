package block

import (
	"math"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/exact"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectPartners collects the cards of organisations.
func collectPartners(c *Collector, b content.Partners, f inline.Frame) galley.Node {
	style := &f.Region.Styles.Cards.Partners
	rows := cardRows{CardStyle: style.CardStyle, columns: b.Columns}
	room := unit.Size{W: min(style.Sign.W, rows.slots(1, cardsWidth(f))[0].width), H: style.Sign.H}
	highest := unit.Length(0)
	for i := range b.Cards {
		if sign := b.Cards[i].Sign; sign != nil {
			highest = max(highest, signSize(sign, style.Side, room).H)
		}
	}
	cards := cardsOf(b.Cards, func(p *content.Partner) card {
		return partnerCard(p, f.Region.Styles, room, highest)
	})
	return collectCards(c, cards, rows, f)
}

// signSize is how large the sign of an organisation is, so that all look alike large: as large in area as a square of a
// side, and a little larger the longer it is, for then its letters are small; but it never leaves its room.
func signSize(sign *content.Picture, side unit.Length, room unit.Size) unit.Size {
	shape := proportions(sign)
	long, short := float64(max(shape.W, shape.H)), float64(min(shape.W, shape.H))
	ratio := long / short
	const gain = 0.1 // of the area, as a power of the ratio
	longer := unit.Length(math.Round(float64(side) * math.Sqrt(ratio*exact.Power(ratio, gain))))
	out := unit.Size{W: longer, H: longer.MulDiv(int64(shape.H), int64(shape.W))}
	if shape.H > shape.W {
		out = unit.Size{W: longer.MulDiv(int64(shape.W), int64(shape.H)), H: longer}
	}
	if out.W > room.W {
		out = unit.Size{W: room.W, H: room.W.MulDiv(int64(shape.H), int64(shape.W))}
	}
	if out.H > room.H {
		out = unit.Size{W: room.H.MulDiv(int64(shape.W), int64(shape.H)), H: room.H}
	}
	return out
}

// partnerCard is one organisation; its sign stands in the middle of the height of the highest.
func partnerCard(p *content.Partner, styles *content.StyleSheet, room unit.Size, highest unit.Length) card {
	var out card
	if p.Sign != nil {
		sign := *p.Sign
		sign.Width = signSize(p.Sign, styles.Cards.Partners.Side, room).W
		sign.Room = unit.Size{W: sign.Width, H: highest}
		sign.Bare = true
		out = append(out, sign)
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

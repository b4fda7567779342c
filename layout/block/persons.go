package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectPersons collects the cards of persons.
func collectPersons(c *Collector, b content.Persons, f inline.Frame) galley.Node {
	style := &f.Region.Styles.Cards.Persons
	pictured := slices.ContainsFunc(b.Cards, func(p content.Person) bool { return p.Portrait != nil })
	cards := cardsOf(b.Cards, func(p *content.Person) card { return personCard(p, style, pictured) })
	n := collectCards(c, cards, cardRows{CardStyle: style.CardStyle, columns: b.Columns}, f)
	for i := range b.Cards {
		if p := &b.Cards[i]; pictured && p.Portrait == nil && p.Initials != "" {
			n.cards[i][0] = collectInitials(c, p, n.cards[i][0], n.frameOf(i, f.Parent))
		}
	}
	return n
}

// personCard is one person; where others are pictured, a plain square stands for a portrait that is missing,
// below the initials if there are any.
func personCard(p *content.Person, style *content.PersonStyle, pictured bool) card {
	var out card
	switch {
	case p.Portrait != nil:
		out = append(out, portrait(*p.Portrait, style))
	case pictured:
		out = append(out, blankPortrait(style))
	}
	out.addNames(role.PersonName, p.Name)
	if !p.Role.IsEmpty() {
		out.add(role.PersonRole, p.Role)
	}
	return append(out, p.Text...)
}

// portrait is a picture cut to a square.
func portrait(p content.Picture, style *content.PersonStyle) content.Picture {
	p.Crop.W = 1
	p.Crop.H = 1
	p.Width = style.Portrait
	p.Round = style.Round
	p.Bare = true
	return p
}

// blankPortrait stands for a portrait that is missing.
func blankPortrait(style *content.PersonStyle) content.Drawing {
	side := style.Portrait
	ink := style.Blank
	outline := display.RoundedPath(unit.Rect{W: side, H: side}, side.MulDiv(style.Round, 1000))
	return content.Drawing{
		Size: unit.Size{W: side, H: side}, Decorative: true,
		Paths: []display.Path{{Fill: &ink, Segments: outline}},
	}
}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectBigNumbers collects the cards of numbers.
func collectBigNumbers(c *Collector, b content.BigNumbers, f inline.Frame) galley.Node {
	styles := &f.Region.Styles.Cards
	rows := cardRows{CardStyle: styles.Numbers}
	if b.Between {
		rows.CardStyle = styles.NumbersBetween
		rows.narrow = true
	}
	for _, one := range b.Cards {
		rows.spans = append(rows.spans, one.Span)
		if one.Tile != nil {
			rows.CardStyle = styles.Tiles
			rows.tiles = append(rows.tiles, one.Tile)
		}
	}
	n := collectCards(c, cardsOf(b.Cards, numberCard), rows, f)
	if b.IconSide > 0 {
		for i := range n.cards {
			number := &numberUnderIcon{number: n.cards[i][0], side: b.IconSide}
			if icon := b.Cards[i].Icon; icon != nil {
				number.icon = collectBlock(c, icon, n.frameOf(i, f.Parent))
			}
			n.cards[i][0] = number
		}
	}
	return n
}

// numberRoles are the roles of numbers by their weights.
var numberRoles = [...]role.Role{
	content.Large: role.BigNumber, content.Hero: role.HeroNumber, content.Small: role.SmallNumber,
}

// numberCard is one number above what it counts.
func numberCard(n *content.BigNumber) card {
	var out card
	out = append(out, content.Paragraph{
		Role: numberRoles[n.Weight], Tag: display.P, Inlines: n.Value.Inlines, Anchor: n.Anchor, Span: n.Value.Span,
	})
	out.add(role.NumberLabel, n.Counted)
	for _, l := range []content.Label{n.Before, n.Note} {
		if !l.IsEmpty() {
			out.add(role.NumberNote, l)
		}
	}
	return out
}

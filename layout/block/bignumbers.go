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
	rows := cardRows{CardStyle: f.Region.Styles.Cards.Numbers, columns: b.Columns}
	if b.Between {
		rows.CardStyle = f.Region.Styles.Cards.NumbersBetween
		rows.narrow = true
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

// numberCard is one number above what it counts.
func numberCard(n *content.BigNumber) card {
	var out card
	out = append(out, content.Paragraph{
		Role: role.BigNumber, Tag: display.P, Inlines: n.Value.Inlines, Anchor: n.Anchor, Span: n.Value.Span,
	})
	out.add(role.NumberLabel, n.Counted)
	if !n.Note.IsEmpty() {
		out.add(role.NumberNote, n.Note)
	}
	return out
}

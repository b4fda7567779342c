package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectBigNumbers collects the cards of numbers.
func collectBigNumbers(c *Collector, b content.BigNumbers, f inline.Frame) galley.Node {
	return collectCards(c, cardsOf(b.Cards, numberCard), cardRows{f.Region.Styles.Cards.Numbers, b.Columns}, f)
}

// numberCard is one number above what it counts.
func numberCard(n *content.BigNumber) card {
	var out card
	out.add(role.BigNumber, n.Value)
	out.add(role.NumberLabel, n.Counted)
	if !n.Note.IsEmpty() {
		out.add(role.NumberNote, n.Note)
	}
	return out
}

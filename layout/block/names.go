package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectNames collects names in columns.
func collectNames(c *Collector, b content.Names, f inline.Frame) galley.Node {
	var cards []card
	for _, name := range b.Names {
		var one card
		one.addNames(role.ListedName, name)
		cards = append(cards, one)
	}
	return collectCards(c, cards, cardRows{f.Region.Styles.Cards.Names, b.Columns}, f)
}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectNames collects names in columns.
func collectNames(c *Collector, b content.Names, f inline.Frame) galley.Node {
	rows := cardRows{CardStyle: f.Region.Styles.Cards.Names, columns: b.Columns}
	return collectCards(c, cardsOf(b.Names, nameCard), rows, f)
}

// nameCard is one name.
func nameCard(name *content.Label) card {
	var out card
	out.addNames(role.ListedName, *name)
	return out
}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectAddresses collects the cards of addresses.
func collectAddresses(c *Collector, b content.Addresses, f inline.Frame) galley.Node {
	rows := cardRows{CardStyle: f.Region.Styles.Cards.Addresses, columns: b.Columns}
	return collectCards(c, cardsOf(b.Cards, addressCard), rows, f)
}

// addressCard is one address, line by line.
func addressCard(a *content.Address) card {
	lines := []content.Label{a.Role}
	lines = append(lines, a.House...)
	lines = append(lines, a.Phone, a.Mail, a.Website)
	var out card
	out.addNames(role.AddressName, a.Name)
	for _, l := range lines {
		if !l.IsEmpty() {
			out.addNames(role.AddressLine, l)
		}
	}
	return out
}

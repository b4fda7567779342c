package kind

import (
	"annualreport/layout/content"
	"annualreport/sections/compose"
	"annualreport/sections/imprint"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// contact is where the organisation is found: its own address, and those that the
// section names.
type contact struct {
	compose.Head
	entries []contactEntry
}

// contactEntry is one way to somebody.
type contactEntry struct{ name, role, address, email, phone, website source.Text }

// contactKind is addresses. Without any, the organisation's own address stands there.
func contactKind(in *key.Reading, who *imprint.Organisation) schema.Kind[*Parts] {
	check := func(s *contact) {
		if len(s.entries) == 0 {
			s.entries = []contactEntry{{name: who.Name, address: who.Address, email: who.Email, website: who.Website}}
		}
	}
	return kindOf(in, "contact", "Where the organisation is found", check,
		schema.List("contact", schema.ByLanguage(schema.Table[*contactEntry]{
			Name: "address",
			Doc:  "one way to somebody; without any, the organisation's own",
			Keys: []schema.Key[*contactEntry]{
				schema.Text("name", func(a *contactEntry) *source.Text { return &a.name }).Needed().For(source.Label).
					Doc("who is found there").Example(`"The northern house"`),
				schema.Text("role", func(a *contactEntry) *source.Text { return &a.role }).For(source.Label).
					Doc("what for").Example(`"Lamps and oil"`),
				schema.Text("address", func(a *contactEntry) *source.Text { return &a.address }).For(source.Label).
					Doc("the address of the house; its lines stay lines").Example(`"1 Rock, The Sea"`),
				key.Mail(func(a *contactEntry) *source.Text { return &a.email }),
				schema.Text("phone", func(a *contactEntry) *source.Text { return &a.phone }).Verbatim().
					Doc("the number of a telephone").Example(`"+00 1234"`),
				key.Website(func(a *contactEntry) *source.Text { return &a.website }),
			},
		}), func(s *contact) *[]contactEntry { return &s.entries }))
}

// addressesAcross is how many addresses stand side by side.
const addressesAcross = 2

// Blocks implements compose.Section.
func (s *contact) Blocks(c *compose.Composer) []content.Block {
	addresses := content.Addresses{Columns: addressesAcross}
	if c.Sheet.Columns > 1 || c.Sheet.Width() < narrowest {
		addresses.Columns = 1
	}
	for i := range s.entries {
		addresses.Cards = append(addresses.Cards, addressCard(c, &s.entries[i]))
	}
	return append(c.Text(s.Text), addresses)
}

// addressCard is one address.
func addressCard(c *compose.Composer, a *contactEntry) content.Address {
	card := content.Address{Name: c.Label(a.name), Role: c.Label(a.role)}
	for _, l := range compose.LinesOf(a.address) {
		card.House = append(card.House, content.Label{Inlines: c.Value(l), Span: l.Span})
	}
	if !a.phone.IsEmpty() {
		card.Phone = content.Label{Inlines: []content.Inline{compose.Telephone(a.phone)}, Span: a.phone.Span}
	}
	if !a.email.IsEmpty() {
		card.Mail = content.Label{Inlines: []content.Inline{compose.Mailbox(a.email)}, Span: a.email.Span}
	}
	card.Website = siteLabel(a.website)
	return card
}

// siteLabel is an address of the web; empty if there is none.
func siteLabel(site source.Text) content.Label {
	if site.IsEmpty() {
		return content.Label{}
	}
	return content.Label{Inlines: []content.Inline{compose.Website(site)}, Span: site.Span}
}

// EndsReport implements compose.EndMatter.
func (s *contact) EndsReport() {}

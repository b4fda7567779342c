package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// contact is where the organisation is found: its own address, and those that the
// section names.
type contact struct {
	head
	entries []contactEntry
}

// contactEntry is one way to somebody.
type contactEntry struct{ name, role, address, email, phone, website Text }

// contactKind is addresses. Without any, the organisation's own address stands there.
func contactKind(in *reading) schema.Kind[Report] {
	check := func(s *contact) {
		if o := &in.report.Organisation; len(s.entries) == 0 {
			s.entries = []contactEntry{{name: o.Name, address: o.Address, email: o.Email, website: o.Website}}
		}
	}
	return kindOf(in, "contact", "Where the organisation is found", check,
		schema.List("contact", schema.Table[contactEntry]{
			Name: "address",
			Doc:  "one way to somebody; without any, the organisation's own",
			Keys: []schema.Key[contactEntry]{
				schema.Text("name", func(a *contactEntry) *Text { return &a.name }).Needed().For(source.Label).
					Doc("who is found there").Example(`"The northern house"`),
				schema.Text("role", func(a *contactEntry) *Text { return &a.role }).For(source.Label).
					Doc("what for").Example(`"Lamps and oil"`),
				schema.Text("address", func(a *contactEntry) *Text { return &a.address }).For(source.Label).
					Doc("the address of the house; its lines stay lines").Example(`"1 Rock, The Sea"`),
				mailKey(func(a *contactEntry) *Text { return &a.email }),
				schema.Text("phone", func(a *contactEntry) *Text { return &a.phone }).
					Doc("the number of a telephone").Example(`"+00 1234"`),
				websiteKey(func(a *contactEntry) *Text { return &a.website }),
			},
		}, func(s *contact) *[]contactEntry { return &s.entries }))
}

// addressesAcross is how many addresses stand side by side.
const addressesAcross = 2

// blocks implements Section.
func (s *contact) blocks(c *composer) []content.Block {
	addresses := content.Addresses{Columns: addressesAcross}
	if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
		addresses.Columns = 1
	}
	for i := range s.entries {
		addresses.Cards = append(addresses.Cards, addressCard(c, &s.entries[i]))
	}
	return append(c.text(s.Text), addresses)
}

// writtenLines are the lines of a text that is read line by line, such as the address of a house.
func writtenLines(t Text) []Text {
	var out []Text
	at := 0
	for line := range strings.SplitSeq(t.Value, "\n") {
		if words := strings.TrimSpace(line); words != "" {
			out = append(out, Text{Value: words, Span: t.At(at+strings.Index(line, words), len([]rune(words)))})
		}
		at += len(line) + 1
	}
	return out
}

// addressCard is one address.
func addressCard(c *composer, a *contactEntry) content.Address {
	card := content.Address{Name: c.label(a.name), Role: c.label(a.role)}
	for _, l := range writtenLines(a.address) {
		card.House = append(card.House, c.label(l))
	}
	if !a.phone.IsEmpty() {
		card.Phone = content.Label{Inlines: []content.Inline{telephone(a.phone)}, Span: a.phone.Span}
	}
	if !a.email.IsEmpty() {
		card.Mail = content.Label{Inlines: []content.Inline{mailbox(a.email)}, Span: a.email.Span}
	}
	card.Website = siteLabel(a.website)
	return card
}

// siteLabel is an address of the web; empty if there is none.
func siteLabel(site Text) content.Label {
	if site.IsEmpty() {
		return content.Label{}
	}
	return content.Label{Inlines: []content.Inline{website(site)}, Span: site.Span}
}

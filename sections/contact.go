package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
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

// blocks implements Section.
func (s *contact) blocks(c *composer) []content.Block {
	grid := content.Grid{Columns: numbersAcross, Gap: peopleGap, RowGap: c.styles.Style(role.Body).Leading, Wide: true}
	if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
		grid.Columns = 1
	}
	for i := range s.entries {
		grid.Cells = append(grid.Cells, content.Cell{Blocks: addressCard(c, &s.entries[i])})
	}
	return append(c.text(s.Text), grid)
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

// addressCard sets one address, line by line.
func addressCard(c *composer, a *contactEntry) []content.Block {
	out := []content.Block{content.Paragraph{Role: role.AddressName, Tag: display.P, Inlines: c.inlines(a.name), Names: true, Span: a.name.Span}}
	line := func(t Text, inlines ...content.Inline) {
		if !t.IsEmpty() {
			out = append(out, content.Paragraph{Role: role.AddressLine, Tag: display.P, Inlines: inlines, Names: true, Span: t.Span})
		}
	}
	line(a.role, c.inlines(a.role)...)
	for _, l := range writtenLines(a.address) {
		line(l, c.inlines(l)...)
	}
	line(a.phone, telephone(a.phone))
	if !a.email.IsEmpty() {
		line(a.email, mailbox(a.email))
	}
	if !a.website.IsEmpty() {
		line(a.website, website(a.website))
	}
	return out
}

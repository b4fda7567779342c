package sections

import (
	"strings"

	"annualreport/layout/content"
	"annualreport/layout/display"
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

// readContact reads [[section.contact]]. Without any, the organisation's own address stands
// there.
func readContact(r *reader, t *source.Table, h head) Section {
	s := &contact{head: h}
	for _, a := range t.Tables("contact") {
		one := contactEntry{name: a.Need("name"), role: a.Text("role"), address: a.Text("address"), email: r.mail(a, "email"),
			phone: a.Text("phone"), website: r.website(a, "website")}
		a.Finish()
		s.entries = append(s.entries, one)
	}
	if o := &r.report.Organisation; len(s.entries) == 0 {
		s.entries = []contactEntry{{name: o.Name, address: o.Address, email: o.Email, website: o.Website}}
	}
	return s
}

// blocks implements Section.
func (s *contact) blocks(c *composer) []content.Block {
	grid := content.Grid{Columns: numbersAcross, Gap: peopleGap, RowGap: c.styles.Body.Leading, Wide: true}
	if c.sheet.Columns > 1 || c.sheet.Width() < narrowest {
		grid.Columns = 1
	}
	for i := range s.entries {
		grid.Cells = append(grid.Cells, content.Cell{Blocks: c.addressCard(&s.entries[i])})
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
func (c *composer) addressCard(a *contactEntry) []content.Block {
	name := c.styles.Headings[1]
	name.Before = c.styles.Body.Before
	out := []content.Block{content.Paragraph{Style: name, Role: display.P, Inlines: c.inlines(a.name), Names: true, Span: a.name.Span}}
	line := func(t Text, inlines ...content.Inline) {
		if !t.IsEmpty() {
			out = append(out, content.Paragraph{Style: c.styles.Signature, Role: display.P, Inlines: inlines, Names: true, Span: t.Span})
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

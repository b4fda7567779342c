package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// references is the sources that a report names, numbered.
type references struct {
	head
	entries []sourceEntry
}

// sourceEntry is one source, with the address at which it is found.
type sourceEntry struct{ id, text, url Text }

// readReferences reads [[section.reference]].
func readReferences(r *reader, t *source.Table, h head) Section {
	s := &references{head: h}
	for _, e := range t.Tables("reference") {
		one := sourceEntry{id: r.objectID(e), text: e.Need("text"), url: e.Text("url")}
		r.webAddress(one.url)
		e.Finish()
		s.entries = append(s.entries, one)
	}
	if len(s.entries) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.reference]] with text = \"…\"", "the section has no references")
	}
	return s
}

// blocks implements Section.
func (s *references) blocks(c *composer) []content.Block {
	digits := c.report.Meta.Language.Numbers.Digits
	list := content.List{Numbering: content.Decimal, Start: 1, Marks: c.styles.Body, Mark: func(n int) string { return digits(n) + "." },
		Hang: highlightHang + unit.Length(len(digits(len(s.entries))))*5*unit.Pt}
	list.Marks.Text.Ink = c.styles.Accent
	style := c.styles.Entry
	style.Hang = 0
	for i := range s.entries {
		e := &s.entries[i]
		inlines := c.inlines(e.text)
		if !e.url.IsEmpty() {
			inlines = append(inlines, content.Text{Value: " "}, webLink(e.url))
		}
		list.Items = append(list.Items, content.ListItem{Blocks: []content.Block{
			content.Paragraph{Style: style, Role: display.P, Inlines: inlines, Anchor: e.id.Value, Span: e.text.Span}}})
	}
	return append(c.text(s.Text), list)
}

package sections

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// programmes is pieces of work, each with its place, its picture and its text.
type programmes struct {
	head
	entries []programme
}

// programme is one of them.
type programme struct {
	id, title, country, text Text
	picture                  *figure
}

// readProgrammes reads [[section.programme]].
func readProgrammes(r *reader, t *source.Table, h head) Section {
	s := &programmes{head: h}
	for _, p := range t.Tables("programme") {
		one := programme{id: r.objectID(p), title: p.Need("title"), country: p.Text("country"), text: p.Text("text")}
		switch {
		case p.IsTable("picture"):
			one.picture = r.figure(p.Table("picture")).(*figure)
		case p.Has("picture"):
			one.picture = r.plainFigure(p, "picture")
		}
		p.Finish()
		s.entries = append(s.entries, one)
	}
	if len(s.entries) == 0 {
		r.problems.Errorf(t.Span(), "add [[section.programme]] with title = \"…\"", "the section has no programmes")
	}
	return s
}

// blocks implements Section: a programme begins with its place in small letters above its title.
func (s *programmes) blocks(c *composer) []content.Block {
	out := c.text(s.Text)
	for i := range s.entries {
		p := &s.entries[i]
		wanted := p.id.Value
		if wanted == "" {
			wanted = markup.Slug(markup.Words(Text{Value: p.title.Original()}))
		}
		title := c.inlines(p.title)
		anchor := c.anchor(wanted, p.title.Span)
		c.headings = append(c.headings, heading{level: 2, title: title, anchor: anchor, span: p.title.Span})
		head := content.Paragraph{Style: c.styles.Headings[0], Role: display.H2, Inlines: title, Anchor: anchor, Bookmark: 2, Span: p.title.Span}
		if p.country.IsEmpty() {
			out = append(out, head)
		} else {
			label := content.Paragraph{Style: c.styles.Label, Inlines: c.inlines(p.country), Span: p.country.Span}
			label.Style.Before = c.styles.Body.Leading * 3 / 2
			head.Style.Before = 0
			out = append(out, content.Heading{Label: label, Title: head})
		}
		if p.picture != nil {
			out = append(out, p.picture.compose(c)...)
		}
		out = append(out, c.text(p.text)...)
	}
	return out
}

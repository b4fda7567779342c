package sections

import (
	"annualreport/layout"
	"annualreport/layout/display"
	"annualreport/sections/source"
)

// acknowledgements is thanks: a text, and names in groups.
type acknowledgements struct {
	head
	groups []thanked
}

// thanked is some names under a title, which may be empty.
type thanked struct {
	title Text
	names []Text
}

// readAcknowledgements reads `names`, and [[section.group]] with a title and names.
func readAcknowledgements(r *reader, t *source.Table, h head) Section {
	s := &acknowledgements{head: h}
	if names := t.Texts("names"); len(names) > 0 {
		s.groups = append(s.groups, thanked{names: names})
	}
	for _, g := range t.Tables("group") {
		one := thanked{title: g.Need("title"), names: g.Texts("names")}
		if len(one.names) == 0 {
			r.problems.Errorf(g.Span(), "add names = [\"…\", \"…\"]", "the group has no names")
		}
		g.Finish()
		s.groups = append(s.groups, one)
	}
	if len(s.groups) == 0 && h.Text.IsEmpty() {
		r.problems.Errorf(t.Span(), "add names = [\"…\", \"…\"], or a text", "the section thanks nobody")
	}
	return s
}

// blocks implements Section: names run on, with a dot between them that no line begins with.
func (s *acknowledgements) blocks(c *composer) []layout.Block {
	out := c.text(s.Text)
	for _, g := range s.groups {
		if !g.title.IsEmpty() {
			out = append(out, c.groupHeading(g.title.Value))
		}
		var inlines []layout.Inline
		for i, name := range g.names {
			if i > 0 {
				inlines = append(inlines, layout.Text{Value: "\u00a0· "})
			}
			inlines = append(inlines, c.inlines(name)...)
		}
		style := c.styles.Body
		style.Align, style.Hyphenate = layout.Start, false
		out = append(out, layout.Paragraph{Style: style, Role: display.P, Inlines: inlines, Names: true, Span: g.title.Span})
	}
	return out
}

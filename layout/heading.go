package layout

import "annualreport/layout/display"

// Heading is a title below a label, such as the number of a section. To a
// reader both are one heading: "3 In figures".
type Heading struct {
	Label Paragraph
	// Title has the role, the anchor and the bookmark of the heading.
	Title Paragraph
}

// collect implements Block.
func (b Heading) collect(c *collector, f frame) node {
	inner := f.under(c.structure.Add(f.parent, b.Title.Role))
	label, title := b.Label, b.Title
	label.Role, title.Role = display.Span, display.Run
	// The space keeps the two apart for those who hear them in a row.
	label.Inlines = append(label.Inlines[:len(label.Inlines):len(label.Inlines)], Text{Value: "\u00a0"})
	return group{label.collect(c, inner), title.collect(c, inner)}
}

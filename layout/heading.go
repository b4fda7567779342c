package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
)

// collectHeading collects a heading.
func collectHeading(c *collector, b content.Heading, f frame) node {
	inner := f.under(f.tree.add(f.parent, b.Title.Role))
	label, title := b.Label, b.Title
	label.Role, title.Role = display.Span, display.Run
	// The space keeps the two apart for those who hear them in a row.
	label.Inlines = append(label.Inlines[:len(label.Inlines):len(label.Inlines)], content.Text{Value: "\u00a0"})
	return group{collectParagraph(c, label, inner), collectParagraph(c, title, inner)}
}

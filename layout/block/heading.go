package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectHeading collects a heading.
func collectHeading(c *Collector, b content.Heading, f inline.Frame) galley.Node {
	inner := f.Under(f.Tree.Add(f.Parent, b.Title.Tag))
	label, title := b.Label, b.Title
	label.Tag, title.Tag = display.Span, display.Run
	// The space keeps the two apart for those who hear them in a row.
	label.Inlines = append(label.Inlines[:len(label.Inlines):len(label.Inlines)], content.Text{Value: "\u00a0"})
	return group{collectParagraph(c, label, inner), collectParagraph(c, title, inner)}
}

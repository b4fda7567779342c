package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
)

// collectHeading collects a heading.
func collectHeading(c *Collector, b content.Heading, f inline.Frame) galley.Node {
	inner := f.Under(f.Tree.Add(f.Parent, lowered(b.Title.Tag, f)))
	label, title := b.Label, b.Title
	label.Tag, title.Tag = display.Span, display.Run
	// The space keeps the two apart for those who hear them in a row.
	label.Inlines = append(label.Inlines[:len(label.Inlines):len(label.Inlines)], content.Text{Value: "\u00a0"})
	return group{collectParagraph(c, label, inner), collectParagraph(c, title, inner)}
}

// lowered is the role of a text in the structure, where headings of its region may be lower than they say.
func lowered(r display.Role, f inline.Frame) display.Role {
	if level := r.Level(); level > 0 && f.Region.Lower > 0 {
		return display.Heading(level + f.Region.Lower)
	}
	return r
}

package content

// Heading is a title below a label, such as the number of a section. To a
// reader both are one heading: "3 In figures".
type Heading struct {
	Label Paragraph
	// Title has the tag, the anchor and the bookmark of the heading.
	Title Paragraph
}

func (h Heading) visit(v Visitor) { v.Heading(h) }

package content

// DropCap is a paragraph that begins with a letter of some lines' height. A paragraph of fewer lines
// begins as others do.
type DropCap struct {
	Paragraph Paragraph
	// Lines is the height of the letter, which has the role of an initial.
	Lines int
}

func (d DropCap) visit(v Visitor) { v.DropCap(d) }

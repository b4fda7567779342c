package content

import (
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// Terms is short labels, each with what it stands for beside it: acronyms, the terms of a glossary, or the
// dates of a timeline.
type Terms struct {
	Items []Term
	// Label is the role of the labels.
	Label role.Role
	// Gap is the space between labels and what they stand for.
	Gap unit.Length
	// Line joins the items by a rule with a dot at each, in an ink; nil leaves them apart.
	Line *color.Ink
	// Ground is what lies below the dots.
	Ground color.Ink
}

// Term is one label with its blocks.
type Term struct {
	Label  []Inline
	Blocks []Block
	// Anchor is a name that links lead to; it may be empty.
	Anchor string
}

func (t Terms) visit(v Visitor) { v.Terms(t) }

package content

// Partners is organisations, each with a card of its own. To a reader they are a list.
type Partners struct {
	Cards []Partner
	// Columns is how many cards stand side by side.
	Columns int
}

// Partner is the card of an organisation.
type Partner struct {
	// Sign is the logo, which is made to look as large as the others; nil if there is none.
	Sign *Picture
	// Name is empty where the sign says it.
	Name Label
	// Website leads to the organisation; it may be empty.
	Website Label
}

func (p Partners) visit(v Visitor) { v.Partners(p) }

package content

// BigNumbers is numbers in large letters, each with what it counts. To a reader they are a list.
type BigNumbers struct {
	Cards []BigNumber
	// Columns is how many cards stand side by side.
	Columns int
}

// BigNumber is the card of a number.
type BigNumber struct {
	Value Label
	// Counted is what the number counts, and Note a remark on it, which may be empty.
	Counted, Note Label
}

func (n BigNumbers) visit(v Visitor) { v.BigNumbers(n) }

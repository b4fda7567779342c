package content

// Names is names in columns, so that none is divided that a line has room for. To a reader they are a list.
type Names struct {
	Names []Label
	// Columns is how many names stand side by side at the most: there are as many columns as have room for them.
	Columns int
}

func (n Names) visit(v Visitor) { v.Names(n) }

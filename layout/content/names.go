package content

// Names is names in columns, so that none is divided. To a reader they are a list.
type Names struct {
	Names []Label
	// Columns is how many names stand side by side.
	Columns int
}

func (n Names) visit(v Visitor) { v.Names(n) }

package content

// Block is a vertical piece of a section: a paragraph, a list, a table …
type Block interface{ block() }

func (Paragraph) block() {}
func (Heading) block()   {}
func (DropCap) block()   {}
func (List) block()      {}
func (Quotation) block() {}
func (Grid) block()      {}
func (Margin) block()    {}
func (Contents) block()  {}
func (Terms) block()     {}
func (Picture) block()   {}
func (Table) block()     {}
func (Chart) block()     {}
func (Drawing) block()   {}

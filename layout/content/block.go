package content

// Block is a vertical piece of a section: a paragraph, a list, a table … The kinds are a closed set: those that
// Visitor names.
type Block interface{ visit(v Visitor) }

// Visitor has a method for each kind of block. Who does something with all of them implements it, so that a kind
// that is forgotten does not compile.
type Visitor interface {
	Paragraph(Paragraph)
	Heading(Heading)
	DropCap(DropCap)
	List(List)
	Quotation(Quotation)
	Panel(Panel)
	Landscape(Landscape)
	Margin(Margin)
	Contents(Contents)
	Terms(Terms)
	Picture(Picture)
	Gallery(Gallery)
	Table(Table)
	Chart(Chart)
	Drawing(Drawing)
	Persons(Persons)
	BigNumbers(BigNumbers)
	Addresses(Addresses)
	Partners(Partners)
	Names(Names)
}

// Visit calls the method of a visitor that is for a block.
func Visit(b Block, v Visitor) { b.visit(v) }

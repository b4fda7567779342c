package content

// Addresses is where somebody is found, each with a card of its own. To a reader they are a list.
type Addresses struct {
	Cards []Address
	// Columns is how many cards stand side by side.
	Columns int
}

// Address is the card of an address. All but the name may be empty.
type Address struct {
	Name Label
	// Role is what one finds there.
	Role Label
	// House is the address of the house, line by line.
	House []Label
	// Phone, Mail and Website lead to a telephone, a mailbox and a place on the web.
	Phone, Mail, Website Label
}

func (a Addresses) visit(v Visitor) { v.Addresses(a) }

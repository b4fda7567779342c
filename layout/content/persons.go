package content

// Persons is persons, each with a card of its own. To a reader they are a list.
type Persons struct {
	Cards []Person
	// Columns is how many cards stand side by side.
	Columns int
}

// Person is the card of a person.
type Person struct {
	// Portrait is the picture of the person, which is cut to a square around its focus; nil if there is none.
	Portrait *Picture
	// Initials stand in the place of a portrait that is missing where others have one; readers pass over them, since
	// the name follows.
	Initials string
	Name     Label
	// Role is what the person does; it may be empty.
	Role Label
	// Text is some lines on the person.
	Text []Block
}

func (p Persons) visit(v Visitor) { v.Persons(p) }

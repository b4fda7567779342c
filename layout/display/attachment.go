package display

// Attachment is a file that the document carries.
type Attachment struct {
	Name string
	// MediaType is what the file is, as in RFC 6838: "text/csv".
	MediaType string
	// Description says in words what it holds; it may be empty.
	Description string
	Relation    Relation
	Data        []byte
}

// Relation is what an attached file is to the document (ISO 19005-3, annex E).
type Relation uint8

// The relations.
const (
	// Source is what the document was made from.
	Source Relation = iota
	// Data is figures that the document shows.
	Data
)

// String names the relation as PDF does.
func (r Relation) String() string {
	if r == Data {
		return "Data"
	}
	return "Source"
}

package display

// Attachment is a file within the file of the document.
type Attachment struct {
	Name string
	// MediaType is the media type of the file (RFC 6838), such as "text/csv".
	MediaType string
	// Description says in words what is in the file; it may be empty.
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

// String is the name of the relation in PDF.
func (r Relation) String() string {
	if r == Data {
		return "Data"
	}
	return "Source"
}

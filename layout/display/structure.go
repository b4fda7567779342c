package display

import (
	"slices"

	"annualreport/layout/unit"
)

// Role is the standard structure type of an element (ISO 32000-1, 14.8.4).
type Role uint8

// The roles. Run is not a structure type: it marks a stretch of an element's
// own text, so that text and child elements keep their order.
const (
	Run Role = iota
	Root
	Part
	Sect
	H1
	H2
	H3
	H4
	H5
	H6
	P
	L
	LI
	Lbl
	LBody
	TOC
	TOCI
	LinkRole
	Reference
	Note
	Table
	THead
	TBody
	TR
	TH
	TD
	Caption
	Figure
	BlockQuote
	Quote
	BibEntry
	Span
)

// names are the structure types as they are written.
var names = [...]string{"", "Document", "Part", "Sect", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl",
	"LBody", "TOC", "TOCI", "Link", "Reference", "Note", "Table", "THead", "TBody", "TR", "TH", "TD", "Caption",
	"Figure", "BlockQuote", "Quote", "BibEntry", "Span"}

// String gives the structure type as a PDF names it.
func (r Role) String() string { return names[r] }

// Heading returns the role of a heading of a level, 1 to 6; deeper ones are H6.
func Heading(level int) Role { return H1 + Role(min(max(level, 1), 6)-1) }

// ElementID is the number of an element of a Structure.
type ElementID int32

// Element is a part of the document, as a screen reader announces it. Its children are in the order of reading, on
// whatever page they are painted.
type Element struct {
	Role     Role
	Parent   ElementID
	Children []ElementID
	// attributes is nil for most elements; see Structure.Attributes.
	attributes *Attributes
}

// Attributes are further facts, which only few elements have.
type Attributes struct {
	// Language is set where it differs from the parent's.
	Language string
	// Alt describes a figure.
	Alt string
	// ID identifies a note or a header cell in the document; empty for all others.
	ID string
	// Numbering is the ListNumbering of a list: None, Disc, Decimal …
	Numbering string
	// Scope is Row or Column for a header cell.
	Scope string
	// ColSpan is how many columns a cell takes, 0 for one.
	ColSpan int
	// Box is the place of a figure on its page.
	Box unit.Rect
}

// Attributes returns the attributes of an element; the zero value if it has none.
func (e *Element) Attributes() Attributes {
	if e.attributes == nil {
		return Attributes{}
	}
	return *e.attributes
}

// Structure is all elements of a document. Element 0 is the root.
type Structure struct{ Elements []Element }

// NewStructure makes a structure with only the root.
func NewStructure() *Structure {
	return &Structure{Elements: []Element{{Role: Root, Parent: -1}}}
}

// Add puts a new element at the end of its parent's children.
func (s *Structure) Add(parent ElementID, role Role) ElementID {
	id := ElementID(len(s.Elements))
	s.Elements = append(s.Elements, Element{Role: role, Parent: parent})
	s.Elements[parent].Children = append(s.Elements[parent].Children, id)
	return id
}

// AddBehind adds an element behind another one, below the same parent.
func (s *Structure) AddBehind(id ElementID, role Role) ElementID {
	parent := s.Elements[id].Parent
	added := s.Add(parent, role)
	children := s.Elements[parent].Children
	last := len(children) - 1
	at := slices.Index(children, id) + 1
	copy(children[at+1:], children[at:last])
	children[at] = added
	return added
}

// Shown is the structure with only the elements that have something on some pages.
func (s *Structure) Shown(pages []Page) *Structure {
	shown := make([]bool, len(s.Elements))
	for i := range pages {
		for _, it := range pages[i].Items {
			for id := ElementOf(it); id >= 0 && !shown[id]; id = s.Elements[id].Parent {
				shown[id] = true
			}
		}
	}
	out := &Structure{Elements: slices.Clone(s.Elements)}
	for i := range out.Elements {
		e := &out.Elements[i]
		e.Children = slices.DeleteFunc(slices.Clone(e.Children), func(c ElementID) bool {
			cell := s.Elements[c].Role == TH || s.Elements[c].Role == TD
			return !shown[c] && !(cell && shown[i]) // rows keep their empty cells
		})
	}
	return out
}

// ElementOf is the element that an item belongs to, -1 for artifacts.
func ElementOf(it Item) ElementID {
	var p Place
	switch it := it.(type) {
	case Text:
		p = it.Place
	case Path:
		p = it.Place
	case Image:
		p = it.Place
	case Link:
		return it.Element
	}
	if p.Artifact != NotArtifact {
		return -1
	}
	return p.Element
}

// AddRun puts a stretch of text at the end of an element.
func (s *Structure) AddRun(parent ElementID) ElementID { return s.Add(parent, Run) }

// At returns an element for reading. The pointer holds until the next Add.
func (s *Structure) At(id ElementID) *Element { return &s.Elements[id] }

// Set returns the attributes of an element for setting.
func (s *Structure) Set(id ElementID) *Attributes {
	e := &s.Elements[id]
	if e.attributes == nil {
		e.attributes = new(Attributes)
	}
	return e.attributes
}

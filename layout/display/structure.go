package display

import (
	"iter"
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

// Element is a part of the document, as a screen reader announces it. A report has one for each cell of its tables, so
// it is small: its children are a chain, in the order of reading, on whatever page they are painted.
type Element struct {
	Role   Role
	Parent ElementID
	// first and last are its children, next the child of the same parent behind it; 0 for none.
	first, last, next ElementID
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
type Structure struct {
	Elements []Element
	// scopes are the attributes of header cells that have no others, which share them.
	scopes map[string]*Attributes
}

// NewStructure makes a structure with only the root.
func NewStructure() *Structure {
	return &Structure{Elements: []Element{{Role: Root, Parent: -1}}}
}

// Add puts a new element at the end of its parent's children.
func (s *Structure) Add(parent ElementID, role Role) ElementID {
	id := ElementID(len(s.Elements))
	s.Elements = append(s.Elements, Element{Role: role, Parent: parent})
	s.link(parent, id)
	return id
}

// link puts an element at the end of its parent's children.
func (s *Structure) link(parent, id ElementID) {
	p := &s.Elements[parent]
	if p.last == 0 {
		p.first = id
	} else {
		s.Elements[p.last].next = id
	}
	p.last = id
}

// AddBehind adds an element behind another one, below the same parent.
func (s *Structure) AddBehind(id ElementID, role Role) ElementID {
	parent := s.Elements[id].Parent
	added := ElementID(len(s.Elements))
	s.Elements = append(s.Elements, Element{Role: role, Parent: parent, next: s.Elements[id].next})
	s.Elements[id].next = added
	if p := &s.Elements[parent]; p.last == id {
		p.last = added
	}
	return added
}

// Children are the children of an element, in the order of reading.
func (s *Structure) Children(id ElementID) iter.Seq[ElementID] {
	return func(yield func(ElementID) bool) {
		for c := s.Elements[id].first; c != 0 && yield(c); {
			c = s.Elements[c].next
		}
	}
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
	out := &Structure{Elements: slices.Clone(s.Elements), scopes: s.scopes}
	for i := range out.Elements {
		e := &out.Elements[i]
		e.first = 0
		e.last = 0
		e.next = 0
	}
	for i := range s.Elements {
		for c := range s.Children(ElementID(i)) {
			cell := s.Elements[c].Role == TH || s.Elements[c].Role == TD
			if shown[c] || cell && shown[i] { // rows keep their empty cells
				out.link(ElementID(i), c)
			}
		}
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
	switch {
	case e.attributes == nil:
		e.attributes = new(Attributes)
	case e.attributes == s.scopes[e.attributes.Scope]:
		own := *e.attributes
		e.attributes = &own
	}
	return e.attributes
}

// SetScope makes a cell a header: of its "Row" or of its "Column".
func (s *Structure) SetScope(id ElementID, scope string) {
	e := &s.Elements[id]
	if e.attributes != nil {
		s.Set(id).Scope = scope
		return
	}
	if s.scopes == nil {
		s.scopes = make(map[string]*Attributes)
	}
	if s.scopes[scope] == nil {
		s.scopes[scope] = &Attributes{Scope: scope}
	}
	e.attributes = s.scopes[scope]
}

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

// Level is the level of a heading, 1 to 6; 0 for all other roles.
func (r Role) Level() int {
	if r < H1 || r > H6 {
		return 0
	}
	return int(r-H1) + 1
}

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
	// Actual is what is heard of an element in place of the text in it; empty where that is the text.
	Actual string
	// ID identifies a note or a header cell in the document; empty for all others.
	ID string
	// Numbering is the ListNumbering of a list: None, Disc, Decimal …
	Numbering string
	// Scope is Row or Column for a header cell.
	Scope string
	// ColSpan is how many columns a cell takes, and RowSpan how many rows; 0 for one.
	ColSpan, RowSpan int
	// Heads are the header cells of a cell, where they cannot be found by their scopes (ISO 14289-1, 7.5).
	Heads []ElementID
	// Box is the place of a figure on its page.
	Box unit.Rect
	// shared is set for those that several elements have.
	shared bool
}

// Attributes returns the attributes of an element; the zero value if it has none.
func (e *Element) Attributes() Attributes {
	if e.attributes == nil {
		return Attributes{}
	}
	out := *e.attributes
	out.shared = false
	return out
}

// Heads are the header cells of a cell that names them.
func (e *Element) Heads() []ElementID {
	if e.attributes == nil {
		return nil
	}
	return e.attributes.Heads
}

// Structure is all elements of a document. Element 0 is the root.
//
// The elements lie in branches. Several goroutines can each make a branch of the same document, in which elements get
// their numbers without regard to the others; JoinBranches puts the branches below one root.
type Structure struct {
	branches [][]Element
	// own is the branch that gets new elements.
	own int
	// scopes are the attributes of header cells that have no others, which share them.
	scopes map[string]*Attributes
}

// The upper bits of the number of an element are that of its branch, the others its place there.
const (
	placeBits = 25
	placeMask = 1<<placeBits - 1
)

// MostBranches is how many branches a structure may have. A branch has place for 33 million elements.
const MostBranches = 1 << (31 - placeBits)

// NewStructure makes a structure with only the root.
func NewStructure() *Structure { return NewBranch(0) }

// NewBranch makes a branch of a structure, by its number from 0 on: it has a root of its own until it is joined.
func NewBranch(number int) *Structure {
	s := &Structure{branches: make([][]Element, number+1), own: number}
	s.branches[0] = []Element{{Role: Root, Parent: -1}}
	return s
}

// JoinBranches makes one structure of branches 0, 1, 2 …, with their elements below one root in the order of the
// branches. It is in the first of them; the others are not used any longer.
func JoinBranches(branches []*Structure) *Structure {
	out := branches[0]
	for number, branch := range branches[1:] {
		out.take(number+1, branch)
	}
	return out
}

// take adds a branch and puts what is below its root behind what is below the root.
func (s *Structure) take(number int, branch *Structure) {
	s.branches = append(s.branches, branch.branches[number])
	s.own = number
	root := s.At(0)
	added := branch.At(0)
	switch {
	case added.first == 0:
	case root.last == 0:
		root.first = added.first
		root.last = added.last
	default:
		s.At(root.last).next = added.first
		root.last = added.last
	}
}

// Has reports whether there is an element of a number.
func (s *Structure) Has(id ElementID) bool {
	branch := int(id) >> placeBits
	return id >= 0 && branch < len(s.branches) && int(id)&placeMask < len(s.branches[branch])
}

// All are the numbers of all elements, in rising order.
func (s *Structure) All() iter.Seq[ElementID] {
	return func(yield func(ElementID) bool) {
		for branch := range s.branches {
			for place := range s.branches[branch] {
				if !yield(numberOf(branch, place)) {
					return
				}
			}
		}
	}
}

// numberOf is the number of an element at a place of a branch.
func numberOf(branch, place int) ElementID { return ElementID(branch<<placeBits | place) }

// Next is the number of the element that is added next.
func (s *Structure) Next() ElementID { return numberOf(s.own, len(s.branches[s.own])) }

// Add puts a new element at the end of its parent's children.
func (s *Structure) Add(parent ElementID, role Role) ElementID {
	id := s.enter(Element{Role: role, Parent: parent})
	s.link(parent, id)
	return id
}

// enter gives a new element its number.
func (s *Structure) enter(e Element) ElementID {
	list := s.branches[s.own]
	if len(list) > placeMask {
		panic("more elements than a branch of the structure can have")
	}
	s.branches[s.own] = append(list, e)
	return numberOf(s.own, len(list))
}

// link puts an element at the end of its parent's children.
func (s *Structure) link(parent, id ElementID) {
	p := s.At(parent)
	if p.last == 0 {
		p.first = id
	} else {
		s.At(p.last).next = id
	}
	p.last = id
}

// AddBehind adds an element behind another one, below the same parent.
func (s *Structure) AddBehind(id ElementID, role Role) ElementID {
	parent := s.At(id).Parent
	added := s.enter(Element{Role: role, Parent: parent, next: s.At(id).next})
	s.At(id).next = added
	if p := s.At(parent); p.last == id {
		p.last = added
	}
	return added
}

// Adopt puts children of the root below others of them: each that the map names goes below the element that it maps to,
// behind what stands there already.
func (s *Structure) Adopt(parents map[ElementID]ElementID) {
	children := slices.Collect(s.Children(0))
	root := s.At(0)
	root.first = 0
	root.last = 0
	for _, id := range children {
		e := s.At(id)
		e.next = 0
		e.Parent = parents[id]
		s.link(e.Parent, id)
	}
}

// Children are the children of an element, in the order of reading.
func (s *Structure) Children(id ElementID) iter.Seq[ElementID] {
	return func(yield func(ElementID) bool) {
		for c := s.At(id).first; c != 0 && yield(c); {
			c = s.At(c).next
		}
	}
}

// Clone is a structure with the same elements, which can be changed without changing these.
func (s *Structure) Clone() *Structure {
	out := *s
	out.branches = slices.Clone(s.branches)
	for i := range out.branches {
		out.branches[i] = slices.Clone(s.branches[i])
	}
	return &out
}

// Shown is the structure with only the elements that have something on some pages.
func (s *Structure) Shown(pages []Page) *Structure {
	shown := NewRegister[bool](s)
	for i := range pages {
		for _, it := range pages[i].Items {
			for id := ElementOf(it); id >= 0 && !*shown.At(id); id = s.At(id).Parent {
				*shown.At(id) = true
			}
		}
	}
	out := s.Clone()
	for id := range out.All() {
		e := out.At(id)
		e.first = 0
		e.last = 0
		e.next = 0
	}
	for id := range s.All() {
		for c := range s.Children(id) {
			role := s.At(c).Role
			ofTable := role == TH || role == TD || role == TR && s.At(c).first != 0
			if *shown.At(c) || ofTable && *shown.At(id) { // tables keep rows of empty cells, and rows their empty cells
				*shown.At(c) = true
				out.link(id, c)
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
func (s *Structure) At(id ElementID) *Element { return &s.branches[id>>placeBits][id&placeMask] }

// Set returns the attributes of an element for setting.
func (s *Structure) Set(id ElementID) *Attributes {
	e := s.At(id)
	switch {
	case e.attributes == nil:
		e.attributes = new(Attributes)
	case e.attributes.shared:
		own := e.Attributes()
		e.attributes = &own
	}
	return e.attributes
}

// SetScope makes a cell a header: of its "Row" or of its "Column".
func (s *Structure) SetScope(id ElementID, scope string) {
	e := s.At(id)
	if e.attributes != nil {
		s.Set(id).Scope = scope
		return
	}
	if s.scopes == nil {
		s.scopes = make(map[string]*Attributes)
	}
	if s.scopes[scope] == nil {
		s.scopes[scope] = &Attributes{Scope: scope, shared: true}
	}
	e.attributes = s.scopes[scope]
}

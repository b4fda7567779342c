package inline

import (
	"maps"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
)

// Tree gathers the elements of a document in the order of reading, and the places in the report that they come from. A
// nil tree gathers nothing: what is set without elements becomes an artifact.
type Tree struct {
	Structure *display.Structure
	// Sources are the places in the report that elements come from.
	Sources map[display.ElementID]diag.Span
	// Numbers are those of the texts of elements in a proof; see content.Proof.
	Numbers map[display.ElementID][]content.ProofNumber
	// Anchors are the elements that names lead to.
	Anchors map[string]display.ElementID
	Outline []display.Bookmark
}

// NewTree is a tree with only its root.
func NewTree() *Tree { return NewBranch(0) }

// NewBranch is a branch of the tree of a document, by its number from 0 on: see display.Structure.
func NewBranch(number int) *Tree {
	return &Tree{
		Structure: display.NewBranch(number),
		Sources:   make(map[display.ElementID]diag.Span),
		Numbers:   make(map[display.ElementID][]content.ProofNumber),
		Anchors:   make(map[string]display.ElementID),
	}
}

// JoinTrees makes one tree of branches 0, 1, 2 …, and each of them that tree.
func JoinTrees(branches []*Tree) *Tree {
	structures := make([]*display.Structure, len(branches))
	for i, b := range branches {
		structures[i] = b.Structure
	}
	out := branches[0]
	out.Structure = display.JoinBranches(structures)
	for _, b := range branches[1:] {
		maps.Copy(out.Sources, b.Sources)
		maps.Copy(out.Numbers, b.Numbers)
		maps.Copy(out.Anchors, b.Anchors)
		out.Outline = append(out.Outline, b.Outline...)
	}
	for _, b := range branches[1:] {
		*b = *out
	}
	return out
}

// Add puts a new element at the end of its parent's children.
func (t *Tree) Add(parent display.ElementID, role display.Role) display.ElementID {
	if t == nil {
		return 0
	}
	return t.Structure.Add(parent, role)
}

// Next is the number of the element that is added next.
func (t *Tree) Next() display.ElementID { return t.Structure.Next() }

// AddRun puts a run, a stretch of text that is marked as one, at the end of an element.
func (t *Tree) AddRun(parent display.ElementID) display.ElementID {
	if t == nil {
		return 0
	}
	return t.Structure.AddRun(parent)
}

// Attributes are those of an element; the caller may change them.
func (t *Tree) Attributes(element display.ElementID) *display.Attributes {
	if t == nil {
		return new(display.Attributes)
	}
	return t.Structure.Set(element)
}

// Scope makes a cell a header: of its "Row" or of its "Column".
func (t *Tree) Scope(cell display.ElementID, scope string) {
	if t != nil {
		t.Structure.SetScope(cell, scope)
	}
}

// Role is what an element is.
func (t *Tree) Role(element display.ElementID) display.Role {
	if t == nil {
		return display.Root
	}
	return t.Structure.At(element).Role
}

// Anchor gives an element a name that links lead to, if the name is not empty.
func (t *Tree) Anchor(name string, element display.ElementID) {
	if t != nil && name != "" {
		t.Anchors[name] = element
	}
}

// Bookmark adds an entry to the outline.
func (t *Tree) Bookmark(b display.Bookmark) {
	if t != nil {
		t.Outline = append(t.Outline, b)
	}
}

// Source enters where an element comes from, if that is known.
func (t *Tree) Source(element display.ElementID, at diag.Span) {
	if t != nil && !at.IsZero() {
		t.Sources[element] = at
	}
}

// Number enters the number that a text of an element has in a proof.
func (t *Tree) Number(element display.ElementID, n content.ProofNumber) {
	if t != nil && !slices.Contains(t.Numbers[element], n) {
		t.Numbers[element] = append(t.Numbers[element], n)
	}
}

// sourced reports whether it is known where an element comes from, or where something around it within its section
// comes from, such as a table.
func (t *Tree) sourced(element display.ElementID) bool {
	if t == nil {
		return true
	}
	for id := element; id > 0; {
		e := t.Structure.At(id)
		if _, known := t.Sources[id]; known || e.Role == display.Sect || e.Role == display.Part {
			return known
		}
		id = e.Parent
	}
	return true
}

package layout

import (
	"annualreport/layout/diag"
	"annualreport/layout/display"
)

// tree takes the elements of a document in the order of reading, with where they come from. A nil
// tree takes nothing: what is set without elements becomes an artifact.
type tree struct {
	structure *display.Structure
	// sources are the places in the report that elements come from.
	sources map[display.ElementID]diag.Span
	// anchors are the elements that names lead to.
	anchors map[string]display.ElementID
	outline []display.Bookmark
}

// newTree is a tree with only its root.
func newTree() *tree {
	return &tree{
		structure: display.NewStructure(),
		sources:   make(map[display.ElementID]diag.Span),
		anchors:   make(map[string]display.ElementID),
	}
}

// add puts a new element at the end of its parent's children.
func (t *tree) add(parent display.ElementID, role display.Role) display.ElementID {
	if t == nil {
		return 0
	}
	return t.structure.Add(parent, role)
}

// next is the element that is added next.
func (t *tree) next() display.ElementID { return display.ElementID(len(t.structure.Elements)) }

// addRun puts a stretch of text at the end of an element.
func (t *tree) addRun(parent display.ElementID) display.ElementID {
	if t == nil {
		return 0
	}
	return t.structure.AddRun(parent)
}

// attributes are what an element says of itself, to be changed.
func (t *tree) attributes(element display.ElementID) *display.Attributes {
	if t == nil {
		return new(display.Attributes)
	}
	return t.structure.Set(element)
}

// role is what an element is.
func (t *tree) role(element display.ElementID) display.Role {
	if t == nil {
		return display.Root
	}
	return t.structure.At(element).Role
}

// anchor gives an element a name that links lead to, if the name is not empty.
func (t *tree) anchor(name string, element display.ElementID) {
	if t != nil && name != "" {
		t.anchors[name] = element
	}
}

// bookmark adds an entry to the outline.
func (t *tree) bookmark(b display.Bookmark) {
	if t != nil {
		t.outline = append(t.outline, b)
	}
}

// source enters where an element comes from, if that is known.
func (t *tree) source(element display.ElementID, at diag.Span) {
	if t != nil && !at.IsZero() {
		t.sources[element] = at
	}
}

// sourced reports whether it is known where an element comes from, or what in its section it is a
// part of, such as a table.
func (t *tree) sourced(element display.ElementID) bool {
	if t == nil {
		return true
	}
	for id := element; id > 0; {
		e := t.structure.At(id)
		if _, known := t.sources[id]; known || e.Role == display.Sect || e.Role == display.Part {
			return known
		}
		id = e.Parent
	}
	return true
}

package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// frame is where a block is set: X from the side where lines begin, the width, the place in the
// structure and the language.
type frame struct {
	x, width unit.Length
	// tree takes the elements of the block, and parent is the one that they belong to. What has no
	// tree becomes an artifact.
	tree     *tree
	parent   display.ElementID
	language string
	depth    int // of nested lists
	// at is where the part of the document that the frame is in stands in the report.
	at diag.Span
	// region is the part of the document that the block stands in.
	region *region
}

// region is the part of the document that a block stands in, with its looks.
type region struct {
	// index is the place of the part in the document, which tells notes of the same name apart.
	index int
	// columns is how many columns the part is set in.
	columns int
	// notes and links are how these look, and noteWidth is the width of notes.
	notes     *content.NoteStyle
	links     *content.LinkStyle
	noteWidth unit.Length
}

// of is the frame of a block that stands at a place of the report; if that is not known, at that of what is around it.
func (f frame) of(at diag.Span) frame {
	if !at.IsZero() {
		f.at = at
	}
	return f
}

// under is the frame with another parent.
func (f frame) under(parent display.ElementID) frame { f.parent = parent; return f }

// inset is the frame without a width at the side where lines begin.
func (f frame) inset(d unit.Length) frame { f.x += d; f.width -= d; return f }

// inner is a frame for what stands on its own within this one, such as a cell: from a distance on,
// of a width, under a parent. The marks of its lists stand within it.
func (f frame) inner(x, width unit.Length, parent display.ElementID) frame {
	return frame{x: x, width: width, tree: f.tree, parent: parent, language: f.language, depth: 1, region: f.region}
}

// partIndex is the place of the part of the document that the frame is in; -1 outside of the document's parts.
func (f frame) partIndex() int {
	if f.region == nil {
		return -1
	}
	return f.region.index
}

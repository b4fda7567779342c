package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Frame is where a block is set: X from the side where lines begin, the width, the place in the
// structure and the language.
type Frame struct {
	X, Width unit.Length
	// Tree takes the elements of the block, and parent is the one that they belong to. What has no
	// tree becomes an artifact.
	Tree     *Tree
	Parent   display.ElementID
	Language locale.Language
	Depth    int // of nested lists
	// At is where the part of the document that the frame is in stands in the report.
	At diag.Span
	// Region is the part of the document that the block stands in.
	Region *Region
}

// Region is the part of the document that a block stands in, with its looks.
type Region struct {
	// Index is the place of the part in the document, which tells notes of the same name apart.
	Index int
	// Columns is how many columns the part is set in.
	Columns int
	// Styles say how texts look.
	Styles *content.StyleSheet
	// NoteWidth is the width of notes.
	NoteWidth unit.Length
}

// Of is the frame of a block that stands at a place of the report; if that is not known, at that of what is around it.
func (f Frame) Of(at diag.Span) Frame {
	if !at.IsZero() {
		f.At = at
	}
	return f
}

// Under is the frame with another parent.
func (f Frame) Under(parent display.ElementID) Frame { f.Parent = parent; return f }

// Inset is the frame without a width at the side where lines begin.
func (f Frame) Inset(d unit.Length) Frame { f.X += d; f.Width -= d; return f }

// Inner is a frame for what stands on its own within this one, such as a cell: from a distance on,
// of a width, under a parent. The marks of its lists stand within it.
func (f Frame) Inner(x, width unit.Length, parent display.ElementID) Frame {
	return Frame{X: x, Width: width, Tree: f.Tree, Parent: parent, Language: f.Language, Depth: 1, Region: f.Region}
}

// PartIndex is the place of the part of the document that the frame is in; -1 outside of the document's parts.
func (f Frame) PartIndex() int {
	if f.Region == nil {
		return -1
	}
	return f.Region.Index
}

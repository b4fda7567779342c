package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/layout/unit"
)

// Frame is where a block is set: its place on the page, its place in the structure, and its language.
type Frame struct {
	// X is the distance from the side where lines begin, and Width the measure.
	X, Width unit.Length
	// Tree takes the elements of the block, and Parent is the element that they belong to. What has no tree becomes an
	// artifact.
	Tree     *Tree
	Parent   display.ElementID
	Language locale.Language
	// Depth is how many lists the block is nested in.
	Depth int
	// Follows is set for a block that follows running text or a list.
	Follows bool
	// At is where the part of the document that the frame is in stands in the report.
	At diag.Span
	// Region is the part of the document that the block stands in.
	Region *Region
}

// Region is the part of the document that a block stands in, with its looks.
type Region struct {
	// Index is the place of the part in the document. Notes of the same name in two parts are two notes.
	Index int
	// Sheet is that of its pages.
	Sheet *content.Sheet
	// OwnPages is set where each block stands on pages of its own.
	OwnPages bool
	// Columns is how many columns the part is set in.
	Columns int
	// Styles say how texts look.
	Styles *content.StyleSheet
	// NoteWidth is the width of notes.
	NoteWidth unit.Length
	// Lower is how many levels lower than they say the headings of the part are: 1 in a part of the report.
	Lower int
	// Around is the region that this one is a panel of; nil for all others. Notes stand outside of the panel.
	Around *Region
}

// OfNotes is the region that the notes of a block stand in.
func (r *Region) OfNotes() *Region {
	for r.Around != nil {
		r = r.Around
	}
	return r
}

// Of is the frame of a block that stands at a place of the report. If that place is not known, the place of what is
// around the block remains.
func (f Frame) Of(at diag.Span) Frame {
	if !at.IsZero() {
		f.At = at
	}
	return f
}

// Under is the frame with another parent.
func (f Frame) Under(parent display.ElementID) Frame {
	f.Parent = parent
	return f
}

// On is the frame of what stands on a panel within this one: texts look as styles say, and as they do around it where
// these are nil; notes stand outside of the panel.
func (f Frame) On(styles *content.StyleSheet) Frame {
	region := *f.Region
	region.Around = f.Region
	if styles != nil {
		region.Styles = styles
	}
	f.Region = &region
	return f
}

// Inset is the frame without a strip of width d at the side where lines begin.
func (f Frame) Inset(d unit.Length) Frame {
	f.X += d
	f.Width -= d
	return f
}

// Inner is a frame for what stands on its own within this one, such as a cell: it begins at x, has the width, and its
// elements belong to the parent. The marks of its lists stand within it, and not in the margin.
func (f Frame) Inner(x, width unit.Length, parent display.ElementID) Frame {
	return Frame{X: x, Width: width, Tree: f.Tree, Parent: parent, Language: f.Language, Depth: 1, Region: f.Region}
}

// sheet is that of the pages of the frame, or of a document where the frame stands in no part of it.
func (f Frame) sheet(doc *content.Document) *content.Sheet {
	if f.Region == nil || f.Region.Sheet == nil {
		return &doc.Sheet
	}
	return f.Region.Sheet
}

// PartIndex is the place of the part of the document that the frame is in; -1 outside of the document's parts.
func (f Frame) PartIndex() int {
	if f.Region == nil {
		return -1
	}
	return f.Region.Index
}

package content

import (
	"annualreport/layout/diag"
	"annualreport/layout/unit"
)

// Gallery is pictures, charts, tables and panels side by side, in one line or in several. Those of a line begin at one
// height, its pictures are of one height, and what is said of each stands below the lower edge that all of them share.
type Gallery struct {
	// Cells are the objects. Each is a picture, a chart, a table or a panel, with the blocks that stand below it.
	Cells [][]Block
	// Columns is how many objects stand in a line at the most; 0 for as many as there are. Where the measure has no
	// room for so many there are fewer.
	Columns int
	// Wide lets the lines run over the column for notes in the margin, where text does not stand in columns.
	Wide bool
	// Highest, if it is not 0, is the height of pictures, of which each line has as many as have room: Cells are
	// pictures alone then, and Columns says nothing.
	Highest unit.Length
	// Caption stands below all lines.
	Caption []Block
	// Anchor is a name that links lead to.
	Anchor string
	// Span is where the gallery stands in the report.
	Span diag.Span
}

func (g Gallery) visit(v Visitor) { v.Gallery(g) }

package content

import (
	"annualreport/layout/color"
	"annualreport/layout/unit"
)

// Grid is cells side by side in rows, such as big numbers. A row stays on one page unless it
// is higher than half of it; each cell may begin under a rule.
type Grid struct {
	Cells   []Cell
	Columns int
	// Gap is the space between columns, RowGap that between rows.
	Gap, RowGap unit.Length
	// LeastGap, if it is not 0, is what the space between rows may shrink to, so that the rows are
	// spread evenly over as few pages as can be. The grid must be on pages of its section alone.
	LeastGap unit.Length
	// Line is the thickness of the rules, 0 for none.
	Line unit.Length
	// Wide lets the grid run into the margin column.
	Wide bool
}

// Cell is one cell of a grid.
type Cell struct {
	Blocks []Block
	Rule   color.Ink
}

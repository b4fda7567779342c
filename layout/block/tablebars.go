package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// barRoom is the room before the numbers of a column for bars, with the space behind it; 0 where it has none.
func barRoom(n *tableNode, column int) unit.Length {
	bars := n.block.Columns[column].Bars
	if bars == nil || column == 0 {
		return 0
	}
	return bars.Width + 2*n.block.Padding
}

// dataBar is the bar of a cell: its row and column, where its room begins, and the middle and the height of the line
// that it stands on.
type dataBar struct {
	row, column int
	x, middle   unit.Length
	leading     unit.Length
}

// The height of bars, in hundredths of that of their lines, and how long the bar of a number that is not 0 is at least.
const (
	barHeight = 55
	leastBar  = unit.Pt / 2
)

// paintBar puts the bar of a cell on the first piece of its row, and the line of nothing on all, where bars go both
// ways.
func paintBar(n *tableNode, g *galley.Galley, pieces []galley.Strip, at dataBar) {
	if at.row < 0 || barRoom(n, at.column) == 0 || n.grid.at(at.row, at.column).across > 1 {
		return
	}
	bars := n.block.Columns[at.column].Bars
	zero := bars.Width.MulDiv(bars.Zero, content.BarParts)
	end := zero
	if at.row < len(bars.Ends) {
		end = bars.Width.MulDiv(bars.Ends[at.row], content.BarParts)
	}
	if end != zero {
		from, to := min(zero, end), max(zero, end)
		if to-from < leastBar {
			from, to = lengthened(from, to, end < zero)
		}
		row := &n.block.Rows[at.row]
		ink := &bars.Ink
		if row.Total || row.Subtotal {
			ink = &bars.Sum
		}
		height := at.leading.MulDiv(barHeight, 100)
		box := unit.Rect{
			X: g.Left(inline.Frame{X: at.x + from, Width: to - from}), Y: at.middle - height/2, W: to - from, H: height,
		}
		pieces[0].Items = append(pieces[0].Items, display.Path{
			Box: box, Fill: ink, Place: display.Place{Artifact: display.Decoration},
		})
	}
	if bars.Zero == 0 {
		return
	}
	for i := range pieces {
		f := inline.Frame{X: at.x + zero, Width: unit.Pt / 4}
		pieces[i].Items = append(pieces[i].Items, display.Path{
			Box:  unit.Rect{X: g.Left(f), W: f.Width, H: pieces[i].Height},
			Fill: &n.block.Rule, Place: display.Place{Artifact: display.Decoration},
		})
	}
}

// lengthened is a bar that is long enough to be seen, from nothing on.
func lengthened(from, to unit.Length, below bool) (unit.Length, unit.Length) {
	if below {
		return to - leastBar, to
	}
	return from, from + leastBar
}

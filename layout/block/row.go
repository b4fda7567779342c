package block

import (
	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// leastLines is how many lines of a row or a cell stay together at each side of a break.
const leastLines = 2

// row sets the cells of a row side by side, in strips between which the row may be divided.
// A row of few lines is one strip.
func (n *tableNode) row(g *galley.Galley, number int, cells []cell, row *content.TableRow) []galley.Strip {
	leading, lines := n.rowLines(number, cells)
	content := leading * unit.Length(lines)
	height := rowHeight(content, g.Grid)
	cuts := rowCuts(leading, lines, g.Grid/2)
	out := make([]galley.Strip, len(cuts)+1)
	top := unit.Length(0)
	for i := range out {
		bottom := height
		if i < len(cuts) {
			bottom = leading * unit.Length(cuts[i])
			out[i].Cost = cutCost(cells, cuts[i])
		}
		out[i].Height = bottom - top
		out[i].Wide = n.wide(g)
		out[i].Row = row
		top = bottom
	}
	above := (height - content) / 2
	if len(cuts) > 0 {
		above = min(above, g.Drop*3/4) // so that no baseline is below the foot of its piece
	}
	x := n.frame.X
	for i := range cells {
		if c := &cells[i]; !c.absent() {
			f := n.frame
			f.X = x + n.block.Padding + n.inset(number, i)
			lines := n.models.lines(c)
			f.Width = n.models.width(c)
			at := cellLines{leading, above - g.Drop*3/4}
			if n.grid.at(number, i).down > 1 {
				placeCell(g, out[:1], nil, lines, f, at)
			} else {
				placeCell(g, out, cuts, lines, f, at)
			}
		}
		paintBar(n, g, out, dataBar{number, i, x + n.block.Padding, above + leading/2, leading})
		x += n.widths[i]
	}
	if row.Total {
		n.rule(g, &out[0], 0, unit.Pt/2)
	}
	return out
}

// cellLines is where the lines of a row stand: their distance, and how far the first
// baseline is from where it would be without space above.
type cellLines struct{ leading, shift unit.Length }

// placeCell puts the lines of a cell on the strips of its row.
func placeCell(
	g *galley.Galley, strips []galley.Strip, cuts []int, lines []inline.Line, f inline.Frame, at cellLines,
) {
	piece := 0
	first := 0
	for k := range lines {
		if piece < len(cuts) && k >= cuts[piece] {
			first = cuts[piece]
			piece++
		}
		s := &strips[piece]
		g.Place(s, lines[k].Items, f, at.leading*unit.Length(k-first+1)+at.shift)
		s.Notes = append(s.Notes, lines[k].Notes...)
	}
}

// rowLines is the distance and the number of the lines of a row: all cells take the largest
// distance, so that their lines stand side by side and can be divided together. Cells that take several rows have room
// in these.
func (n *tableNode) rowLines(number int, cells []cell) (leading unit.Length, lines int) {
	for i := range cells {
		l, k := n.models.leading(&cells[i])
		leading = max(leading, l)
		if n.grid.at(number, i).down == 1 {
			lines = max(lines, k)
		}
	}
	return leading, lines
}

// mostStep is how many lines of a row are looked at for a height that comes back to the
// half grid.
const mostStep = 4

// rowCuts are the numbers of lines behind which a row may be divided. There its text is on
// the half grid, so that what follows the table is, too.
func rowCuts(leading unit.Length, lines int, half unit.Length) []int {
	step := 1
	for step < mostStep && leading*unit.Length(step)%half != 0 {
		step++
	}
	var cuts []int
	for k := step; k <= lines-leastLines; k += step {
		if k >= leastLines {
			cuts = append(cuts, k)
		}
	}
	return cuts
}

// cutCost is the cost of dividing a row behind a number of lines: that of a widow if it
// leaves a lone line of some cell.
func cutCost(cells []cell, lines int) int64 {
	for i := range cells {
		// A cell that is kept briefly has a line at the most, and no row is divided behind the first.
		if p := cells[i].text; p != nil && len(p.Lines) > lines && len(p.Lines) < lines+leastLines {
			return galley.Widow
		}
	}
	return galley.DividedRow
}

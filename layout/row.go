package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// leastLines is how many lines of a row or a cell stay together at each side of a break.
const leastLines = 2

// row sets the cells of a row side by side, in strips between which the row may be divided.
// A row of few lines is one strip.
func (n *tableNode) row(g *galley, cells []*paragraph, row *content.TableRow) []strip {
	leading, lines := rowLines(cells)
	content := leading * unit.Length(lines)
	height := (content + g.grid/8).RoundUp(g.grid / 2)
	cuts := rowCuts(leading, lines, g.grid/2)
	out := make([]strip, len(cuts)+1)
	top := unit.Length(0)
	for i := range out {
		bottom := height
		if i < len(cuts) {
			bottom = leading * unit.Length(cuts[i])
			out[i].cost = cutCost(cells, cuts[i])
		}
		out[i].height, out[i].wide, out[i].row = bottom-top, n.wide(g), row
		top = bottom
	}
	above := (height - content) / 2
	if len(cuts) > 0 {
		above = min(above, g.drop*3/4) // so that no baseline is below the foot of its piece
	}
	x := n.frame.x
	for i, p := range cells {
		if p != nil {
			f := n.frame
			f.x, f.width = x+n.block.Padding, p.frame.width
			placeCell(g, out, cuts, p, f, cellLines{leading, above - g.drop*3/4})
		}
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
func placeCell(g *galley, strips []strip, cuts []int, p *paragraph, f frame, at cellLines) {
	piece, first := 0, 0
	for k := range p.lines {
		if piece < len(cuts) && k >= cuts[piece] {
			first = cuts[piece]
			piece++
		}
		s := &strips[piece]
		g.place(s, p.lines[k].items, f, at.leading*unit.Length(k-first+1)+at.shift)
		s.notes = append(s.notes, p.lines[k].notes...)
	}
}

// rowLines is the distance and the number of the lines of a row: all cells take the largest
// distance, so that their lines stand side by side and can be divided together.
func rowLines(cells []*paragraph) (leading unit.Length, lines int) {
	for _, p := range cells {
		if p != nil {
			leading = max(leading, p.style.Leading)
			lines = max(lines, len(p.lines))
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
func cutCost(cells []*paragraph, lines int) int64 {
	for _, p := range cells {
		if p != nil && len(p.lines) > lines && len(p.lines) < lines+leastLines {
			return widow
		}
	}
	return dividedRow
}

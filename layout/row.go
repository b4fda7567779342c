package layout

import (
	"cmp"
	"slices"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The costs of breaks inside of tables.
const (
	// rowBreak is the cost of a break between the rows of a table that is higher than a
	// page.
	rowBreak = 1000
	// dividedRow is the cost of a break between the lines of a row: that of 20 half lines
	// of white.
	dividedRow = emptyHalf * 20 * 20
	// dividedTable is added to the cost of each break in a table that fits a page. It is more
	// than a whole page of white costs.
	dividedTable = 1_500_000
	// dividedInColumns is added instead where text is set in columns. There a column left
	// empty below the title of a section is worse.
	dividedInColumns = 300_000
)

// leastLines is how many lines of a row or a cell stay together at each side of a break.
const leastLines = 2

// row sets the cells of a row side by side, in strips between which the row may be divided.
// A row of few lines is one strip.
func (n *tableNode) row(g *galley, cells []*paragraph, row *TableRow) []strip {
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

// keepWhole makes breaks dear in a table from one strip on, if it fits a page. Then it may
// also stand a little later than where it is mentioned.
func (g *galley) keepWhole(from int) {
	if from >= len(g.strips) || total(g.strips[from:]) > g.doc.Sheet.Height() {
		return
	}
	more := int64(dividedTable)
	if g.doc.Sheet.Columns > 1 {
		more = dividedInColumns
	}
	for i := from; i < len(g.strips)-1; i++ {
		if s := &g.strips[i]; s.cost < never {
			s.cost += more
		}
	}
	g.float(from)
}

// joined puts the pieces of rows that came to stand below each other together again, so
// that those who read the page by its content read one cell after the other.
func joined(strips []strip) []strip {
	if !slices.ContainsFunc(strips, func(s strip) bool { return s.row != nil }) {
		return strips
	}
	out := make([]strip, 0, len(strips))
	for i := 0; i < len(strips); {
		k := i + 1
		for k < len(strips) && strips[i].row != nil && strips[k].row == strips[i].row {
			k++
		}
		if k == i+1 {
			out = append(out, strips[i])
		} else {
			row := flatten(strips[i:k])
			row.items = inOrder(row.items)
			out = append(out, row)
		}
		i = k
	}
	return out
}

// inOrder sorts items by their elements, which are numbered in the order of reading. What
// belongs to none follows the item that it follows now.
func inOrder(items []display.Item) []display.Item {
	type ranked struct {
		item display.Item
		rank display.ElementID
	}
	list := make([]ranked, len(items))
	rank := display.ElementID(0)
	for i, it := range items {
		if id := display.ElementOf(it); id >= 0 {
			rank = id
		}
		list[i] = ranked{it, rank}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	out := make([]display.Item, len(items))
	for i := range list {
		out[i] = list[i].item
	}
	return out
}

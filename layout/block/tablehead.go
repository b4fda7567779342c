package block

import (
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// headLine is the thickness of the line below the titles of the columns.
const headLine = unit.Pt * 3 / 4

// buildHead sets the titles of the columns, and returns the strips that are set again where
// the table goes on. Titles that would take too much of each page are not set again.
func buildHead(n *tableNode, g *galley.Galley) []galley.Strip {
	if n.heads == nil {
		return nil
	}
	var pieces []galley.Strip
	for k, cells := range n.heads {
		line := n.row(g, k-len(n.heads), cells, &n.headRow)
		if n.block.Timetable != nil {
			lineCells(n, g, line, ownersOf(n, k-len(n.heads), nil))
		}
		last := &line[len(line)-1]
		last.Cost = galley.Never
		if k < len(n.heads)-1 {
			ruleGroups(n, g, last, k-len(n.heads))
		} else {
			n.rule(g, last, last.Height, headLine)
		}
		pieces = append(pieces, line...)
	}
	if galley.Total(pieces) > g.Sheet.Height()/galley.HighestHeader {
		for _, s := range pieces {
			g.Add(s)
		}
		return nil
	}
	head := galley.Flatten(pieces)
	head.Wide, head.Cost = n.wide(g), galley.Never
	g.Add(head)
	if again := n.repeated(g, head); galley.Total(again) <= g.Sheet.Height()/galley.HighestHeader {
		return again
	}
	return []galley.Strip{galley.AsHeader(head)}
}

// ruleGroups draws a line below each title of several columns, a little shorter than these.
func ruleGroups(n *tableNode, g *galley.Galley, s *galley.Strip, row int) {
	x := unit.Length(0)
	for i := range n.block.Columns {
		if e := n.grid.at(row, i); e.across > 1 {
			width := sum(n.widths[i : i+e.across])
			ruleColumns(n, g, s, rulePlace{x + n.block.Padding, width - 2*n.block.Padding, s.Height, unit.Pt / 2})
		}
		x += n.widths[i]
	}
}

// rulePlace is where a line is drawn: how far from the side where lines begin, how long, at which height, how thick.
type rulePlace struct{ x, width, y, thickness unit.Length }

// ruleColumns draws a line over a part of the width of a table.
func ruleColumns(n *tableNode, g *galley.Galley, s *galley.Strip, r rulePlace) {
	f := n.frame
	f.X += r.x
	f.Width = r.width
	s.Items = append(s.Items, inline.Rule(g.Left(f), r.y, f.Width, r.thickness, &n.block.Rule))
}

// ruleBelow draws the line below a row, but for the columns of cells that go on in the next one.
func ruleBelow(n *tableNode, g *galley.Galley, s *galley.Strip, row int, thickness unit.Length) {
	down := n.tall[row].down
	if down == nil {
		n.rule(g, s, s.Height, thickness)
		return
	}
	x := unit.Length(0)
	from := x
	flush := func() {
		if x > from {
			ruleColumns(n, g, s, rulePlace{from, x - from, s.Height, thickness})
		}
	}
	for i, width := range n.widths {
		if down[i] {
			flush()
			from = x + width
		}
		x += width
	}
	flush()
}

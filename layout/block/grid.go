package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectGrid collects a grid. To a reader the cells are a list.
func collectGrid(c *Collector, b content.Grid, f inline.Frame) galley.Node {
	if b.Wide && c.Doc.Sheet.Columns <= 1 {
		f.Width = max(f.Width, c.Doc.Sheet.Width()-f.X)
	}
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	n := &gridNode{block: b, frame: f}
	width := columnWidth(&b, f.Width)
	for i, cell := range b.Cells {
		body := f.Tree.Add(f.Tree.Add(list, display.LI), display.LBody)
		inner := f.Inner(f.X+unit.Length(i%b.Columns)*(width+b.Gap), width, body)
		n.cells = append(n.cells, collectAll(c, cell.Blocks, inner))
	}
	return n
}

func columnWidth(b *content.Grid, width unit.Length) unit.Length {
	n := unit.Length(b.Columns)
	return (width - (n-1)*b.Gap) / n
}

type gridNode struct {
	block content.Grid
	frame inline.Frame
	cells [][]galley.Node
}

// Prepare implements node.
func (n *gridNode) Prepare(s *inline.Setter) {
	var fitting []*inline.Paragraph
	for _, cell := range n.cells {
		galley.PrepareAll(s, cell)
		for _, node := range cell {
			if n, ok := node.(*paragraphNode); ok && n.p.Style.Fit {
				fitting = append(fitting, n.p)
			}
		}
	}
	fit(s, fitting, n.block.Columns > 1)
}

// besides is the part of a cell, in hundredths, that a text which should fit takes at the most:
// it must not seem to go on in the next cell.
const besides = 90

// fit makes paragraphs smaller by one factor, so that each has one line.
func fit(s *inline.Setter, ps []*inline.Paragraph, neighbors bool) {
	factor := int64(1000)
	for _, p := range ps {
		room := p.Measures[0]
		if neighbors {
			room = room.MulDiv(besides, 100)
		}
		factor = min(factor, fitFactor(s, p, room))
	}
	for _, p := range ps {
		inline.Shrink(s, p, factor)
	}
}

// fitFactor is how much smaller a text must be for a width, in thousandths. One that would be
// too small on a line takes more of them, but for its longest word.
func fitFactor(s *inline.Setter, p *inline.Paragraph, room unit.Length) int64 {
	longest, whole := inline.Extent(s, p)
	factor := int64(room.MulDiv(1000, int64(whole)))
	if factor >= inline.SmallestFit {
		return factor
	}
	return max(min(int64(room.MulDiv(1000, int64(longest)))-inline.Rounding, inline.SmallestFit), inline.SmallestWord)
}

// Build implements node: a row is one strip, as high as its highest cell, or some where it
// is so high that it may have to be divided.
func (n *gridNode) Build(g *galley.Galley) {
	var rows [][]galley.Strip
	for at := 0; at < len(n.cells); at += n.block.Columns {
		row := n.row(g, at)
		strips := divided(row.cells, g)
		strips[0].Items = append(row.rules, strips[0].Items...) // they stand at the head
		rows = append(rows, strips)
	}
	gap := n.spread(g, rows)
	for _, row := range rows {
		g.Space(gap, 0)
		for _, s := range row {
			s.Wide = n.frame.X+n.frame.Width > g.Width
			g.Add(s)
		}
	}
	g.Space(n.block.RowGap, 0)
}

// spread keeps those rows together that share a page, and returns the gap between rows.
func (n *gridNode) spread(g *galley.Galley, rows [][]galley.Strip) unit.Length {
	if n.block.LeastGap == 0 {
		return n.block.RowGap
	}
	height := g.Sheet.Height()
	s := rowSpread{
		page: height, first: height - galley.Total(g.Strips)%height, least: n.block.LeastGap,
		roomy: n.block.RowGap,
	}
	for _, row := range rows {
		s.heights = append(s.heights, galley.Total(row))
	}
	pages, gap := s.plan(g.Grid / 2)
	at := 0
	for _, count := range pages {
		for i := at; i < at+count-1; i++ {
			rows[i][len(rows[i])-1].Cost = galley.Never
		}
		at += count
	}
	return gap
}

// gridRow is the cells of a row on galleys of their own, and the rules above them.
type gridRow struct {
	cells [][]galley.Strip
	rules []display.Item
}

// row builds the cells of a row from one on.
func (n *gridNode) row(g *galley.Galley, at int) gridRow {
	var row gridRow
	width := columnWidth(&n.block, n.frame.Width)
	for i := at; i < min(at+n.block.Columns, len(n.cells)); i++ {
		sub := g.Sub()
		galley.BuildAll(sub, n.cells[i])
		row.cells = append(row.cells, sub.Strips)
		if n.block.Line > 0 {
			f := inline.Frame{X: n.frame.X + unit.Length(i-at)*(width+n.block.Gap), Width: width}
			row.rules = append(row.rules, inline.Rule(g.Left(f), 0, width, n.block.Line, n.block.Cells[i].Rule))
		}
	}
	return row
}

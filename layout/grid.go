package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectGrid collects a grid. To a reader the cells are a list.
func collectGrid(c *collector, b content.Grid, f frame) node {
	if b.Wide && c.doc.Sheet.Columns <= 1 {
		f.width = max(f.width, c.doc.Sheet.Width()-f.x)
	}
	list := f.tree.add(f.parent, display.L)
	f.tree.attributes(list).Numbering = "None"
	n := &gridNode{block: b, frame: f}
	width := columnWidth(&b, f.width)
	for i, cell := range b.Cells {
		body := f.tree.add(f.tree.add(list, display.LI), display.LBody)
		inner := f.inner(f.x+unit.Length(i%b.Columns)*(width+b.Gap), width, body)
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
	frame frame
	cells [][]node
}

// prepare implements node.
func (n *gridNode) prepare(s *setter) {
	var fitting []*paragraph
	for _, cell := range n.cells {
		prepareAll(s, cell)
		for _, node := range cell {
			if n, ok := node.(*paragraphNode); ok && n.p.style.Fit {
				fitting = append(fitting, n.p)
			}
		}
	}
	s.fit(fitting, n.block.Columns > 1)
}

// The parts of its size that a text may shrink to, in thousandths: on one line, and for its
// longest word, which titles in languages of long words need.
const (
	smallestFit  = 500
	smallestWord = 350
)

// besides is the part of a cell, in hundredths, that a text which should fit takes at the most:
// it must not seem to go on in the next cell.
const besides = 90

// fit makes paragraphs smaller by one factor, so that each has one line.
func (s *setter) fit(ps []*paragraph, neighbors bool) {
	factor := int64(1000)
	for _, p := range ps {
		room := p.measures[0]
		if neighbors {
			room = room.MulDiv(besides, 100)
		}
		factor = min(factor, s.fitFactor(p, room))
	}
	for _, p := range ps {
		s.shrink(p, factor)
	}
}

// fitFactor is how much smaller a text must be for a width, in thousandths. One that would be
// too small on a line takes more of them, but for its longest word.
func (s *setter) fitFactor(p *paragraph, room unit.Length) int64 {
	longest, whole := s.extent(p)
	factor := int64(room.MulDiv(1000, int64(whole)))
	if factor >= smallestFit {
		return factor
	}
	return max(min(int64(room.MulDiv(1000, int64(longest)))-rounding, smallestFit), smallestWord)
}

// rounding is what sizes in thousandths may be wrong by.
const rounding = 2

// fitWords makes a paragraph smaller, so that its longest word fits.
func (s *setter) fitWords(p *paragraph) {
	longest, width := unit.Length(0), unit.Length(0)
	for i := range p.atoms {
		a := &p.atoms[i]
		if a.kind != wordAtom || a.word.Spaceless() {
			width = 0
			continue
		}
		width += wordWidth(a.word, p.styles[a.style].text.Size) // a word may be in several faces
		longest = max(longest, width)
	}
	if measure := p.measures[0]; longest > measure {
		s.shrink(p, max(int64(measure.MulDiv(1000, int64(longest)))-rounding, smallestWord))
	}
}

// shrink makes a paragraph smaller by a factor in thousandths.
func (s *setter) shrink(p *paragraph, factor int64) {
	for i := range p.styles {
		t := &p.styles[i].text
		t.Size = t.Size.MulDiv(factor, 1000)
	}
	p.style.Leading = p.style.Leading.MulDiv(factor, 1000).RoundUp(s.doc.Sheet.Grid / 2)
}

// build implements node: a row is one strip, as high as its highest cell, or some where it
// is so high that it may have to be divided.
func (n *gridNode) build(g *galley) {
	var rows [][]strip
	for at := 0; at < len(n.cells); at += n.block.Columns {
		row := n.row(g, at)
		strips := divided(row.cells, g)
		strips[0].items = append(row.rules, strips[0].items...) // they stand at the head
		rows = append(rows, strips)
	}
	gap := n.spread(g, rows)
	for _, row := range rows {
		g.space(gap, 0)
		for _, s := range row {
			s.wide = n.frame.x+n.frame.width > g.width
			g.add(s)
		}
	}
	g.space(n.block.RowGap, 0)
}

// spread keeps those rows together that share a page, and returns the gap between rows.
func (n *gridNode) spread(g *galley, rows [][]strip) unit.Length {
	if n.block.LeastGap == 0 {
		return n.block.RowGap
	}
	height := g.sheet.Height()
	s := rowSpread{page: height, first: height - total(g.strips)%height, least: n.block.LeastGap, roomy: n.block.RowGap}
	for _, row := range rows {
		s.heights = append(s.heights, total(row))
	}
	pages, gap := s.plan(g.grid / 2)
	at := 0
	for _, count := range pages {
		for i := at; i < at+count-1; i++ {
			rows[i][len(rows[i])-1].cost = never
		}
		at += count
	}
	return gap
}

// gridRow is the cells of a row on galleys of their own, and the rules above them.
type gridRow struct {
	cells [][]strip
	rules []display.Item
}

// row builds the cells of a row from one on.
func (n *gridNode) row(g *galley, at int) gridRow {
	var row gridRow
	width := columnWidth(&n.block, n.frame.width)
	for i := at; i < min(at+n.block.Columns, len(n.cells)); i++ {
		sub := g.sub()
		buildAll(sub, n.cells[i])
		row.cells = append(row.cells, sub.strips)
		if n.block.Line > 0 {
			f := frame{x: n.frame.x + unit.Length(i-at)*(width+n.block.Gap), width: width}
			row.rules = append(row.rules, rule(g.left(f), 0, width, n.block.Line, n.block.Cells[i].Rule))
		}
	}
	return row
}

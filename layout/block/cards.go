package block

import (
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// card is one of some cards side by side: its blocks, one below the other.
type card []content.Block

// add puts a text of a role below the others.
func (c *card) add(of role.Role, l content.Label) {
	*c = append(*c, content.Paragraph{Role: of, Tag: display.P, Inlines: l.Inlines, Span: l.Span})
}

// addNames puts a text that is names below the others.
func (c *card) addNames(of role.Role, l content.Label) {
	*c = append(*c, content.Paragraph{Role: of, Tag: display.P, Inlines: l.Inlines, Names: true, Span: l.Span})
}

// cardRows is how cards stand: so many in a row, in a style.
type cardRows struct {
	content.CardStyle
	columns int
	// narrow cards do not reach over the margin column.
	narrow bool
}

// columnWidth is how wide a card is where a row has a width.
func (r *cardRows) columnWidth(width unit.Length) unit.Length {
	n := unit.Length(r.columns)
	return (width - (n-1)*r.Gap) / n
}

// cardsOf makes a card of each thing of a list.
func cardsOf[T any](list []T, one func(*T) card) []card {
	cards := make([]card, len(list))
	for i := range list {
		cards[i] = one(&list[i])
	}
	return cards
}

// collectCards collects cards, which reach over the margin column unless they are narrow. To a reader they are a list.
func collectCards(c *Collector, cards []card, rows cardRows, f inline.Frame) *cardsNode {
	if sheet := f.Region.Sheet; sheet.Columns <= 1 && !rows.narrow {
		f.Width = max(f.Width, sheet.Width()-f.X)
	}
	c.placed = true // rows are divided by how much room their page has
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	n := &cardsNode{rows: rows, frame: f}
	for i, blocks := range cards {
		body := f.Tree.Add(f.Tree.Add(list, display.LI), display.LBody)
		n.cards = append(n.cards, collectAll(c, blocks, n.frameOf(i, body)))
	}
	return n
}

// frameOf is the frame of a card, whose elements belong to a parent.
func (n *cardsNode) frameOf(i int, parent display.ElementID) inline.Frame {
	width := n.rows.columnWidth(n.frame.Width)
	return n.frame.Inner(n.frame.X+unit.Length(i%n.rows.columns)*(width+n.rows.Gap), width, parent)
}

// cardsNode is cards in rows.
type cardsNode struct {
	rows  cardRows
	frame inline.Frame
	cards [][]galley.Node
}

// Prepare implements galley.Node.
func (n *cardsNode) Prepare(s *inline.Setter) {
	var fitting []*inline.Paragraph
	for _, card := range n.cards {
		galley.PrepareAll(s, card)
		for _, node := range card {
			if p := paragraphOf(node); p != nil && p.Style.Fit {
				fitting = append(fitting, p)
			}
		}
	}
	fit(s, fitting, n.rows.columns > 1)
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

// Build implements galley.Node: a row is one strip, as high as its highest card, or some where it
// is so high that it may have to be divided.
func (n *cardsNode) Build(g *galley.Galley) {
	var rows [][]galley.Strip
	for at := 0; at < len(n.cards); at += n.rows.columns {
		row := n.row(g, at)
		strips := divided(row.cells, g)
		strips[0].Items = append(row.rules, strips[0].Items...) // they stand at the head
		rows = append(rows, strips)
	}
	gap := n.spread(g, rows)
	mark := len(g.Strips)
	for _, row := range rows {
		g.Space(gap, 0)
		for _, s := range row {
			s.Wide = n.frame.X+n.frame.Width > g.Width
			g.Add(s)
		}
	}
	galley.AsOne(g, mark)
	g.Space(n.rows.RowGap, 0)
}

// spread keeps those rows together that share a page, and returns the gap between rows.
func (n *cardsNode) spread(g *galley.Galley, rows [][]galley.Strip) unit.Length {
	if n.rows.LeastGap == 0 {
		return n.rows.RowGap
	}
	height := g.Sheet.Height()
	s := rowSpread{
		page: height, first: height - galley.Total(g.Strips)%height, least: n.rows.LeastGap,
		roomy: n.rows.RowGap,
		alone: n.rows.columns > 1 && len(n.cards)%n.rows.columns == 1,
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

// cardRow is the cells of a row on galleys of their own, and the rules above them.
type cardRow struct {
	cells [][]galley.Strip
	rules []display.Item
}

// row builds the cells of a row from one on.
func (n *cardsNode) row(g *galley.Galley, at int) cardRow {
	var row cardRow
	width := n.rows.columnWidth(n.frame.Width)
	for i := at; i < min(at+n.rows.columns, len(n.cards)); i++ {
		sub := g.Sub()
		galley.BuildAll(sub, n.cards[i])
		row.cells = append(row.cells, sub.Strips)
		if n.rows.Line > 0 {
			ink := n.rows.Rules[i%len(n.rows.Rules)]
			f := inline.Frame{X: n.frame.X + unit.Length(i-at)*(width+n.rows.Gap), Width: width}
			row.rules = append(row.rules, inline.Rule(g.Left(f), 0, width, n.rows.Line, &ink))
		}
	}
	return row
}

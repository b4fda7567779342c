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
	// spans are how many parts of its row each card takes, where cards are not all as wide as each other.
	spans []int
	// tiles are what the cards stand on; nil if they stand below rules.
	tiles []*content.Tile
	// narrow cards do not reach over the margin column.
	narrow bool
}

// slots are the places of so many cards where a row has a width.
func (r *cardRows) slots(cards int, width unit.Length) []cardSlot {
	if r.spans != nil {
		return spannedSlots(r.spans, content.RowParts, r.tiles != nil, width, r.Gap)
	}
	return equalSlots(cards, r.columns, width, r.Gap)
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
	if !rows.narrow {
		f.Width = cardsWidth(f)
	}
	c.placed = true // rows are divided by how much room their page has
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	n := &cardsNode{rows: rows, frame: f, slots: rows.slots(len(cards), f.Width)}
	for i, blocks := range cards {
		body := f.Tree.Add(f.Tree.Add(list, display.LI), display.LBody)
		n.cards = append(n.cards, collectAll(c, blocks, n.frameOf(i, body)))
	}
	return n
}

// cardsWidth is how wide the rows of cards are that reach over the margin column.
func cardsWidth(f inline.Frame) unit.Length {
	if sheet := f.Region.Sheet; sheet.Columns <= 1 {
		return max(f.Width, sheet.Width()-f.X)
	}
	return f.Width
}

// frameOf is the frame of a card, whose elements belong to a parent.
func (n *cardsNode) frameOf(i int, parent display.ElementID) inline.Frame {
	at := n.slots[i]
	f := n.frame.Inner(n.frame.X+at.x, at.width, parent)
	if n.rows.tiles == nil {
		return f
	}
	return onTile(f, n.rows.tiles[i], n.rows.Padding)
}

// cardsNode is cards in rows.
type cardsNode struct {
	rows  cardRows
	frame inline.Frame
	slots []cardSlot
	cards [][]galley.Node
	// endsPage is set for the last thing on pages that no other section stands on: its rows fill them.
	endsPage bool
}

// lineup is texts that should fit on a line each, of one size, and whether one of them has a neighbor.
type lineup struct {
	texts     []*inline.Paragraph
	neighbors bool
}

// Prepare implements galley.Node. Texts that should fit become smaller together where they are as large as each other.
func (n *cardsNode) Prepare(s *inline.Setter) {
	var groups []lineup
	for i, card := range n.cards {
		galley.PrepareAll(s, card)
		for _, node := range card {
			if p := paragraphOf(node); p != nil && p.Style.Fit {
				groups = grouped(groups, p, n.slots[i].width < n.frame.Width)
			}
		}
	}
	for _, g := range groups {
		fit(s, g.texts, g.neighbors)
	}
}

// grouped puts a text among those of its size.
func grouped(groups []lineup, p *inline.Paragraph, neighbors bool) []lineup {
	for i := range groups {
		if groups[i].texts[0].Style.Text.Size == p.Style.Text.Size {
			groups[i].texts = append(groups[i].texts, p)
			groups[i].neighbors = groups[i].neighbors || neighbors
			return groups
		}
	}
	return append(groups, lineup{[]*inline.Paragraph{p}, neighbors})
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
	var built []cardRow
	for at := 0; at < len(n.cards); at = rowEnd(n.slots, at) {
		row := n.row(g, at)
		if n.rows.tiles != nil {
			padCells(row.cells, n.rows.Padding)
		}
		built = append(built, row)
	}
	if n.rows.tiles != nil && n.endsPage {
		raiseTiles(built, n.roomFor(g), n.rows.RowGap, g.Grid/2)
	}
	at := 0
	for _, row := range built {
		strips := divided(row.cells, g)
		strips[0].Items = append(row.rules, strips[0].Items...) // they stand at the head
		if n.rows.tiles != nil {
			paintTiles(strips, row.places, n.rows.tiles[at:])
		}
		rows = append(rows, strips)
		at += len(row.cells)
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
	s := rowSpread{
		page: g.Sheet.Height(), first: n.roomFor(g), least: n.rows.LeastGap,
		roomy: n.rows.RowGap, alone: lastIsAlone(n.slots, n.frame.Width),
	}
	if n.endsPage {
		s.most = n.rows.MostGap
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

// roomFor is the room that the page has below what is on the galley.
func (n *cardsNode) roomFor(g *galley.Galley) unit.Length {
	height := g.Sheet.Height()
	return height - galley.Total(g.Strips)%height
}

// cardRow is the cells of a row on galleys of their own, their places, and the rules above them.
type cardRow struct {
	cells  [][]galley.Strip
	places []unit.Rect
	rules  []display.Item
}

// row builds the cells of a row from one on.
func (n *cardsNode) row(g *galley.Galley, at int) cardRow {
	var row cardRow
	for i := at; i < rowEnd(n.slots, at); i++ {
		sub := g.Sub()
		galley.BuildAll(sub, n.cards[i])
		row.cells = append(row.cells, sub.Strips)
		slot := n.slots[i]
		x := g.Left(inline.Frame{X: n.frame.X + slot.x, Width: slot.width})
		row.places = append(row.places, unit.Rect{X: x, W: slot.width})
		if n.rows.Line > 0 && n.rows.tiles == nil {
			ink := n.rows.Rules[i%len(n.rows.Rules)]
			row.rules = append(row.rules, inline.Rule(x, 0, slot.width, n.rows.Line, &ink))
		}
	}
	return row
}

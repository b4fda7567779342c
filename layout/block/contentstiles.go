package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The columns of the list of what is nested in an entry on a tile.
const (
	tileNumber = 24 * unit.Pt
	tileFolio  = 28 * unit.Pt
)

// contentsTiles is contents whose entries of the first level stand on tiles, each with those below it.
type contentsTiles struct {
	block content.Contents
	frame inline.Frame
	slots []cardSlot
	tiles []contentsTile
}

// contentsTile is the first entry on a tile and the list of what is nested in it, in the frame within its edges.
type contentsTile struct {
	frame  inline.Frame
	top    contentsRow
	nested *contentsNode
}

// collectContentsTiles collects contents on tiles. To a reader they are the same list as without them.
func collectContentsTiles(c *Collector, b *content.Contents, nested *nesting, f inline.Frame) galley.Node {
	n := &contentsTiles{block: *b, frame: f}
	n.slots = spannedSlots(b.Tiles.Spans, content.RowParts, true, f.Width, b.Tiles.Gap)
	list := *b
	list.NumberWidth, list.FolioWidth, list.Rules, list.Leaders = tileNumber, tileFolio, content.NoRules, false
	list.Spread = 0
	for i := range b.Entries {
		item := nested.item(depthOf(&b.Entries[i]))
		if depthOf(&b.Entries[i]) > 1 {
			tile := &n.tiles[len(n.tiles)-1]
			tile.nested.rows = append(tile.nested.rows, collectEntry(c, &list, i, tile.frame.Under(item)))
			continue
		}
		at := len(n.tiles)
		slot := n.slots[at]
		inner := onTile(f.Inner(f.X+slot.x, slot.width, item), b.Tiles.Grounds[at], b.Tiles.Padding)
		n.tiles = append(n.tiles, contentsTile{
			frame: inner, top: collectTileTop(c, &list, i, inner), nested: &contentsNode{block: list, frame: inner},
		})
	}
	return n
}

// collectTileTop collects the first entry on a tile: its number in large letters, and its title over all of the tile.
func collectTileTop(c *Collector, b *content.Contents, i int, f inline.Frame) contentsRow {
	e := b.Entries[i]
	plain := *b
	plain.NumberWidth, plain.FolioWidth = 0, 0
	number := e.Number
	plain.Entries = []content.ContentsEntry{e}
	plain.Entries[0].Number = ""
	var label *inline.Paragraph
	if number != "" {
		in := f.Under(f.Tree.Add(f.Parent, display.Lbl))
		in.Width -= tileFolio
		label = c.Enter(
			*f.Region.Styles.Style(role.SmallNumber), []content.Inline{content.Text{Value: number}}, in, in.Parent,
		)
	}
	row := collectEntry(c, &plain, 0, f)
	row.entry, row.number = e, label
	title := *row.title.Style
	title.FitWords, title.Before = true, 0
	row.title.Style = &title
	return row
}

// Prepare implements galley.Node: titles become smaller where their longest word would be wider than their tile.
func (n *contentsTiles) Prepare(s *inline.Setter) {
	for i := range n.tiles {
		(&paragraphNode{n.tiles[i].top.title}).Prepare(s)
	}
}

// tileCell is what stands at the head of a tile and at its foot.
type tileCell struct{ head, foot []galley.Strip }

// height is that of a cell whose head and foot stand as close to each other as they may.
func (c *tileCell) height(g *galley.Galley) unit.Length {
	return (galley.Total(c.head) + g.Grid/2 + galley.Total(c.foot)).RoundUp(g.Grid / 2)
}

// cell builds the texts of a tile: number and page at its head, title and all below it at its foot.
func (t *contentsTile) cell(g *galley.Galley) tileCell {
	head := g.Sub()
	switch {
	case t.top.number != nil:
		(&paragraphNode{t.top.number}).Build(head)
	case t.top.label != nil:
		(&paragraphNode{t.top.label}).Build(head)
	default:
		head.Add(galley.Strip{Height: g.Grid})
	}
	head.Strips = withoutSpaceAbove(head.Strips)
	first := &head.Strips[0]
	first.Folios = append(first.Folios, t.top.folioAt(g, t.frame, g.Grid-g.Drop))
	foot := g.Sub()
	(&paragraphNode{t.top.title}).Build(foot)
	if t.top.lead != nil {
		(&paragraphNode{t.top.lead}).Build(foot)
	}
	t.nested.Build(foot)
	return tileCell{head: head.Strips, foot: withoutSpaceAbove(foot.Strips)}
}

// withoutSpaceAbove is strips without the space at their head.
func withoutSpaceAbove(strips []galley.Strip) []galley.Strip {
	for len(strips) > 1 && strips[0].Blank {
		strips = strips[1:]
	}
	return strips
}

// Build implements galley.Node: each row of tiles is a strip, or some where it is very high. Rows become higher by the
// same height, so that they fill their page together.
func (n *contentsTiles) Build(g *galley.Galley) {
	cells := make([]tileCell, len(n.tiles))
	var heights []unit.Length
	for i := range n.tiles {
		cells[i] = n.tiles[i].cell(g)
		if i == 0 || n.slots[i].row != n.slots[i-1].row {
			heights = append(heights, 0)
		}
		row := &heights[len(heights)-1]
		*row = max(*row, cells[i].height(g)+2*n.block.Tiles.Padding)
	}
	g.Flush() // the space below the title counts
	pages := n.pages(g, heights)
	heights = n.filled(g, heights, pages)
	ends := endsOf(pages)
	for at, row := 0, 0; at < len(n.tiles); at, row = rowEnd(n.slots, at), row+1 {
		if row > 0 {
			g.Space(n.block.Tiles.RowGap, 0)
		}
		strips := n.row(g, at, cells, heights[row])
		if len(pages) > 0 && !ends[row+1] {
			strips[len(strips)-1].Cost = galley.Never
		}
		for _, s := range strips {
			g.Add(s)
		}
	}
}

// pages is how many rows stand on each page: as few pages as can be have about as many each, and the last one has room
// for what stands below. It is nil where a row has no room on a page.
func (n *contentsTiles) pages(g *galley.Galley, rows []unit.Length) []int {
	page, gap := g.Sheet.Height(), n.block.Tiles.RowGap
	first := page - galley.Total(g.Strips)%page
	for _, reserve := range []unit.Length{0, n.block.Reserve} {
		s := rowSpread{page: page - reserve, first: first - reserve, least: gap, roomy: gap, heights: rows}
		pages, _ := s.plan(g.Grid / 2)
		if pages == nil {
			return nil
		}
		last := pages[len(pages)-1]
		if s.height(len(rows)-last, last, gap, len(pages)-1)+n.block.Reserve-reserve <= s.room(len(pages)-1) {
			return pages
		}
	}
	return nil
}

// endsOf are the numbers of rows behind which a page ends.
func endsOf(pages []int) map[int]bool {
	out := make(map[int]bool)
	rows := 0
	for _, count := range pages {
		rows += count
		out[rows] = true
	}
	return out
}

// filled is the heights of rows that fill their pages: those of a page become higher by as much as each other.
func (n *contentsTiles) filled(g *galley.Galley, rows []unit.Length, pages []int) []unit.Length {
	out := slices.Clone(rows)
	room := g.Sheet.Height() - galley.Total(g.Strips)%g.Sheet.Height()
	at := 0
	for p, count := range pages {
		if p == len(pages)-1 {
			room -= n.block.Reserve
		}
		more := n.more(g, room, rows[at:at+count])
		for i := at; i < at+count; i++ {
			out[i] += more
		}
		at += count
		room = g.Sheet.Height()
	}
	return out
}

// more is by how much each of some rows becomes higher than its texts where they have so much room.
func (n *contentsTiles) more(g *galley.Galley, room unit.Length, rows []unit.Length) unit.Length {
	if len(rows) == 0 {
		return 0
	}
	room -= unit.Length(len(rows)-1) * n.block.Tiles.RowGap
	for _, height := range rows {
		room -= height
	}
	most := min(n.block.Spread, g.Sheet.Height()/highestRow-slices.Max(rows))
	return max(min(room/unit.Length(len(rows)), most), 0) / (g.Grid / 2) * (g.Grid / 2)
}

// row is the row of tiles that begins with one, on their grounds.
func (n *contentsTiles) row(g *galley.Galley, at int, cells []tileCell, height unit.Length) []galley.Strip {
	padding := n.block.Tiles.Padding
	var texts [][]galley.Strip
	var places []unit.Rect
	for i := at; i < rowEnd(n.slots, at); i++ {
		between := height - 2*padding - galley.Total(cells[i].head) - galley.Total(cells[i].foot)
		cell := append([]galley.Strip{{Height: padding, Cost: galley.Never}}, cells[i].head...)
		cell = append(append(cell, galley.Strip{Height: between, Cost: galley.Never}), cells[i].foot...)
		texts = append(texts, append(cell, galley.Strip{Height: padding}))
		slot := n.slots[i]
		place := inline.Frame{X: n.frame.X + slot.x, Width: slot.width}
		places = append(places, unit.Rect{X: g.Left(place), W: slot.width})
	}
	out := divided(texts, g)
	paintTiles(out, places, n.block.Tiles.Grounds[at:])
	for i := range out {
		out[i].Wide = n.frame.X+n.frame.Width > g.Width
	}
	return out
}

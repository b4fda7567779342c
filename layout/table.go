package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectTable collects a table. A table without rows is none: a Table element has rows
// (ISO 32000-1, table 337).
func collectTable(c *collector, b content.Table, f frame) node {
	if len(b.Rows) == 0 {
		return group(nil)
	}
	n := &tableNode{block: b, frame: f, widest: c.doc.Sheet.Width() - f.x}
	if c.doc.Sheet.Columns > 1 || f.depth > 0 {
		n.widest = f.width
	}
	table := f.tree.add(f.parent, display.Table)
	f.tree.anchor(b.Anchor, table)
	n.element = table
	f.tree.source(table, b.Span)
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, f.under(f.tree.add(table, display.Caption)))
	}
	if b.Continued != nil {
		n.continued = aside(c, *b.Continued, f)
	}
	cell := f.inner(0, 0, table).of(f.at).of(b.Span)
	titled := false
	for _, col := range b.Columns {
		titled = titled || len(col.Title) > 0
	}
	if titled {
		head := f.tree.add(f.tree.add(table, display.THead), display.TR)
		for _, col := range b.Columns {
			th := f.tree.add(head, display.TH)
			f.tree.attributes(th).Scope = "Column"
			n.head = append(n.head, collectCell(c, b.Head, col, col.Title, cell.under(th)))
		}
	}
	body := f.tree.add(table, display.TBody)
	for _, row := range b.Rows {
		n.rows = append(n.rows, collectRow(c, &b, row, cell.under(f.tree.add(body, display.TR))))
	}
	if len(b.Notes) > 0 {
		n.notes = collectAll(c, b.Notes, f)
	}
	n.group = groupOf(c, n)
	return n
}

// aside collects a paragraph that no structure holds: it becomes an artifact.
func aside(c *collector, p content.Paragraph, f frame) *paragraph {
	f.tree = nil
	return c.enter(p.Style, p.Inlines, f, 0)
}

// collectRow collects the cells of a row. The first cell heads its row where it
// is text and figures follow.
func collectRow(c *collector, b *content.Table, row content.TableRow, f frame) []*paragraph {
	style := b.Body
	if row.Total || row.Subtotal || row.Heading {
		style = b.Total
	}
	cells := make([]*paragraph, len(b.Columns)) // nil where another cell spans the column
	for i, at := 0, 0; at < len(b.Columns); i++ {
		col, span := b.Columns[at], row.Span(i, len(b.Columns)-at)
		role := display.TD
		if at == 0 && len(b.Columns) > 1 && col.Align == content.CellStart && b.Columns[1].Align != content.CellStart {
			role = display.TH
		}
		td := f.tree.add(f.parent, role)
		if role == display.TH {
			f.tree.attributes(td).Scope = "Row"
		}
		if span > 1 {
			f.tree.attributes(td).ColSpan = span
			if at > 0 {
				col.Align = content.CellCenter
			}
		}
		var inlines []content.Inline
		if i < len(row.Cells) {
			inlines = row.Cells[i]
		}
		cells[at] = collectCell(c, style, col, inlines, f.under(td))
		at += span
	}
	return cells
}

// collectCell collects one cell; its width is known when all are shaped.
func collectCell(c *collector, style content.ParagraphStyle, col content.TableColumn, inlines []content.Inline, f frame) *paragraph {
	switch col.Align {
	case content.CellEnd, content.CellDecimal:
		style.Align = content.End
	case content.CellCenter:
		style.Align = content.Center
	case content.CellStart:
		style.Align = content.Start
	}
	return c.enter(style, inlines, f, f.parent)
}

type tableNode struct {
	block   content.Table
	frame   frame
	element display.ElementID
	widest  unit.Length
	caption []node
	// continued is what stands above the header where it is repeated, or nil.
	continued *paragraph
	head      []*paragraph
	// headRow stands for the row of the titles.
	headRow content.TableRow
	rows    [][]*paragraph
	notes   []node
	// widths are those of the columns, with padding, which tables of the group share.
	widths []unit.Length
	group  *tableGroup
}

// prepare implements node: it fixes the widths of the columns.
func (n *tableNode) prepare(s *setter) {
	prepareAll(s, n.caption)
	prepareAll(s, n.notes)
	n.group.fixWidths(s)
}

// span is how many columns the cell at a column of a row takes; row -1 is the head.
func (n *tableNode) span(row, column int) int {
	if row < 0 {
		return 1
	}
	r := &n.block.Rows[row]
	for i, at := 0, 0; at < len(n.block.Columns); i++ {
		span := r.Span(i, len(n.block.Columns)-at)
		if at == column {
			return span
		}
		at += span
	}
	return 1
}

// extent returns the width of a paragraph's longest word, and of the whole on
// one line.
func (s *setter) extent(p *paragraph) (longest, whole unit.Length) {
	var word unit.Length
	for i := range p.atoms {
		a := &p.atoms[i]
		size := p.styles[a.style].text.Size
		if a.kind != wordAtom {
			space := s.glue(p, i).Width
			whole += space
			if a.kind == tieAtom {
				word += space
			} else {
				longest, word = max(longest, word), 0
			}
			continue
		}
		w := wordWidth(a.word, size)
		whole += w
		word += w
	}
	// A hair more, so that rounding does not break what fits.
	return max(longest, word) + 1, whole + 1
}

// build implements node.
func (n *tableNode) build(g *galley) {
	mark := captioned(g, n.caption)
	if len(n.caption) > 0 {
		g.space(g.grid/2, 0)
		g.flush()
	}
	header := n.buildHead(g)
	for i := range n.rows {
		n.buildRow(g, i, header)
	}
	if len(n.notes) > 0 && len(g.strips) > 0 {
		g.strips[len(g.strips)-1].cost = never
		buildAll(g, n.notes)
	}
	if n.block.Anchor != "" && mark < len(g.strips) {
		g.strips[mark].anchors = append(g.strips[mark].anchors, n.block.Anchor)
	}
	for i := mark; i < len(g.strips); i++ {
		g.strips[i].wide = n.wide(g) // caption and notes move with the rows
	}
	g.align()
	g.keepWhole(mark)
	g.around(g.grid, g.grid/2)
}

// highestHeader is the part of a page that a header which is set again may take, as
// 1/highestHeader.
const highestHeader = 3

// buildHead sets the titles of the columns, and returns the strips that are set again where
// the table goes on. Titles that would take too much of each page are not set again.
func (n *tableNode) buildHead(g *galley) []strip {
	if n.head == nil {
		return nil
	}
	pieces := n.row(g, n.head, &n.headRow)
	last := &pieces[len(pieces)-1]
	n.rule(g, last, last.height, unit.Pt*3/4)
	last.cost = never
	if total(pieces) > g.sheet.Height()/highestHeader {
		for _, s := range pieces {
			g.add(s)
		}
		return nil
	}
	head := flatten(pieces)
	head.wide, head.cost = n.wide(g), never
	g.add(head)
	if again := n.repeated(g, head); total(again) <= g.sheet.Height()/highestHeader {
		return again
	}
	return []strip{asHeader(head)}
}

// buildRow sets one row. The first two rows stay together, as do the last two and a heading
// with the row below it.
func (n *tableNode) buildRow(g *galley, i int, header []strip) {
	row := &n.block.Rows[i]
	pieces := n.row(g, n.rows[i], row)
	last := &pieces[len(pieces)-1]
	line := unit.Pt / 4
	switch {
	case i == len(n.rows)-1:
		line = unit.Pt * 3 / 4
	case i < 1 || i == len(n.rows)-2 || row.Heading:
		last.cost = never
	default:
		last.cost = rowBreak
	}
	n.rule(g, last, last.height, line)
	for _, s := range pieces {
		s.header = header
		g.add(s)
	}
}

// wide tells whether the table reaches over the column for notes.
func (n *tableNode) wide(g *galley) bool { return n.frame.x+n.frame.width > g.width }

// rule draws a line over the whole width of the table.
func (n *tableNode) rule(g *galley, s *strip, y, thickness unit.Length) {
	s.items = append(s.items, rule(g.left(n.frame), y, n.frame.width, thickness, n.block.Rule))
}

// repeated is the header as it stands on the pages after the first, under the words that
// say that the table goes on.
func (n *tableNode) repeated(g *galley, header strip) []strip {
	if n.continued == nil {
		return []strip{asHeader(header)}
	}
	above := g.sub()
	(&paragraphNode{n.continued}).build(above)
	above.space(g.grid/2, 0)
	above.flush()
	var out []strip
	for _, s := range append(above.strips, header) {
		s.wide = n.wide(g)
		out = append(out, asHeader(s))
	}
	return out
}

// asHeader is a strip that is set again: readers have heard it already, so that it is an
// artifact.
func asHeader(s strip) strip {
	out := strip{height: s.height, wide: s.wide, section: -1}
	for _, it := range s.items {
		switch it := it.(type) {
		case display.Text:
			it.Place = display.Place{Artifact: display.Header}
			out.items = append(out.items, it)
		case display.Path:
			if it.Place.Artifact == display.NotArtifact { // the sample of a legend
				it.Place = display.Place{Artifact: display.Header}
			}
			out.items = append(out.items, it)
		}
	}
	return out
}

package layout

import (
	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Table is rows of cells under a header that is repeated on each page and in each
// column. A table that fits a page stays whole, and so do rows, as long as that leaves no
// great white; what is higher than a page is divided between lines.
type Table struct {
	Caption []Block
	// Continued stands above the header on the pages that the table goes on over; readers
	// who hear the table hear it once, without it.
	Continued *Paragraph
	Columns   []TableColumn
	Rows      []TableRow
	// Notes stand below the table.
	Notes []Block
	// Head and Body are how cells are set; their alignment is the column's.
	Head, Body ParagraphStyle
	// Total is how the cells of total rows are set.
	Total ParagraphStyle
	// Decimal is the sign before decimals in cells that are aligned by it; without one it is a
	// point.
	Decimal string
	// Padding is the space on both sides of a cell.
	Padding unit.Length
	Rule    color.Ink
	Anchor  string
	// Alike is a name that tables share if their columns are to have the same widths: those
	// of a section with as many columns. They keep to the column of text.
	Alike string
	// Span is where the table stands in the report.
	Span diag.Span
}

// TableColumn is a column with its title.
type TableColumn struct {
	Title []Inline
	Align CellAlign
	// Width is a share of the table's width in thousandths, 0 for what the
	// content asks for.
	Width int
	// Span is where the width stands in the report.
	Span diag.Span
}

// CellAlign is where cells stand in their column.
type CellAlign uint8

// The alignments of cells.
const (
	CellStart CellAlign = iota
	CellEnd
	CellCenter
	// CellDecimal is as CellEnd, but with decimal points below each other.
	CellDecimal
)

// TableRow is one row.
type TableRow struct {
	Cells [][]Inline
	// Spans are how many columns each cell takes; nil is one each.
	Spans []int
	// Total rows are set under a rule, Subtotal rows and Heading rows in its letters; a
	// heading keeps the row below it on its page.
	Total, Subtotal, Heading bool
}

// span is how many columns a cell takes, of those that are left.
func (r *TableRow) span(cell, left int) int {
	if cell >= len(r.Spans) {
		return 1
	}
	return max(1, min(r.Spans[cell], left))
}

// collect implements Block. A table without rows is none: a Table element has rows
// (ISO 32000-1, table 337).
func (b Table) collect(c *collector, f frame) node {
	if len(b.Rows) == 0 {
		return group(nil)
	}
	n := &tableNode{block: b, frame: f, widest: c.doc.Sheet.Width() - f.x}
	if c.doc.Sheet.Columns > 1 || f.depth > 0 {
		n.widest = f.width
	}
	table := c.structure.Add(f.parent, display.Table)
	if b.Anchor != "" {
		c.anchors[b.Anchor] = table
	}
	n.element = table
	c.source(table, b.Span)
	if len(b.Caption) > 0 {
		n.caption = c.collectAll(b.Caption, f.under(c.structure.Add(table, display.Caption)))
	}
	if b.Continued != nil {
		n.continued = c.aside(*b.Continued, f)
	}
	cell := frame{parent: table, language: f.language, depth: 1, at: f.at}.of(b.Span)
	titled := false
	for _, col := range b.Columns {
		titled = titled || len(col.Title) > 0
	}
	if titled {
		head := c.structure.Add(c.structure.Add(table, display.THead), display.TR)
		for _, col := range b.Columns {
			th := c.structure.Add(head, display.TH)
			c.structure.Set(th).Scope = "Column"
			n.head = append(n.head, c.cell(b.Head, col, col.Title, cell.under(th)))
		}
	}
	body := c.structure.Add(table, display.TBody)
	for _, row := range b.Rows {
		n.rows = append(n.rows, c.tableRow(&b, row, c.structure.Add(body, display.TR), cell))
	}
	if len(b.Notes) > 0 {
		n.notes = c.collectAll(b.Notes, f)
	}
	n.group = c.group(n)
	return n
}

// aside collects a paragraph that no structure holds: it becomes an artifact.
func (c *collector) aside(p Paragraph, f frame) *paragraph {
	defer c.detached()()
	return c.paragraph(p.Style, p.Inlines, f.under(0), 0)
}

// tableRow collects the cells of a row. The first cell heads its row where it
// is text and figures follow.
func (c *collector) tableRow(b *Table, row TableRow, tr display.ElementID, f frame) []*paragraph {
	style := b.Body
	if row.Total || row.Subtotal || row.Heading {
		style = b.Total
	}
	cells := make([]*paragraph, len(b.Columns)) // nil where another cell spans the column
	for i, at := 0, 0; at < len(b.Columns); i++ {
		col, span := b.Columns[at], row.span(i, len(b.Columns)-at)
		role := display.TD
		if at == 0 && len(b.Columns) > 1 && col.Align == CellStart && b.Columns[1].Align != CellStart {
			role = display.TH
		}
		td := c.structure.Add(tr, role)
		if role == display.TH {
			c.structure.Set(td).Scope = "Row"
		}
		if span > 1 {
			c.structure.Set(td).ColSpan = span
			if at > 0 {
				col.Align = CellCenter
			}
		}
		var inlines []Inline
		if i < len(row.Cells) {
			inlines = row.Cells[i]
		}
		cells[at] = c.cell(style, col, inlines, f.under(td))
		at += span
	}
	return cells
}

// cell collects one cell; its width is known when all are shaped.
func (c *collector) cell(style ParagraphStyle, col TableColumn, inlines []Inline, f frame) *paragraph {
	switch col.Align {
	case CellEnd, CellDecimal:
		style.Align = End
	case CellCenter:
		style.Align = Center
	case CellStart:
		style.Align = Start
	}
	return c.paragraph(style, inlines, f, f.parent)
}

type tableNode struct {
	block   Table
	frame   frame
	element display.ElementID
	widest  unit.Length
	caption []node
	// continued is what stands above the header where it is repeated, or nil.
	continued *paragraph
	head      []*paragraph
	// headRow stands for the row of the titles.
	headRow TableRow
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
		span := r.span(i, len(n.block.Columns)-at)
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
	mark := g.captioned(n.caption)
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
	if total(pieces) > g.doc.Sheet.Height()/highestHeader {
		for _, s := range pieces {
			g.add(s)
		}
		return nil
	}
	head := flatten(pieces)
	head.wide, head.cost = n.wide(g), never
	g.add(head)
	if again := n.repeated(g, head); total(again) <= g.doc.Sheet.Height()/highestHeader {
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
	n.continued.build(above)
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

package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectTable collects a table. A table without rows is none: a Table element has rows
// (ISO 32000-1, table 337).
func collectTable(c *Collector, b content.Table, f inline.Frame) galley.Node {
	if len(b.Rows) == 0 {
		return group(nil)
	}
	n := &tableNode{block: b, frame: f, widest: f.Region.Sheet.Width() - f.X, models: cellModels{collector: c}}
	if f.Region.Sheet.Columns > 1 || f.Depth > 0 {
		n.widest = f.Width
	}
	if width := c.Doc.Sheet.Landscape().Width(); b.MayTurn && f.Depth == 0 && width > n.widest {
		n.landscape = width
	}
	table := f.Tree.Add(f.Parent, display.Table)
	f.Tree.Anchor(b.Anchor, table)
	n.element = table
	f.Tree.Source(table, b.Span)
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, f.Under(f.Tree.Add(table, display.Caption)))
	}
	if b.Continued != nil {
		n.continued = aside(c, *b.Continued, f)
	}
	cellFrame := f.Inner(0, 0, table).Of(f.At).Of(b.Span)
	rows := newRowCollector(c, n)
	n.heads = rows.titles(cellFrame)
	body := f.Tree.Add(table, display.TBody)
	n.rows = make([][]cell, len(b.Rows))
	n.block.Rows = make([]content.TableRow, len(b.Rows))
	for i, row := range b.Rows {
		n.rows[i] = rows.row(i, row, cellFrame.Under(f.Tree.Add(body, display.TR)))
		row.Cells = nil // they are in n.rows
		n.block.Rows[i] = row
	}
	n.grid = rows.grid
	if len(b.Notes) > 0 {
		collectNotes(c, f) // those of the cells are heard before what stands below the table
		n.notes = collectAll(c, b.Notes, f)
		n.remarks = besideRemarks(b.Notes, n.notes, f)
	}
	n.group = groupOf(c, n)
	return n
}

// aside collects a paragraph that no structure holds: it becomes an artifact.
func aside(c *Collector, p content.Paragraph, f inline.Frame) *inline.Paragraph {
	f.Tree = nil
	return c.Enter(f.Region.Styles.Of(&p), p.Inlines, f, 0)
}

type tableNode struct {
	block   content.Table
	frame   inline.Frame
	element display.ElementID
	widest  unit.Length
	// landscape is the width of a landscape page that the author could put the table on; 0 for none.
	landscape unit.Length
	caption   []galley.Node
	// continued is what stands above the header where it is repeated, or nil.
	continued *inline.Paragraph
	// heads are the lines of titles, the last of them those of the columns; nil where there are none.
	heads [][]cell
	// headRow stands for the rows of the titles.
	headRow content.TableRow
	rows    [][]cell
	// tall is what cells that take several rows ask of these, by the rows.
	tall map[int]tallRow
	// grid is what cells take that take more than one column or row.
	grid  tableGrid
	notes []galley.Node
	// remarks are the texts of notes if they may stand in the margin column, and isBeside is set if they do.
	remarks  []*inline.Paragraph
	isBeside bool
	models   cellModels
	// widths are those of the columns, with padding, which tables of the group share.
	widths []unit.Length
	group  *tableGroup
}

// Prepare implements galley.Node: it fixes the widths of the columns.
func (n *tableNode) Prepare(s *inline.Setter) {
	galley.PrepareAll(s, n.caption)
	galley.PrepareAll(s, n.notes)
	n.group.fixWidths(s)
	n.isBeside = toMargin(n.remarks, n.frame)
}

// inset is how far the text of a cell is set in; rows below 0 are titles.
func (n *tableNode) inset(row, column int) unit.Length {
	switch {
	case row < 0 || column > 0 && n.grid.at(row, column).across > 1:
		return 0
	case column > 0:
		return barRoom(n, column)
	}
	return unit.Length(n.block.Rows[row].Indent) * indentStep
}

// Build implements galley.Node.
func (n *tableNode) Build(g *galley.Galley) {
	mark := galley.Captioned(g, n.caption)
	if len(n.caption) > 0 {
		g.Space(g.Grid/2, 0)
		g.Flush()
	}
	header := buildHead(n, g)
	g.Strips = slices.Grow(g.Strips, len(n.rows))
	n.tall = tallCells(n, g.Grid)
	t := newTimetable(n)
	for i := range n.rows {
		t.beginRow(g)
		n.buildRow(g, i, header)
		if g.Once {
			n.rows[i] = nil
		}
	}
	t.draw(g)
	switch {
	case n.isBeside:
		putAtFoot(g, mark, n.notes)
	case len(n.notes) > 0 && len(g.Strips) > 0:
		g.Strips[len(g.Strips)-1].Cost = galley.Never
		galley.BuildAll(g, n.notes)
	}
	galley.NameFirst(g.Strips[mark:], n.block.Anchor)
	for i := mark; i < len(g.Strips); i++ {
		g.Strips[i].Wide = n.wide(g) // caption and notes move with the rows
	}
	g.Align()
	galley.KeepTable(g, mark)
	g.Around(g.Grid, g.Grid/2)
}

// buildRow sets one row. The first two rows stay together, as do the last two and a heading
// with the row below it.
func (n *tableNode) buildRow(g *galley.Galley, i int, header []galley.Strip) {
	row := &n.block.Rows[i]
	pieces := n.row(g, i, n.rows[i], row)
	last := &pieces[len(pieces)-1]
	last.Height += n.tall[i].more
	line := unit.Pt / 4
	switch {
	case i == len(n.rows)-1:
		line = unit.Pt * 3 / 4
	case i < 1 || i == len(n.rows)-2 || row.Heading || n.tall[i].bound:
		last.Cost = galley.Never
	case n.tall[i].down != nil: // the rows of a cell stay together if they can
		last.Cost = galley.Widow
	default:
		last.Cost = galley.RowBreak
	}
	ruleBelow(n, g, last, i, line)
	for _, s := range pieces {
		s.Header = header
		g.Add(s)
	}
}

// wide reports whether the table reaches over the column for notes.
func (n *tableNode) wide(g *galley.Galley) bool { return n.frame.X+n.frame.Width > g.Width }

// rule draws a line over the whole width of the table.
func (n *tableNode) rule(g *galley.Galley, s *galley.Strip, y, thickness unit.Length) {
	s.Items = append(s.Items, inline.Rule(g.Left(n.frame), y, n.frame.Width, thickness, &n.block.Rule))
}

// repeated is the header as it stands on the pages after the first, under the words that
// say that the table goes on.
func (n *tableNode) repeated(g *galley.Galley, header galley.Strip) []galley.Strip {
	if n.continued == nil {
		return []galley.Strip{galley.AsHeader(header)}
	}
	above := g.Sub()
	(&paragraphNode{n.continued}).Build(above)
	above.Space(g.Grid/2, 0)
	above.Flush()
	var out []galley.Strip
	for _, s := range append(above.Strips, header) {
		s.Wide = n.wide(g)
		out = append(out, galley.AsHeader(s))
	}
	return out
}

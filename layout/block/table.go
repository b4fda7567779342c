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

// collectTable collects a table. A table without rows is none: a Table element has rows
// (ISO 32000-1, table 337).
func collectTable(c *Collector, b content.Table, f inline.Frame) galley.Node {
	if len(b.Rows) == 0 {
		return group(nil)
	}
	n := &tableNode{block: b, frame: f, widest: c.Doc.Sheet.Width() - f.X, models: cellModels{collector: c}}
	if c.Doc.Sheet.Columns > 1 || f.Depth > 0 {
		n.widest = f.Width
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
	titled := false
	for _, col := range b.Columns {
		titled = titled || len(col.Title) > 0
	}
	if titled {
		head := f.Tree.Add(f.Tree.Add(table, display.THead), display.TR)
		for _, col := range b.Columns {
			th := f.Tree.Add(head, display.TH)
			f.Tree.Scope(th, "Column")
			one := cellText{style: *f.Region.Styles.Style(role.TableHead), col: col, inlines: col.Title}
			n.head = append(n.head, fullCell(collectText(c, one, cellFrame.Under(th))))
		}
	}
	body := f.Tree.Add(table, display.TBody)
	n.rows = make([][]cell, len(b.Rows))
	n.block.Rows = make([]content.TableRow, len(b.Rows))
	for i, row := range b.Rows {
		n.rows[i] = collectRow(c, n, row, cellFrame.Under(f.Tree.Add(body, display.TR)))
		row.Cells = nil // they are in n.rows
		n.block.Rows[i] = row
	}
	if len(b.Notes) > 0 {
		n.notes = collectAll(c, b.Notes, f)
	}
	n.group = groupOf(c, n)
	return n
}

// aside collects a paragraph that no structure holds: it becomes an artifact.
func aside(c *Collector, p content.Paragraph, f inline.Frame) *inline.Paragraph {
	f.Tree = nil
	return c.Enter(f.Region.Styles.Of(&p), p.Inlines, f, 0)
}

// collectRow collects the cells of a row. The first cell heads its row where it
// is text and figures follow.
func collectRow(c *Collector, n *tableNode, row content.TableRow, f inline.Frame) []cell {
	b := &n.block
	of := role.TableCell
	if row.Total || row.Subtotal || row.Heading {
		of = role.TableTotal
	}
	cells := make([]cell, len(b.Columns)) // absent where another cell spans the column
	for i, at := 0, 0; at < len(b.Columns); i++ {
		col, span := b.Columns[at], row.Span(i, len(b.Columns)-at)
		tag := display.TD
		if at == 0 && len(b.Columns) > 1 && col.Align == content.CellStart && b.Columns[1].Align != content.CellStart {
			tag = display.TH
		}
		td := f.Tree.Add(f.Parent, tag)
		if tag == display.TH {
			f.Tree.Scope(td, "Row")
		}
		if span > 1 {
			f.Tree.Attributes(td).ColSpan = span
			if at > 0 {
				col.Align = content.CellCenter
			}
		}
		one := cellText{style: *f.Region.Styles.Style(of), col: col}
		if i < len(row.Cells) {
			one.inlines = row.Cells[i]
		}
		if span == 1 && c.brief && (at > 0 || row.Indent == 0) {
			cells[at] = collectBrief(c, n, one, at, f.Under(td))
		} else {
			cells[at] = fullCell(collectText(c, one, f.Under(td)))
		}
		at += span
	}
	return cells
}

type tableNode struct {
	block   content.Table
	frame   inline.Frame
	element display.ElementID
	widest  unit.Length
	caption []galley.Node
	// continued is what stands above the header where it is repeated, or nil.
	continued *inline.Paragraph
	head      []cell
	// headRow stands for the row of the titles.
	headRow content.TableRow
	rows    [][]cell
	notes   []galley.Node
	models  cellModels
	// widths are those of the columns, with padding, which tables of the group share.
	widths []unit.Length
	group  *tableGroup
}

// Prepare implements galley.Node: it fixes the widths of the columns.
func (n *tableNode) Prepare(s *inline.Setter) {
	galley.PrepareAll(s, n.caption)
	galley.PrepareAll(s, n.notes)
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

// inset is how far the text of a cell is set in; row -1 is the head.
func (n *tableNode) inset(row, column int) unit.Length {
	if row < 0 || column > 0 {
		return 0
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
	header := n.buildHead(g)
	g.Strips = slices.Grow(g.Strips, len(n.rows))
	for i := range n.rows {
		n.buildRow(g, i, header)
		if g.Once {
			n.rows[i] = nil
		}
	}
	if len(n.notes) > 0 && len(g.Strips) > 0 {
		g.Strips[len(g.Strips)-1].Cost = galley.Never
		galley.BuildAll(g, n.notes)
	}
	if n.block.Anchor != "" && mark < len(g.Strips) {
		g.Strips[mark].Anchors = append(g.Strips[mark].Anchors, n.block.Anchor)
	}
	for i := mark; i < len(g.Strips); i++ {
		g.Strips[i].Wide = n.wide(g) // caption and notes move with the rows
	}
	g.Align()
	g.KeepWhole(mark)
	g.Around(g.Grid, g.Grid/2)
}

// buildHead sets the titles of the columns, and returns the strips that are set again where
// the table goes on. Titles that would take too much of each page are not set again.
func (n *tableNode) buildHead(g *galley.Galley) []galley.Strip {
	if n.head == nil {
		return nil
	}
	pieces := n.row(g, n.head, &n.headRow)
	last := &pieces[len(pieces)-1]
	n.rule(g, last, last.Height, unit.Pt*3/4)
	last.Cost = galley.Never
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

// buildRow sets one row. The first two rows stay together, as do the last two and a heading
// with the row below it.
func (n *tableNode) buildRow(g *galley.Galley, i int, header []galley.Strip) {
	row := &n.block.Rows[i]
	pieces := n.row(g, n.rows[i], row)
	last := &pieces[len(pieces)-1]
	line := unit.Pt / 4
	switch {
	case i == len(n.rows)-1:
		line = unit.Pt * 3 / 4
	case i < 1 || i == len(n.rows)-2 || row.Heading:
		last.Cost = galley.Never
	default:
		last.Cost = galley.RowBreak
	}
	n.rule(g, last, last.Height, line)
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

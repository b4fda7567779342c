package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/inline"
)

// rowCollector collects the titles and the rows of a table.
type rowCollector struct {
	collector *Collector
	table     *tableNode
	grid      tableGrid
	cursor    rowCursor
	heads     headCells
	// named means that the cells of the first column head their rows: some take several, all are times, or no column
	// has a title.
	named bool
}

// newRowCollector is a collector of the rows of a table.
func newRowCollector(c *Collector, n *tableNode) *rowCollector {
	columns := len(n.block.Columns)
	out := &rowCollector{collector: c, table: n, cursor: rowCursor{columns: columns}}
	out.heads.named = needsHeads(&n.block)
	out.heads.columns = make([][]display.ElementID, columns)
	out.named = columns > 1 && (n.block.Timetable != nil || !isTitled(&n.block) || firstTakesRows(&n.block))
	return out
}

// isTitled reports whether some column of a table has a title.
func isTitled(b *content.Table) bool {
	hasTitle := func(c content.TableColumn) bool { return len(c.Title) > 0 }
	return len(b.Heads) > 0 || slices.ContainsFunc(b.Columns, hasTitle)
}

// firstTakesRows reports whether a cell of the first column takes several rows.
func firstTakesRows(b *content.Table) bool {
	left := 0 // how many rows more the first column is taken
	for i := range b.Rows {
		if left == 0 {
			left = b.Rows[i].Down(0, len(b.Rows)-i)
		}
		if left > 1 {
			return true
		}
		left--
	}
	return false
}

// titles collects the lines of titles; nil where no column has one.
func (r *rowCollector) titles(f inline.Frame) [][]cell {
	b := &r.table.block
	if !isTitled(b) {
		return nil
	}
	columns := len(b.Columns)
	out := make([][]cell, len(b.Heads)+1)
	for k := range out {
		out[k] = make([]cell, columns)
	}
	above := make([]bool, columns) // whose title began in a line above
	head := f.Tree.Add(f.Parent, display.THead)
	for k := range out {
		line := f.Under(f.Tree.Add(head, display.TR))
		for at := 0; at < columns; at++ {
			switch {
			case above[at]:
			case k == len(b.Heads) || blankBelow(b, k, at):
				above[at] = true
				out[len(b.Heads)][at] = r.title(at, len(out)-k, line)
			default:
				at += r.groupTitle(out[k], k, at, line) - 1
			}
		}
	}
	return out
}

// blankBelow reports whether the lines of titles have nothing above the title of a column, from a line on.
func blankBelow(b *content.Table, line, column int) bool {
	for k := line; k < len(b.Heads); k++ {
		if !isGroupBlank(&b.Heads[k], column, len(b.Columns)) {
			return false
		}
	}
	return true
}

// title collects the title of a column, which stands for some lines of titles.
func (r *rowCollector) title(column, lines int, f inline.Frame) cell {
	th := f.Tree.Add(f.Parent, display.TH)
	f.Tree.Scope(th, "Column")
	if lines > 1 {
		f.Tree.Attributes(th).RowSpan = lines
	}
	r.heads.enterColumn(f.Tree, th, column, 1)
	col := r.table.block.Columns[column]
	one := cellText{style: looksIn(f, role.TableHead, &col), col: col, inlines: col.Title}
	return fullCell(collectText(r.collector, one, f.Under(th)))
}

// groupTitle collects the title of a group of columns into a line, and returns how many there are.
func (r *rowCollector) groupTitle(line []cell, k, column int, f inline.Frame) int {
	b := &r.table.block
	row := &b.Heads[k]
	at, i := 0, 0
	for ; i < len(row.Cells) && at < column; i++ {
		at += row.Span(i, len(b.Columns)-at)
	}
	span := row.Span(i, len(b.Columns)-column)
	r.grid.enter(gridPlace{k - len(b.Heads) - 1, column}, extent{span, 1})
	th := f.Tree.Add(f.Parent, display.TH)
	f.Tree.Scope(th, "Column")
	if span > 1 {
		f.Tree.Attributes(th).ColSpan = span
	}
	r.heads.enterColumn(f.Tree, th, column, span)
	col := content.TableColumn{Align: content.CellCenter}
	if span == 1 {
		col.Align = b.Columns[column].Align
	}
	one := cellText{style: *f.Region.Styles.Style(role.TableHead), col: col}
	if i < len(row.Cells) {
		one.inlines = row.Cells[i]
	}
	line[column] = fullCell(collectText(r.collector, one, f.Under(th)))
	return span
}

// row collects the cells of a row. The first cell heads its row where it is text and figures follow, and where it is a
// heading or takes several rows.
func (r *rowCollector) row(number int, row content.TableRow, f inline.Frame) []cell {
	b := &r.table.block
	of := role.TableCell
	if row.Total || row.Subtotal || row.Heading {
		of = role.TableTotal
	}
	cells := make([]cell, len(b.Columns)) // absent where another cell takes the column
	r.heads.begin(&row)
	for i := 0; ; i++ {
		at, room, ok := r.cursor.next()
		if !ok {
			break
		}
		e := extent{row.Span(i, room), row.Down(i, len(b.Rows)-number)}
		r.cursor.place(e)
		r.grid.enter(gridPlace{number, at}, e)
		col := b.Columns[at]
		tag := display.TD
		if at == 0 && len(b.Columns) > 1 && r.headsRow(&row) {
			tag = display.TH
		}
		td := r.element(tag, e, f)
		if i < len(row.Heard) && row.Heard[i] != "" {
			f.Tree.Attributes(td).Actual = row.Heard[i]
		}
		r.heads.enterCell(f.Tree, td, tableCell{tag, at, e}, &row)
		if e.across > 1 && at > 0 && b.Timetable == nil {
			col.Align = content.CellCenter
		}
		one := cellText{style: looksIn(f, cellRole(b, of, at), &col), col: col}
		if i < len(row.Cells) {
			one.inlines = row.Cells[i]
		}
		if isBrief := r.collector.brief && (at > 0 || row.Indent == 0); isBrief && e.across == 1 && e.down == 1 {
			cells[at] = collectBrief(r.collector, r.table, one, at, f.Under(td))
		} else {
			cells[at] = fullCell(collectText(r.collector, one, f.Under(td)))
		}
	}
	r.cursor.end()
	return cells
}

// looksIn are the looks of the texts of a role in a column.
func looksIn(f inline.Frame, of role.Role, col *content.TableColumn) content.ParagraphStyle {
	style := *f.Region.Styles.Style(of)
	if col.Quiet {
		style.Text.Ink = f.Region.Styles.Quiet
	}
	return style
}

// cellRole is the role of a cell in a row whose cells have a role: the times of a timetable, and the names of rows
// below no titles, are set as heads are.
func cellRole(b *content.Table, row role.Role, column int) role.Role {
	if (b.Timetable != nil || !isTitled(b)) && column == 0 && len(b.Columns) > 1 {
		return role.TableTotal
	}
	return row
}

// headsRow reports whether the first cell of a row heads it.
func (r *rowCollector) headsRow(row *content.TableRow) bool {
	columns := r.table.block.Columns
	return columns[0].Align == content.CellStart && columns[1].Align != content.CellStart || row.Heading || r.named
}

// element adds the element of a cell.
func (r *rowCollector) element(tag display.Role, e extent, f inline.Frame) display.ElementID {
	td := f.Tree.Add(f.Parent, tag)
	if tag == display.TH {
		f.Tree.Scope(td, "Row")
	}
	if e.across > 1 {
		f.Tree.Attributes(td).ColSpan = e.across
	}
	if e.down > 1 {
		f.Tree.Attributes(td).RowSpan = e.down
	}
	return td
}

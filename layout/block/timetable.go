package block

import (
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// cellLine is the thickness of the lines between the columns of a timetable.
const cellLine = unit.Pt / 4

// groundOverlap is how far the ground of a cell goes on below a place where the page may end, so that no seam shows
// between its parts where the page goes on.
const groundOverlap = unit.Pt / 4

// timetable is what is drawn around and below the cells of a timetable.
type timetable struct {
	table *tableNode
	// owners are the places of the cells that each row shows, by the columns.
	owners [][]gridPlace
	// blocks are the cells that have a ground, from top to bottom.
	blocks []groundedCell
	// starts are the numbers of the first strips of the rows.
	starts []int
}

// groundedCell is a cell on a ground. Its text is as high as text, if it may go on beside rows below its first.
type groundedCell struct {
	at   gridPlace
	text unit.Length
}

// newTimetable is what is drawn of a timetable before its rows are built; nil for other tables.
func newTimetable(n *tableNode) *timetable {
	if n.block.Timetable == nil {
		return nil
	}
	out := &timetable{table: n}
	var above []gridPlace
	for row := range n.rows {
		above = ownersOf(n, row, above)
		out.owners = append(out.owners, above)
		for column, at := range above {
			if at == (gridPlace{row, column}) && isBlock(n, at) {
				out.blocks = append(out.blocks, groundedCell{at, textOver(n, at)})
			}
		}
	}
	return out
}

// ownersOf are the places of the cells that a row shows, by the columns: its own, and those that reach down from the
// row above, whose are given; nil for none.
func ownersOf(n *tableNode, row int, above []gridPlace) []gridPlace {
	out := make([]gridPlace, len(n.block.Columns))
	for i := range out {
		out[i] = gridPlace{row, i}
		if above != nil && above[i].row+n.grid.at(above[i].row, above[i].column).down > row {
			out[i] = above[i]
		} else if i > 0 && out[i-1].row == row && out[i-1].column+n.grid.at(row, out[i-1].column).across > i {
			out[i] = out[i-1]
		}
	}
	return out
}

// isBlock reports whether a cell stands on a ground: it takes several columns, or several rows beside the heads of
// these, and is not empty.
func isBlock(n *tableNode, at gridPlace) bool {
	e := n.grid.at(at.row, at.column)
	if e.across == 1 && (e.down == 1 || at.column == 0) {
		return false
	}
	_, lines := n.models.leading(&n.rows[at.row][at.column])
	return lines > 0
}

// textOver is how high the text of a cell is that takes several rows; 0 for other cells.
func textOver(n *tableNode, at gridPlace) unit.Length {
	if n.grid.at(at.row, at.column).down == 1 {
		return 0
	}
	leading, lines := n.models.leading(&n.rows[at.row][at.column])
	return leading * unit.Length(lines)
}

// beginRow notes that the next strip is the first of a row.
func (t *timetable) beginRow(g *galley.Galley) {
	if t != nil {
		t.starts = append(t.starts, len(g.Strips))
	}
}

// draw draws the lines and the grounds on the strips of the rows, all of which are built.
func (t *timetable) draw(g *galley.Galley) {
	if t == nil {
		return
	}
	t.beginRow(g) // the end of the last one
	for row, owners := range t.owners {
		lineCells(t.table, g, g.Strips[t.starts[row]:t.starts[row+1]], owners)
	}
	for _, b := range t.blocks {
		e := t.table.grid.at(b.at.row, b.at.column)
		t.ground(g, g.Strips[t.starts[b.at.row]:t.starts[b.at.row+e.down]], b, e.across)
	}
}

// lineCells draws the lines between the cells of a row.
func lineCells(n *tableNode, g *galley.Galley, strips []galley.Strip, owners []gridPlace) {
	f := n.frame
	f.Width = cellLine
	for i := 1; i < len(owners); i++ {
		f.X += n.widths[i-1]
		if owners[i] == owners[i-1] {
			continue
		}
		at := f
		at.X -= cellLine / 2
		for k := range strips {
			s := &strips[k]
			s.Items = append(s.Items, inline.Rule(g.Left(at), s.Height/2, cellLine, s.Height, &n.block.Rule))
		}
	}
}

// ground draws the ground of a cell on its strips. Text of the cell may go on over some of them, which stay together:
// their ground is drawn with the first, below the text. The others have theirs each, since the page may end there.
func (t *timetable) ground(g *galley.Galley, strips []galley.Strip, c groundedCell, across int) {
	n := t.table
	f := n.frame
	f.X += sum(n.widths[:c.at.column])
	f.Width = sum(n.widths[c.at.column : c.at.column+across])
	for first := 0; first < len(strips); {
		end := first + 1
		height := strips[first].Height
		for first == 0 && height < c.text && end < len(strips) {
			height += strips[end].Height
			end++
		}
		if end < len(strips) {
			height += groundOverlap
		}
		s := &strips[first]
		r := unit.Rect{X: g.Left(f), W: f.Width, H: height}
		under := []display.Item{groundOf(r, &n.block.Timetable.Ground)}
		if line := lineAbove(n, c.at.row); first == 0 && line > 0 { // half of it is below the ground
			under = append(under, inline.Rule(r.X, 0, r.W, line, &n.block.Rule))
		}
		s.Items = slices.Insert(s.Items, 0, under...)
		first = end
	}
}

// lineAbove is the thickness of the line above a row; 0 for none.
func lineAbove(n *tableNode, row int) unit.Length {
	switch {
	case row > 0:
		return cellLine
	case n.heads != nil:
		return headLine
	}
	return 0
}

// groundOf is a ground that fills a rectangle.
func groundOf(r unit.Rect, ink *color.Ink) display.Item {
	return display.Path{
		Segments: display.RectPath(r), Fill: ink, Place: display.Place{Artifact: display.Background},
	}
}

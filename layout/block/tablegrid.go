package block

import "annualreport/layout/content"

// gridPlace is the place of a cell of a table: its row, and its column. Lines of titles are rows below 0, and the
// titles of the columns are row -1.
type gridPlace struct{ row, column int }

// extent is how many columns and rows a cell takes.
type extent struct{ across, down int }

// tableGrid is the places of cells that take more than one column or row; nil where there is none.
type tableGrid map[gridPlace]extent

// at is what the cell at a place takes.
func (g tableGrid) at(row, column int) extent {
	if g != nil {
		if e, ok := g[gridPlace{row, column}]; ok {
			return e
		}
	}
	return extent{1, 1}
}

// enter enters what a cell takes.
func (g *tableGrid) enter(at gridPlace, e extent) {
	if e.across == 1 && e.down == 1 {
		return
	}
	if *g == nil {
		*g = make(tableGrid)
	}
	(*g)[at] = e
}

// rowCursor goes over the cells of rows from left to right, past the columns that cells of rows above take.
type rowCursor struct {
	columns int
	// taken is how many more rows each column is taken from above; nil where none is.
	taken []int
	at    int
}

// next is the column of the next cell of a row, and the room that it has; false if the row is full.
func (c *rowCursor) next() (column, room int, ok bool) {
	for c.at < c.columns && c.isTaken(c.at) {
		c.at++
	}
	if c.at >= c.columns {
		return 0, 0, false
	}
	for room = 1; c.at+room < c.columns && !c.isTaken(c.at+room); {
		room++
	}
	return c.at, room, true
}

func (c *rowCursor) isTaken(column int) bool { return c.taken != nil && c.taken[column] > 0 }

// place puts a cell at the column that next gave.
func (c *rowCursor) place(e extent) {
	if e.down > 1 {
		if c.taken == nil {
			c.taken = make([]int, c.columns)
		}
		for i := range e.across {
			c.taken[c.at+i] = -e.down // counted from the next row on
		}
	}
	c.at += e.across
}

// end ends a row.
func (c *rowCursor) end() {
	for i, left := range c.taken {
		switch {
		case left < 0:
			c.taken[i] = -left - 1
		case left > 0:
			c.taken[i] = left - 1
		}
	}
	c.at = 0
}

// isGroupBlank reports whether a line of titles has nothing above the title of a column alone.
func isGroupBlank(line *content.TableRow, column, columns int) bool {
	at := 0
	for i := range line.Cells {
		span := line.Span(i, columns-at)
		if at += span; at > column {
			return content.IsBlank(line.Cells[i])
		}
	}
	return at <= column // the line is too short
}

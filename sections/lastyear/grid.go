package lastyear

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/object"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// grid is a table whose rows and columns are found by their words.
type grid struct {
	// name is its id, and title its caption as it is compared, with a sign for each year; both may be empty.
	name, title string
	cells       *amount.Cells
	// columns and rows are the titles of its columns and the first cells of its rows, as words.
	columns, rows []string
	// columnKeys and rowKeys are these as they are compared.
	columnKeys, rowKeys []string
	// starts are for each row the columns in which its cells begin; nil where each column has its own.
	starts [][]int
	// openings and closings are the rows that say what was there at the beginning of the year and at its end.
	openings, closings []int
}

// gridsOf are tables with the names of their rows and columns.
func gridsOf(tables []amount.Holder) []*grid {
	var out []*grid
	for _, t := range tables {
		if cells := t.Cells(); len(cells.Columns) > 0 { // that a table has no columns is told where it is read
			starts := takeSpread(t, cells)
			g := gridOf(t.Name().Original(), cells)
			g.starts = starts
			if d, ok := t.(captionBearer); ok {
				g.title = withoutYears(keyOf(d.Described()))
			}
			if b, ok := t.(balanceBearer); ok {
				g.openings, g.closings = b.Balances()
			}
			out = append(out, g)
		}
	}
	return out
}

// spreadBearer is a table with cells over several columns.
type spreadBearer interface{ Spread() []object.SpreadRow }

// takeSpread adds the rows with cells over several columns to those of a table, if it has such rows, and returns in
// which columns the cells of all rows begin.
func takeSpread(t amount.Holder, cells *amount.Cells) (starts [][]int) {
	s, ok := t.(spreadBearer)
	if !ok {
		return nil
	}
	rows := s.Spread()
	if len(rows) == len(cells.Rows) {
		return nil
	}
	cells.Rows = nil
	for _, row := range rows {
		cells.Rows = append(cells.Rows, row.Cells)
		starts = append(starts, row.Starts)
	}
	return starts
}

// balanceBearer is a table with rows for what was there at the beginning of the year and at its end.
type balanceBearer interface {
	Balances() (openings, closings []int)
}

// captionBearer is a table that has a caption.
type captionBearer interface{ Described() string }

// gridOf makes the names of a table.
func gridOf(name string, cells *amount.Cells) *grid {
	g := &grid{name: name, cells: cells}
	for _, title := range cells.Columns {
		g.columns = append(g.columns, markup.OriginalWords(title))
	}
	for _, row := range cells.Rows {
		g.rows = append(g.rows, markup.OriginalWords(row[0]))
	}
	g.columnKeys, g.rowKeys = keysOf(g.columns), keysOf(g.rows)
	return g
}

// keysOf are names as they are compared.
func keysOf(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = keyOf(name)
	}
	return out
}

// sameSigns are signs that people write for each other.
var sameSigns = strings.NewReplacer("–", "-", "—", "-", "‐", "-", "‑", "-", "−", "-", "’", "'", "“", `"`, "”", `"`,
	"\u00ad", "")

// keyOf is a name as it is compared: without regard to capitals, spaces, the kind of dashes and quotation marks, and a
// colon behind it.
func keyOf(name string) string {
	return strings.TrimSuffix(spaced(strings.ToLower(sameSigns.Replace(name))), ":")
}

// place is where a table begins: the title of its first column that has a place, or its first row.
func (g *grid) place() diag.Span {
	for _, title := range g.cells.Columns {
		if !title.Span.IsZero() {
			return title.Span
		}
	}
	for _, row := range g.cells.Rows {
		return row[0].Span
	}
	return diag.Span{}
}

// called is how a message names a table that has an id; empty for one that has none.
func (g *grid) called() string {
	if g.name == "" {
		return ""
	}
	return " of “" + g.name + "”"
}

// cell is a cell of a row and a column.
func (g *grid) cell(row, column int) source.Text { return g.cells.Rows[row][column] }

// isOfYears reports whether most rows of a table are years.
func (g *grid) isOfYears() bool {
	n := 0
	for _, words := range g.rows {
		if _, ok := years.Alone(words); ok {
			n++
		}
	}
	return n > 1 && n*2 > len(g.rows)
}

// columnsOf are the columns of the cell that stands in a row and a column, from one up to another.
func (g *grid) columnsOf(row, column int) (from, to int) {
	if g.starts == nil {
		return column, column + 1
	}
	from, to = column, column+1
	for from > 0 && g.starts[row][from-1] == g.starts[row][column] {
		from--
	}
	for to < len(g.columns) && g.starts[row][to] == g.starts[row][column] {
		to++
	}
	return from, to
}

// hasNumber reports whether a column has a number that is not 0.
func (g *grid) hasNumber(column int) bool {
	for row := range g.rows {
		if g.isCounted(row, column) {
			return true
		}
	}
	return false
}

// isEmpty reports whether there are rows, and no cell of a column says anything.
func (g *grid) isEmpty(column int) bool {
	for row := range g.rows {
		if !g.cell(row, column).IsEmpty() {
			return false
		}
	}
	return len(g.rows) > 0
}

// isCounted reports whether a cell is a number that is not 0.
func (g *grid) isCounted(row, column int) bool {
	v, err := g.cells.Numerals.Read(g.cell(row, column))
	return err == nil && v.Sign() != 0
}

// placeOf is the place of a cell, or that of its row.
func placeOf(cell source.Text, row []source.Text) diag.Span {
	if cell.Span.IsZero() {
		return row[0].Span
	}
	return cell.Span
}

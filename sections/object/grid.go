package object

import (
	"slices"
	"strings"

	"annualreport/sections/sheet"
)

// grid is the cells of a sheet in rows of one width: the first one has the titles. Rows and columns that hold nothing
// are left out.
type grid struct{ rows [][]sheet.Cell }

// newGrid puts cells into rows, repeats the words of cells that take several rows, and joins titles in several rows.
func newGrid(cells *sheet.Cells) *grid {
	rows, columns := filled(cells)
	g := &grid{rows: make([][]sheet.Cell, len(rows))}
	for i := range g.rows {
		g.rows[i] = make([]sheet.Cell, len(columns))
	}
	for _, c := range cells.List {
		i, found := slices.BinarySearch(rows, c.Row)
		k, foundColumn := slices.BinarySearch(columns, c.Column)
		if found && foundColumn {
			g.rows[i][k] = c
		}
	}
	g.spread(rows, columns)
	g.joinTitles(columns)
	return g
}

// filled are the rows and the columns in which cells hold something.
func filled(cells *sheet.Cells) (rows, columns []int) {
	for i := range cells.List {
		if c := &cells.List[i]; c.Kind != sheet.Blank {
			rows = append(rows, c.Row)
			columns = append(columns, c.Column)
		}
	}
	return distinct(rows), distinct(columns)
}

// distinct are sorted numbers, each once.
func distinct(numbers []int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// spread repeats words that stand in a cell of several rows in each of these. Numbers are not repeated: they would
// count twice.
func (g *grid) spread(rows, columns []int) {
	for i := range g.rows {
		for k := range columns {
			c := g.rows[i][k]
			if c.Kind != sheet.Words || c.Height <= 1 || i == 0 {
				continue
			}
			for below := i + 1; below < len(rows) && rows[below] < c.Row+c.Height; below++ {
				if g.rows[below][k].Kind == sheet.Blank {
					copied := c
					copied.Height = 1
					g.rows[below][k] = copied
				}
			}
		}
	}
}

// joinTitles makes one row of titles of those that stand in several rows: a title over several columns belongs to each
// of them, and those below it follow it.
func (g *grid) joinTitles(columns []int) {
	if len(g.rows) == 0 {
		return
	}
	wide := false
	height := 1
	for k := range g.rows[0] {
		c := g.rows[0][k]
		height = max(height, c.Height)
		if c.Width <= 1 {
			continue
		}
		for right := k + 1; right < len(columns) && columns[right] < c.Column+c.Width; right++ {
			wide = true
			copied := c
			copied.Width = 1
			g.rows[0][right] = copied
		}
	}
	if wide && height == 1 && len(g.rows) > 1 && g.rows[1][0].Kind == sheet.Blank {
		height = 2
	}
	if !wide || height >= len(g.rows) {
		return
	}
	for k := range g.rows[0] {
		var words []string
		for i := range height {
			if c := g.rows[i][k]; c.Kind != sheet.Blank && (len(words) == 0 || words[len(words)-1] != c.Text) {
				words = append(words, c.Text)
			}
		}
		g.rows[0][k] = sheet.Cell{Kind: sheet.Words, Text: strings.Join(words, ", ")}
	}
	g.rows = slices.Delete(g.rows, 1, height)
}

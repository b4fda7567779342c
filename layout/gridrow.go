package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// highestRow is the part of a page, as 1/highestRow, up to which a row of cells side by side
// is never divided.
const highestRow = 2

// divided puts cells that stand side by side into one strip; a high row becomes strips
// between which it may be divided, where that divides no line of any cell.
func divided(cells [][]strip, g *galley) []strip {
	height := unit.Length(0)
	for _, cell := range cells {
		height = max(height, total(cell))
	}
	if height <= g.sheet.Height()/highestRow {
		return []strip{sideBySide(cells, 0, height.RoundUp(g.grid/2))}
	}
	if len(cells) > 1 {
		for i := range cells {
			cells[i] = onGrid(cells[i], g.grid)
			height = max(height, total(cells[i]))
		}
	}
	row := new(content.TableRow)
	var out []strip
	from := unit.Length(0)
	for _, at := range divisions(cells, height) {
		s := sideBySide(cells, from, at.y)
		s.cost, s.row = at.cost, row
		out = append(out, s)
		from = at.y
	}
	last := sideBySide(cells, from, height.RoundUp(g.grid/2))
	last.row = row
	return append(out, last)
}

// onGrid makes the last strip before each change of leading higher, so that the next begins
// on the grid: then lines of cells side by side can be divided together.
func onGrid(strips []strip, grid unit.Length) []strip {
	out := slices.Clone(strips)
	y := unit.Length(0)
	for i := range out {
		y += out[i].height
		if i+1 == len(out) || out[i+1].height != out[i].height {
			rest := y.RoundUp(grid) - y
			out[i].height += rest
			y += rest
		}
	}
	return out
}

// division is a height at which a row may be divided, with its cost.
type division struct {
	y    unit.Length
	cost int64
}

// divisions are the heights at which all cells have the end of a strip, or have ended.
func divisions(cells [][]strip, height unit.Length) []division {
	ends := make(map[unit.Length]int)    // how many cells have the end of a strip there
	costs := make(map[unit.Length]int64) // the highest of theirs
	for _, cell := range cells {
		y := unit.Length(0)
		for i := range cell {
			y += cell[i].height
			ends[y]++
			if i+1 < len(cell) {
				costs[y] = max(costs[y], cell[i].cost)
			}
		}
	}
	var out []division
	for y, n := range ends {
		for _, cell := range cells {
			if total(cell) < y {
				n++
			}
		}
		if n == len(cells) && y > 0 && y < height && costs[y] < never {
			out = append(out, division{y, costs[y] + dividedRow})
		}
	}
	slices.SortFunc(out, func(a, b division) int { return int(a.y - b.y) })
	return out
}

// sideBySide is what cells have between two heights, as one strip.
func sideBySide(cells [][]strip, from, to unit.Length) strip {
	out := strip{height: to - from, section: -1}
	for _, cell := range cells {
		strips, head := between(cell, from, to)
		part := flatten(strips)
		out.items = append(out.items, moved(part.items, unit.Point{Y: head})...)
		out.notes = append(out.notes, part.notes...)
		out.anchors = append(out.anchors, part.anchors...)
		for _, f := range part.folios {
			f.at.Y += head
			out.folios = append(out.folios, f)
		}
	}
	return out
}

// between is the strips that begin between two heights, and how far below the first height
// the first of them does.
func between(strips []strip, from, to unit.Length) (part []strip, head unit.Length) {
	y := unit.Length(0)
	first, last := len(strips), len(strips)
	for i := range strips {
		if y >= from && first == len(strips) {
			first, head = i, y-from
		}
		if y >= to {
			last = i
			break
		}
		y += strips[i].height
	}
	return strips[min(first, last):last], head
}

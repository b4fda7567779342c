package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// highestRow is the part of a page, as 1/highestRow, up to which a row of cells side by side
// is never divided.
const highestRow = 2

// divided puts cells that stand side by side into one strip; a high row becomes strips
// between which it may be divided, where that divides no line of any cell.
func divided(cells [][]galley.Strip, g *galley.Galley) []galley.Strip {
	height := unit.Length(0)
	for _, cell := range cells {
		height = max(height, galley.Total(cell))
	}
	if height <= g.Sheet.Height()/highestRow {
		return []galley.Strip{sideBySide(cells, 0, height.RoundUp(g.Grid/2))}
	}
	if len(cells) > 1 {
		for i := range cells {
			cells[i] = onGrid(cells[i], g.Grid)
			height = max(height, galley.Total(cells[i]))
		}
	}
	row := new(content.TableRow)
	var out []galley.Strip
	from := unit.Length(0)
	for _, at := range divisions(cells, height) {
		s := sideBySide(cells, from, at.y)
		s.Cost = at.cost
		s.Row = row
		out = append(out, s)
		from = at.y
	}
	last := sideBySide(cells, from, height.RoundUp(g.Grid/2))
	last.Row = row
	return append(out, last)
}

// onGrid makes the last strip before each change of leading higher, so that the next begins
// on the grid: then lines of cells side by side can be divided together.
func onGrid(strips []galley.Strip, grid unit.Length) []galley.Strip {
	out := slices.Clone(strips)
	y := unit.Length(0)
	for i := range out {
		y += out[i].Height
		if i+1 == len(out) || out[i+1].Height != out[i].Height {
			rest := y.RoundUp(grid) - y
			out[i].Height += rest
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
func divisions(cells [][]galley.Strip, height unit.Length) []division {
	ends := make(map[unit.Length]int)    // how many cells have the end of a strip there
	costs := make(map[unit.Length]int64) // the highest of theirs
	for _, cell := range cells {
		y := unit.Length(0)
		for i := range cell {
			y += cell[i].Height
			ends[y]++
			if i+1 < len(cell) {
				costs[y] = max(costs[y], cell[i].Cost)
			}
		}
	}
	var out []division
	for y, n := range ends {
		for _, cell := range cells {
			if galley.Total(cell) < y {
				n++
			}
		}
		if n == len(cells) && y > 0 && y < height && costs[y] < galley.Never {
			out = append(out, division{y, costs[y] + galley.DividedRow})
		}
	}
	slices.SortFunc(out, func(a, b division) int { return int(a.y - b.y) })
	return out
}

// sideBySide is what cells have between two heights, as one strip.
func sideBySide(cells [][]galley.Strip, from, to unit.Length) galley.Strip {
	out := galley.Strip{Height: to - from}
	for _, cell := range cells {
		strips, head := between(cell, from, to)
		part := galley.Flatten(galley.OnGrounds(strips))
		out.Items = append(out.Items, galley.Moved(part.Items, unit.Point{Y: head})...)
		out.Notes = append(out.Notes, part.Notes...)
		out.Anchors = append(out.Anchors, part.Anchors...)
		for _, f := range part.Folios {
			f.At.Y += head
			out.Folios = append(out.Folios, f)
		}
	}
	return out
}

// between is the strips that begin between two heights, and how far below the first height
// the first of them does.
func between(strips []galley.Strip, from, to unit.Length) (part []galley.Strip, head unit.Length) {
	y := unit.Length(0)
	first, last := len(strips), len(strips)
	for i := range strips {
		if y >= from && first == len(strips) {
			first = i
			head = y - from
		}
		if y >= to {
			last = i
			break
		}
		y += strips[i].Height
	}
	return strips[min(first, last):last], head
}

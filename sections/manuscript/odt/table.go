package odt

import (
	"strconv"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// mostRepeated is how often a row or a cell is taken that the file has once and says to be there many times.
const mostRepeated = 1000

// table reads a table.
func (r *reader) table(n *xmltree.Node) manuscript.Table {
	var t manuscript.Table
	for _, row := range rowsOf(n) {
		cells := r.row(row)
		for range repeated(row, "number-rows-repeated") {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

// row reads the cells of a row. A cell that is covered belongs to the cell before it, or to one of a row above: then an
// empty one stands there.
func (r *reader) row(n *xmltree.Node) []manuscript.Cell {
	var out []manuscript.Cell
	covered := 0 // how many columns the cell before still covers
	for _, c := range n.Elements() {
		switch c.Name {
		case "table-cell":
			cell := r.cell(c)
			covered = cell.Span - 1
			for range repeated(c, "number-columns-repeated") {
				out = append(out, cell)
			}
		case "covered-table-cell":
			for range repeated(c, "number-columns-repeated") {
				if covered > 0 {
					covered--
					continue
				}
				r.out.Losses.Add(manuscript.LossOfMerged)
				out = append(out, manuscript.Cell{Span: 1})
			}
		}
	}
	return out
}

// rowsOf are the rows of a table, in the groups of its head and body.
func rowsOf(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range n.Elements() {
		switch c.Name {
		case "table-row":
			out = append(out, c)
		case "table-header-rows", "table-rows", "table-row-group":
			out = append(out, rowsOf(c)...)
		}
	}
	return out
}

// repeated is how many times a thing is there.
func repeated(n *xmltree.Node, attribute string) int {
	count, err := strconv.Atoi(n.Attribute(attribute))
	if err != nil {
		return 1
	}
	return min(max(count, 1), mostRepeated)
}

// cell reads a cell.
func (r *reader) cell(n *xmltree.Node) manuscript.Cell {
	out := manuscript.Cell{Span: repeated(n, "number-columns-spanned")}
	for _, block := range r.blocks(n) {
		out.Paragraphs = append(out.Paragraphs, manuscript.Plain(block, &r.out.Losses)...)
	}
	return out
}

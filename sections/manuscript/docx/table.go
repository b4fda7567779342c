package docx

import (
	"strconv"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// table reads a table.
func (r *reader) table(n *xmltree.Node) manuscript.Table {
	var t manuscript.Table
	for _, row := range rowsOf(n) {
		var cells []manuscript.Cell
		for range min(number(row.Child("trPr", "gridBefore")), 100) {
			cells = append(cells, manuscript.Cell{Span: 1})
		}
		for _, c := range cellsOf(row) {
			cells = append(cells, r.cell(c))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// number is the number that a property has, 0 if it has none.
func number(n *xmltree.Node) int {
	v, err := strconv.Atoi(n.Attribute("val"))
	if err != nil {
		return 0
	}
	return max(v, 0)
}

// rowsOf are the rows of a table, of which programs may have put some into other elements.
func rowsOf(n *xmltree.Node) []*xmltree.Node { return named(n, "tr") }

// cellsOf are the cells of a row.
func cellsOf(n *xmltree.Node) []*xmltree.Node { return named(n, "tc") }

// named are the elements of a name within a node, or within the containers in it.
func named(n *xmltree.Node, name string) []*xmltree.Node {
	var out []*xmltree.Node
	for _, c := range n.Elements() {
		switch c.Name {
		case name:
			out = append(out, c)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			out = append(out, named(c, name)...)
		}
	}
	return out
}

// cell reads a cell.
func (r *reader) cell(n *xmltree.Node) manuscript.Cell {
	properties := n.Child("tcPr")
	span, err := strconv.Atoi(properties.Child("gridSpan").Attribute("val"))
	if err != nil || span < 1 || span > 100 {
		span = 1
	}
	out := manuscript.Cell{Span: span}
	if merged := properties.Child("vMerge"); merged != nil && merged.Attribute("val") != "restart" {
		r.out.Losses.Add(manuscript.LossOfMerged)
		return out
	}
	for _, block := range r.blocks(n) {
		out.Paragraphs = append(out.Paragraphs, manuscript.Plain(block, &r.out.Losses)...)
	}
	return out
}

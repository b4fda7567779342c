package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/inline"
)

// headCells finds the header cells of each cell of a table, where readers cannot find them by their scopes
// (ISO 14289-1, 7.5): below titles of groups of columns, beside cells over several rows, and below rows that head
// others.
type headCells struct {
	// named is set where cells name their headers.
	named bool
	// columns are the headers of each column, from top to bottom.
	columns [][]display.ElementID
	// group is the header of the rows below it; 0 for none.
	group display.ElementID
	// row is the header of the row, and left for how many rows more it is.
	row  display.ElementID
	left int
}

// tableCell is a cell in its place.
type tableCell struct {
	tag    display.Role
	column int
	extent
}

// needsHeads reports whether the cells of a table name their headers.
func needsHeads(b *content.Table) bool {
	return len(b.Heads) > 0 || slices.ContainsFunc(b.Rows, func(row content.TableRow) bool {
		return row.Heading || slices.ContainsFunc(row.Downs, func(down int) bool { return down > 1 })
	})
}

// enterColumn enters a title of some columns.
func (h *headCells) enterColumn(tree *inline.Tree, th display.ElementID, column, span int) {
	if !h.named {
		return
	}
	if above := h.columns[column]; len(above) > 0 {
		tree.Attributes(th).Heads = slices.Clone(above)
	}
	for i := range span {
		h.columns[column+i] = append(h.columns[column+i], th)
	}
}

// begin begins a row: a heading or a total ends what the heading above it heads.
func (h *headCells) begin(row *content.TableRow) {
	if row.Heading || row.Total {
		h.group = 0
	}
	if h.left--; h.left <= 0 {
		h.row = 0
	}
}

// enterCell gives a cell of a row its headers, and enters it if it is one.
func (h *headCells) enterCell(tree *inline.Tree, element display.ElementID, c tableCell, row *content.TableRow) {
	if !h.named {
		return
	}
	var heads []display.ElementID
	if h.group != 0 {
		heads = append(heads, h.group)
	}
	for _, column := range h.columns[c.column : c.column+c.across] {
		for _, head := range column {
			if !slices.Contains(heads, head) {
				heads = append(heads, head)
			}
		}
	}
	if h.row != 0 {
		heads = append(heads, h.row)
	}
	if row.Heading && c.column == 0 {
		heads = nil // it heads all columns, and is below none
		h.group = element
	} else if c.tag == display.TH {
		h.row = element
		h.left = c.down
	}
	if len(heads) > 0 {
		tree.Attributes(element).Heads = heads
	}
}

package block

import (
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// alignDecimals narrows decimal cells at the end of their lines, so that the points of a column
// stand below each other. Digits run from left to right in all scripts: where lines end at the
// left, it is what stands before the points that is made equal.
func (n *tableNode) alignDecimals(s *inline.Setter) {
	for i, col := range n.block.Columns {
		if col.Align != content.CellDecimal {
			continue
		}
		most := unit.Length(0)
		n.decimalCells(i, func(_ *cell, p *inline.Paragraph) {
			most = max(most, inline.BehindPoint(s, p, n.block.Decimal))
		})
		n.decimalCells(i, func(c *cell, p *inline.Paragraph) {
			less := most - inline.BehindPoint(s, p, n.block.Decimal)
			if _, whole := inline.Extent(s, p); less == 0 || whole+less > p.Frame.Width {
				return
			}
			if c.model == 0 {
				p.Narrow(p.Frame.Width - less)
				return
			}
			c.less = less
			n.models.fitLine(s, c)
		})
	}
}

// decimalCells goes over the cells of a column that are aligned by their points.
func (n *tableNode) decimalCells(column int, do func(c *cell, p *inline.Paragraph)) {
	for k, row := range n.rows {
		if c := &row[column]; !c.absent() && n.grid.at(k, column).across == 1 {
			do(c, n.models.paragraph(c))
		}
	}
}

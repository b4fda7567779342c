package block

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// claims are what the columns of tables ask for, with their padding.
type claims struct {
	// hard is the widest piece that cannot be divided, least the longest word, and natural the
	// longest cell on one line.
	hard, least, natural []unit.Length
}

// claim is what one cell asks for, from its narrowest width to its widest.
type claim struct{ hard, least, natural unit.Length }

// take makes a column as wide as one more cell asks for.
func (c *claims) take(i int, cell claim) {
	c.hard[i] = max(c.hard[i], cell.hard)
	c.least[i] = max(c.least[i], cell.least)
	c.natural[i] = max(c.natural[i], cell.natural)
}

// spread makes columns that a cell spans wide enough for its longest word, all by the same.
func (c *claims) spread(from, span int, cell claim) {
	for _, one := range []struct {
		widths []unit.Length
		need   unit.Length
	}{{c.hard, cell.hard}, {c.least, cell.least}} {
		if lack := one.need - sum(one.widths[from:from+span]); lack > 0 {
			for i := from; i < from+span; i++ {
				one.widths[i] += lack/unit.Length(span) + 1
			}
		}
	}
	for i := from; i < from+span; i++ {
		c.natural[i] = max(c.natural[i], c.least[i])
	}
}

// level gives all columns in which any of the tables has values the same width, beside that of their bars.
func (c *claims) level(tables []*tableNode) {
	values := make([]bool, len(c.hard))
	bars := make([]unit.Length, len(c.hard))
	for _, n := range tables {
		fewer := len(values) - len(n.block.Columns)
		for i := range n.block.Columns {
			if a := n.block.Columns[i].Align; a == content.CellEnd || a == content.CellDecimal {
				values[fewer+i] = true
			}
			bars[fewer+i] = max(bars[fewer+i], barRoom(n, i))
		}
	}
	var most claim
	for i, isValue := range values {
		if isValue {
			most = claim{
				max(most.hard, c.hard[i]-bars[i]), max(most.least, c.least[i]-bars[i]),
				max(most.natural, c.natural[i]-bars[i]),
			}
		}
	}
	for i, isValue := range values {
		if isValue {
			c.take(i, claim{most.hard + bars[i], most.least + bars[i], most.natural + bars[i]})
		}
	}
}

// sum adds up lengths.
func sum(lengths []unit.Length) unit.Length {
	var out unit.Length
	for _, l := range lengths {
		out += l
	}
	return out
}

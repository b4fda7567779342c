package block

import "annualreport/layout/unit"

// tallRow is what cells that take several rows ask of one of these.
type tallRow struct {
	// more is by how much the row is higher than its own cells ask for.
	more unit.Length
	// bound means that the text of such a cell goes on beside the next row.
	bound bool
	// down are the columns of cells that go on in the next row.
	down []bool
}

// tallCells finds what cells that take several rows ask of these; nil where there are none.
func tallCells(n *tableNode, grid unit.Length) map[int]tallRow {
	var out map[int]tallRow
	for i := range n.rows {
		for column := range n.rows[i] {
			e := n.grid.at(i, column)
			if e.down == 1 {
				continue
			}
			if out == nil {
				out = make(map[int]tallRow)
			}
			markDown(out, gridPlace{i, column}, e, len(n.block.Columns))
		}
	}
	for i := range n.rows {
		for column := range n.rows[i] {
			if e := n.grid.at(i, column); e.down > 1 {
				makeRoom(n, out, gridPlace{i, column}, e.down, grid)
			}
		}
	}
	return out
}

// markDown enters the columns of a cell that goes on in the rows below.
func markDown(out map[int]tallRow, at gridPlace, e extent, columns int) {
	for row := at.row; row < at.row+e.down-1; row++ {
		t := out[row]
		if t.down == nil {
			t.down = make([]bool, columns)
		}
		for i := range e.across {
			t.down[at.column+i] = true
		}
		out[row] = t
	}
}

// makeRoom binds the rows beside which the text of a cell stands, and makes the last of its rows higher if the text
// does not end there.
func makeRoom(n *tableNode, out map[int]tallRow, at gridPlace, down int, grid unit.Length) {
	leading, lines := n.models.leading(&n.rows[at.row][at.column])
	need := rowHeight(leading*unit.Length(lines), grid)
	for row := at.row; row < at.row+down; row++ {
		t := out[row]
		leading, lines := n.rowLines(row, n.rows[row])
		need -= rowHeight(leading*unit.Length(lines), grid) + t.more
		if need <= 0 {
			return
		}
		if row == at.row+down-1 {
			t.more += need.RoundUp(grid / 2)
		} else {
			t.bound = true
		}
		out[row] = t
	}
}

// rowHeight is the height of a row whose lines have a height, on the half grid.
func rowHeight(lines, grid unit.Length) unit.Length { return (lines + grid/8).RoundUp(grid / 2) }

package object

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// numbersTable is a table of cells that are numbers, where they have the shape of one, or words.
func numbersTable(columns int, rows ...[]string) *Table {
	d := &Table{columns: make([]dataColumn, columns)}
	for _, row := range rows {
		var r dataRow
		for _, cell := range row {
			t := source.Text{Value: cell}
			if v, ok := number.Read(cell).Certain(); ok {
				t = t.AsNumber(v)
			}
			r.cells, r.spans = append(r.cells, t), append(r.spans, 1)
		}
		d.rows = append(d.rows, r)
	}
	return d
}

// TestColumnStyles: columns of numbers stand by their decimals and have equal ones, but for the first, which
// names the rows, unless it is the only one; what the author says goes before; years have no groups.
func TestColumnStyles(t *testing.T) {
	d := numbersTable(5, []string{"1", "7.5", "2030", "2500", "9"}, []string{"2", "1250.25", "2031", "2031", "many"})
	d.columns[3].align, d.columns[3].aligned = content.CellEnd, true
	d.style()
	for i, want := range []struct {
		align    content.CellAlign
		decimals int
		plain    bool
	}{{0, 0, false}, {content.CellDecimal, 2, false}, {content.CellDecimal, 0, true}, {content.CellEnd, 0, false}, {0, 0, false}} {
		v, _ := d.rows[0].cells[i].Number()
		if c := d.columns[i]; c.align != want.align || c.style.decimals != want.decimals || v.Plain != want.plain {
			t.Errorf("column %d: align %v, %d decimals, plain %v; want %v", i, c.align, c.style.decimals, v.Plain, want)
		}
	}
	alone := numbersTable(1, []string{"7.5"}, []string{"8"})
	if alone.style(); alone.columns[0].align != content.CellDecimal {
		t.Errorf("the only column: align %v", alone.columns[0].align)
	}
}

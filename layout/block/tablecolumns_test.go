package block

import (
	"slices"
	"testing"

	"annualreport/layout/unit"
)

// TestSpend: the width that is left goes where it saves lines: never to fixed columns, nor to those that have all they
// ask for, and among columns that gain alike to the first ones; what rounding leaves goes to the first.
func TestSpend(t *testing.T) {
	same := func(n int, points unit.Length) []unit.Length {
		return slices.Repeat([]unit.Length{points * unit.Pt}, n)
	}
	for _, c := range []struct {
		name            string
		widths, natural []unit.Length
		fixed           []bool
		row             []unit.Length
		free            unit.Length
		want            []unit.Length // what each column gains, in steps
	}{
		{"five alike", same(5, 50), same(5, 400), make([]bool, 5), same(5, 400), 48, []unit.Length{10, 10, 10, 9, 9}},
		{"one is fixed", same(2, 50), same(2, 400), []bool{true, false}, same(2, 400), 48, []unit.Length{0, 48}},
		{"one has all", same(2, 50), []unit.Length{50 * unit.Pt, 400 * unit.Pt}, make([]bool, 2), same(2, 400), 48,
			[]unit.Length{0, 48}},
		{"one asks for little", same(2, 50), []unit.Length{60 * unit.Pt, 60 * unit.Pt}, make([]bool, 2),
			same(2, 60), 48, []unit.Length{38, 10}},
		{"one is longer", same(2, 50), same(2, 400), make([]bool, 2), []unit.Length{40 * unit.Pt, 300 * unit.Pt}, 48,
			[]unit.Length{0, 48}},
	} {
		f := &fitter{widths: c.widths, natural: c.natural, fixed: c.fixed, rows: [][]unit.Length{c.row}}
		f.spend(c.free * unit.Pt)
		for i, w := range f.widths {
			if got := (w - 50*unit.Pt) / unit.Pt; got != c.want[i] {
				t.Errorf("%s: column %d gains %d, want %d", c.name, i, got, c.want[i])
			}
		}
	}
}

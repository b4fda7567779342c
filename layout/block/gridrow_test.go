package block

import (
	"slices"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// cellOf is a cell of so many lines of some points.
func cellOf(lines int, height unit.Length) []galley.Strip {
	return slices.Repeat([]galley.Strip{lineOf(height)}, lines)
}

// TestDivided: cells side by side are one strip up to half a page. Higher ones may be divided where that divides no
// line of any cell, at the highest cost of theirs; a cell that has ended is divided nowhere.
func TestDivided(t *testing.T) {
	long, short := cellOf(12, 14), cellOf(3, 14)
	long[0].Cost, long[10].Cost = galley.Orphan, galley.Widow
	short[0].Cost, short[1].Cost, short[2].Cost = galley.Never, 5, 9
	mixed := append(cellOf(2, 10), cellOf(10, 14)...)
	for _, c := range []struct {
		name    string
		cells   [][]galley.Strip
		heights []unit.Length
		costs   []int64 // more than that of a divided row
	}{
		{"half a page", [][]galley.Strip{cellOf(10, 14), cellOf(1, 14)}, []unit.Length{140}, nil},
		{"lower, to the half grid", [][]galley.Strip{cellOf(3, 10)}, []unit.Length{35}, nil},
		{"higher", [][]galley.Strip{long, short}, []unit.Length{28, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14},
			[]int64{5, 0, 0, 0, 0, 0, 0, 0, 0, galley.Widow}},
		{"of two leadings", [][]galley.Strip{mixed, cellOf(12, 14)},
			[]unit.Length{28, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14}, make([]int64, 10)},
		{"of small lines", [][]galley.Strip{cellOf(15, 10), cellOf(2, 14)},
			[]unit.Length{30, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 14}, make([]int64, 12)},
		{"alone", [][]galley.Strip{cellOf(15, 10)},
			[]unit.Length{10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 14}, make([]int64, 14)},
	} {
		strips := divided(c.cells, testGalley())
		var heights []unit.Length
		for i, s := range strips {
			heights = append(heights, s.Height/unit.Pt)
			if len(c.costs) == 0 {
				continue
			}
			if s.Row == nil || s.Row != strips[0].Row {
				t.Errorf("%s: piece %d is of no row, or of another one", c.name, i)
			}
			if i < len(c.costs) && s.Cost != c.costs[i]+galley.DividedRow {
				t.Errorf("%s: behind piece %d a break costs %d", c.name, i, s.Cost)
			}
		}
		if !slices.Equal(heights, c.heights) {
			t.Errorf("%s: the pieces are %v high", c.name, heights)
		}
		if last := strips[len(strips)-1]; last.Cost != 0 {
			t.Errorf("%s: behind it a break costs %d", c.name, last.Cost)
		}
	}
}

// TestSideBySide: a piece of a row has what begins between its heights, as far below its head as it was in its cell.
func TestSideBySide(t *testing.T) {
	square := display.Path{Segments: display.RectPath(unit.Rect{Y: unit.Pt, W: unit.Pt, H: unit.Pt})}
	cell := cellOf(3, 10)
	for i := range cell {
		cell[i].Items = []display.Item{square}
		cell[i].Notes, cell[i].Anchors = []int32{int32(i)}, []string{"a"}
		cell[i].Folios = []galley.Folio{{At: unit.Point{Y: 2 * unit.Pt}}}
	}
	for _, c := range []struct {
		from, to unit.Length
		tops     []unit.Length // of the squares
		notes    []int32
	}{
		{0, 10, []unit.Length{1}, []int32{0}}, {0, 11, []unit.Length{1, 11}, []int32{0, 1}},
		{5, 30, []unit.Length{6, 16}, []int32{1, 2}}, {10, 20, []unit.Length{1}, []int32{1}},
		{20, 40, []unit.Length{1}, []int32{2}}, {30, 40, nil, nil}, {11, 15, nil, nil},
	} {
		s := sideBySide([][]galley.Strip{cell}, c.from*unit.Pt, c.to*unit.Pt)
		var tops []unit.Length
		for i, it := range s.Items {
			top := display.ExtentOf(it).Y
			tops = append(tops, top/unit.Pt)
			if s.Folios[i].At.Y != top+unit.Pt {
				t.Errorf("from %d to %d: folio %d stands at %s", c.from, c.to, i, s.Folios[i].At.Y)
			}
		}
		if !slices.Equal(tops, c.tops) || !slices.Equal(s.Notes, c.notes) || len(s.Anchors) != len(c.notes) {
			t.Errorf("from %d to %d: squares stand at %v, the notes are %v", c.from, c.to, tops, s.Notes)
		}
		if s.Height != (c.to-c.from)*unit.Pt {
			t.Errorf("from %d to %d: the piece is %s high", c.from, c.to, s.Height)
		}
	}
}

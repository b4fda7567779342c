package block

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// tileRow is a row of two cells, of one and of two lines, with the space around them.
func tileRow() cardRow {
	line := galley.Strip{Height: 10}
	row := cardRow{cells: [][]galley.Strip{{line}, {line, line}}}
	padCells(row.cells, 4)
	return row
}

// TestPadCells: texts of tiles side by side end on one line, within their edges, and stay together.
func TestPadCells(t *testing.T) {
	for i, cell := range tileRow().cells {
		if got := galley.Total(cell); got != 28 {
			t.Errorf("tile %d is %d high, want 28", i, got)
		}
		if head := cell[0].Height; head != 4+unit.Length(1-i)*10 {
			t.Errorf("above the text of tile %d are %d", i, head)
		}
		if foot := cell[len(cell)-1].Height; foot != 4 {
			t.Errorf("below the text of tile %d are %d", i, foot)
		}
		if cell[0].Cost != galley.Never || cell[len(cell)-2].Cost != galley.Never {
			t.Errorf("a page may end between the text of tile %d and an edge of it", i)
		}
	}
}

// TestRaiseTiles: rows that leave their page empty become higher by as much each, by at most six tenths of the lowest,
// until nine tenths are filled; the text stays at the feet.
func TestRaiseTiles(t *testing.T) {
	for _, c := range []struct{ room, want unit.Length }{{60, 28}, {70, 28}, {80, 34}, {79, 32}, {1000, 44}} {
		rows := []cardRow{tileRow(), tileRow()}
		raiseTiles(rows, c.room, 2, 2)
		for _, row := range rows {
			for _, cell := range row.cells {
				if got := galley.Total(cell); got != c.want {
					t.Errorf("in %d a tile is %d high, want %d", c.room, got, c.want)
				}
				if foot := cell[len(cell)-1].Height; foot != 4 {
					t.Errorf("in %d there are %d below the text", c.room, foot)
				}
			}
		}
	}
}

// TestPaintTiles: each piece of a row has the ground of each tile, as high as it is, below what stands on it.
func TestPaintTiles(t *testing.T) {
	red, blue := color.Of(color.RGB{R: 200}), color.Of(color.RGB{B: 200})
	word := display.Text{}
	strips := []galley.Strip{{Height: 10, Items: []display.Item{word}}, {Height: 30}}
	places := []unit.Rect{{X: 0, W: 40}, {X: 50, W: 60}}
	paintTiles(strips, places, []*content.Tile{{Ground: red}, {Ground: blue}})
	for i, s := range strips {
		for k, want := range []color.Ink{red, blue} {
			tile, ok := s.Items[k].(display.Path)
			at := places[k]
			at.H = s.Height
			if !ok || tile.Box != at || *tile.Fill != want || tile.Place.Artifact != display.Decoration {
				t.Errorf("piece %d has %+v, want a ground at %v", i, s.Items[k], at)
			}
		}
	}
	if _, ok := strips[0].Items[2].(display.Text); !ok || len(strips[1].Items) != 2 {
		t.Error("the grounds do not lie below the text")
	}
}

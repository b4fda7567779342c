package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// onTile is the frame of a card within the edges of its tile, whose texts look as they do on its ground.
func onTile(f inline.Frame, tile *content.Tile, padding unit.Length) inline.Frame {
	f = f.On(tile.Styles).Inset(padding)
	f.Width -= padding
	return f
}

// padCells puts the space between text and edges above and below the cells of a row of tiles. Texts stand at the feet
// of their tiles, so that those side by side end on one line.
func padCells(cells [][]galley.Strip, padding unit.Length) {
	height := unit.Length(0)
	for _, cell := range cells {
		height = max(height, galley.Total(cell))
	}
	for i, cell := range cells {
		head := galley.Strip{Height: height - galley.Total(cell) + padding, Cost: galley.Never}
		foot := galley.Strip{Height: padding}
		if last := len(cell) - 1; last >= 0 {
			cell[last].Cost = galley.Never
		}
		cells[i] = append(append([]galley.Strip{head}, cell...), foot)
	}
}

// paintTiles puts the grounds of a row of tiles, whose places are given, below what stands on them.
func paintTiles(strips []galley.Strip, places []unit.Rect, tiles []*content.Tile) {
	for i := range strips {
		s := &strips[i]
		var grounds []display.Item
		for k, at := range places {
			at.H = s.Height
			grounds = append(grounds, display.Path{
				Box: at, Fill: &tiles[k].Ground, Place: display.Place{Artifact: display.Decoration},
			})
		}
		s.Items = append(grounds, s.Items...)
	}
}

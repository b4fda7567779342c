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

// mostRaised is by how much tiles become higher at the most that have a page to themselves, in hundredths.
const mostRaised = 60

// raiseTiles makes rows of tiles higher that have a page to themselves, so that they fill a room with the gaps above
// them, as far as tiles may. All of them become higher by as much, in steps.
func raiseTiles(rows []cardRow, room, gap, step unit.Length) {
	room = galley.FullEnough(room)
	lowest := room
	for _, row := range rows {
		height := rowOfTiles(row)
		lowest = min(lowest, height)
		room -= height + gap
	}
	more := min(room/unit.Length(max(len(rows), 1)), lowest*mostRaised/100) / step * step
	if more <= 0 {
		return
	}
	for _, row := range rows {
		for _, cell := range row.cells {
			cell[0].Height += more // texts stand at the feet of their tiles
		}
	}
}

// rowOfTiles is the height of the tiles of a row, which are all as high as each other.
func rowOfTiles(row cardRow) unit.Length { return galley.Total(row.cells[0]) }

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

package page

import (
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// The cost of a picture that becomes less high to make room. For h half lines it is
// giveAtAll + giveHalf·h + giveSquare·h². As long as only a few lines are lacking this is less than the cost of a float
// that waits for the next page.
const (
	giveAtAll  = 300
	giveHalf   = 150
	giveSquare = 10
	// shrinking is how many times as much it costs that a picture becomes smaller as a whole, and not only cropped:
	// its edges then leave the margins of the column.
	shrinking = 4
)

// giveCost is the cost of pictures that together become less high by a height; half is half a line of the grid, and r
// is how much they can be cropped and made smaller.
func giveCost(height, half unit.Length, r galley.Room) int64 {
	cost := func(h unit.Length) int64 {
		halves := int64((h + half - 1) / half)
		return giveHalf*halves + giveSquare*halves*halves
	}
	crop := min(height, r.Crop)
	return giveAtAll + cost(crop) + shrinking*cost(height-crop)
}

// The cost of pictures that become higher to fill a column: growAtAll + growHalf·h for h half lines. It is less than
// that of the same white at the foot of a column, so that pictures grow before spaces do.
const (
	growAtAll = 40
	growHalf  = 8
	// endWhite is the cost of an empty half line behind the end of a flow. It is more than that of a half line by which
	// a picture grows, and less than that by which spaces do: pictures on the pages before may grow to fill the last
	// one, but white is not shared out among pages.
	endWhite = 20
	// lowWhite is added for each half line that a last page lacks of three fifths of its height: readers take such a
	// page for the end of the report. It is less than the cost of white in the middle of a section.
	lowWhite = 100
)

// growth is by how much the pictures of a column of some height become higher that ends before strip next. Behind
// the end of a flow they fill only what is empty without need: see galley.FullEnough. Columns beside each other end as
// they are balanced there.
func growth(p *paginator, col *column, next int, height unit.Length) unit.Length {
	if col.give.Grow == 0 {
		return 0
	}
	ends := p.strips.opensPage(next)
	if p.columns > 1 && (ends || p.strips[next].Begins != nil) {
		return 0
	}
	if ends {
		height = galley.FullEnough(height)
	}
	slack := min(height-col.content-col.notes, col.give.Grow)
	return max(slack/p.step*p.step, 0)
}

// growCost is the cost of pictures that together become higher by a height.
func growCost(height, half unit.Length) int64 {
	if height == 0 {
		return 0
	}
	return growAtAll + growHalf*int64(height/half)
}

// endCost is the cost of what the last page of a flow leaves empty.
func endCost(filled, height, half unit.Length) int64 {
	low := max(height*3/5-filled, 0) / half
	return endWhite*int64(max(galley.FullEnough(height)-filled, 0)/half) + lowWhite*int64(low)
}

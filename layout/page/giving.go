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

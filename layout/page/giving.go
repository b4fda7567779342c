package page

import (
	"annualreport/layout/galley"
	"annualreport/layout/unit"
)

// The cost of a picture that gives way: giveAtAll once, and giveHalf for half a line, with
// giveSquare for its square. It is below that of a float that waits while a few lines are lacking.
// Pictures that become smaller cost shrinking times as much, since they leave their margin.
const (
	giveAtAll  = 300
	giveHalf   = 150
	giveSquare = 10
	shrinking  = 4
)

// giveCost is the cost of pictures that give way by a height, in half lines of the grid.
func giveCost(height, half unit.Length, r galley.Room) int64 {
	cost := func(h unit.Length) int64 {
		halves := int64((h + half - 1) / half)
		return giveHalf*halves + giveSquare*halves*halves
	}
	crop := min(height, r.Crop)
	return giveAtAll + cost(crop) + shrinking*cost(height-crop)
}

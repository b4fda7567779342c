package layout

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// giving is a picture that can do with less height, where a little of it is all that its
// page lacks.
type giving struct {
	// most is how much of its height it can do without.
	most unit.Length
	// items draws it in another height.
	items func(height unit.Length) []display.Item
}

// The cost of a picture that gives way: giveAtAll once, and giveHalf for half a line, with
// giveSquare for its square. It is below that of a float that waits while a few lines are lacking.
const (
	giveAtAll  = 300
	giveHalf   = 150
	giveSquare = 10
)

// gives is how much of its height a strip can do without.
func (s *strip) gives() unit.Length {
	if s.giving == nil {
		return 0
	}
	return s.giving.most
}

// giveCost is the cost of pictures that give way by a height.
func (p *paginator) giveCost(height unit.Length) int64 {
	halves := int64((height + p.half - 1) / p.half)
	return giveAtAll + giveHalf*halves + giveSquare*halves*halves
}

// giveWay takes a height from the pictures of a column, from the last one on.
func giveWay(strips []strip, height unit.Length) {
	for i := len(strips) - 1; i >= 0 && height > 0; i-- {
		s := &strips[i]
		if s.giving == nil {
			continue
		}
		less := min(height, s.giving.most)
		height -= less
		s.height -= less
		s.items = s.giving.items(s.height)
	}
}

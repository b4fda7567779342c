package galley

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// HeightReserve is what a picture can do without, where a little height is all that its
// page lacks.
type HeightReserve struct {
	// Most is how much of its height it can do without.
	Most unit.Length
	// Shrinks is set if it becomes smaller as a whole, and no longer fills its width.
	Shrinks bool
	// Items draws it in another height.
	Items func(height unit.Length) []display.Item
}

// Room is the height that pictures can do without: cropped, and made smaller.
type Room struct{ Crop, shrink unit.Length }

// Gives is how much of its height a strip can do without.
func (s *Strip) Gives() Room {
	switch g := s.Reserve; {
	case g == nil:
		return Room{}
	case g.Shrinks:
		return Room{shrink: g.Most}
	default:
		return Room{Crop: g.Most}
	}
}

// Plus adds the heights that two lots of pictures can give.
func (r Room) Plus(other Room) Room { return Room{r.Crop + other.Crop, r.shrink + other.shrink} }

// All is the height that all pictures together can do without.
func (r Room) All() unit.Length { return r.Crop + r.shrink }

// GiveWay takes a height from the pictures of a column, from the last one on; those that can be
// cropped first.
func GiveWay(strips []Strip, height unit.Length) {
	for _, shrinks := range [2]bool{false, true} {
		for i := len(strips) - 1; i >= 0 && height > 0; i-- {
			s := &strips[i]
			if s.Reserve == nil || s.Reserve.Shrinks != shrinks {
				continue
			}
			less := min(height, s.Reserve.Most)
			height -= less
			s.Height -= less
			s.Items = s.Reserve.Items(s.Height)
		}
	}
}

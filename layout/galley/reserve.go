package galley

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// HeightReserve is by how much a picture can become less high, where its page lacks only a little height.
type HeightReserve struct {
	// Most is by how much its height can decrease.
	Most unit.Length
	// Shrinks is set if it becomes smaller as a whole, and no longer fills its width.
	Shrinks bool
	// Items draws the picture with another height.
	Items func(height unit.Length) []display.Item
}

// Room is by how much pictures can become less high: some by being cropped, others by becoming smaller as a whole.
type Room struct{ Crop, shrink unit.Length }

// Gives is by how much a strip can become less high.
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

// Plus adds the room of other pictures.
func (r Room) Plus(other Room) Room { return Room{r.Crop + other.Crop, r.shrink + other.shrink} }

// All is by how much all pictures together can become less high.
func (r Room) All() unit.Length { return r.Crop + r.shrink }

// GiveWay makes the pictures of a column less high by a height in all. It begins with those that can be cropped, and
// among these with the last one.
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

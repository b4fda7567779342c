package layout

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// heightReserve is what a picture can do without, where a little height is all that its
// page lacks.
type heightReserve struct {
	// most is how much of its height it can do without.
	most unit.Length
	// shrinks tells that it becomes smaller as a whole, and no longer fills its width.
	shrinks bool
	// items draws it in another height.
	items func(height unit.Length) []display.Item
}

// room is the height that pictures can do without: cropped, and made smaller.
type room struct{ crop, shrink unit.Length }

// gives is how much of its height a strip can do without.
func (s *strip) gives() room {
	switch g := s.reserve; {
	case g == nil:
		return room{}
	case g.shrinks:
		return room{shrink: g.most}
	default:
		return room{crop: g.most}
	}
}

func (r room) plus(other room) room { return room{r.crop + other.crop, r.shrink + other.shrink} }

// all is the height that all pictures together can do without.
func (r room) all() unit.Length { return r.crop + r.shrink }

// giveWay takes a height from the pictures of a column, from the last one on; those that can be
// cropped first.
func giveWay(strips []strip, height unit.Length) {
	for _, shrinks := range [2]bool{false, true} {
		for i := len(strips) - 1; i >= 0 && height > 0; i-- {
			s := &strips[i]
			if s.reserve == nil || s.reserve.shrinks != shrinks {
				continue
			}
			less := min(height, s.reserve.most)
			height -= less
			s.height -= less
			s.items = s.reserve.items(s.height)
		}
	}
}

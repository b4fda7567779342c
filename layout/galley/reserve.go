package galley

import (
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// HeightReserve is by how much the height of a picture can change, where its page lacks only a little height, or has
// some to fill.
type HeightReserve struct {
	// Most is by how much its height can decrease, and More by how much it can increase.
	Most, More unit.Length
	// Dear is set if that shows: the picture becomes smaller as a whole, and no longer fills its width, or it is
	// cropped though its author said how.
	Dear bool
	// Items draws the picture with another height.
	Items func(height unit.Length) []display.Item
}

// FullEnough is how much of a height is filled on a last page to which nothing should be added: nine tenths.
func FullEnough(height unit.Length) unit.Length { return height * 9 / 10 }

// Room is by how much pictures can become less high: some so that it hardly shows, others at a higher price; and by how
// much they can become higher.
type Room struct{ Crop, dear, Grow unit.Length }

// Gives is by how much the height of a strip can change.
func (s *Strip) Gives() Room {
	switch g := s.Reserve; {
	case g == nil:
		return Room{}
	case g.Dear:
		return Room{dear: g.Most, Grow: g.More}
	default:
		return Room{Crop: g.Most, Grow: g.More}
	}
}

// Plus adds the room of other pictures.
func (r Room) Plus(other Room) Room {
	return Room{r.Crop + other.Crop, r.dear + other.dear, r.Grow + other.Grow}
}

// All is by how much all pictures together can become less high.
func (r Room) All() unit.Length { return r.Crop + r.dear }

// GiveWay makes the pictures of a column less high by a height in all. It begins with those that can be cropped, and
// among these with the last one.
func GiveWay(strips []Strip, height unit.Length) {
	for _, dear := range [2]bool{false, true} {
		for i := len(strips) - 1; i >= 0 && height > 0; i-- {
			s := &strips[i]
			if s.Reserve == nil || s.Reserve.Dear != dear {
				continue
			}
			less := min(height, s.Reserve.Most)
			height -= less
			s.Height -= less
			s.Items = s.Reserve.Items(s.Height)
		}
	}
}

// Grow makes the pictures of a column higher by a height in all, by steps: each takes as large a part of
// it as it has of what all of them can take, so that none grows alone.
func Grow(strips []Strip, height, step unit.Length) {
	all := unit.Length(0)
	for i := range strips {
		all += strips[i].Gives().Grow
	}
	for i := range strips {
		s := &strips[i]
		most := s.Gives().Grow
		if most == 0 || height <= 0 {
			continue
		}
		more := min((height.MulDiv(int64(most), int64(all))+step-1)/step*step, most, height)
		all -= most
		height -= more
		s.Height += more
		s.Items = s.Reserve.Items(s.Height)
	}
}

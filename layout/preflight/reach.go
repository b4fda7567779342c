package preflight

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// reach checks something that reaches an edge where the page is cut. It must run over the edge as far as the bleed,
// otherwise a cut that is a little off leaves a white line beside it. Name is that of a picture, or empty for a ground.
func (c *checker) reach(place display.Place, name string, box unit.Rect) {
	page := c.current
	for _, over := range c.beyond(box) {
		switch {
		case !isAtEdge(over), page.Bleed > 0 && over >= page.Bleed-edgeSlack():
			continue
		case page.Bleed == 0:
			c.unbled(box)
		default:
			c.add("reach "+name, ShortOfBleed{c.spot(place, box), name, page.Bleed})
		}
		return
	}
}

// beyond is by how much a box runs over the left, the upper, the right and the lower edge of the page; it is negative
// where it does not.
func (c *checker) beyond(box unit.Rect) []unit.Length {
	page := c.current
	return []unit.Length{-box.X, -box.Y, box.X + box.W - page.Size.W, box.Y + box.H - page.Size.H}
}

// edgeSlack is within which distance of an edge a box reaches it.
func edgeSlack() unit.Length { return unit.Millimeters(hang) / 10 }

// isAtEdge reports whether what runs over an edge by a length, or ends before it, reaches it.
func isAtEdge(over unit.Length) bool { return over > -edgeSlack() }

// prints reports whether anything is printed for an ink: for white there is not.
func (c *checker) prints(ink color.Ink) bool {
	printed := c.press.Colorant(ink)
	return printed.Spot != "" || printed.Process.Total() > 0
}

// unbled reports, once, that pages with something at their edges have no bleed. Its place is where the report sets the
// bleed.
func (c *checker) unbled(box unit.Rect) {
	spot := c.spot(display.Place{}, box)
	spot.At = finding.At(c.limits.BleedAt)
	c.add("no bleed", NoBleed{spot})
}

package preflight

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/unit"
)

// reach looks at what comes to an edge where the page is cut: it must run over it as far as the
// bleed does, or a knife that shifts leaves a white line beside it. What it is is said by a
// name; of a ground the name is empty.
func (c *checker) reach(place display.Place, name string, box unit.Rect) {
	slack := unit.Millimeters(hang) / 10
	page := c.current
	for _, over := range [4]unit.Length{-box.X, -box.Y, box.X + box.W - page.Size.W, box.Y + box.H - page.Size.H} {
		switch {
		case over <= -slack, page.Bleed > 0 && over >= page.Bleed-slack:
			continue
		case page.Bleed == 0:
			c.unbled(box)
		default:
			c.add("reach "+name, ShortOfBleed{c.spot(place, box), name, page.Bleed})
		}
		return
	}
}

// prints reports whether an ink leaves any on the paper.
func (c *checker) prints(ink color.Ink) bool {
	printed := c.press.Colorant(ink)
	return printed.Spot != "" || printed.Process.Total() > 0
}

// unbled finds, once, that pages whose grounds come to the edge have no bleed. The place is
// where the report asks for it.
func (c *checker) unbled(box unit.Rect) {
	spot := c.spot(display.Place{}, box)
	spot.At = finding.At(c.limits.BleedAt)
	c.add("no bleed", NoBleed{spot})
}

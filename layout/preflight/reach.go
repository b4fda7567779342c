package preflight

import (
	"fmt"

	"annualreport/layout/color"
	"annualreport/layout/display"
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
		case name == "":
			c.warn(place, "reach of a ground", "keep it off the edge, with wider [page.margins]",
				"a ground ends where the page is cut, and does not run %.0f mm over it (%s)", page.Bleed.Millimeters(), c.where(box))
		default:
			c.warn(place, "reach "+name, "keep it off the edge, with wider [page.margins]",
				"%s ends where the page is cut, and does not run %.0f mm over it (%s)", name, page.Bleed.Millimeters(), c.where(box))
		}
		return
	}
}

// prints reports whether an ink leaves any on the paper.
func (c *checker) prints(ink color.Ink) bool {
	printed := c.press.Colorant(ink)
	return printed.Spot != "" || printed.Process.Total() > 0
}

// unbled tells once that pages whose grounds come to the edge have no bleed.
func (c *checker) unbled(box unit.Rect) {
	const key = "no bleed"
	if c.told[key] {
		return
	}
	c.told[key] = true
	c.problems.Warnf(c.limits.BleedAt, fmt.Sprintf("ask for bleed = %d, unless the printer wants none", usualBleed),
		"grounds and pictures end where the page is cut, and a knife that shifts leaves a white line beside them (%s)", c.where(box))
}

// usualBleed is what most printers ask for, in millimeters.
const usualBleed = 3

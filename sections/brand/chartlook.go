package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/sections/brand/designs"
)

// ChartLook is how charts look on a ground.
func ChartLook(b *Brand, ground color.Ink) content.ChartLook {
	d := &b.Design.Chart
	out := content.ChartLook{
		Line: d.Line, Thick: d.Thick, Marks: d.Marks, Axis: d.Axis, Bars: d.Bars, Gridless: d.Gridless,
		LastMarked: d.LastMarked,
	}
	if d.MarkInk != designs.OfSeries {
		ink := paletteOn(b, ground).ink(d.MarkInk)
		out.MarkInk = &ink
	}
	return out
}

// ChartMarks are the inks of a chart that marks something: that of what it marks, and that of all others, which is
// lighter, or on a dark ground darker. They differ on copies in black and white, too.
func ChartMarks(b *Brand, ground color.Ink) (marked, quiet color.Ink) {
	const shades = 2
	quiet = color.Steps(b.Primary, ground, shades)[1]
	of := b.Design.Chart.Highlight
	if of == designs.Primary {
		return color.Steps(b.Primary, ground, shades)[0], quiet
	}
	marked = paletteOn(b, ground).ink(of)
	if color.Alike(marked, quiet) {
		marked = color.Steps(marked, ground, shades)[0]
	}
	return marked, quiet
}

package preflight

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
)

// drawing checks the inks of a drawing, and how thin its lines are in the size that it has on the page.
func (c *checker) drawing(im *display.Image) {
	d := im.Picture.Drawing
	box := im.Extent()
	upright := im.Untilted().Rect
	c.reach(im.Place, im.Picture.Name, im.Turn.Rect(d.Seen(upright)).Within(box))
	eachInk(d, func(ink color.Ink) { c.coverage(im.Place, ink, c.press.Colorant(ink), box) })
	d.EachShape(func(s display.Shape) {
		if s.Stroke != nil {
			c.hairline(im.Place, s.Stroke.Width.MulDiv(int64(upright.W), int64(max(d.Size.W, 1))), box)
		}
	})
}

// gradientSamples is at how many places between two stops the inks of a gradient are looked at.
const gradientSamples = 8

// eachInk calls a function for the inks of a drawing: those of its shapes and lines, and those that its gradients run
// through.
func eachInk(d *display.Drawing, each func(color.Ink)) {
	known := make(map[color.Ink]bool)
	once := func(ink color.Ink) {
		if !known[ink] {
			known[ink] = true
			each(ink)
		}
	}
	d.EachShape(func(s display.Shape) {
		paintInks(s.Fill, once)
		if s.Stroke != nil {
			paintInks(s.Stroke.Paint, once)
		}
	})
}

// paintInks calls a function for the inks of a paint.
func paintInks(p display.Paint, each func(color.Ink)) {
	switch p := p.(type) {
	case display.Solid:
		each(p.Ink)
	case *display.Gradient:
		for i, stop := range p.Stops {
			each(stop.Ink)
			if i == 0 || p.Stops[i-1].Ink == stop.Ink {
				continue
			}
			for part := 1; part < gradientSamples; part++ {
				each(color.Of(p.Stops[i-1].Ink.Screen.Mix(stop.Ink.Screen, part, gradientSamples)))
			}
		}
	}
}

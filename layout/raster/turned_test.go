package raster

import (
	stdc "image/color"
	"testing"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestTurnedPictures: a picture that is turned shows the pixels of the upright one at their turned places, also where it
// is clipped, has round corners or is a drawing.
func TestTurnedPictures(t *testing.T) {
	black := stdc.RGBA{A: 0xff}
	logo := paintedLogo(t, black) // 60 × 30, black but for five pixels at the edges
	for _, im := range []display.Image{
		{Rect: rect(10, 20, 40, 20), Picture: logo},
		{Rect: rect(10, 20, 40, 20), Picture: logo, Clip: rect(10, 20, 20, 20)},
		{Rect: rect(10, 20, 40, 20), Picture: logo, Clip: rect(12, 22, 30, 16), Round: 8 * 65536},
	} {
		before := painted(t, im)
		for _, by := range []display.Turn{display.Clockwise, display.UpsideDown, display.CounterClockwise} {
			turned := im.Turned(by).Moved(back(by)).(display.Image)
			after := painted(t, turned)
			for y := range 72 {
				for x := range 72 {
					tx, ty := place(by, x, y)
					a, b := int(before(x, y).R), int(after(tx, ty).R)
					if a-b > 40 || b-a > 40 {
						t.Fatalf("%s: %d at %d,%d, which was %d at %d,%d", by, b, tx, ty, a, x, y)
					}
				}
			}
		}
	}
}

// back brings a page of 72 points that is turned around its corner back to its place, and place is where a pixel of it
// goes.
func back(by display.Turn) unit.Point {
	out := by.Point(unit.Point{X: 72 * unit.Pt, Y: 72 * unit.Pt})
	return unit.Point{X: max(-out.X, 0), Y: max(-out.Y, 0)}
}

func place(by display.Turn, x, y int) (tx, ty int) {
	switch by {
	case display.Clockwise:
		return 71 - y, x
	case display.UpsideDown:
		return 71 - x, 71 - y
	case display.CounterClockwise:
		return y, 71 - x
	}
	return x, y
}

package brand

import (
	"annualreport/layout/color"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// Aperture is the shape through which the picture of a cover is seen.
type Aperture struct {
	// Seen is the rectangle around the shape, with the bleed at the edges that it touches.
	Seen unit.Rect
	// hole is the outline of the shape within; nil where all of Seen is seen.
	hole []display.Segment
}

// behindMat is how far a picture goes on behind the mat around a shape, and matEdge how far the mat reaches around the
// shape: far enough from the edges of the picture that no painter shows a line there.
const (
	behindMat = unit.Pt
	matEdge   = 6 * unit.Pt
)

// NewAperture is the shape of a plate; digits are those of the year. A face without such digits has a rectangle
// instead.
func NewAperture(b *Brand, plate *designs.Plate, digits string, on Canvas) Aperture {
	area := on.Area(plate.Picture)
	if plate.Cover != designs.WindowCover {
		return Aperture{Seen: area}
	}
	within := plate.Picture.On(on.Size, on.Mirrored)
	var hole []display.Segment
	switch plate.Window {
	case designs.Circle:
		radius := min(within.W, within.H) / 2
		hole = display.CirclePath(unit.Point{X: within.X + within.W/2, Y: within.Y + within.H/2}, radius)
	case designs.Arch:
		if within.Y+within.H >= on.Size.H { // it stands on the edge of the page, and is trimmed with it
			within.H = area.Y + area.H - within.Y
		}
		hole = archPath(within)
	case designs.Year:
		hole = digitsIn(b, digits, within)
	case designs.Rectangle:
	}
	if hole == nil {
		return Aperture{Seen: area}
	}
	seen := display.Path{Segments: hole}
	return Aperture{Seen: seen.Extent(), hole: hole}
}

// Behind is the rectangle that a picture must fill to be seen in all of the opening.
func (o *Aperture) Behind() unit.Rect {
	if o.hole == nil {
		return o.Seen
	}
	return o.Seen.Grown(behindMat)
}

// Mat is what is painted over the picture around the shape, in the color that is around it; nothing where all is seen.
func (o *Aperture) Mat(ink color.Ink) []display.Item {
	if o.hole == nil {
		return nil
	}
	outline := append(display.RectPath(o.Seen.Grown(matEdge)), o.hole...)
	return []display.Item{display.Path{
		Segments: outline, Fill: &ink, EvenOdd: true, Place: display.Place{Artifact: display.Background},
	}}
}

// archPath is an arch: the lower part of a rectangle below half a circle.
func archPath(r unit.Rect) []display.Segment {
	radius := min(r.W/2, r.H)
	handle := radius - radius.MulDiv(5523, 10000)
	top := r.Y
	spring := top + radius
	left, right, foot := r.X+r.W/2-radius, r.X+r.W/2+radius, r.Y+r.H
	at := func(x, y unit.Length) unit.Point { return unit.Point{X: x, Y: y} }
	middle := r.X + r.W/2
	return []display.Segment{
		{Verb: display.MoveTo, Points: [3]unit.Point{at(left, foot)}},
		{Verb: display.LineTo, Points: [3]unit.Point{at(left, spring)}},
		{Verb: display.CurveTo, Points: [3]unit.Point{at(left, top+handle), at(left+handle, top), at(middle, top)}},
		{Verb: display.CurveTo, Points: [3]unit.Point{at(right-handle, top), at(right, top+handle), at(right, spring)}},
		{Verb: display.LineTo, Points: [3]unit.Point{at(right, foot)}},
		{Verb: display.Close},
	}
}

// trialSize is the size in which digits are drawn to find out how much room they take.
const trialSize = 100 * unit.Pt

// digitsIn are the outlines of digits in the letters of the title, as large as a rectangle lets them be, in its middle;
// nil where the face has none.
func digitsIn(b *Brand, digits string, r unit.Rect) []display.Segment {
	text := b.Design.Text(role.CoverTitle)
	face := familyFor(b, text.Family).Face(text.Weight, text.Slant)
	trial, ok := outlinesOf(face, digits, trialSize)
	if !ok {
		return nil
	}
	path := display.Path{Segments: trial}
	box := path.Extent()
	size := min(trialSize.MulDiv(int64(r.W), int64(box.W)), trialSize.MulDiv(int64(r.H), int64(box.H)))
	drawn, _ := outlinesOf(face, digits, size)
	path = display.Path{Segments: drawn}
	box = path.Extent()
	return path.Moved(unit.Point{
		X: r.X + (r.W-box.W)/2 - box.X, Y: r.Y + (r.H-box.H)/2 - box.Y,
	}).(display.Path).Segments
}

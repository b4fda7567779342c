package svg

import (
	"image"
	stdcolor "image/color"
	"slices"

	"golang.org/x/image/math/fixed"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// recorder takes down what the parser draws. It implements rasterx.Scanner.
type recorder struct {
	paths    []display.Path
	segments []display.Segment
	ink      stdcolor.Color
	evenOdd  bool
	// filling is true while a fill is being drawn: the parser says by which rule. lined is the
	// color of the line along the shape.
	filling bool
	lined   stdcolor.Color
	// problem is the first thing that cannot be drawn; nil if there is none.
	problem *Problem
}

// fail keeps a problem, if it is the first one.
func (r *recorder) fail(p Problem) {
	if r.problem == nil {
		r.problem = &p
	}
}

// point is a point of the canvas, in 64ths, as a place.
func point(p fixed.Point26_6) unit.Point {
	const sixtyFourths = 64
	return unit.Point{X: unit.Length(p.X) * unit.Pt / sixtyFourths, Y: unit.Length(p.Y) * unit.Pt / sixtyFourths}
}

// Start implements rasterx.Scanner.
func (r *recorder) Start(a fixed.Point26_6) {
	r.segments = append(r.segments, display.Segment{Verb: display.MoveTo, Points: [3]unit.Point{point(a)}})
}

// Line implements rasterx.Scanner.
func (r *recorder) Line(b fixed.Point26_6) {
	r.segments = append(r.segments, display.Segment{Verb: display.LineTo, Points: [3]unit.Point{point(b)}})
}

// Draw implements rasterx.Scanner.
func (r *recorder) Draw() {
	if len(r.segments) == 0 || r.ink == nil {
		return
	}
	c := stdcolor.NRGBAModel.Convert(r.ink).(stdcolor.NRGBA)
	switch {
	case c.A == 0:
	case c.A < 0xff:
		r.fail(Problem{Fault: "colors that are clear in part are not drawn", Cure: "use full ones, or a PNG file"})
	case !r.filling:
		r.lined = c
	default:
		ink := color.Of(color.RGB{R: c.R, G: c.G, B: c.B})
		r.paths = append(r.paths, display.Path{Segments: slices.Clone(r.segments), Fill: &ink, EvenOdd: r.evenOdd})
	}
}

// GetPathExtent implements rasterx.Scanner; only gradients ask for it.
func (r *recorder) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }

// SetBounds implements rasterx.Scanner.
func (r *recorder) SetBounds(int, int) {}

// SetColor implements rasterx.Scanner.
func (r *recorder) SetColor(c any) {
	ink, ok := c.(stdcolor.Color)
	if !ok {
		r.fail(*runningColors())
	}
	r.ink = ink
}

// SetWinding implements rasterx.Scanner.
func (r *recorder) SetWinding(nonZero bool) {
	r.evenOdd = !nonZero
	r.filling = true
}

// Clear implements rasterx.Scanner.
func (r *recorder) Clear() {
	r.segments = r.segments[:0]
	r.filling = false
}

// SetClip implements rasterx.Scanner.
func (r *recorder) SetClip(image.Rectangle) {}

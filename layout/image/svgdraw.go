package image

import (
	"errors"
	"image"
	stdcolor "image/color"
	"slices"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// drawer turns the parser's shapes into paths.
type drawer struct {
	recorder
	scale  float64
	round  bool
	matrix rasterx.Matrix2D
}

// path draws a shape: what is filled, and then the lines along it. For these the parser
// would draw their outlines in loose pieces; so its shape is taken, and the line left to
// whoever paints it.
func (d *drawer) path(p oksvg.SvgPath) {
	d.lined = nil
	p.DrawTransformed(rasterx.NewDasher(canvas, canvas, &d.recorder), 1, d.matrix)
	ink := d.lined
	if ink == nil || p.LineWidth <= 0 {
		return
	}
	if len(p.Dash) > 0 {
		d.fail("broken lines are not drawn: use whole ones, or a PNG file")
		return
	}
	shape := recorder{}
	p.SetFillColor(ink)
	p.SetLineColor(nil)
	p.DrawTransformed(rasterx.NewDasher(canvas, canvas, &shape), 1, d.matrix)
	if shape.err != nil || len(shape.paths) == 0 {
		return
	}
	out := shape.paths[0]
	out.Segments = reopened(out.Segments, contourEnds(p.Path))
	out.Stroke = out.Fill
	out.Fill = nil
	out.Line = unit.Points(p.LineWidth * d.scale)
	out.RoundEnds = d.round
	d.paths = append(d.paths, out)
}

// contourEnd says how a contour ends: whether it is closed, and whether it comes back to where
// it began of itself.
type contourEnd struct{ closed, returns bool }

// contourEnds reads how the contours of a shape end.
func contourEnds(p rasterx.Path) []contourEnd {
	var out []contourEnd
	var first, last [2]fixed.Int26_6
	for i := 0; i < len(p); {
		points := map[rasterx.PathCommand]int{rasterx.PathMoveTo: 1, rasterx.PathLineTo: 1, rasterx.PathQuadTo: 2, rasterx.PathCubicTo: 3}[rasterx.PathCommand(p[i])]
		if points > 0 {
			last = [2]fixed.Int26_6{p[i+2*points-1], p[i+2*points]}
		}
		switch rasterx.PathCommand(p[i]) {
		case rasterx.PathMoveTo:
			first = last
			out = append(out, contourEnd{})
		case rasterx.PathClose:
			if len(out) > 0 {
				out[len(out)-1].closed = true
			}
		case rasterx.PathLineTo, rasterx.PathQuadTo, rasterx.PathCubicTo:
		}
		if len(out) > 0 && points > 0 {
			out[len(out)-1].returns = last == first
		}
		i += 1 + 2*points
	}
	return out
}

// reopened undoes that fills close every contour: those that are open lose their last line, those
// that are closed are marked as such, so that the ends of the line are joined.
func reopened(segments []display.Segment, ends []contourEnd) []display.Segment {
	var out []display.Segment
	contour := -1
	finish := func() {
		if contour < 0 || contour >= len(ends) {
			return
		}
		switch e := ends[contour]; {
		case e.closed:
			out = append(out, display.Segment{Verb: display.Close})
		case !e.returns && len(out) > 1 && out[len(out)-1].Verb == display.LineTo:
			out = out[:len(out)-1]
		}
	}
	for _, s := range segments {
		if s.Verb == display.MoveTo {
			finish()
			contour++
		}
		out = append(out, s)
	}
	finish()
	return out
}

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
	err     error
}

func (r *recorder) fail(why string) {
	if r.err == nil {
		r.err = errors.New(why)
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
		r.fail("colors that are clear in part are not drawn: use full ones, or a PNG file")
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
		r.fail("colors that run into each other are not drawn: use plain ones, or a PNG file")
	}
	r.ink = ink
}

// SetWinding implements rasterx.Scanner.
func (r *recorder) SetWinding(nonZero bool) { r.evenOdd, r.filling = !nonZero, true }

// Clear implements rasterx.Scanner.
func (r *recorder) Clear() { r.segments, r.filling = r.segments[:0], false }

// SetClip implements rasterx.Scanner.
func (r *recorder) SetClip(image.Rectangle) {}

package svg

import (
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"

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
		d.fail(Problem{Fault: "broken lines are not drawn", Cure: "use whole ones, or a PNG file"})
		return
	}
	shape := recorder{}
	p.SetFillColor(ink)
	p.SetLineColor(nil)
	p.DrawTransformed(rasterx.NewDasher(canvas, canvas, &shape), 1, d.matrix)
	if shape.problem != nil || len(shape.paths) == 0 {
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

// pointsOf are the points of each command of a path.
var pointsOf = map[rasterx.PathCommand]int{
	rasterx.PathMoveTo: 1, rasterx.PathLineTo: 1, rasterx.PathQuadTo: 2, rasterx.PathCubicTo: 3,
}

// contourEnds reads how the contours of a shape end.
func contourEnds(p rasterx.Path) []contourEnd {
	var out []contourEnd
	var first, last [2]fixed.Int26_6
	for i := 0; i < len(p); {
		points := pointsOf[rasterx.PathCommand(p[i])]
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

package svg

import (
	"math"
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/stroke"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
	"annualreport/layout/unit"
)

// shape gives the marks of a shape: what is filled, the line along it, and its markers.
func shape(r *reader, n *dom.Node, s scene) []display.Mark {
	p := pathOf(r, n, &s)
	if len(p) == 0 {
		return nil
	}
	return painted(r, n, s, p, p.Bounds())
}

// painted gives the marks of an outline, by the style of its scene. Box is what gradients and patterns are measured
// by.
func painted(r *reader, n *dom.Node, s scene, p outline.Path, box outline.Box) []display.Mark {
	if s.style.hidden {
		return nil
	}
	segments, ok := r.segments(n, p, s.matrix)
	if !ok {
		return nil
	}
	layers := [...][]display.Mark{
		filling: filled(r, n, &s, segments, box), stroking: stroked(r, n, &s, p, segments, box),
		marking: marked(r, n, s, p),
	}
	if joined, ok := together(layers[filling], layers[stroking]); ok && s.style.order == usualOrder {
		return append(joined, layers[marking]...)
	}
	var out []display.Mark
	for _, one := range s.style.order {
		out = append(out, layers[one]...)
	}
	return out
}

// together makes one shape of one that is filled and the line along it.
func together(fill, lines []display.Mark) (one []display.Mark, ok bool) {
	if len(fill) != 1 || len(lines) != 1 {
		return nil, false
	}
	inner, isShape := fill[0].(display.Shape)
	outer, isLine := lines[0].(display.Shape)
	if !isShape || !isLine || outer.Stroke == nil || outer.Fill != nil || inner.Stroke != nil {
		return nil, false
	}
	inner.Stroke = outer.Stroke
	return []display.Mark{inner}, true
}

// filled gives what is filled of an outline.
func filled(r *reader, n *dom.Node, s *scene, segments []display.Segment, box outline.Box) []display.Mark {
	if n.Name == "line" || box.W() == 0 || box.H() == 0 { // viewers paint a hairline where PDF fills what has no area
		return nil
	}
	fill, tiles := resolve(r, n, s.style.fill, s.style.fillOpacity, s, box)
	if tiles != nil {
		clip := display.Clip{Segments: segments, EvenOdd: s.style.evenOdd}
		return tiling(r, tiles, s, clip, box)
	}
	if fill == nil {
		return nil
	}
	return []display.Mark{display.Shape{Segments: segments, EvenOdd: s.style.evenOdd, Fill: fill}}
}

// stroked gives the line along an outline. A line that would be leant or scaled in one direction becomes an outline
// that is filled, and so does one that a pattern paints.
func stroked(
	r *reader, n *dom.Node, s *scene, p outline.Path, segments []display.Segment, box outline.Box,
) []display.Mark {
	if !(s.style.line.width > 0) || s.style.stroke.kind == none {
		return nil
	}
	s = measured(n, s, p)
	ink, tiles := resolve(r, n, s.style.stroke, s.style.strokeOpacity, s, box)
	if ink == nil && tiles == nil {
		return nil
	}
	constant := r.property(n, "vector-effect") == "non-scaling-stroke"
	if tiles == nil && (constant || s.matrix.KeepsShapes()) && !hasDots(p) {
		scale := s.matrix.Scale()
		if constant {
			scale = s.pixel
		}
		line, ok := nativeStroke(s.style.line, scale, ink)
		if ok {
			return []display.Mark{display.Shape{Segments: segments, Stroke: line}}
		}
		return nil
	}
	outlined, ok := strokeOutline(r, n, s, p, constant)
	if !ok {
		return nil
	}
	if tiles != nil {
		return tiling(r, tiles, s, display.Clip{Segments: outlined}, box)
	}
	return []display.Mark{display.Shape{Segments: outlined, Fill: ink}}
}

// measured is a scene whose dashes are in user units, for a shape that says by its pathLength in which measure they are
// (SVG 2, 9.6.1).
func measured(n *dom.Node, s *scene, p outline.Path) *scene {
	whole, ok := value.ParseNumber(n.Attribute("pathLength"))
	if !ok || !(whole > 0) || len(s.style.line.dashes) == 0 {
		return s
	}
	length := 0.0
	for _, c := range p.Contours(bendSlack / s.matrix.Scale()) {
		length += c.Length()
	}
	out := *s
	out.style.line.dashes = slices.Clone(s.style.line.dashes)
	for i := range out.style.line.dashes {
		out.style.line.dashes[i] = float64(out.style.line.dashes[i] * (length / whole))
	}
	out.style.line.offset = float64(out.style.line.offset * (length / whole))
	return &out
}

// nativeStroke is a line in the lengths of the display list; ok is false if it is too thin to be seen.
func nativeStroke(l line, scale float64, ink display.Paint) (out *display.Stroke, ok bool) {
	length := func(v float64) unit.Length { return unit.Points(min(float64(v*scale), farthest)) }
	out = &display.Stroke{
		Paint: ink, Width: length(l.width), Cap: l.cap, Join: l.join,
		MiterLimit: int64(math.Floor(float64(l.miter * 1000))), Offset: length(l.offset),
	}
	sum := unit.Length(0)
	for _, d := range l.dashes {
		out.Dashes = append(out.Dashes, length(d))
		sum += length(d)
	}
	if sum == 0 {
		out.Dashes = nil
		out.Offset = 0
	}
	for out.Offset < 0 {
		out.Offset += sum * max(1, -out.Offset/max(sum, 1))
	}
	return out, out.Width > 0
}

// hasDots reports whether a contour of a path has no length. Viewers differ in whether they draw the ends of such
// lines.
func hasDots(p outline.Path) bool {
	moved := false
	for i := range p {
		switch s := &p[i]; s.Verb {
		case outline.Move:
			moved = false
		case outline.Line, outline.Curve:
			before := p[i-1]
			moved = moved || before.Verb == outline.Close || s.End() != before.End()
		case outline.Close:
			if !moved {
				return true
			}
			continue
		}
		last := i+1 == len(p) || p[i+1].Verb == outline.Move
		if last && !moved && p[i].Verb != outline.Move {
			return true
		}
	}
	return false
}

// bendSlack is how far straight lines may lie from the curve of a line, in points of the drawing.
const bendSlack = 0.1

// strokeOutline is the outline of the line along a path. Constant is set for a line that does not scale with its
// shape.
func strokeOutline(r *reader, n *dom.Node, s *scene, p outline.Path, constant bool) ([]display.Segment, bool) {
	scale := s.matrix.Scale()
	to := s.matrix
	if constant {
		to = affine.Scaling(s.pixel, s.pixel)
		p = p.Mapped(to.Inverse().Times(s.matrix))
		scale = s.pixel
	}
	l := s.style.line
	polygons := stroke.Outline(p.Contours(bendSlack/scale), stroke.Line{
		Width: l.width, Cap: l.cap, Join: l.join, Miter: l.miter, Dashes: l.dashes, Offset: l.offset,
		Tolerance: bendSlack / scale,
	})
	var out outline.Path
	for _, polygon := range polygons {
		out = append(out, outline.Polyline(polygon, true)...)
	}
	segments, ok := r.segments(n, out, to)
	return segments, ok && len(segments) > 0
}

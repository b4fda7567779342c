package svg

import (
	"math"
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
	"annualreport/layout/unit"
)

// scene is what an element gets from those around it.
type scene struct {
	// matrix maps the units of the element to points of the drawing.
	matrix affine.Matrix
	// view is what percentages are shares of.
	view value.Context
	// pixel is the length of a unit of the outermost viewport in points of the drawing.
	pixel float64
	// shown is what is seen of what the matrix maps to; empty where that is not known.
	shown outline.Box
	style style
	// context are the paints of the shape that a marker is drawn for; nil elsewhere.
	context *contextPaints
}

// contextPaints are the paints that context-fill and context-stroke mean (SVG 2, 13.2).
type contextPaints struct {
	fill, stroke display.Paint
	// served is set if one of them is a gradient or a pattern, which no other element can have.
	served bool
}

// viewport makes the context of lengths for a viewport.
func viewport(w, h float64) value.Context {
	return value.Context{Width: w, Height: h, Diagonal: math.Sqrt((float64(w*w) + float64(h*h)) / 2)}
}

// with is the scene with another map before its own.
func (s scene) with(m affine.Matrix) scene {
	s.matrix = s.matrix.Times(m)
	return s
}

// lengths is the context for lengths of an element in the scene.
func (s *scene) lengths() *value.Context {
	c := s.view
	c.Font = s.style.font.size
	return &c
}

// length is an attribute as a length in user units; otherwise is that of an element without it, and of one that
// cannot be read.
func (r *reader) length(n *dom.Node, s *scene, name string, axis value.Axis, otherwise float64) float64 {
	text := r.geometry(n, name)
	if text == "" {
		return otherwise
	}
	l, ok := value.ParseLength(text)
	if !ok {
		r.note(n, exportNew, "the %s=%q of <%s> is no length", name, text, n.Name)
		return otherwise
	}
	return l.In(s.lengths(), axis)
}

// lengths is an attribute as a list of lengths in user units, as far as it can be read.
func (r *reader) lengths(n *dom.Node, s *scene, name string, axis value.Axis) []float64 {
	var out []float64
	scan := value.Scanner{Text: strings.TrimSpace(n.Attribute(name))}
	for !scan.Done() {
		l, ok := scan.Length()
		if !ok {
			r.note(n, exportNew, "the %s=%q of <%s> is no list of lengths", name, n.Attribute(name), n.Name)
			return out
		}
		out = append(out, l.In(s.lengths(), axis))
		scan.Separator()
	}
	return out
}

// farthest is how far from its frame an outline may lie, in points of the drawing. The frame is 2400 wide.
const farthest = 500_000

// far reports whether a point cannot be put into a mark.
func far(p affine.Point) bool {
	return !(math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest)
}

// place is a point in the lengths of the display list.
func place(p affine.Point) unit.Point { return unit.Point{X: unit.Points(p.X), Y: unit.Points(p.Y)} }

// segments puts an outline into the lengths of the display list. ok is false if it lies too far out, or if there are
// too many points.
func (r *reader) segments(n *dom.Node, p outline.Path, m affine.Matrix) (out []display.Segment, ok bool) {
	if !r.draws(n, len(p)) {
		return nil, false
	}
	out = make([]display.Segment, 0, len(p))
	for i := range p {
		s := &p[i]
		one := display.Segment{Verb: verbs[s.Verb]}
		for k := range s.Verb.Points() {
			at := m.Apply(s.Points[k])
			if far(at) {
				r.refuse(n, "draw it within the <svg>", "%s lies too far away from the drawing", described(n))
				return nil, false
			}
			one.Points[k] = place(at)
		}
		out = append(out, one)
	}
	return out, true
}

// verbs are the verbs of outlines in the display list.
var verbs = [...]display.Verb{
	outline.Move: display.MoveTo, outline.Line: display.LineTo, outline.Curve: display.CurveTo,
	outline.Close: display.Close,
}

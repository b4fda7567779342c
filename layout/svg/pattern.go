package svg

import (
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
	"annualreport/layout/unit"
)

// mostTiles is how often a pattern is repeated in one shape at the most.
const mostTiles = 20_000

// tile is the cell of a pattern: its corner and sides in the units of the pattern, and the map of these to the
// drawing.
type tile struct {
	x, y, w, h float64
	m          affine.Matrix
}

// tiling gives the marks of a shape that is painted with a pattern (SVG 1.1, 13.3). Box is that of the shape, in user
// units.
func tiling(r *reader, p *tiles, s *scene, shape display.Clip, box outline.Box) []display.Mark {
	if !r.enter(p.node, p.node) {
		return nil
	}
	defer r.leave()
	if r.property(p.node, "transform-origin") != "" {
		r.note(p.node, exportNew, "the transform-origin of %s is not kept", described(p.node))
	}
	c := chainOf(r, p.node)
	t, ok := tileOf(r, c, s, box)
	if !ok {
		r.note(p.node, exportNew, "the pattern %s has no area: what it paints is not shown", described(p.node))
		return nil
	}
	whole := display.Shape{Segments: shape.Segments}
	places, ok := t.places(whole.Extent())
	if !ok {
		r.refuse(p.node, "make it larger, or use a PNG file", "the pattern %s is repeated more than %d times",
			described(p.node), mostTiles)
		return nil
	}
	marks := tileMarks(r, c, s, t, box)
	if len(marks) == 0 {
		return nil
	}
	return []display.Mark{display.Group{
		Marks: []display.Mark{display.Repetition{Marks: marks, By: places}}, Opacity: opacity(p.share),
		Clips: []display.Clip{shape},
	}}
}

// tileOf reads the cell of a pattern; ok is false if it has no area.
func tileOf(r *reader, c chain, s *scene, box outline.Box) (t tile, ok bool) {
	transform, valid := value.ParseTransform(c.attribute("patternTransform"))
	if !valid {
		r.note(c[0], exportNew, "the patternTransform of %s cannot be read", described(c[0]))
	}
	t.m = s.matrix.Times(transform)
	view := s.view
	shares := c.attribute("patternUnits") != "userSpaceOnUse"
	if shares {
		view = viewport(1, 1)
	}
	read := coordinates{r, c, view, &s.style}
	t.x = read.at("x", value.Horizontal, "0")
	t.y = read.at("y", value.Vertical, "0")
	t.w = read.at("width", value.Horizontal, "0")
	t.h = read.at("height", value.Vertical, "0")
	if shares {
		if !box.Filled || box.W() <= 0 || box.H() <= 0 {
			return t, false
		}
		t.x = box.Min.X + float64(t.x*box.W())
		t.y = box.Min.Y + float64(t.y*box.H())
		t.w = float64(t.w * box.W())
		t.h = float64(t.h * box.H())
	}
	return t, t.w > 0 && t.h > 0 && t.m.Invertible()
}

// places are by how much the first cell is moved for each repetition within a rectangle of the drawing; ok is false
// if there are too many.
func (t *tile) places(area unit.Rect) (out []unit.Point, ok bool) {
	var box outline.Box
	inverse := t.m.Inverse()
	for _, corner := range [...]unit.Point{
		{X: area.X, Y: area.Y}, {X: area.X + area.W, Y: area.Y},
		{X: area.X, Y: area.Y + area.H}, {X: area.X + area.W, Y: area.Y + area.H},
	} {
		box = box.With(inverse.Apply(affine.Point{X: corner.X.Points(), Y: corner.Y.Points()}))
	}
	const slack = 1e-6
	left := math.Floor((box.Min.X-t.x)/t.w + slack)
	right := math.Ceil((box.Max.X-t.x)/t.w - slack)
	top := math.Floor((box.Min.Y-t.y)/t.h + slack)
	bottom := math.Ceil((box.Max.Y-t.y)/t.h - slack)
	if count := float64((right - left) * (bottom - top)); !(count <= mostTiles) {
		return nil, false
	}
	for row := top; row < bottom; row++ {
		for column := left; column < right; column++ {
			moved := t.m.Vector(affine.Point{X: float64(column * t.w), Y: float64(row * t.h)})
			if far(moved) {
				return nil, false
			}
			out = append(out, place(moved))
		}
	}
	return out, true
}

// tileMarks gives the marks of the first cell. The origin of its content is its corner, as all viewers have it.
func tileMarks(r *reader, c chain, s *scene, t tile, box outline.Box) []display.Mark {
	owner := contentOf(c)
	inner := inTree(r, owner, *s)
	inner.matrix = t.m.Times(affine.Translation(t.x, t.y))
	inner.shown = outline.Box{} // what lies outside of the drawing here may be seen where the cell is repeated
	corner := inner
	view, boxed := value.ParseView(c.attribute("viewBox"))
	switch {
	case boxed:
		fit := value.ParseAspect(c.attribute("preserveAspectRatio")).Matrix(view, t.w, t.h)
		inner = inner.with(fit)
		inner.view = viewport(view.W, view.H)
	case c.attribute("patternContentUnits") == "objectBoundingBox":
		if !box.Filled || box.W() <= 0 || box.H() <= 0 {
			return nil
		}
		inner = inner.with(affine.Scaling(box.W(), box.H()))
		inner.view = viewport(1, 1)
	}
	marks := drawAll(r, owner.Children, r.styled(owner, inner))
	if visible(r, owner) {
		return marks
	}
	return clipTo(r, owner, corner, outline.Rectangle(0, 0, t.w, t.h, 0, 0), marks)
}

// contentOf is the nearest element of a chain with elements in it.
func contentOf(c chain) *dom.Node {
	for _, n := range c {
		if len(n.Elements()) > 0 {
			return n
		}
	}
	return c[0]
}

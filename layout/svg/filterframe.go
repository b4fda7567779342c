package svg

import (
	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
	"annualreport/layout/unit"
)

// effectFrame is the part of a picture that a filter of an element is applied to and gives. Its axes are those of the
// element; its points are as long as those of the drawing.
type effectFrame struct {
	reader *reader
	node   *dom.Node
	// scene is that of the element, and box and region are in its units.
	scene  scene
	box    outline.Box
	region region
}

// region is a rectangle in units of an element.
type region struct{ x, y, w, h float64 }

// path is the outline of a region.
func (g region) path() outline.Path { return outline.Rectangle(g.x, g.y, g.w, g.h, 0, 0) }

// regionOf is the rectangle of a mask or a filter: in units of the element, or of its box (SVG 1.1, 14.4 and 15.5),
// which an attribute says. ok is false if it has no area.
func regionOf(c chain, units string, s scene, box outline.Box) (out region, ok bool) {
	view := s.view
	byBox := c.attribute(units) != "userSpaceOnUse"
	if byBox {
		view = viewport(1, 1)
	}
	view.Font = s.style.font.size
	side := func(name string, axis value.Axis, otherwise string) float64 {
		l, ok := value.ParseLength(c.attribute(name))
		if !ok {
			l, _ = value.ParseLength(otherwise)
		}
		return l.In(&view, axis)
	}
	out.x = side("x", value.Horizontal, "-10%")
	out.y = side("y", value.Vertical, "-10%")
	out.w = side("width", value.Horizontal, "120%")
	out.h = side("height", value.Vertical, "120%")
	if byBox {
		if !box.Filled || box.W() <= 0 || box.H() <= 0 {
			return region{}, false
		}
		out.x = box.Min.X + float64(out.x*box.W())
		out.y = box.Min.Y + float64(out.y*box.H())
		out.w = float64(out.w * box.W())
		out.h = float64(out.h * box.H())
	}
	return out, out.w > 0 && out.h > 0
}

// fine is how long a unit of the element along X and along Y is in the lengths of the drawing.
func (f *effectFrame) fine() affine.Point {
	m := f.scene.matrix
	return affine.Point{X: m.Vector(affine.Point{X: 1}).Length(), Y: m.Vector(affine.Point{Y: 1}).Length()}
}

// whole is the region in points of the frame.
func (f *effectFrame) whole() outline.Box {
	fine := f.fine()
	size := affine.Point{X: float64(f.region.w * fine.X), Y: float64(f.region.h * fine.Y)}
	return outline.Box{Max: size, Filled: true}
}

// inner is the scene of the element in the frame.
func (f *effectFrame) inner() scene {
	fine := f.fine()
	out := f.scene
	out.matrix = affine.Scaling(fine.X, fine.Y).Times(affine.Translation(-f.region.x, -f.region.y))
	out.shown = f.whole()
	return out
}

// leastPart is the least side of a part that is painted, in points.
const leastPart = 1.0 / 64

// draw draws the element in the frame, and lets an effect change its pixels.
func (f *effectFrame) draw(effect *filter.Effect, content func(scene) []display.Mark) []display.Mark {
	inner := f.inner()
	if far(inner.shown.Max) {
		f.reader.refuse(f.node, "make its region smaller", "the filter of %s has a region that is too large",
			described(f.node))
		return nil
	}
	marks := content(inner)
	part := overlap(f.whole(), f.reached(effect, f.shown()))
	if effect.KeepsClear() {
		part = overlap(part, f.reached(effect, boxOfRect(display.ExtentOfMarks(marks))))
	}
	if !part.Filled || part.W() < leastPart || part.H() < leastPart || !f.reader.spend(f.node, effect, part) {
		return nil
	}
	frame := f.scene.matrix.Times(inner.matrix.Inverse())
	corner := frame.Apply(part.Min)
	across := frame.Vector(affine.Point{X: part.W()})
	down := frame.Vector(affine.Point{Y: part.H()})
	if far(corner) || far(across) || far(down) {
		f.reader.refuse(f.node, "draw it within the <svg>", "%s lies too far away from the drawing", described(f.node))
		return nil
	}
	at := place(part.Min)
	end := place(part.Max)
	return []display.Mark{display.FilterGroup{
		Marks: marks, Effect: effect, Part: unit.Rect{X: at.X, Y: at.Y, W: end.X - at.X, H: end.Y - at.Y},
		Frame: display.Frame{Origin: place(corner), X: place(across), Y: place(down)},
	}}
}

// shown is what of the frame is seen in the drawing; all of it where that is not known.
func (f *effectFrame) shown() outline.Box {
	seen := f.scene.shown
	if !seen.Filled {
		return f.whole()
	}
	return seen.Mapped(f.inner().matrix.Times(f.scene.matrix.Inverse()))
}

// reached is a box with all that an effect can move into it or out of it, and an edge for what is rounded.
func (f *effectFrame) reached(effect *filter.Effect, box outline.Box) outline.Box {
	if !box.Filled {
		return box
	}
	const edge = 4
	x, y := effect.Reach()
	by := affine.Point{X: x + edge, Y: y + edge}
	return outline.Box{Min: box.Min.Sub(by), Max: box.Max.Add(by), Filled: true}
}

// boxOfRect is a rectangle of the display list as a box, empty if it has no area.
func boxOfRect(r unit.Rect) outline.Box {
	if r.W <= 0 || r.H <= 0 {
		return outline.Box{}
	}
	var out outline.Box
	out = out.With(affine.Point{X: r.X.Points(), Y: r.Y.Points()})
	return out.With(affine.Point{X: (r.X + r.W).Points(), Y: (r.Y + r.H).Points()})
}

// overlap is what two boxes have in common, empty if that is nothing.
func overlap(a, b outline.Box) outline.Box {
	out := outline.Box{
		Min:    affine.Point{X: max(a.Min.X, b.Min.X), Y: max(a.Min.Y, b.Min.Y)},
		Max:    affine.Point{X: min(a.Max.X, b.Max.X), Y: min(a.Max.Y, b.Max.Y)},
		Filled: a.Filled && b.Filled,
	}
	out.Filled = out.Filled && out.Max.X > out.Min.X && out.Max.Y > out.Min.Y
	return out
}

// spend counts the work of an effect, and reports whether there is room for it.
func (r *reader) spend(n *dom.Node, effect *filter.Effect, part outline.Box) bool {
	r.work += float64(float64(part.W()*part.H()) * float64(effect.Work()))
	if r.work > mostFilterWork && !r.full {
		r.full = true
		r.refuse(n, flatten, "its filters are applied to more than %d times its area", mostFilterRounds)
	}
	return !r.full
}

// mostFilterRounds is how often, at the most, a step of a filter is applied to the area of a square drawing, and
// mostFilterWork is the same in square points.
const (
	mostFilterRounds = 200
	mostFilterWork   = mostFilterRounds * canvas * canvas
)

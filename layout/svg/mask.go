package svg

import (
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// masked shows of a group what a mask lets through (SVG 1.1, 14.4); ok is false if that is nothing.
func masked(r *reader, n, to *dom.Node, s scene, g display.Group) (out display.Group, ok bool) {
	if !r.enter(n, to) {
		return g, false
	}
	defer r.leave()
	if r.property(to, "color-interpolation") == "linearRGB" {
		r.refuse(to, flatten, "the mask %s in linearRGB is not drawn", described(to))
	}
	box := boxOf(r, n, s)
	region, ok := maskRegion(r, to, s, box)
	if !ok {
		return g, false
	}
	inner := inTree(r, to, s)
	if to.Attribute("maskContentUnits") == "objectBoundingBox" {
		if inner.matrix, inner.view, ok = unitsOf("objectBoundingBox", &s, box); !ok {
			return g, false
		}
	}
	marks := drawAll(r, to.Children, r.styled(to, inner))
	marks = clipTo(r, to, s, region, marks)
	if len(marks) == 0 {
		return g, false
	}
	mask := &display.Mask{Marks: marks}
	if r.property(to, "mask-type") == "alpha" {
		mask.By = display.Alpha
	}
	if len(g.Clips) > 0 || g.Mask != nil || g.Opacity != display.Opaque {
		g = display.Group{Marks: flattened(g), Opacity: display.Opaque}
	}
	g.Mask = mask
	if next := ownEffect(r, to, "mask"); next != nil {
		return masked(r, n, next, s, g)
	}
	return g, true
}

// maskRegion is the rectangle outside of which a mask lets nothing through, in the units of the element.
func maskRegion(r *reader, to *dom.Node, s scene, box outline.Box) (p outline.Path, ok bool) {
	side := func(name string, axis value.Axis, otherwise string, c *value.Context) float64 {
		l, ok := value.ParseLength(to.Attribute(name))
		if !ok {
			l, _ = value.ParseLength(otherwise)
		}
		return l.In(c, axis)
	}
	view := s.view
	if to.Attribute("maskUnits") != "userSpaceOnUse" {
		view = viewport(1, 1)
	}
	view.Font = s.style.font.size
	x := side("x", value.Horizontal, "-10%", &view)
	y := side("y", value.Vertical, "-10%", &view)
	w := side("width", value.Horizontal, "120%", &view)
	h := side("height", value.Vertical, "120%", &view)
	if to.Attribute("maskUnits") != "userSpaceOnUse" {
		if !box.Filled || box.W() <= 0 || box.H() <= 0 {
			return nil, false
		}
		x = box.Min.X + float64(x*box.W())
		y = box.Min.Y + float64(y*box.H())
		w = float64(w * box.W())
		h = float64(h * box.H())
	}
	return outline.Rectangle(x, y, w, h, 0, 0), w > 0 && h > 0
}

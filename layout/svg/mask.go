package svg

import (
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
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
	region, ok := regionOf(chain{to}, "maskUnits", s, box)
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
	marks = clipTo(r, to, s, region.path(), marks)
	if len(marks) == 0 {
		return g, false
	}
	if display.BlendsWithin(marks) {
		r.refuse(to, flatten, "the mixture of colors (mix-blend-mode) in the mask %s is not drawn", described(to))
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

package svg

import (
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/unit"
)

// clipped shows of a group what lies within a clipPath (SVG 1.1, 14.3.5); ok is false if nothing does.
func clipped(r *reader, n, to *dom.Node, s scene, g display.Group) (out display.Group, ok bool) {
	if !r.enter(n, to) {
		return g, false
	}
	defer r.leave()
	inner, ok := clipScene(r, n, to, s)
	if !ok {
		return g, false
	}
	shapes := clipShapes(r, to, inner)
	if len(shapes) == 0 {
		return g, false
	}
	if one, ok := oneClip(shapes); ok {
		g.Clips = append(g.Clips, one)
	} else {
		g = display.Group{Marks: flattened(g), Opacity: display.Opaque, Mask: &display.Mask{Marks: shapes}}
	}
	if next := ownEffect(r, to, "clip-path"); next != nil {
		return clipped(r, n, next, s, g)
	}
	return g, true
}

// clipScene is the scene in a clipPath that is used by an element.
func clipScene(r *reader, n, to *dom.Node, s scene) (scene, bool) {
	inner, ok := transformed(r, to, r.styled(to, inTree(r, to, s)))
	if !ok || to.Attribute("clipPathUnits") != "objectBoundingBox" {
		return inner, ok
	}
	inner.matrix, inner.view, ok = unitsOf("objectBoundingBox", &inner, boxOf(r, n, s))
	return inner, ok
}

// clipShapes are what encloses in a clipPath, as shapes in white: shapes, text, and uses of these.
func clipShapes(r *reader, to *dom.Node, s scene) []display.Mark {
	var out []display.Mark
	for _, c := range to.Elements() {
		if !encloses(r, c) || r.property(c, "display") == "none" || !r.visit(c) {
			continue
		}
		inner, ok := transformed(r, c, r.styled(c, s))
		if !ok {
			continue
		}
		marks := enclosing(r, c, inner)
		if len(marks) == 0 {
			continue
		}
		if address, ok := effect(r, c, "clip-path"); ok {
			if next := r.target(address); next != nil && next.Name == "clipPath" {
				group, ok := clipped(r, c, next, inner, display.Group{Marks: marks, Opacity: display.Opaque})
				if !ok {
					continue
				}
				marks = []display.Mark{group}
			}
		}
		out = append(out, marks...)
	}
	return out
}

// encloses reports whether an element can be part of a clipPath: groups cannot, nor uses of them.
func encloses(r *reader, n *dom.Node) bool {
	shapes := []string{"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"}
	if n.Name == "use" {
		to := used(r, n)
		if to != nil && !slices.Contains(shapes, to.Name) {
			r.note(n, exportNew,
				"a <use> in a clipPath leads to <%s>, and not to a shape: as in browsers, it shows nothing", to.Name)
			return false
		}
		return to != nil
	}
	return slices.Contains(shapes, n.Name)
}

// enclosing gives the outlines of an element of a clipPath, filled with white by its clip-rule.
func enclosing(r *reader, n *dom.Node, s scene) []display.Mark {
	switch n.Name {
	case "use":
		to := used(r, n)
		if to == nil || !r.enter(n, to) {
			return nil
		}
		defer r.leave()
		s = s.with(affine.Translation(useOffset(r, n, &s)))
		inner, ok := transformed(r, to, r.styled(to, s))
		if !ok || r.property(to, "display") == "none" {
			return nil
		}
		return enclosing(r, to, inner)
	case "text":
		return inWhite(text(r, n, s))
	}
	if s.style.hidden {
		return nil
	}
	segments, ok := r.segments(n, pathOf(r, n, &s), s.matrix)
	if !ok || len(segments) == 0 {
		return nil
	}
	return []display.Mark{display.Shape{
		Segments: segments, EvenOdd: s.style.clipEvenOdd,
		Fill: display.Solid{Ink: color.White(), Opacity: display.Opaque},
	}}
}

// inWhite are shapes filled with white, without lines.
func inWhite(marks []display.Mark) []display.Mark {
	var out []display.Mark
	for _, m := range marks {
		if shape, ok := m.(display.Shape); ok {
			shape.Stroke = nil
			shape.Fill = display.Solid{Ink: color.White(), Opacity: display.Opaque}
			out = append(out, shape)
		}
	}
	return out
}

// oneClip makes a clip of shapes, if their outlines together enclose what each of them does: of one shape, and of
// several of the same rule that lie apart.
func oneClip(shapes []display.Mark) (out display.Clip, ok bool) {
	var boxes []unit.Rect
	for _, m := range shapes {
		shape, isShape := m.(display.Shape)
		if !isShape {
			return out, false
		}
		box := shape.Extent()
		if len(boxes) > 0 && shape.EvenOdd != out.EvenOdd || slices.ContainsFunc(boxes, func(b unit.Rect) bool {
			common := b.Within(box)
			return common.W > 0 && common.H > 0
		}) {
			return out, false
		}
		boxes = append(boxes, box)
		out.EvenOdd = shape.EvenOdd
		out.Segments = append(out.Segments, shape.Segments...)
	}
	return out, true
}

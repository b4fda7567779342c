package svg

import (
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// marked gives the markers of a path, a line or a polygon (SVG 1.1, 11.6).
func marked(r *reader, n *dom.Node, s scene, p outline.Path) []display.Mark {
	m := s.style.markers
	if m == (markers{}) || s.style.hidden {
		return nil
	}
	switch n.Name {
	case "path", "line", "polyline", "polygon":
	default:
		if r.target(m.start) != nil || r.target(m.end) != nil || r.target(m.mid) != nil {
			r.note(n, "draw it as a <path>",
				"the markers of %s are not drawn: browsers draw none on such shapes either", described(n))
		}
		return nil
	}
	vertices := p.Vertices()
	var out []display.Mark
	for i, v := range vertices {
		address := m.mid
		switch i {
		case 0:
			address = m.start
		case len(vertices) - 1:
			address = m.end
		}
		out = append(out, marker(r, n, s, address, v, i == 0)...)
	}
	if len(vertices) == 1 && m.end != "" {
		out = append(out, marker(r, n, s, m.end, vertices[0], false)...)
	}
	return out
}

// marker gives the marks of a marker at a vertex of a path.
func marker(r *reader, n *dom.Node, s scene, address string, v outline.Vertex, first bool) []display.Mark {
	to := r.target(address)
	if to == nil || to.Name != "marker" || !r.visit(to) || !r.enter(n, to) {
		return nil
	}
	defer r.leave()
	inner := inTree(r, to, s)
	inner.context = contextOf(r, n, &s)
	inner = r.styled(to, inner).with(affine.Translation(v.At.X, v.At.Y)).with(turned(to, v.Direction, first))
	if to.Attribute("markerUnits") != "userSpaceOnUse" {
		inner = inner.with(affine.Scaling(s.style.line.width, s.style.line.width))
	}
	w := r.length(to, &inner, "markerWidth", value.Horizontal, usualMarker)
	h := r.length(to, &inner, "markerHeight", value.Vertical, usualMarker)
	if !(w > 0 && h > 0) || !inner.matrix.Invertible() {
		return nil
	}
	window, ok := throughViewBox(to, inner, w, h)
	if !ok {
		return nil
	}
	ref := affine.Point{X: reference(r, to, &window, "refX"), Y: reference(r, to, &window, "refY")}
	moved := inner.matrix.Inverse().Apply(window.matrix.Apply(ref))
	back := affine.Translation(-moved.X, -moved.Y)
	window.matrix = inner.matrix.Times(back).Times(inner.matrix.Inverse()).Times(window.matrix)
	marks := drawAll(r, to.Children, window)
	if !visible(r, to) {
		marks = clipTo(r, to, inner.with(back), outline.Rectangle(0, 0, w, h, 0, 0), marks)
	}
	if len(marks) == 0 {
		return nil
	}
	return withEffects(r, to, window, marks)
}

// usualMarker is the width and the height of a marker without them.
const usualMarker = 3

// reference is a coordinate of the point of a marker that lies on the vertex (SVG 2, 13.7.1).
func reference(r *reader, n *dom.Node, s *scene, name string) float64 {
	axis := value.Horizontal
	whole := s.view.Width
	if name == "refY" {
		axis = value.Vertical
		whole = s.view.Height
	}
	switch n.Attribute(name) {
	case "left", "top":
		return 0
	case "center":
		return whole / 2
	case "right", "bottom":
		return whole
	}
	return r.length(n, s, name, axis, 0)
}

// turned is how a marker is turned at a vertex of a direction.
func turned(n *dom.Node, direction affine.Point, first bool) affine.Matrix {
	text := strings.TrimSpace(n.Attribute("orient"))
	switch {
	case text == "auto-start-reverse" && first:
		return affine.Along(direction.Times(-1))
	case text == "auto" || text == "auto-start-reverse":
		return affine.Along(direction)
	case text == "":
		return affine.Identity()
	}
	if !strings.ContainsAny(text[len(text)-1:], "degratun") {
		text += "deg"
	}
	m, _ := value.ParseTransform("rotate(" + text + ")")
	return m
}

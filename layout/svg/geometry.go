package svg

import (
	"annualreport/layout/affine"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// pathOf is the outline of a shape, in user units; empty for an element that is none, and for one without extent.
func pathOf(r *reader, n *dom.Node, s *scene) outline.Path {
	along := func(name string, axis value.Axis) float64 { return r.length(n, s, name, axis, 0) }
	switch n.Name {
	case "path":
		return dataPath(r, n)
	case "rect":
		return rectangle(r, n, s)
	case "circle":
		radius := along("r", value.Diagonal)
		if radius > 0 {
			return outline.Ellipse(along("cx", value.Horizontal), along("cy", value.Vertical), radius, radius)
		}
	case "ellipse":
		rx, ry := radii(r, n, s)
		if rx > 0 && ry > 0 {
			return outline.Ellipse(along("cx", value.Horizontal), along("cy", value.Vertical), rx, ry)
		}
	case "line":
		from := affine.Point{X: along("x1", value.Horizontal), Y: along("y1", value.Vertical)}
		to := affine.Point{X: along("x2", value.Horizontal), Y: along("y2", value.Vertical)}
		return outline.Polyline([]affine.Point{from, to}, false)
	case "polyline", "polygon":
		return outline.Polyline(pointsOf(r, n), n.Name == "polygon")
	}
	return nil
}

// dataPath is the outline of a <path>. Where its data is broken the outline ends, as browsers have it.
func dataPath(r *reader, n *dom.Node) outline.Path {
	p, rest := outline.Parse(r.geometry(n, "d"))
	if rest != "" {
		const most = 20
		r.note(n, "export it as SVG anew", "the data of %s is broken at %q: it is drawn up to there",
			described(n), rest[:min(len(rest), most)])
	}
	return p
}

// rectangle is the outline of a <rect> (SVG 1.1, 9.2).
func rectangle(r *reader, n *dom.Node, s *scene) outline.Path {
	w := r.length(n, s, "width", value.Horizontal, 0)
	h := r.length(n, s, "height", value.Vertical, 0)
	if !(w > 0 && h > 0) {
		return nil
	}
	x := r.length(n, s, "x", value.Horizontal, 0)
	y := r.length(n, s, "y", value.Vertical, 0)
	rx, ry := radii(r, n, s)
	return outline.Rectangle(x, y, w, h, rx, ry)
}

// radii are the radii of an ellipse or of corners. One that is not given is as long as the other.
func radii(r *reader, n *dom.Node, s *scene) (rx, ry float64) {
	const missing = -1
	rx = r.length(n, s, "rx", value.Horizontal, missing)
	ry = r.length(n, s, "ry", value.Vertical, missing)
	if rx < 0 {
		rx = ry
	}
	if ry < 0 {
		ry = rx
	}
	return max(rx, 0), max(ry, 0)
}

// pointsOf reads the points of a polygon. A coordinate without its partner is left out.
func pointsOf(r *reader, n *dom.Node) []affine.Point {
	list, rest := value.Numbers(n.Attribute("points"))
	if rest != "" || len(list)%2 != 0 {
		r.note(n, exportNew, "the points of %s are no list of pairs: it is drawn up to there", described(n))
	}
	out := make([]affine.Point, 0, len(list)/2)
	for i := 0; i+1 < len(list); i += 2 {
		out = append(out, affine.Point{X: list[i], Y: list[i+1]})
	}
	return out
}

// boxOf is the box around what an element shows, without the width of lines, in its own units (SVG 1.1, 7.11).
func boxOf(r *reader, n *dom.Node, s scene) outline.Box {
	s.matrix = affine.Identity()
	if n.Name == "svg" && n.Parent != nil {
		return nestedBox(r, n, s)
	}
	return boxIn(r, n, s)
}

// boxIn is the box of the content of an element, mapped by the matrix of a scene.
func boxIn(r *reader, n *dom.Node, s scene) outline.Box {
	var out outline.Box
	if !r.visit(n) {
		return out
	}
	switch n.Name {
	case "g", "a", "switch", "svg", "symbol":
		for _, c := range n.Elements() {
			out = out.Around(boxOfChild(r, c, s))
		}
		return out
	case "use":
		to := r.target(n.Attribute("href"))
		if to == nil || !r.enter(n, to) {
			return out
		}
		defer r.leave()
		return usedBox(r, n, to, s)
	case "image":
		w := r.length(n, &s, "width", value.Horizontal, 0)
		h := r.length(n, &s, "height", value.Vertical, 0)
		x := r.length(n, &s, "x", value.Horizontal, 0)
		y := r.length(n, &s, "y", value.Vertical, 0)
		return outline.Rectangle(x, y, w, h, 0, 0).Mapped(s.matrix).Bounds()
	case "text":
		return textBox(r, n, s)
	}
	return pathOf(r, n, &s).Mapped(s.matrix).Bounds()
}

// boxOfChild is the box of an element within another, with its transformation.
func boxOfChild(r *reader, n *dom.Node, s scene) outline.Box {
	if !isDrawn(n) || r.property(n, "display") == "none" {
		return outline.Box{}
	}
	inner, ok := transformed(r, n, r.styled(n, s))
	if !ok {
		return outline.Box{}
	}
	if n.Name == "svg" {
		return nestedBox(r, n, inner)
	}
	return boxIn(r, n, inner)
}

// nestedBox is the box of an <svg> within another, in the units around it.
func nestedBox(r *reader, n *dom.Node, s scene) outline.Box {
	w := r.length(n, &s, "width", value.Horizontal, s.view.Width)
	h := r.length(n, &s, "height", value.Vertical, s.view.Height)
	s = s.with(affine.Translation(useOffset(r, n, &s)))
	inner, ok := throughViewBox(n, s, w, h)
	if !ok {
		return outline.Box{}
	}
	return boxIn(r, n, inner)
}

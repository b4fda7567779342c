package svg

import (
	"strings"

	"annualreport/layout/affine"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// use draws another element at another place (SVG 1.1, 5.6).
func use(r *reader, n *dom.Node, s scene) []display.Mark {
	to := used(r, n)
	if to == nil || !r.enter(n, to) {
		return nil
	}
	defer r.leave()
	s.context = contextOf(r, n, &s)
	s = s.with(affine.Translation(useOffset(r, n, &s)))
	if to.Name != "symbol" && to.Name != "svg" {
		return draw(r, to, s)
	}
	return useWindow(r, n, to, s)
}

// useOffset is by how much an element is moved by its x and its y.
func useOffset(r *reader, n *dom.Node, s *scene) (x, y float64) {
	return r.length(n, s, "x", value.Horizontal, 0), r.length(n, s, "y", value.Vertical, 0)
}

// contextOf are the paints of an element for those that it draws elsewhere. Gradients that are measured by a box have
// none here.
func contextOf(r *reader, n *dom.Node, s *scene) *contextPaints {
	out := contextPaints{served: s.style.fill.kind == server || s.style.stroke.kind == server}
	if s.style.fill.kind != server {
		out.fill, _ = resolve(r, n, s.style.fill, s.style.fillOpacity, s, outline.Box{})
	}
	if s.style.stroke.kind != server {
		out.stroke, _ = resolve(r, n, s.style.stroke, s.style.strokeOpacity, s, outline.Box{})
	}
	return &out
}

// used is the element that a <use> draws; nil if there is none.
func used(r *reader, n *dom.Node) *dom.Node {
	address := strings.TrimSpace(n.Attribute("href"))
	to := r.target(address)
	switch {
	case to != nil && (isDrawn(to) || to.Name == "symbol"):
		return to
	case to != nil || address == "":
		return nil
	case strings.HasPrefix(address, "#"):
		r.note(n, exportNew, "a <use> refers to %q, which is not in the file", address)
	default:
		r.refuse(n, "put the element into the file", "the <use> of another file, %q, is not drawn", shortened(address))
	}
	return nil
}

// shortened is the beginning of a long text.
func shortened(text string) string {
	const most = 60
	if len(text) > most {
		return strings.ToValidUTF8(text[:most], "") + "…"
	}
	return text
}

// useWindow draws a symbol or an <svg> through the viewport that a <use> gives it.
func useWindow(r *reader, n, to *dom.Node, s scene) []display.Mark {
	if !r.visit(to) || r.property(to, "display") == "none" && to.Name == "svg" {
		return nil
	}
	around := s
	s, ok := transformed(r, to, r.styled(to, s))
	if !ok {
		return nil
	}
	w, h := windowSize(r, n, to, &around)
	if to.Name == "svg" {
		s = s.with(affine.Translation(useOffset(r, to, &s)))
	}
	marks := throughFilters(r, to, s, func(s scene) []display.Mark { return window(r, to, s, w, h) })
	if len(marks) == 0 {
		return nil
	}
	return withEffects(r, to, s, marks)
}

// windowSize is the size of the viewport of a symbol or an <svg> that is used.
func windowSize(r *reader, n, to *dom.Node, s *scene) (w, h float64) {
	w = s.view.Width
	h = s.view.Height
	for _, e := range [...]*dom.Node{to, n} { // the size that the <use> says counts more
		w = r.length(e, s, "width", value.Horizontal, w)
		h = r.length(e, s, "height", value.Vertical, h)
	}
	return w, h
}

// usedBox is the box of what a <use> draws.
func usedBox(r *reader, n, to *dom.Node, s scene) outline.Box {
	s = s.with(affine.Translation(useOffset(r, n, &s)))
	if to.Name != "symbol" && to.Name != "svg" {
		return boxOfChild(r, to, s)
	}
	w, h := windowSize(r, n, to, &s)
	inner, ok := throughViewBox(to, r.styled(to, s), w, h)
	if !ok {
		return outline.Box{}
	}
	return boxIn(r, to, inner)
}

// isDrawn reports whether an element shows something where it stands.
func isDrawn(n *dom.Node) bool {
	for _, name := range drawn {
		if n.Name == name {
			return true
		}
	}
	return false
}

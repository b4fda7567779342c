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

// chain are an element and those that it takes attributes from, the nearest first (SVG 1.1, 13.2.4).
type chain []*dom.Node

// chainOf follows the references of a gradient or a pattern.
func chainOf(r *reader, n *dom.Node) chain {
	out := chain{n}
	gradients := strings.HasSuffix(n.Name, "Gradient")
	for range deepest {
		address := out[len(out)-1].Attribute("href")
		if address == "" {
			return out
		}
		to := r.target(address)
		if to == nil || to.Name != n.Name && !(gradients && strings.HasSuffix(to.Name, "Gradient")) {
			r.note(n, exportNew, "%s refers to %q, which is nothing of its kind in the file", described(n), address)
			return out
		}
		for _, known := range out {
			if known == to {
				return out
			}
		}
		out = append(out, to)
	}
	return out
}

// attribute is the value of an attribute of the nearest element that has it.
func (c chain) attribute(name string) string {
	for _, n := range c {
		if v, ok := n.Attributes[name]; ok {
			return v
		}
	}
	return ""
}

// place is the value of an attribute that only elements of the same name have in common, such as x1.
func (c chain) place(name string) string {
	for _, n := range c {
		if v, ok := n.Attributes[name]; ok && n.Name == c[0].Name {
			return v
		}
	}
	return ""
}

// gradient is a gradient as a paint; nil if it paints nothing, and false if it cannot paint a shape without an area.
// Box is that of the shape, in user units.
func gradient(r *reader, n *dom.Node, share float64, s *scene, box outline.Box) (p display.Paint, ok bool) {
	c := chainOf(r, n)
	stops := stopsOf(r, c, share, s)
	if len(stops) == 0 {
		return nil, true
	}
	if r.property(n, "transform-origin") != "" {
		r.note(n, exportNew, "the transform-origin of %s is not kept", described(n))
	}
	last := stops[len(stops)-1]
	m, view, ok := unitsOf(c.attribute("gradientUnits"), s, box)
	transform, valid := value.ParseTransform(c.attribute("gradientTransform"))
	if !valid {
		r.note(n, exportNew, "the gradientTransform of %s cannot be read", described(n))
	}
	if !ok {
		return nil, false
	}
	if m = m.Times(transform); !m.Invertible() {
		r.note(n, exportNew, "the gradientTransform of %s presses it into a line: what it paints is not shown",
			described(n))
		return nil, true
	}
	g := ramp{&display.Gradient{Stops: stops, Spread: spreads[c.attribute("spreadMethod")]}}
	read := coordinates{r, c, view, &s.style}
	form := linear
	if n.Name == "radialGradient" {
		form = radial
	}
	if len(stops) == 1 || !form(g.Gradient, read, m) {
		if last.Opacity == 0 {
			return nil, true
		}
		return display.Solid{Ink: last.Ink, Opacity: last.Opacity}, true
	}
	g.Stops = g.beyond(s.matrix, box).seenOf(g.Stops)
	return g.Gradient, true
}

// spreads are the words of spreadMethod.
var spreads = map[string]display.Spread{"reflect": display.Reflect, "repeat": display.Repeat}

// unitsOf is the map and the context for the coordinates of something that is measured by the box of a shape, or
// else by the units of the shape. ok is false for a box without an area.
func unitsOf(units string, s *scene, box outline.Box) (m affine.Matrix, view value.Context, ok bool) {
	if units == "userSpaceOnUse" {
		return s.matrix, s.view, true
	}
	if !box.Filled || box.W() <= 0 || box.H() <= 0 {
		return s.matrix, s.view, false
	}
	to := affine.Translation(box.Min.X, box.Min.Y).Times(affine.Scaling(box.W(), box.H()))
	return s.matrix.Times(to), viewport(1, 1), true
}

// coordinates reads the coordinates of a gradient.
type coordinates struct {
	r     *reader
	c     chain
	view  value.Context
	style *style
}

// at is a coordinate; otherwise is that of a gradient without it.
func (c coordinates) at(name string, axis value.Axis, otherwise string) float64 {
	text := c.c.place(name)
	if text == "" {
		text = otherwise
	}
	l, ok := value.ParseLength(text)
	if !ok {
		c.r.note(c.c[0], exportNew, "the %s=%q of %s is no length", name, text, described(c.c[0]))
		l, _ = value.ParseLength(otherwise)
	}
	view := c.view
	view.Font = c.style.font.size
	return l.In(&view, axis)
}

// linear sets the frame of a gradient along a line; it reports false if the line is a point.
func linear(g *display.Gradient, c coordinates, m affine.Matrix) bool {
	from := affine.Point{X: c.at("x1", value.Horizontal, "0%"), Y: c.at("y1", value.Vertical, "0%")}
	to := affine.Point{X: c.at("x2", value.Horizontal, "100%"), Y: c.at("y2", value.Vertical, "0%")}
	along := to.Sub(from)
	if along.Length() == 0 {
		return false
	}
	g.Kind = display.Linear
	if farFrame(m, from, along) && g.Spread == display.Pad && m.Invertible() {
		from, along = ramp{g}.cut(m, from, along)
	}
	frame(g, c, m, from, along)
	return true
}

// radial sets the frame of a gradient between circles; it reports false if the outer one is a point.
func radial(g *display.Gradient, c coordinates, m affine.Matrix) bool {
	center := affine.Point{X: c.at("cx", value.Horizontal, "50%"), Y: c.at("cy", value.Vertical, "50%")}
	radius := c.at("r", value.Diagonal, "50%")
	if !(radius > 0) {
		return false
	}
	focus := center
	if c.c.place("fx") != "" {
		focus.X = c.at("fx", value.Horizontal, "50%")
	}
	if c.c.place("fy") != "" {
		focus.Y = c.at("fy", value.Vertical, "50%")
	}
	inner := max(c.at("fr", value.Diagonal, "0%"), 0) / radius
	if inner >= nearEdge {
		c.r.note(c.c[0], exportNew, "%s begins at a circle (fr) that is no smaller than its end", described(c.c[0]))
		return false
	}
	away := focus.Sub(center).Times(1 / radius)
	if l := away.Length(); l > nearEdge {
		if l > 1 {
			c.r.note(c.c[0], exportNew, "the focus of %s lies outside of its circle, and is drawn on it",
				described(c.c[0]))
		}
		away = away.Times(nearEdge / l) // a focus outside of the circle lies on it (SVG 1.1, 13.2.3)
	}
	g.Kind = display.Radial
	g.Focus = place(away)
	g.FocusRadius = unit.Points(inner)
	frame(g, c, m, center, affine.Point{X: radius})
	return true
}

// nearEdge is how near to its circle the focus of a gradient may lie, as a share of the radius. On the circle itself
// the colors would have no end.
const nearEdge = 0.999

// stopsOf are the stops of the nearest element of a chain that has any.
func stopsOf(r *reader, c chain, share float64, s *scene) []display.Stop {
	for _, n := range c {
		var out []display.Stop
		if n.Name != "linearGradient" && n.Name != "radialGradient" {
			continue
		}
		for _, e := range n.Elements() {
			if e.Name == "stop" {
				out = append(out, stopOf(r, e, share, s, out))
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// stopOf is a stop. One that lies before those before it lies where they end (SVG 1.1, 13.2.4).
func stopOf(r *reader, n *dom.Node, share float64, s *scene, before []display.Stop) display.Stop {
	at, ok := value.ParseNumber(n.Attribute("offset"))
	if !ok && strings.TrimSpace(n.Attribute("offset")) != "" {
		r.note(n, exportNew, "the offset=%q of a <stop> is no number", n.Attribute("offset"))
	}
	offset := int(math.Floor(float64(min(max(at, 0), 1)*display.FarStop) + 0.5))
	if len(before) > 0 {
		offset = max(offset, before[len(before)-1].Offset)
	}
	c := value.Opaque(0)
	if text := r.property(n, "stop-color"); text != "" {
		var ok bool
		if c, ok = value.ParseColor(text); !ok {
			c = value.Opaque(0)
			if strings.EqualFold(text, "currentcolor") {
				c = currentColor(r, n, s)
			} else {
				r.note(n, "write it as #rrggbb", "the stop-color %q is no color", text)
			}
		}
	}
	alpha := 1.0
	readShare(r.property(n, "stop-opacity"), &alpha)
	return display.Stop{
		Offset: offset, Ink: ink(c), Opacity: opacity(float64(float64(c.Alpha*alpha) * share)),
	}
}

// currentColor is the color of the nearest element around a stop that sets one; else that of the scene.
func currentColor(r *reader, n *dom.Node, s *scene) value.Color {
	for ; n != nil; n = n.Parent {
		if c, ok := value.ParseColor(r.property(n, "color")); ok {
			return c
		}
	}
	return s.style.color
}

package svg

import (
	"slices"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// draw gives the marks of an element, with its own transformation, opacity, clips and masks.
func draw(r *reader, n *dom.Node, around scene) []display.Mark {
	if n.Name == "" || !r.visit(n) || r.property(n, "display") == "none" || !holds(n) || undrawn(r, n) {
		return nil
	}
	noteMovement(r, n)
	s, ok := transformed(r, n, r.styled(n, around))
	if !ok {
		return nil // it is pressed into a line, or into a point
	}
	marks := throughFilters(r, n, s, func(s scene) []display.Mark { return content(r, n, s) })
	if len(marks) == 0 {
		return nil
	}
	noteUnkept(r, n)
	return withEffects(r, n, s, marks)
}

// content gives the marks of an element without its effects.
func content(r *reader, n *dom.Node, s scene) []display.Mark {
	switch n.Name {
	case "g", "a":
		return drawAll(r, n.Children, s)
	case "svg":
		return nested(r, n, s)
	case "use":
		return use(r, n, s)
	case "switch":
		return choice(r, n, s)
	case "text":
		return text(r, n, s)
	case "image":
		return image(r, n, s)
	}
	return shape(r, n, s)
}

// drawAll gives the marks of elements, one after the other.
func drawAll(r *reader, list []*dom.Node, s scene) []display.Mark {
	var out []display.Mark
	for _, n := range list {
		out = append(out, draw(r, n, s)...)
	}
	return out
}

// silent are elements that show nothing where they stand.
var silent = []string{
	"defs", "symbol", "clipPath", "mask", "marker", "pattern", "linearGradient", "radialGradient", "filter", "style",
	"title", "desc", "metadata", "view", "cursor", "font", "font-face", "color-profile", "stop", "hkern", "solidcolor",
}

// drawn are the elements that show something.
var drawn = []string{
	"svg", "g", "a", "use", "switch", "text", "image",
	"path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
}

// moving are elements that change a drawing in the course of time.
var moving = []string{"animate", "animateTransform", "animateMotion", "animateColor", "set", "mpath", "discard"}

// undrawn reports whether an element shows nothing by itself, and says what of it would be missing.
func undrawn(r *reader, n *dom.Node) bool {
	switch {
	case slices.Contains(drawn, n.Name):
		return false
	case slices.Contains(silent, n.Name):
	case slices.Contains(moving, n.Name):
		r.note(n, takeOut, "the animation <%s> is shown as it stands in the file, without its movement", n.Name)
	case n.Name == "script":
		r.note(n, takeOut, "the <script> in the drawing is not run")
	case n.Name == "foreignObject":
		switch {
		case showsHTML(n):
			r.refuse(n, "draw its text as text or as paths", "the HTML in <foreignObject> is not drawn")
		case len(n.Elements()) > 0: // Figma blurs with it what lies behind
			r.note(n, flatten, "the effect of <foreignObject> on what lies behind it is not drawn")
		}
	case n.Name == "mesh" || n.Name == "meshgradient" || n.Name == "hatch":
		r.refuse(n, flatten, "the element <%s> is not drawn", n.Name)
	default:
		r.note(n, takeOut, "the element <%s> is none of SVG, and no browser shows it", n.Name)
	}
	return true
}

// seenInHTML are elements within HTML that are seen without words; those of HTML have the prefix of the tree.
var seenInHTML = []string{
	"svg", dom.Foreign + "img", dom.Foreign + "picture", dom.Foreign + "canvas", dom.Foreign + "video",
	dom.Foreign + "hr", dom.Foreign + "input", dom.Foreign + "iframe", dom.Foreign + "object",
}

// showsHTML reports whether something is seen of what another language than SVG says in an element: words or pictures.
func showsHTML(n *dom.Node) bool {
	shows := func(c *dom.Node) bool {
		return slices.Contains(seenInHTML, c.Name) || showsHTML(c)
	}
	return strings.TrimSpace(n.Words()) != "" || slices.ContainsFunc(n.Elements(), shows)
}

// noteMovement enters that a shape moves by elements within it. Those of groups are drawn, and noted, as others are.
func noteMovement(r *reader, n *dom.Node) {
	switch n.Name {
	case "g", "a", "svg":
		return
	}
	for _, c := range n.Elements() {
		if slices.Contains(moving, c.Name) {
			undrawn(r, c)
		}
	}
}

// transformed is the scene within an element that moves its content; ok is false if nothing of it can be seen.
func transformed(r *reader, n *dom.Node, s scene) (out scene, ok bool) {
	text := r.property(n, "transform")
	if text == "" {
		text = n.Attribute("transform")
	}
	if text == "" {
		return s, true
	}
	m, valid := value.ParseTransform(text)
	if !valid {
		r.note(n, exportNew, "the transform=%q of <%s> cannot be read", text, n.Name)
		return s, true
	}
	m = aroundOrigin(r, n, &s, m)
	out = s.with(m)
	return out, out.matrix.Invertible()
}

// choice draws the first element of a <switch> whose conditions hold (SVG 1.1, 5.8.2). HTML stands back behind what can
// be drawn.
func choice(r *reader, n *dom.Node, s scene) []display.Mark {
	for _, c := range n.Elements() {
		if slices.Contains(drawn, c.Name) && holds(c) {
			return draw(r, c, s)
		}
	}
	for _, c := range n.Elements() {
		if c.Name == "foreignObject" && holds(c) && undrawn(r, c) {
			break
		}
	}
	return nil
}

// holds reports whether the conditions of an element hold: no extensions are known, and the language is English, as
// programs that draw in several languages have it for all others.
func holds(n *dom.Node) bool {
	if extensions, asked := n.Attributes["requiredExtensions"]; asked && extensions != "" {
		return false
	}
	languages, asked := n.Attributes["systemLanguage"]
	if !asked {
		return true
	}
	for language := range strings.SplitSeq(languages, ",") {
		if main, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(language)), "-"); main == "en" {
			return true
		}
	}
	return false
}

package svg

import (
	"slices"
	"strings"

	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// style is the properties that elements inherit (SVG 1.1, appendix N).
type style struct {
	color        value.Color
	fill, stroke paint
	// fillOpacity and strokeOpacity are from 0 to 1.
	fillOpacity, strokeOpacity float64
	// evenOdd and clipEvenOdd are the rules by which outlines enclose: as shapes, and in a clipPath.
	evenOdd, clipEvenOdd bool
	line                 line
	hidden               bool
	order                [3]layer
	markers              markers
	font                 font
}

// line is how lines are drawn, in user units.
type line struct {
	width, miter, offset float64
	dashes               []float64
	cap                  display.Cap
	join                 display.Join
}

// markers are the addresses of the markers at the beginning, in the middle and at the end of a path; empty for none.
type markers struct{ start, mid, end string }

// initial is the style of a drawing in which nothing is said.
func initial() style {
	black := value.Opaque(0)
	return style{
		color: black, fill: paint{kind: plain, color: black}, fillOpacity: 1, strokeOpacity: 1,
		order: usualOrder, line: line{width: 1, miter: 4}, font: font{size: 16, weight: 400},
	}
}

// inTree is a scene with the style that an element inherits where it stands in the tree, and not from those that
// refer to it.
func inTree(r *reader, n *dom.Node, s scene) scene {
	var above []*dom.Node
	for up := n.Parent; up != nil; up = up.Parent {
		above = append(above, up)
	}
	s.style = initial()
	for i := len(above) - 1; i >= 0; i-- {
		s = r.styled(above[i], s)
	}
	return s
}

// styled is the scene of an element: with its own properties, but not yet with its transformation.
func (r *reader) styled(n *dom.Node, s scene) scene {
	p := r.properties(n)
	get := func(name string) string {
		if isDefaulted(p[name]) {
			return initials[name]
		}
		if isInherited(p[name]) {
			return ""
		}
		return p[name]
	}
	s.style.font = fontOf(get, &s)
	if c, ok := value.ParseColor(get("color")); ok {
		s.style.color = c
	}
	r.paints(n, get, &s)
	r.lines(n, get, &s)
	decorate(r, n, get("text-decoration"), &s)
	switch get("visibility") {
	case "hidden", "collapse":
		s.style.hidden = true
	case "visible":
		s.style.hidden = false
	}
	return s
}

// paints reads how shapes are filled, and with what.
func (r *reader) paints(n *dom.Node, get func(string) string, s *scene) {
	for _, one := range [...]struct {
		name string
		to   *paint
	}{{"fill", &s.style.fill}, {"stroke", &s.style.stroke}} {
		text := get(one.name)
		if text == "" {
			continue
		}
		if p, ok := parsePaint(text); ok {
			*one.to = p
		} else {
			r.note(n, "write it as #rrggbb", "the %s %q of <%s> is no color", one.name, text, n.Name)
		}
	}
	readShare(get("fill-opacity"), &s.style.fillOpacity)
	readShare(get("stroke-opacity"), &s.style.strokeOpacity)
	readRule(get("fill-rule"), &s.style.evenOdd)
	readRule(get("clip-rule"), &s.style.clipEvenOdd)
	if order := get("paint-order"); order != "" {
		s.style.order = layers(order)
	}
}

// layer is a part of a shape that is painted at a time.
type layer uint8

// The layers, in their usual order.
const (
	filling layer = iota
	stroking
	marking
)

// usualOrder is the order of layers where none is asked for.
var usualOrder = [3]layer{filling, stroking, marking}

// layers reads the order of layers (SVG 2, 13.8): those that are not named follow in their usual order. What cannot
// be read is the usual order.
func layers(text string) [3]layer {
	names := map[string]layer{"fill": filling, "stroke": stroking, "markers": marking}
	var order []layer
	for _, word := range strings.Fields(text) {
		one, known := names[word]
		if !known || slices.Contains(order, one) {
			return usualOrder
		}
		order = append(order, one)
	}
	for _, one := range usualOrder {
		if !slices.Contains(order, one) {
			order = append(order, one)
		}
	}
	return [3]layer(order)
}

// readShare reads a number from 0 to 1.
func readShare(text string, to *float64) {
	if v, ok := value.ParseNumber(text); ok {
		*to = min(max(v, 0), 1)
	}
}

// readRule reads by which rule outlines enclose.
func readRule(text string, evenOdd *bool) {
	switch text {
	case "evenodd":
		*evenOdd = true
	case "nonzero":
		*evenOdd = false
	}
}

// The words of stroke-linecap and stroke-linejoin. Corners of SVG 2 that no PDF has become those that are next to
// them.
var (
	caps  = map[string]display.Cap{"butt": display.ButtCap, "round": display.RoundCap, "square": display.SquareCap}
	joins = map[string]display.Join{
		"miter": display.MiterJoin, "round": display.RoundJoin, "bevel": display.BevelJoin,
		"miter-clip": display.MiterJoin, "arcs": display.MiterJoin,
	}
)

// lines reads how lines are drawn.
func (r *reader) lines(n *dom.Node, get func(string) string, s *scene) {
	l := &s.style.line
	if v, ok := value.ParseLength(get("stroke-width")); ok && v.Number >= 0 {
		l.width = max(v.In(s.lengths(), value.Diagonal), 0)
	}
	if v, ok := value.ParseNumber(get("stroke-miterlimit")); ok && v >= 1 {
		l.miter = min(v, 1000)
	}
	if v, ok := value.ParseLength(get("stroke-dashoffset")); ok {
		l.offset = v.In(s.lengths(), value.Diagonal)
	}
	if v, ok := caps[get("stroke-linecap")]; ok {
		l.cap = v
	}
	if v, ok := joins[get("stroke-linejoin")]; ok {
		l.join = v
	}
	if text := get("stroke-dasharray"); text != "" {
		l.dashes = r.dashes(n, text, s)
	}
	for _, one := range [...]struct {
		name string
		to   *string
	}{
		{"marker-start", &s.style.markers.start}, {"marker-mid", &s.style.markers.mid},
		{"marker-end", &s.style.markers.end},
	} {
		if text := get(one.name); text != "" {
			*one.to, _, _ = linked(text)
		}
	}
}

// dashes reads the lengths of dashes and gaps. An odd number of them is repeated (SVG 1.1, 11.4). Lengths that make
// no dashes give a whole line.
func (r *reader) dashes(n *dom.Node, text string, s *scene) []float64 {
	if text == "none" {
		return nil
	}
	var out []float64
	sum := 0.0
	scan := value.Scanner{Text: strings.TrimSpace(text)}
	for !scan.Done() {
		l, ok := scan.Length()
		if !ok || l.Number < 0 {
			r.note(n, exportNew, "the stroke-dasharray %q of <%s> is no list of lengths", text, n.Name)
			return nil
		}
		v := l.In(s.lengths(), value.Diagonal)
		sum += v
		out = append(out, v)
		scan.Separator()
	}
	if !(sum > 0) {
		return nil
	}
	if len(out)%2 != 0 {
		out = append(out, out...)
	}
	return out
}

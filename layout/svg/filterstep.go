package svg

import (
	"strings"

	"annualreport/layout/blend"
	"annualreport/layout/filter"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/value"
)

// read reads a filter or a function, and sets the region of the frame. ok is false if the element is not shown.
func (f *effectFrame) read(call filterCall) (effect *filter.Effect, ok bool) {
	address, _, is := linked(call.text)
	if !is {
		return f.function(call)
	}
	chain := chainOf(f.reader, f.reader.target(address))
	if f.region, ok = regionOf(chain, "filterUnits", f.scene, f.box); !ok {
		f.reader.note(f.node, exportNew, "the filter of %s has a region without an area: the element is not shown",
			described(f.node))
		return nil, false
	}
	steps := stepReader{frame: f, names: make(map[string]filter.Source)}
	steps.byBox = chain.attribute("primitiveUnits") == "objectBoundingBox"
	for _, n := range contentOf(chain).Elements() {
		if strings.HasPrefix(n.Name, "fe") {
			steps.primitive(n)
		}
	}
	return &filter.Effect{Steps: steps.out}, true
}

// stepReader reads the primitives of a filter.
type stepReader struct {
	frame *effectFrame
	// byBox is set where the lengths of the primitives are shares of the box of the element.
	byBox bool
	out   []filter.Step
	// names are the steps whose results have names.
	names map[string]filter.Source
}

// primitives read primitives by the names of their elements.
var primitives = map[string]func(s *stepReader, n *dom.Node){
	"feBlend": (*stepReader).blend, "feColorMatrix": (*stepReader).colorMatrix,
	"feComponentTransfer": (*stepReader).transfer, "feComposite": (*stepReader).composite,
	"feDropShadow": (*stepReader).dropShadow, "feFlood": (*stepReader).flood,
	"feGaussianBlur": (*stepReader).blur, "feMerge": (*stepReader).merge, "feMorphology": (*stepReader).morphology,
	"feOffset": (*stepReader).offset,
}

// primitive adds the steps of one primitive.
func (s *stepReader) primitive(n *dom.Node) {
	read := primitives[n.Name]
	if read == nil {
		s.frame.reader.refuse(n, flatten, "the filter of <%s> (%s) is not drawn", s.frame.node.Name, n.Name)
		return
	}
	if !s.frame.reader.visit(n) {
		return
	}
	read(s, n)
	if name := n.Attribute("result"); name != "" && len(s.out) > 0 {
		s.names[name] = s.before()
	}
}

// before is the step before the next one; without any it is what the filter is applied to.
func (s *stepReader) before() filter.Source {
	if len(s.out) == 0 {
		return filter.Graphic
	}
	return filter.Source(len(s.out) - 1)
}

// source is what an attribute says that a primitive is applied to (Filter Effects 1, 9.2). The background is not known,
// and is as any other name that is none.
func (s *stepReader) source(n *dom.Node, attribute string) filter.Source {
	switch name := strings.TrimSpace(n.Attribute(attribute)); name {
	case "SourceGraphic":
		return filter.Graphic
	case "SourceAlpha":
		return filter.Shadow
	case "BackgroundImage", "BackgroundAlpha":
		s.frame.reader.note(n, flatten, "the %s of a filter is not known: it is drawn without it, as browsers do", name)
		return s.before()
	case "FillPaint", "StrokePaint":
		s.frame.reader.refuse(n, flatten, "the filter of <%s> (%s) is not drawn", s.frame.node.Name, name)
		return filter.Nothing
	default:
		if known, ok := s.names[name]; ok {
			return known
		}
		return s.before()
	}
}

// add adds a step of a primitive.
func (s *stepReader) add(n *dom.Node, do filter.Primitive, in ...filter.Source) filter.Source {
	s.out = append(s.out, filter.Step{Do: do, In: in, Light: isLight(s.frame.reader, n), Area: s.area(n)})
	return s.before()
}

// isLight reports whether a primitive computes in light: the nearest element that says so counts, and light is usual.
func isLight(r *reader, n *dom.Node) bool {
	for up := n; up != nil; up = up.Parent {
		if v := r.property(up, "color-interpolation-filters"); v != "" {
			return v != "sRGB"
		}
	}
	return true
}

// area is the part outside of which the result of a primitive is clear, in points of the frame.
func (s *stepReader) area(n *dom.Node) filter.Area {
	f := s.frame
	g := f.region
	side := func(name string, axis value.Axis, box, origin, otherwise float64) float64 {
		l, ok := value.ParseLength(n.Attribute(name))
		switch {
		case !ok:
			return otherwise
		case s.byBox:
			return origin + float64(l.In(&value.Context{Width: 1, Height: 1}, axis)*box)
		}
		return l.In(f.scene.lengths(), axis)
	}
	w := side("width", value.Horizontal, f.box.W(), 0, g.w)
	h := side("height", value.Vertical, f.box.H(), 0, g.h)
	x := side("x", value.Horizontal, f.box.W(), f.box.Min.X, g.x)
	y := side("y", value.Vertical, f.box.H(), f.box.Min.Y, g.y)
	fine := f.fine()
	// Nothing lies outside of the region.
	left := float64(max(x-g.x, 0) * fine.X)
	top := float64(max(y-g.y, 0) * fine.Y)
	right := float64(min(x-g.x+w, g.w) * fine.X)
	bottom := float64(min(y-g.y+h, g.h) * fine.Y)
	return filter.Area{Left: left, Top: top, Right: max(right, left), Bottom: max(bottom, top)}
}

// lengths are two numbers of a primitive, along X and along Y, in points of the frame. One alone stands for both.
func (s *stepReader) lengths(n *dom.Node, name string) (x, y float64) {
	list, rest := value.Numbers(n.Attribute(name))
	if rest != "" || len(list) == 0 || len(list) > 2 {
		return 0, 0
	}
	return s.scaled(list[0], list[len(list)-1])
}

// scaled are lengths of a primitive in points of the frame.
func (s *stepReader) scaled(x, y float64) (outX, outY float64) {
	if s.byBox {
		x = float64(x * s.frame.box.W())
		y = float64(y * s.frame.box.H())
	}
	fine := s.frame.fine()
	return float64(x * fine.X), float64(y * fine.Y)
}

// blur reads feGaussianBlur. A deviation below 0 is none.
func (s *stepReader) blur(n *dom.Node) {
	s.add(n, s.bell(n), s.source(n, "in"))
}

// bell is the blur that a primitive asks for.
func (s *stepReader) bell(n *dom.Node) filter.Blur {
	x, y := s.lengths(n, "stdDeviation")
	if x < 0 || y < 0 {
		return filter.Blur{}
	}
	return filter.Blur{X: x, Y: y}
}

// offset reads feOffset.
func (s *stepReader) offset(n *dom.Node) {
	s.add(n, s.moved(n, 0), s.source(n, "in"))
}

// moved is by how much a primitive moves something; usual is for one that does not say it.
func (s *stepReader) moved(n *dom.Node, usual float64) filter.Offset {
	x, y := s.scaled(number(n, "dx", usual), number(n, "dy", usual))
	return filter.Offset{X: x, Y: y}
}

// number is an attribute as a number.
func number(n *dom.Node, name string, otherwise float64) float64 {
	if v, ok := value.ParseNumber(n.Attribute(name)); ok {
		return v
	}
	return otherwise
}

// morphology reads feMorphology. A radius below 0, or none, changes nothing.
func (s *stepReader) morphology(n *dom.Node) {
	x, y := s.lengths(n, "radius")
	if x < 0 || y < 0 {
		x = 0
		y = 0
	}
	s.add(n, filter.Morphology{Grows: n.Attribute("operator") == "dilate", X: x, Y: y}, s.source(n, "in"))
}

// flood reads feFlood.
func (s *stepReader) flood(n *dom.Node) {
	s.add(n, s.color(n))
}

// color is the color of a flood or a shadow.
func (s *stepReader) color(n *dom.Node) filter.Flood {
	r := s.frame.reader
	share := 1.0
	readShare(r.property(n, "flood-opacity"), &share)
	c := value.Opaque(0)
	switch text := r.property(n, "flood-color"); {
	case strings.EqualFold(text, "currentcolor"):
		c = r.styled(n, inTree(r, n, s.frame.scene)).style.color
	case text != "":
		if read, ok := value.ParseColor(text); ok {
			c = read
		} else {
			r.note(n, "write it as #rrggbb", "the flood-color %q is no color", text)
		}
	}
	return floodOf(c, share)
}

// floodOf is a color of a screen as a flood.
func floodOf(c value.Color, share float64) filter.Flood {
	alpha := uint32(float64(float64(c.Alpha*share)*blend.Full) + 0.5)
	part := func(v uint8) uint32 { return blend.Times(uint32(v)*(blend.Full/255), alpha) }
	return filter.Flood{Color: blend.Pixel{part(c.R), part(c.G), part(c.B), alpha}}
}

// merge reads feMerge.
func (s *stepReader) merge(n *dom.Node) {
	var in []filter.Source
	for _, c := range n.Elements() {
		if c.Name == "feMergeNode" {
			in = append(in, s.source(c, "in"))
		}
	}
	if len(in) == 0 {
		in = append(in, filter.Nothing)
	}
	s.add(n, filter.Merge{}, in...)
}

// blend reads feBlend.
func (s *stepReader) blend(n *dom.Node) {
	mode := blend.Normal
	if word := n.Attribute("mode"); word != "" {
		known, ok := blend.Parse(word)
		if !ok {
			s.frame.reader.refuse(n, flatten, "the filter of <%s> (the mode %q of feBlend) is not drawn",
				s.frame.node.Name, shortened(word))
		}
		mode = known
	}
	s.add(n, filter.Blend{Mode: mode}, s.source(n, "in"), s.source(n, "in2"))
}

// operators are the words of the operator of feComposite.
var operators = map[string]filter.Operator{
	"": filter.Over, "over": filter.Over, "in": filter.In, "out": filter.Out, "atop": filter.Atop,
	"xor": filter.Xor, "lighter": filter.Lighter,
}

// composite reads feComposite.
func (s *stepReader) composite(n *dom.Node) {
	var do filter.Primitive
	word := n.Attribute("operator")
	if word == "arithmetic" {
		do = filter.Arithmetic{
			K1: number(n, "k1", 0), K2: number(n, "k2", 0), K3: number(n, "k3", 0), K4: number(n, "k4", 0),
		}
	} else {
		operator, ok := operators[word]
		if !ok {
			s.frame.reader.note(n, exportNew, "the operator %q of feComposite is none: it is drawn as “over”",
				shortened(word))
		}
		do = filter.Composite{Operator: operator}
	}
	s.add(n, do, s.source(n, "in"), s.source(n, "in2"))
}

// usualShadow is the deviation, and by how much it is moved, of a shadow that does not say its own.
const usualShadow = 2

// dropShadow reads feDropShadow, which stands for five primitives (Filter Effects 1, 9.11).
func (s *stepReader) dropShadow(n *dom.Node) {
	bell := s.bell(n)
	if n.Attribute("stdDeviation") == "" {
		bell.X, bell.Y = s.scaled(usualShadow, usualShadow)
	}
	s.shadow(n, s.source(n, "in"), bell, s.moved(n, usualShadow), s.color(n))
}

// shadow adds the steps of a shadow.
func (s *stepReader) shadow(n *dom.Node, in filter.Source, bell filter.Blur, by filter.Offset, color filter.Flood) {
	moved := s.add(n, by, s.add(n, bell, in))
	dark := s.add(n, filter.Composite{Operator: filter.In}, s.add(n, color), moved)
	s.add(n, filter.Merge{}, dark, in)
}

package svg

import (
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
)

// withEffects gives the marks of an element with its opacity, its clips and its masks (SVG 1.1, 14), and
// how it is mixed.
func withEffects(r *reader, n *dom.Node, s scene, marks []display.Mark) []display.Mark {
	share := 1.0
	readShare(r.property(n, "opacity"), &share)
	out := display.Group{Marks: marks, Opacity: opacity(share)}
	if out.Opacity == 0 {
		return nil
	}
	if address, ok := effect(r, n, "clip-path"); ok {
		if to := r.target(address); to != nil && to.Name == "clipPath" {
			if out, ok = clipped(r, n, to, s, out); !ok {
				return nil
			}
		} else {
			r.note(n, exportNew, "the clip-path of %s refers to %q, which is not in the file", described(n), address)
		}
	}
	if address, ok := effect(r, n, "mask"); ok {
		to := r.target(address)
		if to == nil || to.Name != "mask" {
			r.note(n, exportNew, "the mask of %s refers to %q, which is not in the file", described(n), address)
		} else if out, ok = masked(r, n, to, s, out); !ok {
			return nil
		}
	}
	out.Blend = mixture(r, n)
	if r.property(n, "isolation") == "isolate" && display.Blends(marks) {
		return []display.Mark{out}
	}
	return flattened(out)
}

// mixture is how an element is mixed with what is below it (Compositing and Blending 1, 3.4.1).
func mixture(r *reader, n *dom.Node) blend.Mode {
	word := r.property(n, "mix-blend-mode")
	if word == "" {
		return blend.Normal
	}
	mode, ok := blend.Parse(word)
	if !ok {
		r.refuse(n, flatten, "the mixture of colors (mix-blend-mode: %s) of <%s> is not drawn", shortened(word), n.Name)
	}
	return mode
}

// effect is the address that a property of an element refers to; ok is false if it asks for nothing.
func effect(r *reader, n *dom.Node, name string) (address string, ok bool) {
	text := r.property(n, name)
	if text == "" || text == "none" {
		return "", false
	}
	address, rest, ok := linked(text)
	if !ok || rest != "" {
		r.refuse(n, flatten, "the %s %q of <%s> is not drawn", name, shortened(text), n.Name)
		return "", false
	}
	return address, true
}

// ownEffect is the clipPath or mask that a clipPath or mask has itself, by the property that names it; nil for none.
func ownEffect(r *reader, to *dom.Node, name string) *dom.Node {
	address, ok := effect(r, to, name)
	if !ok {
		return nil
	}
	next := r.target(address)
	if next == nil || next.Name != to.Name {
		return nil
	}
	return next
}

// flattened gives the marks of a group: those in it, if the group does nothing to them.
func flattened(g display.Group) []display.Mark {
	if len(g.Clips) > 0 || g.Mask != nil || g.Blend != blend.Normal {
		return []display.Mark{g}
	}
	if g.Opacity == display.Opaque {
		return g.Marks
	}
	if len(g.Marks) == 1 {
		if faded, ok := faded(g.Marks[0], g.Opacity); ok {
			return []display.Mark{faded}
		}
	}
	return []display.Mark{g}
}

// faded is a mark with an opacity of its own, if that looks the same as in a group: of a shape that is filled or
// stroked, not both.
func faded(m display.Mark, o display.Opacity) (out display.Mark, ok bool) {
	shape, ok := m.(display.Shape)
	if !ok || shape.Fill != nil && shape.Stroke != nil {
		return nil, false
	}
	if shape.Stroke != nil {
		line := *shape.Stroke
		line.Paint = fadedPaint(line.Paint, o)
		shape.Stroke = &line
		return shape, true
	}
	shape.Fill = fadedPaint(shape.Fill, o)
	return shape, true
}

// fadedPaint is a paint with an opacity of its own.
func fadedPaint(p display.Paint, o display.Opacity) display.Paint {
	switch p := p.(type) {
	case display.Solid:
		p.Opacity = p.Opacity.Times(o)
		return p
	case *display.Gradient:
		out := *p
		out.Stops = make([]display.Stop, len(p.Stops))
		for i, s := range p.Stops {
			s.Opacity = s.Opacity.Times(o)
			out.Stops[i] = s
		}
		return &out
	}
	return p
}

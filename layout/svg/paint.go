package svg

import (
	"math"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/svg/dom"
	"annualreport/layout/svg/outline"
	"annualreport/layout/svg/value"
)

// paint is what a property says that shapes are filled or stroked with.
type paint struct {
	kind  paintKind
	color value.Color
	// address is that of a gradient or a pattern. If there is none there, fallback holds.
	address  string
	fallback *paint
}

// paintKind is what a paint is.
type paintKind uint8

// The kinds of paints (SVG 1.1, 11.2).
const (
	none paintKind = iota
	plain
	current
	server
	contextFill
	contextStroke
)

// paintWords are the paints that have names.
var paintWords = map[string]paintKind{
	"none": none, "currentcolor": current, "context-fill": contextFill, "context-stroke": contextStroke,
}

// parsePaint reads a paint.
func parsePaint(text string) (p paint, ok bool) {
	if kind, is := paintWords[strings.ToLower(text)]; is {
		return paint{kind: kind}, true
	}
	if address, rest, is := linked(text); is {
		p = paint{kind: server, address: address}
		if rest != "" {
			fallback, ok := parsePaint(rest)
			if !ok {
				return paint{}, false
			}
			p.fallback = &fallback
		}
		return p, true
	}
	if before, _, is := strings.Cut(strings.ToLower(text), "icc-color"); is {
		text = strings.TrimSpace(before) // "#f00 icc-color(…)" has the color of screens first
	}
	c, ok := value.ParseColor(text)
	return paint{kind: plain, color: c}, ok
}

// ink is a color of a screen as an ink.
func ink(c value.Color) color.Ink { return color.Of(color.RGB{R: c.R, G: c.G, B: c.B}) }

// opacity is a share as an opacity.
func opacity(v float64) display.Opacity {
	return display.Opacity(math.Floor(float64(min(max(v, 0), 1)*float64(display.Opaque)) + 0.5))
}

// solid is a color as a paint; nil if it is not seen.
func solid(c value.Color, share float64) display.Paint {
	o := opacity(float64(c.Alpha * share))
	if o == 0 {
		return nil
	}
	return display.Solid{Ink: ink(c), Opacity: o}
}

// tiles is a paint that is a pattern.
type tiles struct {
	node  *dom.Node
	share float64
}

// resolve is what a shape with a box, in user units, is painted with. A pattern is no paint, but marks: for it the
// second result is set.
func resolve(
	r *reader, n *dom.Node, p paint, share float64, s *scene, box outline.Box,
) (display.Paint, *tiles) {
	switch p.kind {
	case plain:
		return solid(p.color, share), nil
	case current:
		return solid(s.style.color, share), nil
	case contextFill, contextStroke:
		return inContext(r, n, p.kind, s), nil
	case server:
		return served(r, n, p, share, s, box)
	case none:
	}
	return nil, nil
}

// inContext is what context-fill and context-stroke mean in a scene.
func inContext(r *reader, n *dom.Node, kind paintKind, s *scene) display.Paint {
	if s.context == nil {
		return nil
	}
	if s.context.served {
		r.note(n, exportNew, "a gradient or a pattern is not handed on to %s by context-fill or context-stroke",
			described(n))
	}
	if kind == contextFill {
		return s.context.fill
	}
	return s.context.stroke
}

// served is the paint that an address leads to.
func served(r *reader, n *dom.Node, p paint, share float64, s *scene, box outline.Box) (display.Paint, *tiles) {
	to := r.target(p.address)
	if to != nil {
		switch to.Name {
		case "linearGradient", "radialGradient":
			if found, ok := gradient(r, to, share, s, box); ok || p.fallback == nil {
				return found, nil
			}
			return resolve(r, n, *p.fallback, share, s, box)
		case "pattern":
			return nil, &tiles{to, share}
		}
	}
	if p.fallback != nil {
		return resolve(r, n, *p.fallback, share, s, box)
	}
	r.note(n, exportNew, "%s is painted with %q, which is no gradient and no pattern of the file", described(n),
		p.address)
	return nil, nil
}

package drawing

import (
	"math"
	"strings"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// colors is how the colors of marks are written.
type colors uint8

// The ways to write colors.
const (
	// asInks writes the colors of screens, or the inks of a press.
	asInks colors = iota
	// asLight writes how light the colors are, as masks count them. Mixing light colors makes the same light as
	// mixing the colors.
	asLight
)

// use is what a paint is used for.
type use uint8

// The uses of paints.
const (
	fill use = iota
	stroke
)

// space is the color space of the marks.
func (c *content) space() cos.Name {
	if c.as == asLight {
		return "DeviceGray"
	}
	return c.target.Blending
}

// setPaint sets what fills or strokes.
func (c *content) setPaint(p display.Paint, use use) {
	switch p := p.(type) {
	case display.Solid:
		c.setUseAlpha(p.Opacity, use)
		c.setSolid(p, use)
	case *display.Gradient:
		c.setUseAlpha(display.Opaque, use)
		if c.as == asInks && c.target.Press != nil {
			c.setOverprint(false)
		}
		name := c.resource(c.patterns, "P", c.target.File.Add(c.pattern(p, c.as)))
		c.setColor([...]string{"/Pattern cs /" + name + " scn\n", "/Pattern CS /" + name + " SCN\n"}[use], use)
	}
}

// setSolid sets one ink. Black prints on top of other inks only where it hides them.
func (c *content) setSolid(p display.Solid, use use) {
	if c.as == asInks && c.target.Press != nil {
		c.setOverprint(p.Opacity == display.Opaque && c.target.Press.Colorant(p.Ink).Overprints)
	}
	components := componentsOf(p.Ink, c.as, c.target.Press)
	operator := map[int][2]string{1: {"g", "G"}, 3: {"rg", "RG"}, 4: {"k", "K"}}[len(components)][use]
	c.setColor(joined(components)+" "+operator+"\n", use)
}

// setColor writes operators that set a color, unless it is set.
func (c *content) setColor(operators string, use use) {
	now := &c.now.fill
	if use == stroke {
		now = &c.now.stroke
	}
	if *now != operators {
		*now = operators
		c.text(operators)
	}
}

// componentsOf are an ink as numbers from 0 to 1: its light, the colors of a screen, or the inks of a press.
func componentsOf(ink color.Ink, as colors, press *color.Press) []cos.Object {
	rgb := ink.Screen
	switch {
	case as == asLight:
		light := 2125*int64(rgb.R) + 7154*int64(rgb.G) + 721*int64(rgb.B) // SVG 1.1, 14.4
		return []cos.Object{thousandths((light*1000 + 1_275_000) / 2_550_000)}
	case press == nil:
		var out []cos.Object
		for _, v := range [...]uint8{rgb.R, rgb.G, rgb.B} {
			out = append(out, thousandths((int64(v)*1000+127)/255))
		}
		return out
	}
	var out []cos.Object
	for _, v := range press.Colorant(ink).Process.Plates() {
		out = append(out, thousandths(int64(math.Round(v*10))))
	}
	return out
}

// thousandths is a number of thousandths.
func thousandths(n int64) cos.Number { return cos.Number(cos.AppendThousandths(nil, n)) }

// joined are numbers with spaces between them.
func joined(list []cos.Object) string {
	var out []string
	for _, o := range list {
		out = append(out, string(cos.Append(nil, o)))
	}
	return strings.Join(out, " ")
}

// setUseAlpha sets how far what is filled, or stroked, covers what is below it.
func (c *content) setUseAlpha(o display.Opacity, use use) {
	if use == fill {
		c.setAlpha(o, c.now.strokeAlpha)
	} else {
		c.setAlpha(c.now.alpha, o)
	}
}

// setAlpha sets both opacities.
func (c *content) setAlpha(fill, stroke display.Opacity) {
	if c.now.alpha == fill && c.now.strokeAlpha == stroke {
		return
	}
	c.now.alpha = fill
	c.now.strokeAlpha = stroke
	c.state(cos.NewDict(
		cos.Name("Type"), cos.Name("ExtGState"),
		cos.Name("ca"), thousandths(int64(fill)),
		cos.Name("CA"), thousandths(int64(stroke)),
	))
}

// state sets a graphics state.
func (c *content) state(s *cos.Dict) { c.text("/" + c.stateName(s) + " gs\n") }

// stateName is the name of a graphics state among the resources, which have equal ones once.
func (c *content) stateName(o cos.Object) string {
	written := string(cos.Append(nil, o))
	for _, name := range c.states.Keys() {
		if string(cos.Append(nil, c.states.Get(name))) == written {
			return string(name)
		}
	}
	return c.resource(c.states, "G", o)
}

// setOverprint sets whether inks are printed on top of those below them.
func (c *content) setOverprint(on bool) {
	want := knockout
	ref := c.target.Out
	if on {
		want = overprinted
		ref = c.target.Over
	}
	if c.now.over == want {
		return
	}
	c.now.over = want
	c.text("/" + c.stateName(ref) + " gs\n")
}

package drawing

import (
	"math"
	"strconv"

	"annualreport/layout/affine"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// pattern is a gradient as a pattern (ISO 32000-1, 8.7.4.3). Its frame is its matrix.
func (c *content) pattern(g *display.Gradient, as colors) *cos.Dict {
	return cos.NewDict(
		cos.Name("Type"), cos.Name("Pattern"),
		cos.Name("PatternType"), cos.Int(2),
		cos.Name("Matrix"), cos.Array{
			fine(g.Frame.X.X), fine(g.Frame.X.Y), fine(g.Frame.Y.X), fine(g.Frame.Y.Y),
			fine(g.Frame.Origin.X), fine(g.Frame.Origin.Y),
		},
		cos.Name("Shading"), c.shading(g, as),
	)
}

// fine is a length with more decimals than others have: in frames, small numbers are multiplied.
func fine(l unit.Length) cos.Number { return decimal(l.Points()) }

// decimal is a number with six decimals at the most.
func decimal(v float64) cos.Number {
	const digits = 6
	return decimals(v, digits)
}

// decimals is a number with so many decimals at the most.
func decimals(v float64, digits int) cos.Number {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'f', digits, 64), 64)
	return cos.Number(strconv.FormatFloat(rounded, 'f', -1, 64))
}

// shading is the shading of a gradient: axial or radial (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4).
func (c *content) shading(g *display.Gradient, as colors) *cos.Dict {
	from, to := c.rounds(g)
	kind := 2
	coordinates := cos.Array{cos.Int(from), cos.Int(0), cos.Int(to), cos.Int(0)}
	if g.Kind == display.Radial {
		kind = 3
		coordinates = append(circle(g, from), circle(g, to)...)
	}
	space := c.target.Blending
	if as == asLight {
		space = "DeviceGray"
	}
	return cos.NewDict(
		cos.Name("ShadingType"), cos.Int(kind),
		cos.Name("ColorSpace"), space,
		cos.Name("Coords"), coordinates,
		cos.Name("Function"), c.target.File.Add(c.function(g, as, to-from, from)),
		cos.Name("Extend"), cos.Array{cos.Boolean(true), cos.Boolean(true)},
	)
}

// circle is the circle at which a radial gradient has the color of a place, as X, Y and radius.
func circle(g *display.Gradient, at int) cos.Array {
	t := float64(at)
	x := float64(g.Focus.X.Points() * (1 - t))
	y := float64(g.Focus.Y.Points() * (1 - t))
	r := g.FocusRadius.Points()
	return cos.Array{decimal(x), decimal(y), decimal(r + float64((1-r)*t))}
}

// mostRounds is how often a gradient is repeated at the most; with more of them it is a plain color to the eye.
const mostRounds = 200

// rounds are the places between which a gradient is written: from 0 to 1, or as far as it is repeated in the frame
// of the drawing.
func (c *content) rounds(g *display.Gradient) (from, to int) {
	if g.Spread == display.Pad {
		return 0, 1
	}
	f := g.Frame
	m := affine.Matrix{A: f.X.X.Points(), B: f.X.Y.Points(), C: f.Y.X.Points(), D: f.Y.Y.Points(),
		E: f.Origin.X.Points(), F: f.Origin.Y.Points()}
	if !m.Invertible() {
		return 0, 1
	}
	inverse := m.Inverse()
	low := 0.0
	high := 1.0
	w := c.size.W.Points()
	h := c.size.H.Points()
	for _, corner := range [...]affine.Point{{}, {X: w}, {Y: h}, {X: w, Y: h}} {
		at := place(g, inverse.Apply(corner))
		low = min(low, at)
		high = max(high, at)
	}
	return int(max(math.Floor(low), -mostRounds)), int(min(math.Ceil(high), mostRounds))
}

// place is the place that a point has along a gradient; for circles one that is no nearer than it.
func place(g *display.Gradient, p affine.Point) float64 {
	if g.Kind == display.Linear {
		return p.X
	}
	focus := affine.Point{X: g.Focus.X.Points(), Y: g.Focus.Y.Points()}
	r := g.FocusRadius.Points()
	growth := max(1-r-focus.Length(), 1e-3)
	return (p.Sub(focus).Length() - r) / growth
}

// function is the colors of a gradient as a function of its place, repeated so many times. The first round has the
// number first; of reflected ones every other runs backward.
func (c *content) function(g *display.Gradient, as colors, rounds, first int) cos.Object {
	p := pieces{colors: func(s display.Stop) []cos.Object { return componentsOf(s.Ink, as, c.target.Press) }}
	if as == asInks && c.target.Press != nil {
		p.steps = inkSteps
	}
	return p.function(g, rounds, first)
}

// inkSteps is into how many parts the way between two colors is cut for a press: the inks of a mixture are not the
// mixture of the inks.
const inkSteps = 8

// millionth is how many parts the domain of a function has: two pieces never end at the same of them.
const millionth = 1_000_000

// pieces makes a function that runs from color to color (ISO 32000-1, 7.10.4).
type pieces struct {
	colors    func(display.Stop) []cos.Object
	steps     int
	functions cos.Array
	bounds    cos.Array
	encode    cos.Array
	// end is where the last piece ends, in millionths.
	end int64
}

// function is the function of all rounds.
func (p *pieces) function(g *display.Gradient, rounds, first int) cos.Object {
	for round := range rounds {
		backward := g.Spread == display.Reflect && (first+round)%2 != 0
		begin := float64(round) / float64(rounds)
		p.round(g.Stops, backward, begin, 1/float64(rounds))
	}
	if len(p.functions) == 1 {
		return p.functions[0].(*cos.Dict)
	}
	return cos.NewDict(
		cos.Name("FunctionType"), cos.Int(3),
		cos.Name("Domain"), cos.Array{cos.Int(0), cos.Int(1)},
		cos.Name("Functions"), p.functions,
		cos.Name("Bounds"), p.bounds,
		cos.Name("Encode"), p.encode,
	)
}

// round adds the stops once.
func (p *pieces) round(stops []display.Stop, backward bool, begin, length float64) {
	list := make([]display.Stop, 0, len(stops)+2)
	first := stops[0]
	first.Offset = 0
	last := stops[len(stops)-1]
	last.Offset = display.FarStop
	list = append(append(append(list, first), stops...), last)
	keepEnds(list)
	if backward {
		for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
			list[i], list[j] = list[j], list[i]
		}
		for i := range list {
			list[i].Offset = display.FarStop - list[i].Offset
		}
	}
	for i := 1; i < len(list); i++ {
		p.between(list[i-1], list[i], begin, length)
	}
}

// keepEnds moves stops that share the first or the last place a little inward, where the gradient goes on beyond:
// there it has the first and the last color (SVG 1.1, 13.2.4).
func keepEnds(list []display.Stop) {
	n := len(list)
	for i := 2; i < n-1 && list[i].Offset == 0; i++ {
		list[i].Offset = 1
	}
	for i := n - 3; i > 0 && list[i].Offset == display.FarStop; i-- {
		list[i].Offset = display.FarStop - 1
	}
}

// between adds the way from one stop to the next, if it has a length.
func (p *pieces) between(a, b display.Stop, begin, length float64) {
	if a.Offset >= b.Offset {
		return
	}
	steps := max(p.steps, 1)
	if a.Ink == b.Ink && a.Opacity == b.Opacity {
		steps = 1
	}
	from := a
	for i := range steps {
		to := mixture(a, b, i+1, steps)
		at := int64(math.Round((begin + float64(length*float64(to.Offset))/display.FarStop) * millionth))
		if at > p.end {
			p.add(from, to, at)
		}
		from = to
	}
}

// add adds a piece from color to color, which ends at a place.
func (p *pieces) add(from, to display.Stop, end int64) {
	if len(p.functions) > 0 {
		p.bounds = append(p.bounds, decimal(float64(p.end)/millionth))
	}
	p.end = end
	p.functions = append(p.functions, cos.NewDict(
		cos.Name("FunctionType"), cos.Int(2),
		cos.Name("Domain"), cos.Array{cos.Int(0), cos.Int(1)},
		cos.Name("N"), cos.Int(1),
		cos.Name("C0"), cos.Array(p.colors(from)),
		cos.Name("C1"), cos.Array(p.colors(to)),
	))
	p.encode = append(p.encode, cos.Int(0), cos.Int(1))
}

// mixture is a stop on the way from one to another.
func mixture(a, b display.Stop, part, whole int) display.Stop {
	if part == whole {
		return b
	}
	return display.Stop{
		Offset:  a.Offset + (b.Offset-a.Offset)*part/whole,
		Ink:     color.Of(a.Ink.Screen.Mix(b.Ink.Screen, part, whole)),
		Opacity: display.Opacity((int(a.Opacity)*(whole-part) + int(b.Opacity)*part) / whole),
	}
}

// fading is the graphics state of the mask that makes a gradient as clear as its stops are.
func (c *content) fading(s *display.Shape, g *display.Gradient) *cos.Dict {
	grey := *g
	grey.Stops = make([]display.Stop, len(g.Stops))
	for i, stop := range g.Stops {
		level := uint8((int(stop.Opacity)*255 + int(display.Opaque)/2) / int(display.Opaque))
		stop.Ink = color.Of(color.RGB{R: level, G: level, B: level})
		stop.Opacity = display.Opaque
		grey.Stops[i] = stop
	}
	area := display.Shape{Segments: display.RectPath(s.Extent().Grown(unit.Pt)), Fill: &grey}
	inner := c.inner(asLight)
	inner.shape(&area)
	return softMask("Luminosity", c.target.File.Add(inner.group([]display.Mark{area}, "DeviceGray")))
}

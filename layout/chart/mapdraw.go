package chart

import (
	"cmp"
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/atlas"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The lines of a map: the borders of countries, the outline of circles, the lines of countries of which nothing is
// known, and how far these are apart.
const (
	borderLine  = 2 * unit.Pt / 5
	circleLine  = unit.Pt / 2
	unknownLine = unit.Pt / 2
	unknownStep = 3 * unit.Pt
)

// landShare is how much of the ink of rules land has that is not named, in hundredths; the rest is ground.
const landShare = 45

// landInk is the ink of land that is not named.
func (d *Drafter) landInk() color.Ink {
	b := &d.chart.Block
	return color.Of(b.Ground.Screen.Mix(b.Rule.Screen, landShare, 100))
}

func (m *mapDrawing) draw(d *Drafter) {
	d.head(m.head)
	top := d.Y
	d.cut()
	from, words := len(d.Items), len(d.words)
	m.drawLand(d, top)
	for i := range m.named {
		m.drawCountry(d, &m.named[i], top)
	}
	m.drawCircles(d, top)
	for i := range m.named {
		m.drawName(d, &m.named[i], top)
	}
	// The map is not mirrored: it moves as one, as a word does.
	d.words = append(d.words[:words], wordRange{from, len(d.Items), 0, d.width})
	d.Y = top + m.height
	if m.list != nil {
		d.Y += d.gap
		d.cut()
		m.list.draw(d, m)
	}
}

// drawLand draws all countries without a shade in one ink.
func (m *mapDrawing) drawLand(d *Drafter, top unit.Length) {
	var all [][]affine.Point
	for i := range m.land {
		isShaded := func(c mapCountry) bool { return m.most == 0 && c.outline == &m.land[i] && c.ink != nil }
		if !slices.ContainsFunc(m.named, isShaded) {
			all = append(all, m.land[i].Rings...)
		}
	}
	d.area(all, top, d.landInk())
}

// area fills closed lines in an ink. Their borders are lines of the ground.
func (d *Drafter) area(rings [][]affine.Point, top unit.Length, ink color.Ink) {
	if len(rings) == 0 {
		return
	}
	ground := d.chart.Block.Ground
	d.Items = append(d.Items, display.Path{
		Segments: segmentsOf(rings, top), Fill: &ink, Stroke: &ground, Line: borderLine, EvenOdd: true,
		Place: d.chart.Place,
	})
}

// segmentsOf are closed lines below a height.
func segmentsOf(rings [][]affine.Point, top unit.Length) []display.Segment {
	var out []display.Segment
	for _, ring := range rings {
		for i, p := range ring {
			verb := display.LineTo
			if i == 0 {
				verb = display.MoveTo
			}
			out = append(out, display.Segment{Verb: verb, Points: [3]unit.Point{pointOf(p).Add(unit.Point{Y: top})}})
		}
		out = append(out, display.Segment{Verb: display.Close})
	}
	return out
}

// drawCountry shades a country, or hatches it if nothing is known of it.
func (m *mapDrawing) drawCountry(d *Drafter, c *mapCountry, top unit.Length) {
	switch {
	case c.outline == nil:
	case c.ink == nil:
		m.hatch(d, c.outline.Rings, top)
	case m.most == 0:
		d.area(c.outline.Rings, top, *c.ink)
	}
}

// hatch draws rising lines within closed lines.
func (m *mapDrawing) hatch(d *Drafter, rings [][]affine.Point, top unit.Length) {
	var segments []display.Segment
	low, high := atlas.Box(slices.Concat(rings...))
	// Along a rising line x + y is the same.
	step := unknownStep.Points()
	for at := low.X + low.Y; at < high.X+high.Y; at += step {
		xs := crossings(rings, at)
		for i := 0; i+1 < len(xs); i += 2 {
			a := affine.Point{X: xs[i], Y: at - xs[i]}
			z := affine.Point{X: xs[i+1], Y: at - xs[i+1]}
			line := segmentsOf([][]affine.Point{{a, z}}, top)
			segments = append(segments, line[:2]...)
		}
	}
	if len(segments) > 0 {
		ink := d.chart.label.Text.Ink
		d.Items = append(d.Items, display.Path{
			Segments: segments, Stroke: &ink, Line: unknownLine, Place: d.chart.Place,
		})
	}
}

// crossings are where closed lines cross the line on which x + y is the same, from left to right.
func crossings(rings [][]affine.Point, at float64) []float64 {
	var out []float64
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			from, to := a.X+a.Y-at, b.X+b.Y-at
			if from > 0 != (to > 0) {
				out = append(out, a.X+float64(from/(from-to)*(b.X-a.X)))
			}
		}
	}
	slices.Sort(out)
	return out
}

// drawCircles draws the circles of values, and those of small countries, the largest first.
func (m *mapDrawing) drawCircles(d *Drafter, top unit.Length) {
	var circles []*mapCountry
	for i := range m.named {
		if c := &m.named[i]; c.outline != nil && c.radius > 0 {
			circles = append(circles, c)
		}
	}
	slices.SortStableFunc(circles, func(a, b *mapCountry) int { return cmp.Compare(b.radius, a.radius) })
	for _, c := range circles {
		ink := d.landInk()
		if c.ink != nil {
			ink = *c.ink
		}
		d.disc(c.heart.Add(unit.Point{Y: top}), c.radius, ink)
	}
}

// disc draws a circle with a line of the ground around it.
func (d *Drafter) disc(at unit.Point, radius unit.Length, ink color.Ink) {
	ground := d.chart.Block.Ground
	d.Items = append(d.Items, display.Path{
		Segments: display.CirclePath(at, radius), Fill: &ink, Stroke: &ground, Line: circleLine, Place: d.chart.Place,
	})
}

// drawName sets the name of a country with its value, where there is room for it: in the ink of words or in that of the
// ground, whichever is seen better on its shade.
func (m *mapDrawing) drawName(d *Drafter, c *mapCountry, top unit.Length) {
	if c.label.W == 0 {
		return
	}
	below := d.landInk()
	if c.holds(c.label) {
		switch {
		case c.ink == nil: // no words on lines
			d.rect(c.label.Add(unit.Point{Y: top}).Grown(unit.Pt), below)
		case m.most == 0:
			below = *c.ink
		}
	}
	x, y := c.label.X+c.label.W/2, c.label.Y+top
	from := len(d.Items)
	for _, p := range []*inline.Paragraph{c.name, c.value} {
		if p != nil {
			d.word(p, x, y, byMiddle)
			y += heightOf(p)
		}
	}
	ground := d.chart.Block.Ground
	d.reink(from, func(ink color.Ink) color.Ink {
		if color.Contrast(ground, below) > color.Contrast(ink, below) {
			ink = ground
		}
		return color.Legible(ink, below, color.MinimumContrast)
	})
}

// sample draws what one of the keys of a map means into a square: a shade, or behind these what is not known.
func (m *mapDrawing) sample(d *Drafter, at unit.Rect, i int) {
	if m.most == 0 && i < len(m.shades) {
		d.rect(at, m.inks[i])
		return
	}
	m.unknown(d, at)
}

// unknown draws a square as countries are of which nothing is known.
func (m *mapDrawing) unknown(d *Drafter, at unit.Rect) {
	a, z := at.X.Points(), (at.X + at.W).Points()
	high := at.H.Points()
	square := [][]affine.Point{{{X: a}, {X: z}, {X: z, Y: high}, {X: a, Y: high}}}
	d.rect(at, d.landInk())
	m.hatch(d, square, at.Y)
}

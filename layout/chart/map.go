package chart

import (
	"math"
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/atlas"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Map is countries on a map, shaded by their values or with circles of their size. Names and values stand at the
// countries where there is room for them, and below for all others.
type Map struct{}

// ChartKind implements content.ChartKind.
func (Map) ChartKind() {}

// The proportions of a map: its least height in parts of its width, its greatest in lines of its words and in
// hundredths of a page, and how many countries have their names at their places at the most.
const (
	leastMapShare = 0.42
	mapLines      = 26
	mapPage       = 55
	mostNamed     = 20
)

func (Map) axis(*content.Chart) scale.Axis { return scale.Axis{High: 1} }

func (Map) sums(*content.Chart) []float64 { return nil }

// mapDrawing is a map with room for its words.
type mapDrawing struct {
	head   heading
	height unit.Length
	// land is the outlines of all countries, and named are those of the labels, in the order of these.
	land   []atlas.Outline
	named  []mapCountry
	shades []shade
	inks   []color.Ink
	// most is the greatest value, whose circle is the largest; 0 if values are shades.
	most float64
	list *mapList
}

// mapCountry is a country of a label.
type mapCountry struct {
	// outline is nil if nothing of the country lies within the map.
	outline *atlas.Outline
	// ink is its shade; nil if its value is not known.
	ink *color.Ink
	// heart is a point in its middle, and radius that of a circle: of its value, or of a small country. It is 0 for a
	// country without one.
	heart  unit.Point
	radius unit.Length
	// label is the place of its name; without a width there is no room for it.
	label unit.Rect
	name  *inline.Paragraph
	value *inline.Paragraph
}

func (Map) fit(f *fitter) drawing {
	world, err := atlas.Open()
	if err != nil {
		f.s.Fail(err)
		return nil
	}
	b := f.block
	f.oneLine(f.words.keys...)
	f.oneLine(f.words.values[0]...)
	if widest(f.words.keys) > f.width-indent(f) || widest(f.words.values[0]) > f.width-indent(f) {
		return nil
	}
	m := &mapDrawing{}
	m.shades = shadesOf(b.Series[0].Values)
	m.inks = shadeInks(b, len(m.shades))
	if b.Map.Circles {
		_, m.most = extremes(b)
	}
	m.head = makeHeading(f, nil)
	if len(f.words.keys) > 0 {
		m.head.names, m.head.sample = f.words.keys, m.sample
	}
	view := world.View(b.Map.Codes)
	if b.Map.World {
		view = world.Whole(b.Map.Codes)
	}
	share := min(max(view.Height(), leastMapShare), float64(mapHeight(f).Points()/f.width.Points()))
	m.height = unit.Points(float64(f.width.Points() * share))
	m.land = world.Outlines(view.Filling(share), f.width.Points())
	m.countries(f)
	m.place(f)
	m.list = f.mapList(m)
	return m
}

// mapHeight is the greatest height of a map.
func mapHeight(f *fitter) unit.Length {
	if f.block.Alone {
		return f.height.MulDiv(aloneShare, 100)
	}
	return max(leastHeight*f.label.Leading, min(mapLines*f.label.Leading, f.height.MulDiv(mapPage, 100)))
}

// The circles of a map: the radius of the largest in parts of its height and at the most, and that of one which stands
// for a country that is too small to be seen, in which both sides of the country are less than its diameter.
const (
	largestCircle = 12
	mostCircle    = 16 * unit.Pt
	stateCircle   = 5 * unit.Pt / 2
)

// countries finds the countries of the labels.
func (m *mapDrawing) countries(f *fitter) {
	for i, code := range f.block.Map.Codes {
		c := mapCountry{name: f.words.labels[i].whole, value: f.words.values[0][i]}
		v := f.block.Series[0].Values[i]
		if at := shadeAt(m.shades, v); at >= 0 {
			c.ink = &m.inks[at]
		}
		at := slices.IndexFunc(m.land, func(o atlas.Outline) bool { return o.Code == code })
		if at >= 0 {
			c.outline = &m.land[at]
			heart, _ := c.outline.Heart()
			c.heart = pointOf(heart)
			low, high := atlas.Box(c.outline.Rings[0])
			if size := high.Sub(low); unit.Points(max(size.X, size.Y)) < 2*stateCircle {
				c.radius = stateCircle
			}
		}
		if m.most > 0 && isKnown(v) {
			c.ink = &f.block.Series[0].Ink
			c.radius = m.circle(v)
		}
		c.keepOn(unit.Size{W: f.width, H: m.height})
		m.named = append(m.named, c)
	}
}

// keepOn moves the circle of a country that would leave the map onto it.
func (c *mapCountry) keepOn(m unit.Size) {
	if c.radius > 0 {
		c.heart.X = max(min(c.heart.X, m.W-c.radius), c.radius)
		c.heart.Y = max(min(c.heart.Y, m.H-c.radius), c.radius)
	}
}

// circle is the radius of the circle of a value, whose area is as large as the value.
func (m *mapDrawing) circle(v float64) unit.Length {
	if v <= 0 {
		return 0
	}
	largest := min(m.height/largestCircle, mostCircle)
	return max(unit.Points(float64(largest.Points()*math.Sqrt(v/m.most))), unit.Pt)
}

// pointOf is a point of a map on the page.
func pointOf(p affine.Point) unit.Point { return unit.Point{X: unit.Points(p.X), Y: unit.Points(p.Y)} }

package chart

import (
	"cmp"
	"slices"

	"annualreport/layout/affine"
	"annualreport/layout/unit"
)

// place finds places for the names of the countries with their values: within a country, or beside it where no other
// country that is named lies. Larger countries come first. If most have no room, none has a name.
func (m *mapDrawing) place(f *fitter) {
	if len(m.named) > mostNamed {
		return
	}
	free := crowd{within: unit.Rect{W: f.width, H: m.height}}
	order := make([]int, len(m.named))
	for i := range m.named {
		order[i] = i
		c := &m.named[i]
		f.oneLine(c.name, c.value)
		if c.radius > 0 {
			free.take(unit.Rect{X: c.heart.X, Y: c.heart.Y}.Grown(c.radius))
		}
	}
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(m.named[k].size(), m.named[i].size()) })
	placed := 0
	for _, i := range order {
		c := &m.named[i]
		if c.outline == nil {
			continue
		}
		for _, r := range c.places(f) {
			if free.free(r.Grown(unit.Pt)) && m.isQuiet(r, i) {
				c.label = r
				free.take(r)
				placed++
				break
			}
		}
	}
	if 2*placed < len(m.named) {
		for i := range m.named {
			m.named[i].label = unit.Rect{}
		}
	}
}

// size is the larger side of the largest part of a country on the map.
func (c *mapCountry) size() unit.Length {
	box := c.box()
	return max(box.W, box.H)
}

// box is where the largest part of a country lies.
func (c *mapCountry) box() unit.Rect {
	if c.outline == nil {
		return unit.Rect{}
	}
	low, high := c.outline.Rings[0][0], c.outline.Rings[0][0]
	for _, p := range c.outline.Rings[0] {
		low = affine.Point{X: min(low.X, p.X), Y: min(low.Y, p.Y)}
		high = affine.Point{X: max(high.X, p.X), Y: max(high.Y, p.Y)}
	}
	a, z := pointOf(low), pointOf(high)
	return unit.Rect{X: a.X, Y: a.Y, W: z.X - a.X, H: z.Y - a.Y}
}

// places are where the words of a country may stand, the best first: in its middle, below its circle, and at its sides.
func (c *mapCountry) places(f *fitter) []unit.Rect {
	w, h := c.name.Frame.Width, heightOf(c.name)
	if c.value != nil {
		w, h = max(w, c.value.Frame.Width), h+heightOf(c.value)
	}
	middle := unit.Rect{X: c.heart.X - w/2, Y: c.heart.Y - h/2, W: w, H: h}
	around := unit.Rect{X: c.heart.X, Y: c.heart.Y}.Grown(c.radius)
	if c.radius == 0 {
		around = c.box()
	}
	gap := f.gap / 4
	beside := []unit.Rect{
		{X: around.X + around.W + gap, Y: middle.Y}, {X: around.X - w - gap, Y: middle.Y},
		{X: middle.X, Y: around.Y + around.H + gap/2}, {X: middle.X, Y: around.Y - h - gap/2},
	}
	var out []unit.Rect
	if c.radius == 0 {
		out = append(out, middle)
	}
	for _, r := range beside {
		out = append(out, unit.Rect{X: r.X, Y: r.Y, W: w, H: h})
	}
	return out
}

// isQuiet reports whether words at a place lie on one ground: all within their country, or all without any country that
// has a shade or the lines of one without a value. Where values are circles these are the latter alone.
func (m *mapDrawing) isQuiet(r unit.Rect, of int) bool {
	if m.named[of].holds(r) {
		return true
	}
	for i := range m.named {
		c := &m.named[i]
		if (m.most == 0 || c.ink == nil) && c.touches(r) {
			return false
		}
	}
	return true
}

// How many points of a place are looked at, in each direction.
const (
	looksAcross = 13
	looksDown   = 5
)

// corners are points all over a place.
func corners(r unit.Rect) []affine.Point {
	var out []affine.Point
	for i := range looksAcross {
		for k := range looksDown {
			out = append(out, affine.Point{
				X: r.X.Points() + float64(r.W.Points()*float64(i)/(looksAcross-1)),
				Y: r.Y.Points() + float64(r.H.Points()*float64(k)/(looksDown-1)),
			})
		}
	}
	return out
}

// holds reports whether a place lies within a country.
func (c *mapCountry) holds(r unit.Rect) bool {
	return c.outline != nil && c.radius == 0 && !slices.ContainsFunc(corners(r), func(p affine.Point) bool {
		return !c.outline.Contains(p)
	})
}

// touches reports whether something of a place lies within a country.
func (c *mapCountry) touches(r unit.Rect) bool {
	return c.outline != nil && slices.ContainsFunc(corners(r.Grown(unit.Pt)), c.outline.Contains)
}

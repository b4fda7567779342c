package blend

// color is the components of a color while it is computed: they may lie outside of 0 to Full.
type color [3]int64

// together is the mixture of two opaque colors, for the modes that look at all components.
func (m Mode) together(below, top [3]uint32) [3]uint32 {
	b := wide(below)
	s := wide(top)
	var out color
	switch m {
	case Hue:
		out = s.saturated(b.saturation()).lit(b.light())
	case Saturation:
		out = b.saturated(s.saturation()).lit(b.light())
	case Luminosity:
		out = b.lit(s.light())
	default:
		out = s.lit(b.light())
	}
	var levels [3]uint32
	for i, v := range out {
		levels[i] = uint32(min(max(v, 0), Full))
	}
	return levels
}

// wide is a color with room to compute.
func wide(c [3]uint32) color { return color{int64(c[0]), int64(c[1]), int64(c[2])} }

// light is how light a color is.
func (c color) light() int64 { return (30*c[0] + 59*c[1] + 11*c[2]) / 100 }

// saturation is the distance between the greatest and the least component.
func (c color) saturation() int64 { return max(c[0], c[1], c[2]) - min(c[0], c[1], c[2]) }

// saturated is the color with another saturation.
func (c color) saturated(to int64) color {
	least := min(c[0], c[1], c[2])
	span := c.saturation()
	if span == 0 {
		return color{}
	}
	for i := range c {
		c[i] = (c[i] - least) * to / span
	}
	return c
}

// lit is the color with another light; what lies outside of the levels is drawn towards it.
func (c color) lit(to int64) color {
	by := to - c.light()
	for i := range c {
		c[i] += by
	}
	least := min(c[0], c[1], c[2])
	most := max(c[0], c[1], c[2])
	l := c.light()
	for i := range c {
		if least < 0 && l > least {
			c[i] = l + (c[i]-l)*l/(l-least)
		}
		if most > Full && most > l {
			c[i] = l + (c[i]-l)*(Full-l)/(most-l)
		}
	}
	return c
}

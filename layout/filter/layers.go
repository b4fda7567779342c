package filter

import "annualreport/layout/blend"

// Flood is feFlood: one color, as levels of a screen or as light, whatever the step computes in.
type Flood struct{ Color blend.Pixel }

func (f Flood) apply(in []*pixels, _ float64) *pixels {
	c := &pixels{width: 1, height: 1, data: make([]uint16, channels)}
	c.set(0, f.Color)
	c = c.in(in[0].light)
	out := in[0].empty()
	for i := 0; i < len(out.data); i += channels {
		copy(out.data[i:], c.data)
	}
	return out
}

// Offset is feOffset: the picture is moved.
type Offset struct{ X, Y float64 }

func (o Offset) apply(in []*pixels, scale float64) *pixels {
	p := in[0]
	out := p.empty()
	byX := near(float64(o.X * scale))
	byY := near(float64(o.Y * scale))
	from := max(0, byX)
	to := min(p.width, p.width+byX)
	if from >= to {
		return out
	}
	for y := max(0, byY); y < min(p.height, p.height+byY); y++ {
		source := p.data[channels*((y-byY)*p.width+from-byX):]
		copy(out.data[channels*(y*p.width+from):channels*(y*p.width+to)], source)
	}
	return out
}

// Merge is feMerge: all pictures, each on those before it.
type Merge struct{}

func (Merge) apply(in []*pixels, _ float64) *pixels {
	out := in[0].own(in[0])
	for _, top := range in[1:] {
		for i := 0; i < len(out.data); i += channels {
			out.set(i, blend.Normal.Over(out.at(i), top.at(i)))
		}
	}
	return out
}

// Blend is feBlend: the first picture on the second one, mixed by a mode.
type Blend struct{ Mode blend.Mode }

func (b Blend) apply(in []*pixels, _ float64) *pixels {
	return in[0].with(in[1], func(top, below blend.Pixel) blend.Pixel { return b.Mode.Over(below, top) })
}

// with is the picture of what a function makes of the pixels of two others.
func (p *pixels) with(other *pixels, each func(a, b blend.Pixel) blend.Pixel) *pixels {
	out := p.empty()
	for i := 0; i < len(out.data); i += channels {
		out.set(i, each(p.at(i), other.at(i)))
	}
	return out
}

// Operator is how feComposite puts one picture and another one together.
type Operator uint8

// The operators of Porter and Duff (Filter Effects 1, 9.9).
const (
	Over Operator = iota
	In
	Out
	Atop
	Xor
	Lighter
)

// Composite is feComposite without arithmetic.
type Composite struct{ Operator Operator }

func (c Composite) apply(in []*pixels, _ float64) *pixels {
	return in[0].with(in[1], func(a, b blend.Pixel) blend.Pixel {
		var ofA, ofB uint32
		switch c.Operator {
		case Over:
			return blend.Normal.Over(b, a)
		case In:
			ofA = b[3]
		case Out:
			ofA = blend.Full - b[3]
		case Atop:
			ofA = b[3]
			ofB = blend.Full - a[3]
		case Xor:
			ofA = blend.Full - b[3]
			ofB = blend.Full - a[3]
		case Lighter:
			ofA = blend.Full
			ofB = blend.Full
		}
		var out blend.Pixel
		for k := range out {
			out[k] = min(blend.Times(a[k], ofA)+blend.Times(b[k], ofB), blend.Full)
		}
		return covered(out)
	})
}

// Arithmetic is feComposite with its four factors: K1·a·b + K2·a + K3·b + K4.
type Arithmetic struct{ K1, K2, K3, K4 float64 }

func (c Arithmetic) apply(in []*pixels, _ float64) *pixels {
	k1 := parts(c.K1)
	k2 := parts(c.K2)
	k3 := parts(c.K3)
	k4 := parts(c.K4)
	return in[0].with(in[1], func(a, b blend.Pixel) blend.Pixel {
		var out blend.Pixel
		for k := range out {
			product := int64(blend.Times(a[k], b[k]))
			sum := k1*product + k2*int64(a[k]) + k3*int64(b[k]) + k4*blend.Full
			out[k] = uint32(min(max((sum+one/2)>>16, 0), blend.Full))
		}
		return covered(out)
	})
}

// covered is a pixel none of whose colors is more than its alpha.
func covered(p blend.Pixel) blend.Pixel {
	for k := range 3 {
		p[k] = min(p[k], p[3])
	}
	return p
}

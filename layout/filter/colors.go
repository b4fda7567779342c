package filter

import (
	"math"

	"annualreport/layout/blend"
)

// mostFactor is the greatest factor of a color: beyond it all is black or white.
const mostFactor = 1 << 20

// parts is a factor in 65536th.
func parts(v float64) int64 {
	return int64(math.Floor(float64(min(max(v, -mostFactor), mostFactor)*one) + 0.5))
}

// Matrix is feColorMatrix: four rows of five factors, for red, green, blue, alpha and one, which give the same four.
type Matrix [20]float64

func (m *Matrix) apply(in []*pixels, _ float64) *pixels {
	var factors [20]int64
	for i, v := range m {
		factors[i] = parts(v)
	}
	out := in[0].empty()
	for i := 0; i < len(out.data); i += channels {
		p := in[0].at(i)
		var levels [channels]int64
		if p[3] > 0 {
			for k, v := range p.Plain() {
				levels[k] = int64(v)
			}
		}
		levels[3] = int64(p[3])
		var mixed blend.Pixel
		for row := range channels {
			f := factors[5*row:][:5]
			sum := f[0]*levels[0] + f[1]*levels[1] + f[2]*levels[2] + f[3]*levels[3] + f[4]*blend.Full
			mixed[row] = uint32(min(max((sum+one/2)>>16, 0), blend.Full))
		}
		out.set(i, multiplied(mixed))
	}
	return out
}

// multiplied is a pixel whose colors are multiplied by its alpha.
func multiplied(p blend.Pixel) blend.Pixel {
	for k := range 3 {
		p[k] = blend.Times(p[k], p[3])
	}
	return p
}

// Curve gives, for each level of a component, another one.
type Curve [blend.Full + 1]uint16

// CurveOf is the curve of a function of shares from 0 to 1. Where its value is no number, it is 0.
func CurveOf(f func(float64) float64) *Curve {
	out := new(Curve)
	for i := range out {
		v := f(float64(i) / blend.Full)
		if !(v > 0) { // what is no number is not greater than 0, either
			v = 0
		}
		v = min(v, 1)
		out[i] = uint16(math.Floor(float64(v*blend.Full) + 0.5))
	}
	return out
}

// Transfer is feComponentTransfer: a curve for each of red, green, blue and alpha; nil changes nothing.
type Transfer [4]*Curve

func (t *Transfer) apply(in []*pixels, _ float64) *pixels {
	out := in[0].empty()
	for i := 0; i < len(out.data); i += channels {
		p := in[0].at(i)
		if p[3] > 0 {
			color := p.Plain()
			copy(p[:], color[:])
		}
		for k, curve := range t {
			if curve != nil {
				p[k] = uint32(curve[p[k]])
			}
		}
		out.set(i, multiplied(p))
	}
	return out
}

package icc

import "math"

// blackPoint finds the darkest neutral color that a profile reaches by its
// relative colorimetric table (ISO 18619, 5.2: black point of an output profile).
func (p *Profile) blackPoint() xyz {
	start := p.perceptualBlack()
	in, out := p.ramp()
	low, high := out[0], out[len(out)-1]
	if low >= high {
		return xyz{}
	}
	if straight(in, out, low, high) {
		return lab{l: start}.xyz()
	}
	return lab{l: math.Max(vertex(in, out, low, high), 0)}.xyz()
}

// darkest bounds what passes for a black.
const darkest = 50

// referenceBlack is the black of the reference medium, which perceptual tables of
// version 4 expect for black (ISO 15076-1, 6.3.4.3).
var referenceBlack = xyz{0.00336, 0.0034731, 0.00287}

// perceptualBlack is the lightness of what the perceptual table makes of black.
func (p *Profile) perceptualBlack() float64 {
	black := lab{}
	if p.Version >= 4 {
		black = referenceBlack.lab()
	}
	return math.Min(math.Max(p.roundTrip(Perceptual, black), 0), darkest)
}

// roundTrip is the lightness at which a color is printed.
func (p *Profile) roundTrip(i Intent, c lab) float64 {
	var inks [4]float64
	in := encode(c)
	intent(&p.toDevice, i).apply(in[:], inks[:])
	for k := range inks {
		inks[k] = clamp(inks[k])
	}
	back, _, _ := p.Look(inks)
	return back
}

// rampSteps is how many lightnesses are tried.
const rampSteps = 256

// ramp prints lightnesses from 0 to 100; what comes out never falls.
func (p *Profile) ramp() (in, out []float64) {
	for i := range rampSteps {
		l := float64(i) * 100 / (rampSteps - 1)
		in = append(in, l)
		out = append(out, p.roundTrip(RelativeColorimetric, lab{l: l}))
	}
	for i := rampSteps - 2; i > 0; i-- {
		out[i] = math.Min(out[i], out[i+1])
	}
	return in, out
}

// straight reports whether a ramp prints its middle as it came in: then the table does
// not compress, and its black is that of the perceptual one.
func straight(in, out []float64, low, high float64) bool {
	const shadow, tolerance = 0.2, 4
	for i := range in {
		if in[i] > low+float64(shadow*(high-low)) && math.Abs(in[i]-out[i]) >= tolerance {
			return false
		}
	}
	return true
}

// vertex fits a parabola to the shadows of a ramp by least squares, and returns
// where it is lowest.
func vertex(in, out []float64, low, high float64) float64 {
	const from, to = 0.1, 0.5
	var n, sx, sx2, sx3, sx4, sy, syx, syx2 float64
	for i, x := range in {
		y := (out[i] - low) / (high - low)
		if y < from || y >= to {
			continue
		}
		n++
		sx += x
		sx2 += float64(x * x)
		sx3 += float64(x * x * x)
		sx4 += float64(x * x * x * x)
		sy += y
		syx += float64(y * x)
		syx2 += float64(y * x * x)
	}
	if n < 3 {
		return 0
	}
	c, b, a := solve([3][4]float64{{n, sx, sx2, sy}, {sx, sx2, sx3, syx}, {sx2, sx3, sx4, syx2}})
	return lowest(a, b, c)
}

// lowest is the larger root of a parabola, or where it turns if it has none.
func lowest(a, b, c float64) float64 {
	if math.Abs(a) < 1e-10 {
		return math.Min(0, math.Max(darkest, -c/b))
	}
	d := float64(b*b) - float64(4*a*c)
	if d <= 0 {
		return 0
	}
	return math.Max(0, math.Min(darkest, (-b+math.Sqrt(d))/(2*a)))
}

// solve solves three equations by elimination.
func solve(m [3][4]float64) (x, y, z float64) {
	for i := range 3 {
		pivot := i
		for k := i + 1; k < 3; k++ {
			if math.Abs(m[k][i]) > math.Abs(m[pivot][i]) {
				pivot = k
			}
		}
		m[i], m[pivot] = m[pivot], m[i]
		if m[i][i] == 0 {
			return 0, 0, 0
		}
		for k := range 3 {
			if k == i {
				continue
			}
			f := m[k][i] / m[i][i]
			for j := i; j < 4; j++ {
				m[k][j] -= float64(f * m[i][j])
			}
		}
	}
	return m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]
}

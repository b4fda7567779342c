package filter

import (
	"math"

	"annualreport/layout/exact"
)

// Blur is feGaussianBlur: each pixel becomes the mean of those around it, weighted by the bell of Gauss. X and Y are
// its standard deviations along the axes; 0 leaves an axis as it is.
type Blur struct{ X, Y float64 }

func (b Blur) apply(in []*pixels, scale float64) *pixels {
	x := float64(b.X * scale)
	y := float64(b.Y * scale)
	out := in[0]
	if x > 0 {
		out = blurred(out, x)
	}
	if y > 0 {
		out = blurred(out.turned(), y).turned()
	}
	return out.own(in[0])
}

// own is the picture, or a copy if it is another one that must stay as it is.
func (p *pixels) own(other *pixels) *pixels {
	if p != other {
		return p
	}
	out := p.empty()
	copy(out.data, p.data)
	return out
}

// turned is the picture with rows as columns.
func (p *pixels) turned() *pixels {
	const tile = 16
	out := newPixels(p.height, p.width)
	for top := 0; top < p.height; top += tile {
		for left := 0; left < p.width; left += tile {
			for y := top; y < min(top+tile, p.height); y++ {
				for x := left; x < min(left+tile, p.width); x++ {
					copy(out.data[channels*(x*p.height+y):][:channels], p.data[channels*(y*p.width+x):])
				}
			}
		}
	}
	return out
}

// smoothFrom is the deviation, in pixels, from which three boxes stand for the bell (Filter Effects 1, 9.14).
const smoothFrom = 2

// blurred is the picture with its rows blurred.
func blurred(p *pixels, deviation float64) *pixels {
	deviation = min(deviation, float64(2*p.width)) // beyond it nothing is left of a row
	out := p.empty()
	passes := boxes(deviation)
	if deviation < smoothFrom {
		passes = []pass{bell(deviation)}
	}
	reach := 0
	for _, one := range passes {
		reach += one.reach()
	}
	line := make([]uint16, channels*(p.width+2*reach))
	other := make([]uint16, len(line))
	for y := range p.height {
		row := p.data[channels*p.width*y:][:channels*p.width]
		if isClear(row) {
			continue
		}
		clear(line)
		copy(line[channels*reach:], row)
		for _, one := range passes {
			one.over(other, line)
			line, other = other, line
		}
		copy(out.data[channels*p.width*y:][:len(row)], line[channels*reach:])
	}
	return out
}

// isClear reports whether nothing is in a row.
func isClear(row []uint16) bool {
	for _, v := range row {
		if v != 0 {
			return false
		}
	}
	return true
}

// pass is a mean of neighbors along a line.
type pass interface {
	// reach is how many pixels away a neighbor is at the most.
	reach() int
	// over computes the means of all pixels of a line; what lies outside of it is clear.
	over(to, from []uint16)
}

// box is the mean of pixels that weigh the same: so many, of which the first stands so far to the left.
type box struct{ size, left int }

// boxes are three boxes whose means come close to the bell.
func boxes(deviation float64) []pass {
	const ratio = 1.8799712059732503 // 3·√(2π)/4
	d := int(math.Floor(float64(deviation*ratio) + 0.5))
	if d%2 == 1 {
		return []pass{box{d, d / 2}, box{d, d / 2}, box{d, d / 2}}
	}
	return []pass{box{d, d / 2}, box{d, d/2 - 1}, box{d + 1, d / 2}}
}

func (b box) reach() int { return b.size/2 + 1 }

func (b box) over(to, from []uint16) {
	var sums [channels]uint64
	n := len(from) / channels
	size := uint64(b.size)
	const bits = 40
	inverse := (1<<bits + size - 1) / size // as exact as a division for sums of so few pixels, and faster
	right := b.size - 1 - b.left
	for x := -right; x < n; x++ {
		if in := x + right; in < n {
			add(&sums, from[channels*in:])
		}
		if gone := x - b.left - 1; gone >= 0 {
			take(&sums, from[channels*gone:])
		}
		if x < 0 {
			continue
		}
		pixel := to[channels*x:][:channels]
		for k, sum := range sums {
			pixel[k] = uint16((sum + size/2) * inverse >> bits)
		}
	}
}

// add adds a pixel to sums.
func add(sums *[channels]uint64, pixel []uint16) {
	for k, v := range pixel[:channels] {
		sums[k] += uint64(v)
	}
}

// take takes a pixel from sums.
func take(sums *[channels]uint64, pixel []uint16) {
	for k, v := range pixel[:channels] {
		sums[k] -= uint64(v)
	}
}

// weights is a mean with weights for the pixel in the middle and for those on both sides. All of them together are one.
type weights []uint64

// one is the sum of weights.
const one = 1 << 16

// bell is the bell of Gauss, up to three deviations away.
func bell(deviation float64) weights {
	reach := int(math.Ceil(float64(3 * deviation)))
	shares := make([]float64, reach+1)
	sum := 0.0
	for i := range shares {
		distance := float64(i) / deviation
		shares[i] = exact.Power(math.E, -float64(distance*distance)/2)
		sum += shares[i]
		if i > 0 {
			sum += shares[i]
		}
	}
	out := make(weights, len(shares))
	rest := uint64(one)
	for i := reach; i > 0; i-- {
		out[i] = uint64(math.Floor(float64(shares[i]/sum*one) + 0.5))
		rest -= 2 * out[i]
	}
	out[0] = rest
	return out
}

func (w weights) reach() int { return len(w) - 1 }

func (w weights) over(to, from []uint16) {
	n := len(from) / channels
	for x := range n {
		var sums [channels]uint64
		for i := -w.reach(); i <= w.reach(); i++ {
			if x+i < 0 || x+i >= n {
				continue
			}
			weight := w[max(i, -i)]
			for k, v := range from[channels*(x+i):][:channels] {
				sums[k] += weight * uint64(v)
			}
		}
		for k, sum := range sums {
			to[channels*x+k] = uint16((sum + one/2) / one)
		}
	}
}

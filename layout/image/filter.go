package image

// The bits behind the point of weights and of places. Sums of weights and lights keep within 32 bits with their sign:
// the filter reaches over the values that it is given by an eighth at the most, in each direction.
const (
	weightBits = 14
	placeBits  = 16
	placeOne   = 1 << placeBits
)

// axis says which cells of a source make each pixel of a result along one side, and with which weights.
type axis struct {
	// from is the first cell of each pixel; weights are those of its cells, count for each pixel, which add up to one.
	from    []int32
	weights []int64
	count   int
}

// span is a stretch of a side: pixels of the file from a first one on, which are to become some pixels of a result.
type span struct{ start, length, pixels int }

// cells are the cells along one side that the pixels of a file are read into: each pixels of the file, of which the
// first cell begins at the origin; there are count of them.
type cells struct{ origin, each, count int }

// newAxis makes the weights of the filter of Catmull and Rom, stretched over the cells that a pixel covers.
func newAxis(s span, c cells) *axis {
	reach := max(placeOne, int64(s.length)*placeOne/int64(s.pixels*c.each))
	count := min(c.count, int(4*reach/placeOne)+2)
	out := &axis{from: make([]int32, s.pixels), weights: make([]int64, s.pixels*count), count: count}
	for i := range s.pixels {
		middle := 2*int64(s.start-c.origin)*int64(s.pixels) + int64(2*i+1)*int64(s.length)
		at := middle*placeOne/(2*int64(s.pixels)*int64(c.each)) - placeOne/2
		first := (at - 2*reach + placeOne - 1) >> placeBits
		first = max(0, min(first, int64(c.count-count)))
		out.from[i] = int32(first)
		weigh(out.weights[i*count:][:count], first, at, reach)
	}
	return out
}

// weigh fills in the weights of the cells from a first one on, for a pixel at a place.
func weigh(weights []int64, first, at, reach int64) {
	sum := int64(0)
	for k := range weights {
		distance := (first+int64(k))<<placeBits - at
		weights[k] = catmullRom(max(distance, -distance) * placeOne / reach)
		sum += weights[k]
	}
	left := int64(1 << weightBits)
	best := 0
	for k, v := range weights {
		weights[k] = (v<<weightBits + sum/2) / sum
		left -= weights[k]
		if weights[k] > weights[best] {
			best = k
		}
	}
	weights[best] += left
}

// catmullRom is the filter at a distance, both with placeBits behind the point.
func catmullRom(t int64) int64 {
	const half = placeOne / 2
	times := func(a, b int64) int64 { return a * b >> placeBits }
	switch {
	case t < placeOne:
		return times(times(3*half*t>>placeBits-5*half, t), t) + placeOne
	case t < 2*placeOne:
		return times(times(5*half-half*t>>placeBits, t)-4*placeOne, t) + 2*placeOne
	}
	return 0
}

// lights is a row of cells: the light of two channels in each number, the first in its lower half, both with their
// signs. One multiplication by a weight weighs both.
type lights []int64

// pair puts two lights into one number.
func pair(low, high int32) int64 { return int64(high)<<32 + int64(low) }

// halves takes two lights apart.
func halves(v int64) (low, high int32) {
	low = int32(v)
	return low, int32((v - int64(low)) >> 32)
}

// across filters a row of one pair of channels, or of two, to its new length.
func (a *axis) across(out, row [2]lights) {
	if row[1] == nil {
		a.acrossOne(out[0], row[0])
		return
	}
	for x := range out[0] {
		weights := a.weights[x*a.count:][:a.count]
		from := a.from[x]
		first := row[0][from:][:len(weights)]
		second := row[1][from:][:len(weights)]
		sum := int64(0)
		other := int64(0)
		for k, weight := range weights {
			sum += first[k] * weight
			other += second[k] * weight
		}
		out[0][x] = rounded(sum)
		out[1][x] = rounded(other)
	}
}

// acrossOne filters a row of one pair of channels.
func (a *axis) acrossOne(out, row lights) {
	for x := range out {
		weights := a.weights[x*a.count:][:a.count]
		sum := int64(0)
		for k, v := range row[a.from[x]:][:len(weights)] {
			sum += v * weights[k]
		}
		out[x] = rounded(sum)
	}
}

// rounded rounds two sums of weighed lights to lights.
func rounded(sum int64) int64 {
	const half = 1 << (weightBits - 1)
	low, high := halves(sum)
	return pair((low+half)>>weightBits, (high+half)>>weightBits)
}

// down adds up rows of a ring from one on by their weights; the sums have weightBits behind the point.
func down(sums lights, ring []lights, start int, weights []int64) {
	clear(sums)
	for i, weight := range weights {
		row := ring[(start+i)%len(ring)]
		for x, v := range row[:len(sums)] {
			sums[x] += v * weight
		}
	}
}

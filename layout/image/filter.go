package image

// The bits behind the point of weights and of places.
const (
	weightBits = 14
	placeBits  = 16
	placeOne   = 1 << placeBits
)

// axis says which cells of a source make each pixel of a result along one side, and with which weights.
type axis struct {
	// weights are those of the cells of each pixel, count for each, which add up to one. Those below zero are as numbers
	// with a sign have them.
	weights []uint64
	count   int
	// usual are the first weights of each pixel.
	usual []taps
}

// taps are the first weights of a pixel, and zeros behind them if there are fewer; from is the first of its cells.
type taps struct {
	from    int
	weights [mostTaps]uint64
}

// span is a stretch of a side: pixels of the file from a first one on, which are to become some pixels of a result.
type span struct{ start, length, pixels int }

// cells are the cells along one side that the pixels of a file are read into: each pixels of the file, of which the
// first cell begins at the origin; there are count of them.
type cells struct{ origin, each, count int }

// newAxis makes the weights of the filter of Catmull and Rom, stretched over the cells that a pixel covers.
func newAxis(s span, c cells) *axis {
	reach := max(placeOne, int64(s.length)*placeOne/int64(s.pixels*c.each))
	count := min(c.count, int((4*reach+placeOne-1)/placeOne))
	out := &axis{weights: make([]uint64, s.pixels*count), count: count, usual: make([]taps, s.pixels)}
	for i := range s.pixels {
		middle := 2*int64(s.start-c.origin)*int64(s.pixels) + int64(2*i+1)*int64(s.length)
		at := middle*placeOne/(2*int64(s.pixels)*int64(c.each)) - placeOne/2
		first := (at - 2*reach + placeOne - 1) >> placeBits
		first = max(0, min(first, int64(c.count-count)))
		weights := out.weights[i*count:][:count]
		weigh(weights, first, at, reach)
		out.usual[i].from = int(first)
		copy(out.usual[i].weights[:], weights)
	}
	return out
}

// weigh fills in the weights of the cells from a first one on, for a pixel at a place.
func weigh(weights []uint64, first, at, reach int64) {
	sum := int64(0)
	for k := range weights {
		distance := (first+int64(k))<<placeBits - at
		weight := catmullRom(max(distance, -distance) * placeOne / reach)
		weights[k] = uint64(weight)
		sum += weight
	}
	left := int64(1 << weightBits)
	best := 0
	for k, v := range weights {
		weight := (int64(v)<<weightBits + sum/2) / sum
		weights[k] = uint64(weight)
		left -= weight
		if weight > int64(weights[best]) {
			best = k
		}
	}
	weights[best] += uint64(left)
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

// usualTaps are the weights of a pixel of most photographs, and mostTaps those of nearly all pictures: the filter reaches
// over four to eight cells.
const (
	usualTaps = 5
	mostTaps  = 6
)

// across filters two rows of cells, which stand in lanes, to their new length. All channels of a cell follow one another,
// and behind the last cell there is room for mostTaps more, whatever is in it.
func (a *axis) across(out, row []uint64, channels int) {
	switch channels {
	case 1:
		a.acrossGray(out, row)
	case 3:
		a.acrossColors(out, row)
	default:
		a.acrossClear(out, row)
	}
}

// acrossGray filters rows of one channel.
func (a *axis) acrossGray(out, row []uint64) {
	for x := range a.usual {
		t := &a.usual[x]
		c := (*[mostTaps]uint64)(row[t.from:])
		weight := &t.weights
		sum := c[0]*weight[0] + c[1]*weight[1] + c[2]*weight[2] + c[3]*weight[3] + c[4]*weight[4] + c[5]*weight[5]
		if a.count > mostTaps {
			more := row[t.from+mostTaps:]
			for k, weight := range a.weights[x*a.count:][mostTaps:a.count] {
				sum += more[k] * weight
			}
		}
		out[x] = rounded(sum)
	}
}

// acrossColors filters rows of three channels. The usual weights are written out: a loop would take as long as what is
// done in it.
func (a *axis) acrossColors(out, row []uint64) {
	if a.count > usualTaps {
		a.acrossFar(out, row)
		return
	}
	for x := range a.usual {
		t := &a.usual[x]
		from := 3 * t.from
		c := (*[3 * usualTaps]uint64)(row[from : from+3*usualTaps : from+3*usualTaps])
		weight := t.weights[0]
		red := c[0] * weight
		green := c[1] * weight
		blue := c[2] * weight
		weight = t.weights[1]
		red += c[3] * weight
		green += c[4] * weight
		blue += c[5] * weight
		weight = t.weights[2]
		red += c[6] * weight
		green += c[7] * weight
		blue += c[8] * weight
		weight = t.weights[3]
		red += c[9] * weight
		green += c[10] * weight
		blue += c[11] * weight
		weight = t.weights[4]
		red += c[12] * weight
		green += c[13] * weight
		blue += c[14] * weight
		to := (*[3]uint64)(out[3*x : 3*x+3 : 3*x+3])
		to[0] = rounded(red)
		to[1] = rounded(green)
		to[2] = rounded(blue)
	}
}

// acrossFar filters rows of three channels by more weights.
func (a *axis) acrossFar(out, row []uint64) {
	for x := range a.usual {
		t := &a.usual[x]
		cells := row[3*t.from:]
		red, green, blue := t.ofColors((*[3 * mostTaps]uint64)(cells))
		for k, weight := range a.weights[x*a.count:][min(mostTaps, a.count):a.count] {
			c := (*[3]uint64)(cells[3*(mostTaps+k):])
			red += c[0] * weight
			green += c[1] * weight
			blue += c[2] * weight
		}
		to := (*[3]uint64)(out[3*x : 3*x+3 : 3*x+3])
		to[0] = rounded(red)
		to[1] = rounded(green)
		to[2] = rounded(blue)
	}
}

// ofColors is the sum of cells of three channels by the weights.
func (t *taps) ofColors(c *[3 * mostTaps]uint64) (red, green, blue uint64) {
	weight0, weight1, weight2 := t.weights[0], t.weights[1], t.weights[2]
	red = c[0]*weight0 + c[3]*weight1 + c[6]*weight2
	green = c[1]*weight0 + c[4]*weight1 + c[7]*weight2
	blue = c[2]*weight0 + c[5]*weight1 + c[8]*weight2
	weight0, weight1, weight2 = t.weights[3], t.weights[4], t.weights[5]
	red += c[9]*weight0 + c[12]*weight1 + c[15]*weight2
	green += c[10]*weight0 + c[13]*weight1 + c[16]*weight2
	blue += c[11]*weight0 + c[14]*weight1 + c[17]*weight2
	return red, green, blue
}

// acrossClear filters rows of four channels.
func (a *axis) acrossClear(out, row []uint64) {
	for x := range a.usual {
		t := &a.usual[x]
		cells := row[4*t.from:]
		red, green, blue, alpha := t.ofClear((*[4 * mostTaps]uint64)(cells))
		for k, weight := range a.weights[x*a.count:][min(mostTaps, a.count):a.count] {
			c := (*[4]uint64)(cells[4*(mostTaps+k):])
			red += c[0] * weight
			green += c[1] * weight
			blue += c[2] * weight
			alpha += c[3] * weight
		}
		to := (*[4]uint64)(out[4*x : 4*x+4 : 4*x+4])
		to[0] = rounded(red)
		to[1] = rounded(green)
		to[2] = rounded(blue)
		to[3] = rounded(alpha)
	}
}

// ofClear is the sum of cells of four channels by the weights.
func (t *taps) ofClear(c *[4 * mostTaps]uint64) (red, green, blue, alpha uint64) {
	weight0, weight1, weight2 := t.weights[0], t.weights[1], t.weights[2]
	red = c[0]*weight0 + c[4]*weight1 + c[8]*weight2
	green = c[1]*weight0 + c[5]*weight1 + c[9]*weight2
	blue = c[2]*weight0 + c[6]*weight1 + c[10]*weight2
	alpha = c[3]*weight0 + c[7]*weight1 + c[11]*weight2
	weight0, weight1, weight2 = t.weights[3], t.weights[4], t.weights[5]
	red += c[12]*weight0 + c[16]*weight1 + c[20]*weight2
	green += c[13]*weight0 + c[17]*weight1 + c[21]*weight2
	blue += c[14]*weight0 + c[18]*weight1 + c[22]*weight2
	alpha += c[15]*weight0 + c[19]*weight1 + c[23]*weight2
	return red, green, blue, alpha
}

// rowAxis says which pairs of rows of cells make each row of a result, and with which factors (bothWeights).
type rowAxis struct {
	// from is the first pair of each row, and count how many there are for each, at least usualPairs; the factors of
	// those behind the last row of cells are zero.
	from    []int
	factors []uint64
	count   int
}

// newRowAxis makes the factors of an axis whose cells are rows that come in pairs.
func newRowAxis(a *axis) *rowAxis {
	count := max(usualPairs, a.count/2+1)
	out := &rowAxis{from: make([]int, len(a.usual)), factors: make([]uint64, len(a.usual)*count), count: count}
	for i := range a.usual {
		from := a.usual[i].from
		out.from[i] = from / 2
		both := make([]uint64, 2*count)
		copy(both[from%2:], a.weights[i*a.count:][:a.count])
		for k := range count {
			out.factors[i*count+k] = bothWeights(both[2*k], both[2*k+1])
		}
	}
	return out
}

// usualPairs are the pairs of rows that most rows are made of.
const usualPairs = 3

// down adds up pairs of rows by their factors, which are usualPairs or more.
func down(sums []uint64, pairs [][]uint64, factors []uint64) {
	row0 := pairs[0][:len(sums)]
	row1 := pairs[1][:len(sums)]
	row2 := pairs[2][:len(sums)]
	factor0, factor1, factor2 := factors[0], factors[1], factors[2]
	for x := range sums {
		sums[x] = firstSum + row0[x]*factor0 + row1[x]*factor1 + row2[x]*factor2
	}
	for i, row := range pairs[usualPairs:] {
		factor := factors[usualPairs+i]
		row = row[:len(sums)]
		for x := range sums {
			sums[x] += row[x] * factor
		}
	}
}

// downUsual adds up usualPairs of rows by their factors, and returns the levels that they come to. Four are done in a
// turn of the loop, which else would take a quarter of the time.
func downUsual(line []byte, pairs [][]uint64, factors []uint64) {
	row0 := pairs[0][:len(line)]
	row1 := pairs[1][:len(line)]
	row2 := pairs[2][:len(line)]
	f := (*[usualPairs]uint64)(factors)
	factor0, factor1, factor2 := f[0], f[1], f[2]
	levels := levels()
	_ = levels[0]
	x := 0
	for ; x < len(line)-3; x += 4 {
		sum0 := firstSum + row0[x]*factor0 + row1[x]*factor1 + row2[x]*factor2
		sum1 := firstSum + row0[x+1]*factor0 + row1[x+1]*factor1 + row2[x+1]*factor2
		sum2 := firstSum + row0[x+2]*factor0 + row1[x+2]*factor1 + row2[x+2]*factor2
		sum3 := firstSum + row0[x+3]*factor0 + row1[x+3]*factor1 + row2[x+3]*factor2
		line[x] = levels[lightOf(sum0)]
		line[x+1] = levels[lightOf(sum1)]
		line[x+2] = levels[lightOf(sum2)]
		line[x+3] = levels[lightOf(sum3)]
	}
	for ; x < len(line); x++ {
		line[x] = levels[lightOf(firstSum+row0[x]*factor0+row1[x]*factor1+row2[x]*factor2)]
	}
}

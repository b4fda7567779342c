package image

// The bits behind the point of weights and of places.
const (
	weightBits = 14
	placeBits  = 16
	placeOne   = 1 << placeBits
)

// axis says which cells of a source make each pixel of a result along one side, and with which weights.
type axis struct {
	// from is the first cell of each pixel; weights are those of its cells, count for each pixel, which add up to one.
	// Those below zero are as numbers with a sign have them.
	from    []int32
	weights []uint64
	count   int
	// usual are the first weights of each pixel once more, if there are so many.
	usual [][usualTaps]uint64
}

// span is a stretch of a side: pixels of the file from a first one on, which are to become some pixels of a result.
type span struct{ start, length, pixels int }

// cells are the cells along one side that the pixels of a file are read into: each pixels of the file, of which the
// first cell begins at the origin; there are count of them.
type cells struct{ origin, each, count int }

// newAxis makes the weights of the filter of Catmull and Rom, stretched over the cells that a pixel covers.
func newAxis(s span, c cells) *axis {
	reach := max(placeOne, int64(s.length)*placeOne/int64(s.pixels*c.each))
	count := min(c.count, max(usualTaps, int((4*reach+placeOne-1)/placeOne)))
	out := &axis{from: make([]int32, s.pixels), weights: make([]uint64, s.pixels*count), count: count}
	if count >= usualTaps {
		out.usual = make([][usualTaps]uint64, s.pixels)
	}
	for i := range s.pixels {
		middle := 2*int64(s.start-c.origin)*int64(s.pixels) + int64(2*i+1)*int64(s.length)
		at := middle*placeOne/(2*int64(s.pixels)*int64(c.each)) - placeOne/2
		first := (at - 2*reach + placeOne - 1) >> placeBits
		first = max(0, min(first, int64(c.count-count)))
		out.from[i] = int32(first)
		weigh(out.weights[i*count:][:count], first, at, reach)
		if count >= usualTaps {
			out.usual[i] = [usualTaps]uint64(out.weights[i*count:])
		}
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

// usualTaps are the weights of a pixel of most pictures: the filter reaches over four to eight cells.
const usualTaps = 6

// across filters a row to its new length. The first weights are written out: a loop would take as long as what is done
// in it.
func (a *axis) across(out, row []cell) {
	if a.count < usualTaps {
		a.acrossFew(out, row)
		return
	}
	usual := a.usual[:len(a.from)]
	out = out[:len(a.from)]
	for x, from := range a.from {
		c := (*[usualTaps]cell)(row[from:])
		w := &usual[x]
		weight := w[0]
		first := c[0][0] * weight
		second := c[0][1] * weight
		weight = w[1]
		first += c[1][0] * weight
		second += c[1][1] * weight
		weight = w[2]
		first += c[2][0] * weight
		second += c[2][1] * weight
		weight = w[3]
		first += c[3][0] * weight
		second += c[3][1] * weight
		weight = w[4]
		first += c[4][0] * weight
		second += c[4][1] * weight
		weight = w[5]
		first += c[5][0] * weight
		second += c[5][1] * weight
		if a.count > usualTaps {
			more := weighed(row[from+usualTaps:], a.weights[x*a.count:][usualTaps:a.count])
			first += more[0]
			second += more[1]
		}
		out[x] = cell{rounded(first), rounded(second)}
	}
}

// acrossFew filters a row of a few cells.
func (a *axis) acrossFew(out, row []cell) {
	for x, from := range a.from {
		sum := weighed(row[from:], a.weights[x*a.count:][:a.count])
		out[x] = cell{rounded(sum[0]), rounded(sum[1])}
	}
}

// weighed is the sum of cells by their weights.
func weighed(cells []cell, weights []uint64) (sum cell) {
	cells = cells[:len(weights)]
	for k, weight := range weights {
		sum[0] += cells[k][0] * weight
		sum[1] += cells[k][1] * weight
	}
	return sum
}

// down adds up rows by their weights; the sums have weightBits behind the point.
func down(sums []cell, rows [][]cell, weights []uint64) {
	clear(sums)
	for ; len(rows) >= 4; rows = rows[4:] {
		downFour(sums, (*[4][]cell)(rows), (*[4]uint64)(weights))
		weights = weights[4:]
	}
	for i, row := range rows {
		weight := weights[i]
		row = row[:len(sums)]
		for x := range sums {
			sums[x][0] += row[x][0] * weight
			sums[x][1] += row[x][1] * weight
		}
	}
}

// downFour adds four rows at once, so that the sums go to memory and back only once.
func downFour(sums []cell, rows *[4][]cell, weights *[4]uint64) {
	row0 := rows[0][:len(sums)]
	row1 := rows[1][:len(sums)]
	row2 := rows[2][:len(sums)]
	row3 := rows[3][:len(sums)]
	weight0, weight1, weight2, weight3 := weights[0], weights[1], weights[2], weights[3]
	for x := range sums {
		sum := &sums[x]
		sum[0] += row0[x][0]*weight0 + row1[x][0]*weight1 + row2[x][0]*weight2 + row3[x][0]*weight3
		sum[1] += row0[x][1]*weight0 + row1[x][1]*weight1 + row2[x][1]*weight2 + row3[x][1]*weight3
	}
}

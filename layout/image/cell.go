package image

import (
	"math/bits"

	"annualreport/layout/image/light"
)

// cellRow adds up squares of pixels in light, a row of squares at a time.
type cellRow struct {
	channels int
	// tables have the light of each level.
	tables *laneTables
	// sums are those of cells, in the same lanes, but for light that is clear in part and counts by its alpha: of that
	// clear has the sums of each channel.
	sums  []cell
	clear [][4]uint64
	// rows counts the rows that were added.
	rows int
}

// mostBox is the largest side of a cell: sums of so many pixels keep within half of a lane.
const mostBox = 256

// newCellRow makes room for cells of some pixels in a row each. Where that is one, direct must be called, else add.
func newCellRow(count, channels, each int) *cellRow {
	c := &cellRow{channels: channels, sums: make([]cell, count)}
	switch {
	case channels == 4:
		c.clear = make([][4]uint64, count)
	case each == 1:
		c.tables = newLaneTables(bias)
	default:
		c.tables = newLaneTables(0)
	}
	return c
}

// add adds a row of pixels, in cells of some pixels each.
func (c *cellRow) add(row []byte, each int) {
	c.rows++
	switch {
	case c.channels == 4:
		c.addClear(row, each)
	case c.channels == 1:
		c.addGray(row, each)
	case each == 2:
		c.addPairs(row)
	default:
		c.addColors(row, each)
	}
}

// addGray adds a row of pixels of one channel.
func (c *cellRow) addGray(row []byte, each int) {
	t := c.tables
	for i := range c.sums {
		pixels := row[:min(each, len(row))]
		row = row[len(pixels):]
		sum := uint64(0)
		for _, v := range pixels {
			sum += t.low[v]
		}
		c.sums[i][0] += sum
	}
}

// addColors adds a row of pixels of three channels.
func (c *cellRow) addColors(row []byte, each int) {
	t := c.tables
	for i := range c.sums {
		pixels := row[:min(3*each, len(row))]
		row = row[len(pixels):]
		first := uint64(0)
		second := uint64(0)
		for ; len(pixels) >= 3; pixels = pixels[3:] {
			first += t.low[pixels[0]] + t.high[pixels[1]]
			second += t.low[pixels[2]]
		}
		c.sums[i][0] += first
		c.sums[i][1] += second
	}
}

// addPairs adds a row of pixels of three channels, of which a cell has two: what most pictures come to.
func (c *cellRow) addPairs(row []byte) {
	t := c.tables
	sums := c.sums
	full := sums[:len(row)/6]
	for i := range full {
		p := (*[6]byte)(row[6*i : 6*i+6 : 6*i+6])
		full[i][0] += t.low[p[0]] + t.high[p[1]] + t.low[p[3]] + t.high[p[4]]
		full[i][1] += t.low[p[2]] + t.low[p[5]]
	}
	row = row[6*len(full):]
	if len(row) >= 3 { // half a cell
		last := &sums[len(sums)-1]
		last[0] += t.low[row[0]] + t.high[row[1]]
		last[1] += t.low[row[2]]
	}
}

// addClear adds a row of pixels with alpha.
func (c *cellRow) addClear(row []byte, each int) {
	for at, left := 0, each; len(row) >= 4; row = row[4:] {
		alpha := uint64(row[3])
		sums := &c.clear[at]
		sums[0] += uint64(light.Of[row[0]]) * alpha
		sums[1] += uint64(light.Of[row[1]]) * alpha
		sums[2] += uint64(light.Of[row[2]]) * alpha
		sums[3] += light.Most * alpha
		if left--; left == 0 {
			at++
			left = each
		}
	}
}

// direct is the light of a row whose pixels are cells, of one channel or of three. It is good until the next call.
func (c *cellRow) direct(row []byte) []cell {
	t := c.tables
	out := c.sums
	if c.channels == 1 {
		for i, v := range row[:len(out)] {
			out[i][0] = t.low[v]
		}
		return out
	}
	for i := range out {
		p := (*[3]byte)(row[3*i : 3*i+3 : 3*i+3])
		out[i] = cell{t.low[p[0]] + t.high[p[1]], t.low[p[2]]}
	}
	return out
}

// lights fills in the means of the cells, of which the last one may be narrower: all of them come from some pixels of a
// row. The cells are empty after it.
func (c *cellRow) lights(out []cell, each, width int) {
	last := len(out) - 1
	whole := newMean(each*c.rows, c.channels)
	rest := newMean((width-each*last)*c.rows, c.channels)
	if c.channels == 4 {
		whole.clear(out[:last], c.clear)
		rest.clear(out[last:], c.clear[last:])
		clear(c.clear)
	} else {
		whole.cells(out[:last], c.sums)
		rest.cells(out[last:], c.sums[last:])
		clear(c.sums)
	}
	c.rows = 0
}

// mean divides sums by how many they are of.
type mean struct {
	count uint64
	// share is one part of the count, with shareBits behind the point; 0 where the count is so large that this would
	// not be exact.
	share uint64
	// shift is the count as a power of two, or 0 where it is none.
	shift uint
}

// shareBits are the bits behind the point of a share, mostShared the largest count that one is made for.
const (
	shareBits  = 32
	mostShared = 1 << 14
)

// newMean is the mean of some pixels; those with alpha weigh by it.
func newMean(pixels, channels int) mean {
	m := mean{count: uint64(pixels)}
	if channels == 4 {
		m.count *= 255
	}
	if m.count <= mostShared {
		m.share = (1<<shareBits + m.count/2) / m.count
	}
	if m.count&(m.count-1) == 0 {
		m.shift = uint(bits.TrailingZeros64(m.count))
	}
	return m
}

// of is the mean of a sum, rounded.
func (m *mean) of(sum uint64) uint32 {
	if m.share == 0 {
		return uint32((sum + m.count/2) / m.count)
	}
	return uint32((sum*m.share + 1<<(shareBits-1)) >> shareBits)
}

// clear makes cells of the sums of channels that are clear in part.
func (m *mean) clear(out []cell, sums [][4]uint64) {
	for i := range out {
		s := &sums[i]
		out[i] = cell{pair(m.of(s[0]), m.of(s[1])), pair(m.of(s[2]), m.of(s[3]))}
	}
}

// cells makes cells of sums in lanes.
func (m *mean) cells(out, sums []cell) {
	sums = sums[:len(out)]
	if m.shift == 0 {
		for i, s := range sums {
			out[i] = cell{m.lane(s[0]), m.lane(s[1])}
		}
		return
	}
	half := uint64(1<<lanePart|1) << (m.shift - 1)
	const mask = light.Most<<lanePart | light.Most
	for i := range sums {
		s := &sums[i]
		out[i] = cell{(s[0]+half)>>m.shift&mask + bothBias, (s[1]+half)>>m.shift&mask + bothBias}
	}
}

// lane is the mean of both sums of a lane.
func (m *mean) lane(sums uint64) uint64 {
	return pair(m.of(sums&(1<<lanePart-1)), m.of(sums>>lanePart))
}

package image

import "annualreport/layout/image/light"

// cellRow adds up squares of pixels in light, a row of squares at a time.
type cellRow struct {
	channels int
	// sums are those of each channel of each cell; light that is clear in part counts by its alpha.
	sums []uint64
	// ready is the light of the cells, in pairs of channels.
	ready [2]lights
	// rows counts the rows that were added.
	rows int
}

// newCellRow makes room for cells.
func newCellRow(count, channels int) *cellRow {
	return &cellRow{channels: channels, sums: make([]uint64, count*channels), ready: lightsOf(count, channels)}
}

// add adds a row of pixels, in cells of some pixels each.
func (c *cellRow) add(row []byte, each int) {
	c.rows++
	if c.channels == 4 {
		c.addClear(row, each)
		return
	}
	for at := 0; at < len(c.sums); at += c.channels {
		cell := row[:min(each*c.channels, len(row))]
		row = row[len(cell):]
		if c.channels == 1 {
			c.sums[at] += gray(cell)
			continue
		}
		red, green, blue := colors(cell)
		sums := c.sums[at:][:3]
		sums[0] += red
		sums[1] += green
		sums[2] += blue
	}
}

// gray adds up the light of pixels of one channel.
func gray(cell []byte) (sum uint64) {
	for _, v := range cell {
		sum += uint64(light.Of[v])
	}
	return sum
}

// colors adds up the light of pixels of three channels.
func colors(cell []byte) (red, green, blue uint64) {
	for ; len(cell) >= 3; cell = cell[3:] {
		red += uint64(light.Of[cell[0]])
		green += uint64(light.Of[cell[1]])
		blue += uint64(light.Of[cell[2]])
	}
	return red, green, blue
}

// addClear adds a row of pixels with alpha.
func (c *cellRow) addClear(row []byte, each int) {
	for at, left := 0, each; len(row) >= 4; row = row[4:] {
		alpha := uint64(row[3])
		cell := c.sums[at:][:4]
		cell[0] += uint64(light.Of[row[0]]) * alpha
		cell[1] += uint64(light.Of[row[1]]) * alpha
		cell[2] += uint64(light.Of[row[2]]) * alpha
		cell[3] += light.Most * alpha
		if left--; left == 0 {
			at += 4
			left = each
		}
	}
}

// direct is the light of a row whose pixels are cells, of one channel or of three. It is good until the next call.
func (c *cellRow) direct(row []byte) [2]lights {
	if c.channels == 1 {
		for i, v := range row {
			c.ready[0][i] = int64(light.Of[v])
		}
		return c.ready
	}
	for i := range c.ready[0] {
		p := row[3*i:][:3]
		c.ready[0][i] = int64(light.Of[p[1]])<<32 + int64(light.Of[p[0]])
		c.ready[1][i] = int64(light.Of[p[2]])
	}
	return c.ready
}

// lights are the means of the cells, of which the last one may be narrower: all of them come from some pixels of a
// row. The cells are empty after it. The result is good until the next call.
func (c *cellRow) lights(each, width int) [2]lights {
	count := len(c.sums) / c.channels
	whole := newMean(each*c.rows, c.channels)
	last := newMean((width-each*(count-1))*c.rows, c.channels)
	for i := range count {
		m := &whole
		if i == count-1 {
			m = &last
		}
		sums := c.sums[i*c.channels:][:c.channels]
		switch len(sums) {
		case 1:
			c.ready[0][i] = int64(m.of(sums[0]))
		case 3:
			c.ready[0][i] = pair(m.of(sums[0]), m.of(sums[1]))
			c.ready[1][i] = int64(m.of(sums[2]))
		default:
			c.ready[0][i] = pair(m.of(sums[0]), m.of(sums[1]))
			c.ready[1][i] = pair(m.of(sums[2]), m.of(sums[3]))
		}
	}
	clear(c.sums)
	c.rows = 0
	return c.ready
}

// mean divides sums by how many they are of.
type mean struct {
	count uint64
	// share is one part of the count, with shareBits behind the point; 0 where the count is so large that this would
	// not be exact.
	share uint64
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
	return m
}

// of is the mean of a sum, rounded.
func (m *mean) of(sum uint64) int32 {
	if m.share == 0 {
		return int32((sum + m.count/2) / m.count)
	}
	return int32((sum*m.share + 1<<(shareBits-1)) >> shareBits)
}

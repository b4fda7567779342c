package image

import (
	"math/bits"

	"annualreport/layout/image/light"
)

// cellPair adds up squares of pixels in light, two rows of squares at a time: in lanes, of which the upper row of cells
// has the lower halves.
type cellPair struct {
	channels int
	// each is the side of a cell in pixels, width the pixels of a row, count the cells that these come to.
	each, width, count int
	// tables have the light of each level in both halves.
	tables [2]laneTable
	// lanes are those of the cells, all channels of one together, and room behind them as across needs it: first the
	// sums of their pixels, then their light.
	lanes []uint64
	// clear has the sums of each channel of a row of cells that are clear in part, where light counts by its alpha.
	clear [][4]uint64
	// row is the row of cells that is being read, 0 or 1, and rows how many rows of pixels each of both has.
	row  int
	rows [2]int
}

// mostBox is the largest side of a cell: sums of so many pixels keep within half of a lane.
const mostBox = 256

// newCellPair makes room for rows of pixels that become cells of some pixels each.
func newCellPair(width, channels, each int) *cellPair {
	p := &cellPair{channels: channels, each: each, width: width, count: (width + each - 1) / each}
	p.lanes = make([]uint64, (p.count+mostTaps)*channels)
	switch {
	case channels == 4:
		p.clear = make([][4]uint64, p.count)
	case each == 1:
		p.tables = newLaneTables(bias)
	default:
		p.tables = newLaneTables(0)
	}
	return p
}

// add adds a row of pixels. It reports whether both rows of cells are full.
func (p *cellPair) add(row []byte) bool {
	lights := &p.tables[p.row]
	switch {
	case p.channels == 4:
		p.addClear(row)
	case p.each == 1:
		addSingle(p.lanes, row, lights)
	case p.channels == 1:
		p.addGray(row, lights)
	case p.each == 2:
		p.addPairs(row, lights)
	default:
		p.addColors(row, lights)
	}
	if p.rows[p.row]++; p.rows[p.row] < p.each {
		return false
	}
	p.endRow()
	return p.row == 2
}

// addSingle adds a row whose pixels are cells.
func addSingle(lanes []uint64, row []byte, lights *laneTable) {
	_ = lights[0]
	lanes = lanes[:len(row)]
	at := 0
	for ; at+6 <= len(row); at += 6 {
		to := (*[6]uint64)(lanes[at : at+6 : at+6])
		from := (*[6]byte)(row[at : at+6 : at+6])
		to[0] += lights[from[0]]
		to[1] += lights[from[1]]
		to[2] += lights[from[2]]
		to[3] += lights[from[3]]
		to[4] += lights[from[4]]
		to[5] += lights[from[5]]
	}
	for ; at < len(row); at++ {
		lanes[at] += lights[row[at]]
	}
}

// addGray adds a row of pixels of one channel.
func (p *cellPair) addGray(row []byte, lights *laneTable) {
	for i := range p.count {
		pixels := row[:min(p.each, len(row))]
		row = row[len(pixels):]
		sum := uint64(0)
		for _, v := range pixels {
			sum += lights[v]
		}
		p.lanes[i] += sum
	}
}

// addColors adds a row of pixels of three channels.
func (p *cellPair) addColors(row []byte, lights *laneTable) {
	for i := range p.count {
		pixels := row[:min(3*p.each, len(row))]
		row = row[len(pixels):]
		var red, green, blue uint64
		for ; len(pixels) >= 3; pixels = pixels[3:] {
			red += lights[pixels[0]]
			green += lights[pixels[1]]
			blue += lights[pixels[2]]
		}
		to := (*[3]uint64)(p.lanes[3*i:])
		to[0] += red
		to[1] += green
		to[2] += blue
	}
}

// addPairs adds a row of pixels of three channels, of which a cell has two: what most pictures come to.
func (p *cellPair) addPairs(row []byte, lights *laneTable) {
	_ = lights[0]
	lanes := p.lanes
	full := len(row) / 6
	for i := range full {
		from := (*[6]byte)(row[6*i : 6*i+6 : 6*i+6])
		to := (*[3]uint64)(lanes[3*i : 3*i+3 : 3*i+3])
		to[0] += lights[from[0]] + lights[from[3]]
		to[1] += lights[from[1]] + lights[from[4]]
		to[2] += lights[from[2]] + lights[from[5]]
	}
	addSingle(lanes[3*full:], row[6*full:], lights) // half a cell
}

// addClear adds a row of pixels with alpha.
func (p *cellPair) addClear(row []byte) {
	at := 0
	left := p.each
	for ; len(row) >= 4; row = row[4:] {
		alpha := uint64(row[3])
		sums := &p.clear[at]
		sums[0] += uint64(light.Of[row[0]]) * alpha
		sums[1] += uint64(light.Of[row[1]]) * alpha
		sums[2] += uint64(light.Of[row[2]]) * alpha
		sums[3] += light.Most * alpha
		if left--; left == 0 {
			at++
			left = p.each
		}
	}
}

// endRow ends a row of cells.
func (p *cellPair) endRow() {
	if p.channels == 4 && p.rows[p.row] > 0 {
		p.clearLights()
	}
	p.row++
}

// last is the pixels of the last cell of a row, which may be narrower.
func (p *cellPair) last() int { return p.width - p.each*(p.count-1) }

// clearLights puts the light of a row of cells that are clear in part into its half of the lanes.
func (p *cellPair) clearLights() {
	shift := uint(lanePart * p.row)
	end := p.count - 1
	whole := newMean(p.each*p.rows[p.row], 255)
	whole.addTo(p.lanes[:4*end], p.clear[:end], shift)
	rest := newMean(p.last()*p.rows[p.row], 255)
	rest.addTo(p.lanes[4*end:], p.clear[end:], shift)
	clear(p.clear)
}

// lights returns the lanes of the cells: what was added since start. The lower row may be missing. They are good until
// start is called, which must be the next call.
func (p *cellPair) lights() []uint64 {
	if p.row < 2 {
		p.endRow()
	}
	if p.channels < 4 && p.each > 1 {
		end := p.channels * (p.count - 1)
		p.means(p.lanes[:end], p.each)
		p.means(p.lanes[end:][:p.channels], p.last())
	}
	return p.lanes
}

// start begins the next two rows of cells.
func (p *cellPair) start() {
	clear(p.lanes)
	p.row = 0
	p.rows = [2]int{}
}

// means divides the sums of lanes, whose cells have some pixels in a row.
func (p *cellPair) means(lanes []uint64, width int) {
	upper := newMean(width*p.rows[0], 1)
	if p.rows[0] == p.rows[1] && upper.shift > 0 {
		shift := upper.shift & 63
		half := uint64(1<<lanePart|1) << (shift - 1)
		const mask = light.Most<<lanePart | light.Most
		for i, sums := range lanes {
			lanes[i] = (sums+half)>>shift&mask + (bias<<lanePart | bias)
		}
		return
	}
	lower := newMean(width*max(1, p.rows[1]), 1)
	for i, sums := range lanes {
		lanes[i] = pair(upper.of(sums&lowerHalf)+bias, lower.of(sums>>lanePart)+bias)
	}
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

// newMean is the mean of some pixels, each of which counts as often as it weighs.
func newMean(pixels, weight int) mean {
	m := mean{count: uint64(pixels * weight)}
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

// addTo adds the means of the sums of cells of four channels to lanes, shifted to their half.
func (m *mean) addTo(lanes []uint64, sums [][4]uint64, shift uint) {
	whole := *m
	for i := range sums {
		from := &sums[i]
		to := (*[4]uint64)(lanes[4*i : 4*i+4 : 4*i+4])
		to[0] += uint64(whole.of(from[0])+bias) << (shift & 63)
		to[1] += uint64(whole.of(from[1])+bias) << (shift & 63)
		to[2] += uint64(whole.of(from[2])+bias) << (shift & 63)
		to[3] += uint64(whole.of(from[3])+bias) << (shift & 63)
	}
}

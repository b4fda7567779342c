package image

import (
	"sync"

	"annualreport/layout/image/light"
)

// cell is the light of a square of pixels, in two lanes. A lane is a number with two channels, the first in its lower
// half, so that one multiplication by a weight weighs both; grey has one channel alone. Light in a lane has a bias, so
// that it is never below zero, and halves never borrow from one another.
type cell [2]uint64

// The bias of light in lanes, and the bits that it then has. The filter reaches over the light that it is given by less
// than a seventh in each direction: after it went across and down, light is from -21,400 to 86,935. Sums of it by weights
// have 31 bits, and keep within their half.
const (
	bias     = 1 << 15
	lanePart = 32
	laneBits = 17
	bothBias = bias<<lanePart | bias
)

// pair puts two lights into a lane.
func pair(low, high uint32) uint64 { return uint64(high)<<lanePart + uint64(low) + bothBias }

// rounded rounds the sums of a lane to lights.
func rounded(sum uint64) uint64 {
	const (
		half = 1 << (weightBits - 1)
		mask = 1<<(32-weightBits) - 1
	)
	return (sum + (half<<lanePart | half)) >> weightBits & (mask<<lanePart | mask)
}

// lightOf is the light of a sum in the lower half of a lane, with its bias.
func lightOf(sum uint64) uint32 {
	return (uint32(sum) + 1<<(weightBits-1)) >> weightBits % (1 << laneBits)
}

// within is a light without its bias, from 0 to the most that it may be.
func within(biased, most uint32) uint32 {
	v := int32(biased) - bias
	return uint32(min(max(v, 0), int32(most)))
}

// levels returns the level nearest to each light with its bias. It must not be changed.
var levels = sync.OnceValue(func() *[1 << laneBits]uint8 {
	out := new([1 << laneBits]uint8)
	plain := light.Levels()
	for v := range uint32(len(out)) {
		out[v] = plain[within(v, light.Most)]
	}
	return out
})

// laneTables have the lane of each level, in its lower half and in its upper one.
type laneTables struct{ low, high [256]uint64 }

// newLaneTables makes tables, with a bias or without one.
func newLaneTables(bias uint64) *laneTables {
	t := new(laneTables)
	for i, v := range light.Of {
		t.low[i] = uint64(v) + bias
		t.high[i] = t.low[i] << lanePart
	}
	return t
}

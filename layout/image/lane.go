package image

import (
	"sync"

	"annualreport/layout/image/light"
)

// A lane is a number with two lights: that of a cell in its lower half, and that of the cell below in its upper half, so
// that one multiplication by a weight weighs both. Light in a lane has a bias, so that it is never below zero, and halves
// never borrow from one another.
//
// The filter reaches over the light that it is given by less than a seventh in each direction: after it went across and
// down, light is from -21,400 to 86,935, which with the bias has laneBits. Sums of it by weights have 31 bits, and keep
// within their half.
const (
	bias      = 1 << 15
	lanePart  = 32
	laneBits  = 17
	lowerHalf = 1<<lanePart - 1
)

// pair puts two lights into a lane.
func pair(low, high uint32) uint64 { return uint64(high)<<lanePart | uint64(low) }

// rounded rounds the sums of a lane to lights.
func rounded(sum uint64) uint64 {
	const (
		half = 1 << (weightBits - 1)
		mask = 1<<(32-weightBits) - 1
	)
	return (sum + (half<<lanePart | half)) >> weightBits & (mask<<lanePart | mask)
}

// bothWeights are the weights of the two lights of a lane as one factor: in the upper half of the product is the sum of
// both by their weights. The lower half has the light of the lower one by the weight of the upper one, which may be
// below zero: sums begin with firstSum, so that it does not borrow.
func bothWeights(low, high uint64) uint64 { return low<<lanePart + high }

// firstSum is what sums of lanes by both weights begin with: half of a light, which rounds them, and in the lower half
// more than products there fall below zero.
const firstSum = 1<<(weightBits-1)<<lanePart + 1<<30

// lightOf is the light of a sum of lanes by both weights, with its bias.
func lightOf(sum uint64) uint32 { return uint32(sum>>(lanePart+weightBits)) % (1 << laneBits) }

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

// laneTable has the light of each level, in one half of a lane.
type laneTable [256]uint64

// newLaneTables makes the tables of both halves, with a bias or without one.
func newLaneTables(bias uint64) (tables [2]laneTable) {
	for i, v := range light.Of {
		tables[0][i] = uint64(v) + bias
		tables[1][i] = tables[0][i] << lanePart
	}
	return tables
}

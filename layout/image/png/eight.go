package png

import "encoding/binary"

// Eight bytes of a row are reckoned with at once, in one number: each on its own, without a carry into the next.

// highest has the highest bit of each of eight bytes.
const highest = 0x8080808080808080

// sums adds eight bytes to eight others. Those of all but the highest bits cannot run over, and the highest bits are
// added without a carry.
func sums(a, b uint64) uint64 { return (a&^highest + b&^highest) ^ (a^b)&highest }

// differences takes eight bytes from eight others: with the highest bit set no byte borrows from the next.
func differences(a, b uint64) uint64 { return (a | highest - b&^highest) ^ (a^b^highest)&highest }

// means are the means of eight bytes and eight others, rounded down: what both have, and half of what one has.
func means(a, b uint64) uint64 { return a&b + (a^b)>>1&^highest }

// eightAt are the eight bytes at a place, the first one lowest.
func eightAt(b []byte, at int) uint64 { return binary.LittleEndian.Uint64(b[at : at+8 : at+8]) }

// putEight puts eight bytes at a place.
func putEight(b []byte, at int, v uint64) { binary.LittleEndian.PutUint64(b[at:at+8:at+8], v) }

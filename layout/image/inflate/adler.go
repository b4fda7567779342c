package inflate

import "encoding/binary"

// adler is the sum of Adler (RFC 1950, 9): low is that of all bytes, and one, and high that of all sums on the way.
type adler struct{ low, high uint64 }

func newAdler() adler { return adler{low: 1} }

const (
	adlerPrime = 65521
	// mostSummed is how many bytes can be added, eight at a time, until lanes of 16 bits are full: 255 · n(n+1)/2 of n
	// steps is at most 65535 for 22.
	mostSummed = 22 * 8
	evenLanes  = 0x00ff00ff00ff00ff
)

// add adds bytes. Eight are added at once, in lanes of 16 bits.
func (a *adler) add(b []byte) {
	for len(b) >= mostSummed {
		a.addRound((*[mostSummed]byte)(b))
		b = b[mostSummed:]
	}
	for _, v := range b {
		a.low += uint64(v)
		a.high += a.low
	}
	a.low %= adlerPrime
	a.high %= adlerPrime
}

// addRound adds a round. The bytes of each place of eight are added up in a lane, and so are these sums on the way: a
// byte counts in the high sum once for itself and once for each byte behind it.
func (a *adler) addRound(b *[mostSummed]byte) {
	var even, odd, evenSums, oddSums uint64
	for i := 0; i < mostSummed; i += 8 {
		v := binary.LittleEndian.Uint64(b[i:])
		even += v & evenLanes
		odd += v >> 8 & evenLanes
		evenSums += even
		oddSums += odd
	}
	a.high += mostSummed * a.low
	for lane := range uint64(4) {
		first := even >> (16 * lane) & 0xffff
		second := odd >> (16 * lane) & 0xffff
		a.low += first + second
		// Of 8n bytes that at place p of its eight counts 8·(its sums) − p.
		a.high += 8*(evenSums>>(16*lane)&0xffff+oddSums>>(16*lane)&0xffff) - 2*lane*first - (2*lane+1)*second
	}
	a.low %= adlerPrime
	a.high %= adlerPrime
}

// value is the sum as it stands at the end of data.
func (a *adler) value() uint32 { return uint32(a.high<<16 | a.low) }

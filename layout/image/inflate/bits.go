package inflate

import "encoding/binary"

// bitReader reads the bits of pieces of data, the lowest of each byte first (RFC 1951, 3.1.1).
type bitReader struct {
	// piece is the piece that is being read, up to at; rest are those behind it.
	piece []byte
	at    int
	rest  [][]byte
	// window has the next bits at its low end; count of them are of the data. Above them it may have more, which are
	// the right ones, too.
	window uint64
	count  uint
}

// fill brings at least 56 bits into the window, or all that are left.
func (r *bitReader) fill() {
	if r.at+8 <= len(r.piece) {
		r.window |= binary.LittleEndian.Uint64(r.piece[r.at:]) << (r.count & 63)
		r.at += int(63-r.count) / 8
		r.count |= 56
		return
	}
	r.window &= 1<<r.count - 1
	for r.count < 56 {
		if r.at == len(r.piece) {
			if len(r.rest) == 0 {
				return
			}
			r.piece = r.rest[0]
			r.rest = r.rest[1:]
			r.at = 0
			continue
		}
		r.window |= uint64(r.piece[r.at]) << r.count
		r.at++
		r.count += 8
	}
}

// take reads up to 32 bits; ok is false if there are not so many.
func (r *bitReader) take(n uint) (bits uint, ok bool) {
	if r.count < n {
		if r.fill(); r.count < n {
			return 0, false
		}
	}
	bits = uint(r.window) & (1<<n - 1)
	r.drop(n)
	return bits, true
}

// drop passes over bits that are in the window.
func (r *bitReader) drop(n uint) {
	r.window >>= n
	r.count -= n
}

// align passes over the bits up to the next byte.
func (r *bitReader) align() { r.drop(r.count % 8) }

// bytes reads up to as many bytes as there is room for. Before it, align must have been called.
func (r *bitReader) bytes(out []byte) int {
	n := 0
	for ; n < len(out) && r.count >= 8; n++ {
		out[n] = byte(r.window)
		r.drop(8)
	}
	if n == len(out) {
		return n
	}
	r.window = 0 // its bits above the count are those of bytes that follow
	for n < len(out) {
		if r.at == len(r.piece) {
			if len(r.rest) == 0 {
				return n
			}
			r.piece = r.rest[0]
			r.rest = r.rest[1:]
			r.at = 0
		}
		some := copy(out[n:], r.piece[r.at:])
		n += some
		r.at += some
	}
	return n
}

// place is the next bit as a place in the piece; ok is false where it is in a piece before.
func (r *bitReader) place() (bit uint, ok bool) {
	at := uint(r.at) * 8
	return at - r.count, at >= r.count
}

// seek goes to a bit of the piece.
func (r *bitReader) seek(bit uint) {
	r.at = int(bit / 8)
	r.window = 0
	r.count = 0
	if bit%8 != 0 {
		r.fill()
		r.drop(bit % 8)
	}
}

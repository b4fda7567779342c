package inflate

import (
	"encoding/binary"
	"errors"
)

// Errors of data that cannot be read.
var (
	// ErrDamaged means that the data is not what a deflater writes, or has another sum than it says.
	ErrDamaged = errors.New("the packed data is damaged")
	// ErrShort means that the data ends early.
	ErrShort = errors.New("the packed data ends too early")
)

// The reach of copies (RFC 1951, 2), and the longest of them.
const (
	window      = 32 << 10
	longestCopy = 258
)

// spare is how many bytes of room a symbol may need: those of a copy, which is made eight bytes at a time.
const spare = longestCopy + 8

// Reader gives the data piece by piece.
type Reader struct {
	in bitReader
	// out is what was read: the window that copies look back into, then the bytes that are still to be handed out, from
	// given to end.
	out        []byte
	given, end int
	sum        adler
	// block is the block that is being read; last reports whether it is the last one.
	block blockKind
	last  bool
	// stored is how many bytes of a block that is not packed are left.
	stored int
	codes  codes
}

// NewReader begins to read data whose pieces follow one another.
func NewReader(pieces ...[]byte) (*Reader, error) {
	r := &Reader{in: bitReader{rest: pieces}, sum: newAdler()}
	return r, r.readHeader()
}

// readHeader reads the header of zlib (RFC 1950, 2.2).
func (r *Reader) readHeader() error {
	head, ok := r.in.take(16)
	if !ok {
		return ErrShort
	}
	const (
		deflate    = 8
		mostWindow = 7
		dictionary = 0x20
	)
	method := byte(head)
	flags := byte(head >> 8)
	check := uint(method)<<8 | uint(flags)
	if method&15 != deflate || method>>4 > mostWindow || check%31 != 0 || flags&dictionary != 0 {
		return ErrDamaged
	}
	return nil
}

// Next returns the next n bytes. They are good until the next call.
func (r *Reader) Next(n int) ([]byte, error) {
	if err := r.fill(n); err != nil {
		return nil, err
	}
	out := r.out[r.given:][:n]
	r.given += n
	return out, nil
}

// fill reads until n bytes can be handed out.
func (r *Reader) fill(n int) error {
	if r.end-r.given >= n {
		return nil
	}
	r.makeRoom(n)
	for r.end-r.given < n {
		if r.block == noBlock {
			if r.last {
				return ErrShort
			}
			if err := r.openBlock(); err != nil {
				return err
			}
		}
		from := r.end
		err := r.readBlock()
		r.sum.add(r.out[from:r.end])
		if err != nil {
			return err
		}
	}
	return nil
}

// memory is how many bytes a reader holds beside those that are asked for at once.
const memory = 4 * window

// makeRoom moves the window to the beginning of the memory, with what was not handed out, if there is no room for n
// bytes.
func (r *Reader) makeRoom(n int) {
	if r.given+n+spare <= len(r.out) {
		return
	}
	keep := max(0, r.given-window)
	old := r.out[keep:r.end]
	if len(r.out) < memory+n+spare {
		r.out = make([]byte, memory+n+spare)
	}
	copy(r.out, old)
	r.given -= keep
	r.end -= keep
}

// Finish checks that nothing follows, and that the data has the sum that stands at its end.
func (r *Reader) Finish() error {
	switch err := r.fill(1); {
	case err == nil:
		return ErrDamaged
	case err != ErrShort || !r.last || r.block != noBlock:
		return err
	}
	r.in.align()
	var sum [4]byte
	for i := range sum {
		v, ok := r.in.take(8)
		if !ok {
			return ErrShort
		}
		sum[i] = byte(v)
	}
	if binary.BigEndian.Uint32(sum[:]) != r.sum.value() {
		return ErrDamaged
	}
	return nil
}

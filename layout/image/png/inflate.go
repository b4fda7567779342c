package png

import (
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
)

// Errors of pixels that cannot be read.
var (
	errDamaged = errors.New("the data of the picture is damaged")
	errShort   = errors.New("the file ends too early")
)

// The sizes of deflate (RFC 1951): how far back a match reaches, and how long it is at the most.
const (
	history   = 1 << 15
	mostMatch = 258
	// reserve is the room behind the limit of the buffer: for three literals and a match.
	reserve = mostMatch + 3
)

// inflater gives what deflated data was (RFC 1950, RFC 1951). The standard library's reader takes a byte at a time
// from its source, and most of the time of a picture of photographs goes there.
type inflater struct {
	// in is the data and at least slack bytes behind it, end where the data ends.
	in      []byte
	at, end int
	// window has the next bits at its low end, count how many.
	window uint64
	count  uint
	// out is a buffer: bytes from read to write are ready, those before are history.
	out         []byte
	read, write int
	// last reports whether no block follows, stored how many bytes of a block that is not compressed follow, and
	// inBlock whether a compressed one goes on.
	last    bool
	inBlock bool
	stored  int
	done    bool
	codes   codeTables
	sum     hash.Hash32
}

// slack is how many bytes must stand behind the data, which are looked at and not used: eight for the window, and eight
// for looking once more while it is full. The sum of the last piece and the end of the file are as many.
const slack = 16

// newInflater begins to read data, behind which stand at least slack bytes more, with room for pieces of a size.
func newInflater(in []byte, piece int) (*inflater, error) {
	end := len(in)
	in = in[:end+slack]
	if end < 6 || in[0]&15 != 8 || in[0]>>4 > 7 || (int(in[0])<<8+int(in[1]))%31 != 0 || in[1]&0x20 != 0 {
		return nil, errDamaged
	}
	return &inflater{in: in, at: 2, end: end, out: make([]byte, history+max(1<<16, 2*piece)+reserve), sum: adler32.New()}, nil
}

// next returns the next bytes; they are good until the next call.
func (z *inflater) next(n int) ([]byte, error) {
	for z.write-z.read < n {
		if z.done {
			return nil, errShort
		}
		if err := z.more(); err != nil {
			return nil, err
		}
	}
	z.read += n
	return z.out[z.read-n : z.read], nil
}

// finish checks that nothing follows.
func (z *inflater) finish() error {
	for !z.done && z.read == z.write {
		if err := z.more(); err != nil {
			return err
		}
	}
	if !z.done || z.read != z.write {
		return errDamaged
	}
	return nil
}

// more inflates as much as there is room for.
func (z *inflater) more() error {
	if keep := z.write - history; keep > 0 && z.read >= keep {
		copy(z.out, z.out[keep:z.write])
		z.read -= keep
		z.write = history
	}
	from := z.write
	if err := z.blocks(len(z.out) - reserve); err != nil {
		return err
	}
	_, _ = z.sum.Write(z.out[from:z.write]) // a sum has no errors
	if z.done {
		return z.checkSum()
	}
	return nil
}

// checkSum compares the sum behind the data.
func (z *inflater) checkSum() error {
	at := z.at - int(z.count/8)
	if at+4 > z.end {
		return errShort
	}
	if binary.BigEndian.Uint32(z.in[at:]) != z.sum.Sum32() {
		return errDamaged
	}
	return nil
}

// blocks inflates blocks until the buffer is written up to a limit, or the data ends.
func (z *inflater) blocks(limit int) error {
	for z.write < limit && !z.done {
		var err error
		switch {
		case z.stored > 0:
			err = z.copyStored(limit)
		case z.inBlock:
			err = z.symbols(limit)
		case z.last:
			z.done = true
		default:
			err = z.header()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// refill brings at least 56 bits into the window. It reports whether there were bytes to look at.
func (z *inflater) refill() bool {
	if z.at+8 > len(z.in) {
		return false
	}
	z.window |= binary.LittleEndian.Uint64(z.in[z.at:]) << z.count
	z.at += int((63 - z.count) >> 3)
	z.count |= 56
	return true
}

// take reads some bits of the window.
func (z *inflater) take(n uint) int {
	v := int(z.window & (1<<n - 1))
	z.window >>= n
	z.count -= n
	return v
}

// passed reports whether more was read than there is.
func (z *inflater) passed() bool { return z.at-int(z.count/8) > z.end }

// header reads the beginning of a block.
func (z *inflater) header() error {
	if !z.refill() {
		return errShort
	}
	z.last = z.take(1) == 1
	var err error
	switch z.take(2) {
	case 0:
		err = z.startStored()
	case 1:
		z.codes.fix()
		z.inBlock = true
	case 2:
		err = z.startDynamic()
		z.inBlock = true
	default:
		err = errDamaged
	}
	if err == nil && z.passed() {
		err = errShort
	}
	return err
}

// startStored reads how many bytes are not compressed.
func (z *inflater) startStored() error {
	z.at -= int(z.count / 8)
	z.window = 0
	z.count = 0
	if z.at+4 > z.end {
		return errShort
	}
	n := binary.LittleEndian.Uint16(z.in[z.at:])
	if n != ^binary.LittleEndian.Uint16(z.in[z.at+2:]) {
		return errDamaged
	}
	z.at += 4
	z.stored = int(n)
	if z.at+z.stored > z.end {
		return errShort
	}
	return nil
}

// copyStored copies bytes that are not compressed.
func (z *inflater) copyStored(limit int) error {
	n := copy(z.out[z.write:limit], z.in[z.at:z.at+z.stored])
	z.write += n
	z.at += n
	z.stored -= n
	return nil
}

// symbols inflates a block until it ends or the buffer is written up to a limit.
func (z *inflater) symbols(limit int) error {
	t := &z.codes
	out := z.out
	for z.write < limit {
		if !z.refill() || z.passed() {
			return errShort
		}
		e := t.literal(z.window)
		for range 3 {
			if e&isLiteral == 0 {
				break
			}
			z.window >>= e & lengthMask
			z.count -= uint(e & lengthMask)
			out[z.write] = byte(e >> valueShift)
			z.write++
			e = t.literal(z.window)
		}
		if e&isLiteral != 0 {
			continue
		}
		if e&lengthMask == 0 {
			return errDamaged
		}
		if e&isEnd != 0 {
			z.take(uint(e & lengthMask))
			z.inBlock = false
			if z.passed() {
				return errShort
			}
			return nil
		}
		if !z.refill() || !z.match(e) {
			return errDamaged
		}
	}
	return nil
}

// match copies what was there before.
func (z *inflater) match(e uint32) bool {
	z.take(uint(e & lengthMask))
	n := int(e>>valueShift) + z.take(uint(e>>extraShift&extraMask))
	d := z.codes.distance(z.window)
	if d&lengthMask == 0 {
		return false
	}
	z.take(uint(d & lengthMask))
	back := int(d>>valueShift) + z.take(uint(d>>extraShift&extraMask))
	if back > z.write || z.write+n > len(z.out) {
		return false
	}
	from := z.out[z.write-back:]
	to := z.out[z.write : z.write+n]
	z.write += n
	if back >= n {
		copy(to, from)
		return true
	}
	for i := range to {
		to[i] = from[i]
	}
	return true
}

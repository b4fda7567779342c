package jpeg

import (
	"encoding/binary"

	"annualreport/layout/image/fault"
)

// bitReader reads the bits of a scan, the highest first. It takes out the zeros that stand behind bytes of 0xFF
// (ITU-T T.81, B.1.1.5), and stops before a marker. Behind the last bit it reads zeros and its count falls below
// zero, which who reads looks at from time to time.
type bitReader struct {
	data []byte
	// at is the next byte that is not in the window.
	at int
	// window has the next bits at its high end; count of them are of the scan.
	window uint64
	count  int
}

// fill brings at least 57 bits into the window, or all that are left.
func (r *bitReader) fill() {
	if next := r.ahead(); next != 0 {
		r.window |= next >> uint(r.count)
		n := (64 - r.count) / 8
		r.at += n
		r.count += 8 * n
		return
	}
	r.fillBytes()
}

// ahead returns the eight bytes behind the window; 0 where there are not so many, or one of them is 0xFF.
func (r *bitReader) ahead() uint64 {
	if r.at+8 > len(r.data) {
		return 0
	}
	next := binary.BigEndian.Uint64(r.data[r.at:])
	if hasMark(next) {
		return 0
	}
	return next
}

// hasMark reports whether one of eight bytes is 0xFF.
func hasMark(v uint64) bool {
	v = ^v
	return (v-0x0101010101010101)&^v&0x8080808080808080 != 0
}

// fillBytes brings bytes into the window one by one.
func (r *bitReader) fillBytes() {
	for r.count <= 56 && r.at < len(r.data) {
		next := r.data[r.at]
		if next == mark {
			if r.at+1 >= len(r.data) || r.data[r.at+1] != 0 {
				return
			}
			r.at++
		}
		r.at++
		r.window |= uint64(next) << uint(56-r.count)
		r.count += 8
	}
}

// need sees to it that the window has some bits, at most 32, if there are so many.
func (r *bitReader) need(n int) {
	if r.count < n {
		if r.count < 0 {
			return
		}
		r.fill()
	}
}

// take reads up to 16 bits; the window must have them.
func (r *bitReader) take(n uint8) int32 {
	v := int32(r.window >> 48 >> (16 - n))
	r.window <<= n
	r.count -= int(n)
	return v
}

// takeSigned reads a number of some bits as T.81 writes it: one whose first bit is zero is negative (F.2.2.1).
func (r *bitReader) takeSigned(n uint8) int32 {
	v := r.take(n)
	if v < 1<<n>>1 {
		v -= 1<<n - 1
	}
	return v
}

// bit reads one bit.
func (r *bitReader) bit() bool {
	r.need(1)
	return r.take(1) != 0
}

// short reports whether more bits were read than there are.
func (r *bitReader) short() bool { return r.count < 0 }

// end reports data that is left before the next marker, behind all that belongs to blocks: who reads has lost its way
// where bytes were changed. What fills the last byte, and zeros, are not of a picture.
func (r *bitReader) end() error {
	left := r.window << (uint(max(r.count, 0)) % 8)
	for at := r.at; left == 0 && at < len(r.data); at++ {
		if r.data[at] == mark && (at+1 == len(r.data) || r.data[at+1] != 0) {
			return nil
		}
		left = uint64(r.data[at])
	}
	if left != 0 {
		return fault.ErrDamaged
	}
	return nil
}

// restart drops what is left of the window, and passes over the restart marker of the given number, from 0 to 7.
// It reports whether the marker is there; bytes that stand before it belong to no picture.
func (r *bitReader) restart(number byte) bool {
	r.window = 0
	r.count = 0
	for ; r.at+1 < len(r.data); r.at++ {
		if next := r.data[r.at+1]; r.data[r.at] == mark && next != 0 && next != mark {
			r.at += 2
			return next == restart0+number
		}
	}
	return false
}

// The bits of a code that the tables of huffman look up at once.
const lookBits = 11

// codeEntry is a code that bits begin.
//
//	bits 0–7    how many bits it has
//	bits 8–15   its value: how many zeros come before a number, and how many bits that has
type codeEntry uint32

// endsBlock reports whether the code is that of the end of a block: no zeros come, and no number.
func (e codeEntry) endsBlock() bool { return e != 0 && e&0xff00 == 0 }

// numberEntry is a code and the number behind it.
//
//	bits 0–7    how many bits both have
//	bits 8–15   how many zeros come before the number, or notTogether, or blockEnds
//	bits 16–31  the number, which is not zero
type numberEntry uint32

// What an entry has instead of zeros where no number is, both more than a block has room for: the bits do not reach to
// the end of the number, or there is no such code; the code is that of the end of a block.
const (
	notTogether = blockSize
	blockEnds   = 2 * blockSize
)

// huffman is a table of codes (ITU-T T.81, annex C).
type huffman struct {
	values []byte
	// look has what each beginning of lookBits says; 0 where the code is longer. In full are numbers, too.
	look [1 << lookBits]codeEntry
	full [1 << lookBits]numberEntry
	// most is, for each length, the first number of 16 bits that no code of that length or a shorter one begins, and
	// first what must be added to a code of that length to have the place of its value.
	most  [18]int32
	first [17]int32
}

// newHuffman makes a table of how many codes there are of each length, and of their values.
func newHuffman(counts *[16]byte, values []byte) *huffman {
	h := &huffman{values: values}
	code := int32(0)
	place := int32(0)
	for length := 1; length <= 16; length++ {
		h.first[length] = place - code
		for range counts[length-1] {
			if length <= lookBits {
				h.fillLook(code, length, values[place])
			}
			code++
			place++
		}
		h.most[length] = code << uint(16-length)
		code <<= 1
	}
	h.most[17] = 1 << 30
	h.fillFull()
	return h
}

// fillLook enters a code of few bits at all places that begin with it.
func (h *huffman) fillLook(code int32, length int, value byte) {
	spare := uint(lookBits - length)
	for i := range int32(1) << spare {
		h.look[(code<<spare|i)&(1<<lookBits-1)] = codeEntry(length) | codeEntry(value)<<8
	}
}

// fillFull enters the numbers behind codes where all of their bits are looked up.
func (h *huffman) fillFull() {
	for i, e := range h.look {
		length := uint(e & 0xff)
		size := uint(e >> 8 & 15)
		switch {
		case e.endsBlock():
			h.full[i] = numberEntry(length | blockEnds<<8)
		case size == 0 || length+size > lookBits:
			h.full[i] = notTogether << 8
		default:
			number := signed(uint64(i)<<(64-lookBits+length), size)
			h.full[i] = numberEntry(length+size|uint(e>>12&15)<<8) | numberEntry(number)<<16
		}
	}
}

// next reads a code; ok is false where there is none.
func (h *huffman) next(r *bitReader) (value byte, ok bool) {
	r.need(32)
	if found := h.look[r.window>>(64-lookBits)]; found != 0 {
		r.window <<= found & 63
		r.count -= int(found & 63)
		return byte(found >> 8), true
	}
	return h.long(r)
}

// long reads a code that is longer than what is looked up at once.
func (h *huffman) long(r *bitReader) (value byte, ok bool) {
	ahead := int32(r.window >> 48)
	length := 1
	for ahead >= h.most[length] {
		length++
	}
	if length > 16 {
		return 0, false
	}
	place := int(ahead>>uint(16-length) + h.first[length])
	if place < 0 || place >= len(h.values) {
		return 0, false
	}
	r.take(uint8(length))
	return h.values[place], true
}

package woff

import "encoding/binary"

// reader reads the values of a stream one after the other. After its end it gives zeros, and short is true.
type reader struct {
	data  []byte
	short bool
}

// bytes returns the next n bytes, nil if there are fewer.
func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.short = true
		r.data = nil
		return nil
	}
	out := r.data[:n:n]
	r.data = r.data[n:]
	return out
}

// u8 is a number of one byte.
func (r *reader) u8() int {
	if b := r.bytes(1); b != nil {
		return int(b[0])
	}
	return 0
}

// u16 is a number of two bytes.
func (r *reader) u16() int {
	if b := r.bytes(2); b != nil {
		return int(binary.BigEndian.Uint16(b))
	}
	return 0
}

// i16 is a signed number of two bytes.
func (r *reader) i16() int { return int(int16(r.u16())) }

// u32 is a number of four bytes.
func (r *reader) u32() int {
	if b := r.bytes(4); b != nil {
		return int(binary.BigEndian.Uint32(b))
	}
	return 0
}

// base128 is a number of up to five bytes of seven bits each (WOFF 2.0, 4.1, UIntBase128).
func (r *reader) base128() int {
	v := 0
	for i := range 5 {
		b := r.u8()
		if i == 0 && b == 0x80 || v>>25 != 0 {
			break
		}
		v = v<<7 | b&0x7f
		if b&0x80 == 0 {
			return v
		}
	}
	r.short = true
	return 0
}

// The first bytes of a 255UInt16 with a special meaning (WOFF 2.0, 4.1).
const (
	wordFollows     = 253
	fewerThan506    = 255
	moreThan506     = 254
	lowestWithAByte = 253
)

// short255 is a number of one to three bytes (WOFF 2.0, 4.1, 255UInt16).
func (r *reader) short255() int {
	switch b := r.u8(); b {
	case wordFollows:
		return r.u16()
	case fewerThan506:
		return lowestWithAByte + r.u8()
	case moreThan506:
		return 2*lowestWithAByte + r.u8()
	default:
		return b
	}
}

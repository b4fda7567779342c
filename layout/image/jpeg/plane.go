package jpeg

import (
	"encoding/binary"
	"math/bits"
)

// quantizer divides coefficients by their steps, in the order of files. It multiplies, which takes a tenth of the time.
type quantizer [blockSize]struct {
	// share is one part of the divisor, with shareBits behind the point.
	share uint64
	// most is the largest coefficient that comes to zero, less than half of the divisor; span twice as much.
	most int32
	span uint32
}

// shareBits are so many that the quotient of all numbers below 2¹⁶ is exact: divisors have 11 bits.
const shareBits = 32

// newQuantizer makes a quantizer of steps. What transform gives is eight times too large.
func newQuantizer(steps *[blockSize]uint8) *quantizer {
	q := new(quantizer)
	for i, step := range steps {
		divisor := 8 * uint64(step)
		q[i].share = 1<<shareBits/divisor + 1
		q[i].most = int32(divisor/2 - 1)
		q[i].span = 2 * uint32(q[i].most)
	}
	return q
}

// divide divides a number without a sign, to which half of the divisor was added.
func divide(v int32, share uint64) int32 { return int32(uint64(uint32(v)) * share >> shareBits) }

// codeTable has, for each value, its code shifted by 8 and the length of that.
type codeTable [256]uint32

// newCodeTable makes a table (ITU-T T.81, annex C).
func newCodeTable(spec *codeSpec) *codeTable {
	t := new(codeTable)
	code := uint32(0)
	place := 0
	for length, n := range spec.counts {
		for range n {
			t[spec.values[place]] = code<<8 | uint32(length+1)
			code++
			place++
		}
		code <<= 1
	}
	return t
}

// planeEncoder writes the blocks of a channel.
type planeEncoder struct {
	steps        *quantizer
	first, other *codeTable
	// before is the first coefficient of the block before.
	before int32
}

// The values of codes that no coefficient follows: sixteen zeros, and nothing but zeros up to the end of the block.
const (
	sixteenZeros = 0xf0
	endOfBlock   = 0x00
)

// write transforms a block of samples and writes it (T.81, F.1.2).
func (e *planeEncoder) write(out *bitWriter, b *block) {
	b.transform()
	first := b[0]
	sign := first >> 31
	v := divide((first^sign)-sign+e.steps[0].most+1, e.steps[0].share)
	v = (v ^ sign) - sign
	out.number(e.first, 0, v-e.before)
	e.before = v
	last := 0
	for k := 1; k < blockSize; k++ {
		c := b[zigzag[k]%blockSize]
		step := &e.steps[k]
		if uint32(c+step.most) <= step.span {
			continue
		}
		for ; k-last > 16; last += 16 {
			out.code(e.other, sixteenZeros)
		}
		sign := c >> 31
		v := divide((c^sign)-sign+step.most+1, step.share)
		out.number(e.other, k-last-1, (v^sign)-sign)
		last = k
	}
	if last < blockSize-1 {
		out.code(e.other, endOfBlock)
	}
}

// bitWriter writes bits, the highest first, with a zero behind each byte of 0xFF (T.81, B.1.1.5).
type bitWriter struct {
	out []byte
	// window has the bits that wait, at its low end; count how many they are.
	window uint64
	count  uint
}

// code writes a code.
func (w *bitWriter) code(t *codeTable, value uint8) {
	c := t[value]
	w.put(uint64(c>>8), uint(c&0xff))
}

// number writes a number, behind some zeros: a code that says how many zeros and bits, then the bits.
func (w *bitWriter) number(t *codeTable, zeros int, v int32) {
	sign := v >> 31
	size := uint(bits.Len32(uint32((v ^ sign) - sign)))
	c := t[uint(zeros)<<4|size]
	w.put(uint64(c>>8)<<size|uint64(uint32(v+sign))&(1<<size-1), uint(c&0xff)+size)
}

// put writes up to 32 bits.
func (w *bitWriter) put(v uint64, n uint) {
	w.window = w.window<<n | v
	if w.count += n; w.count >= 32 {
		w.write()
	}
}

// write writes 32 bits of those that wait.
func (w *bitWriter) write() {
	w.count -= 32
	four := uint32(w.window >> w.count)
	if !hasMark(uint64(four)) {
		w.out = binary.BigEndian.AppendUint32(w.out, four)
		return
	}
	for shift := 24; shift >= 0; shift -= 8 {
		w.byte(byte(four >> shift))
	}
}

// byte writes a byte.
func (w *bitWriter) byte(v byte) {
	w.out = append(w.out, v)
	if v == mark {
		w.out = append(w.out, 0)
	}
}

// flush writes the bits that are left, and ones behind them up to the end of a byte.
func (w *bitWriter) flush() {
	w.put(0x7f, 7)
	for ; w.count >= 8; w.count -= 8 {
		w.byte(byte(w.window >> (w.count - 8)))
	}
	w.window, w.count = 0, 0
}

package jpeg

// The inverse cosine transform of Loeffler, Ligtenberg and Moschytz ("Practical fast 1-D DCT algorithms with 11
// multiplications", ICASSP 1989), in whole numbers, as the library of the Independent JPEG Group has it: to the
// block of 8 by 8 pixels, and to blocks of 4 by 4, 2 by 2 and 1 whose pixels are the means of those that they stand
// for. The constants have constBits bits behind the point.
const (
	constBits = 13
	passBits  = 2 // more bits of the results of the first pass

	fix0_211164243 = 1730
	fix0_298631336 = 2446
	fix0_390180644 = 3196
	fix0_509795579 = 4176
	fix0_541196100 = 4433
	fix0_601344887 = 4926
	fix0_720959822 = 5906
	fix0_765366865 = 6270
	fix0_850430095 = 6967
	fix0_899976223 = 7373
	fix1_061594337 = 8697
	fix1_175875602 = 9633
	fix1_272758580 = 10426
	fix1_451774981 = 11893
	fix1_501321110 = 12299
	fix1_847759065 = 15137
	fix1_961570560 = 16069
	fix2_053119869 = 16819
	fix2_172734803 = 17799
	fix2_562915447 = 20995
	fix3_072711026 = 25172
	fix3_624509785 = 29692
)

// rounded divides by a power of two.
func rounded(v int32, bits uint) int32 { return (v + 1<<(bits-1)) >> bits }

// zeroLevel is the level of zero.
const zeroLevel = 128

// level is a sample: what the transform gives is around zero.
func level(v int32) byte { return clamped(v + zeroLevel) }

// clamped is the sample nearest to a level.
func clamped(v int32) byte {
	if uint32(v) > 255 {
		if v < 0 {
			return 0
		}
		return 255
	}
	return byte(v)
}

// eight is one pass over eight coefficients; the results have constBits more bits, and start is added to them.
func eight(c0, c1, c2, c3, c4, c5, c6, c7, start int32) (p0, p1, p2, p3, p4, p5, p6, p7 int32) {
	z := (c2 + c6) * fix0_541196100
	t2 := z - c6*fix1_847759065
	t3 := z + c2*fix0_765366865
	t0 := (c0+c4)<<constBits + start
	t1 := (c0-c4)<<constBits + start
	even0, even3 := t0+t3, t0-t3
	even1, even2 := t1+t2, t1-t2

	z5 := (c7 + c3 + c5 + c1) * fix1_175875602
	z1 := (c7 + c1) * -fix0_899976223
	z2 := (c5 + c3) * -fix2_562915447
	z3 := (c7+c3)*-fix1_961570560 + z5
	z4 := (c5+c1)*-fix0_390180644 + z5
	odd0 := c1*fix1_501321110 + z1 + z4
	odd1 := c3*fix3_072711026 + z2 + z3
	odd2 := c5*fix2_053119869 + z2 + z4
	odd3 := c7*fix0_298631336 + z1 + z3
	return even0 + odd0, even1 + odd1, even2 + odd2, even3 + odd3, even3 - odd3, even2 - odd2, even1 - odd1, even0 - odd0
}

// idct8 turns a block into 8 by 8 pixels; the block is lost.
func idct8(b *block, out []byte, stride int) {
	const shift = constBits - passBits
	for x := range blockSide {
		c := (*[57]int32)(b[x : x+57 : x+57])
		if c[8]|c[16]|c[24]|c[32]|c[40]|c[48]|c[56] == 0 {
			v := c[0] << passBits
			c[0], c[8], c[16], c[24], c[32], c[40], c[48], c[56] = v, v, v, v, v, v, v, v
			continue
		}
		p0, p1, p2, p3, p4, p5, p6, p7 := eight(c[0], c[8], c[16], c[24], c[32], c[40], c[48], c[56], 1<<(shift-1))
		c[0] = p0 >> shift
		c[8] = p1 >> shift
		c[16] = p2 >> shift
		c[24] = p3 >> shift
		c[32] = p4 >> shift
		c[40] = p5 >> shift
		c[48] = p6 >> shift
		c[56] = p7 >> shift
	}
	for y := range blockSide {
		c := (*[8]int32)(b[8*y : 8*y+8 : 8*y+8])
		line := (*[8]byte)(out[y*stride:])
		if c[1]|c[2]|c[3]|c[4]|c[5]|c[6]|c[7] == 0 {
			v := level(rounded(c[0], passBits+3))
			*line = [8]byte{v, v, v, v, v, v, v, v}
			continue
		}
		rowOfEight(c, line)
	}
}

// rowOfEight is the second pass over a row of eight.
func rowOfEight(c *[8]int32, line *[8]byte) {
	const shift = constBits + passBits + 3
	p0, p1, p2, p3, p4, p5, p6, p7 := eight(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], zeroLevel<<shift+1<<(shift-1))
	if uint32(p0|p1|p2|p3|p4|p5|p6|p7)>>shift > 255 {
		line[0] = clamped(p0 >> shift)
		line[1] = clamped(p1 >> shift)
		line[2] = clamped(p2 >> shift)
		line[3] = clamped(p3 >> shift)
		line[4] = clamped(p4 >> shift)
		line[5] = clamped(p5 >> shift)
		line[6] = clamped(p6 >> shift)
		line[7] = clamped(p7 >> shift)
		return
	}
	line[0] = byte(p0 >> shift)
	line[1] = byte(p1 >> shift)
	line[2] = byte(p2 >> shift)
	line[3] = byte(p3 >> shift)
	line[4] = byte(p4 >> shift)
	line[5] = byte(p5 >> shift)
	line[6] = byte(p6 >> shift)
	line[7] = byte(p7 >> shift)
}

// four is one pass to four pixels; the results have constBits+1 more bits, and start is added to them. The coefficient in
// the middle falls out of the means of pairs.
func four(c0, c1, c2, c3, c5, c6, c7, start int32) (p0, p1, p2, p3 int32) {
	t0 := c0<<(constBits+1) + start
	t2 := c2*fix1_847759065 - c6*fix0_765366865
	odd0 := c1*fix2_562915447 + c3*fix0_899976223 - c5*fix0_601344887 - c7*fix0_509795579
	odd1 := c1*fix1_061594337 - c3*fix2_172734803 + c5*fix1_451774981 - c7*fix0_211164243
	return t0 + t2 + odd0, t0 - t2 + odd1, t0 - t2 - odd1, t0 + t2 - odd0
}

// idct4 turns a block into 4 by 4 pixels; the block is lost.
func idct4(b *block, out []byte, stride int) {
	const shift = constBits - passBits + 1
	for x := range blockSide {
		if x == 4 {
			continue
		}
		c := (*[57]int32)(b[x : x+57 : x+57])
		if c[8]|c[16]|c[24]|c[40]|c[48]|c[56] == 0 {
			v := c[0] << passBits
			c[0], c[8], c[16], c[24] = v, v, v, v
			continue
		}
		p0, p1, p2, p3 := four(c[0], c[8], c[16], c[24], c[40], c[48], c[56], 1<<(shift-1))
		c[0] = p0 >> shift
		c[8] = p1 >> shift
		c[16] = p2 >> shift
		c[24] = p3 >> shift
	}
	for y := range 4 {
		const last = constBits + passBits + 3 + 1
		c := (*[8]int32)(b[8*y : 8*y+8 : 8*y+8])
		line := (*[4]byte)(out[y*stride:])
		p0, p1, p2, p3 := four(c[0], c[1], c[2], c[3], c[5], c[6], c[7], zeroLevel<<last+1<<(last-1))
		if uint32(p0|p1|p2|p3)>>last > 255 {
			*line = [4]byte{clamped(p0 >> last), clamped(p1 >> last), clamped(p2 >> last), clamped(p3 >> last)}
			continue
		}
		*line = [4]byte{byte(p0 >> last), byte(p1 >> last), byte(p2 >> last), byte(p3 >> last)}
	}
}

// two is what the odd coefficients of one pass to two pixels come to, with constBits+2 more bits.
func two(c1, c3, c5, c7 int32) int32 {
	return c1*fix3_624509785 - c3*fix1_272758580 + c5*fix0_850430095 - c7*fix0_720959822
}

// idct2 turns a block into 2 by 2 pixels; the block is lost.
func idct2(b *block, out []byte, stride int) {
	const shift = constBits - passBits + 2
	for _, x := range [...]int{0, 1, 3, 5, 7} {
		c := b[x : x+57 : x+57]
		even := c[0] << (constBits + 2)
		odd := two(c[8], c[24], c[40], c[56])
		c[0] = rounded(even+odd, shift)
		c[8] = rounded(even-odd, shift)
	}
	for y := range 2 {
		c := (*[8]int32)(b[8*y : 8*y+8 : 8*y+8])
		even := c[0] << (constBits + 2)
		odd := two(c[1], c[3], c[5], c[7])
		out[y*stride] = level(rounded(even+odd, constBits+passBits+3+2))
		out[y*stride+1] = level(rounded(even-odd, constBits+passBits+3+2))
	}
}

// idct1 turns a block into its mean.
func idct1(b *block, out []byte) { out[0] = level(rounded(b[0], 3)) }

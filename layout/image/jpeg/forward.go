package jpeg

// The cosine transform of Loeffler, Ligtenberg and Moschytz, forward, in the whole numbers in which the standard library
// reckons it: at first with wideBits behind the point, then with fewBits.
const (
	wideBits = 18
	fewBits  = 14

	wideCos3, wideSin3 = 217965, 145639 // of 3π/16
	wideCos1, wideSin1 = 257107, 51142  // of π/16
	wideCos6, wideSin6 = 141871, 342508 // of 6π/16, times √2
	fewCos3, fewSin3   = 13623, 9102
	fewCos1, fewSin1   = 16069, 3196
	fewCos6, fewSin6   = 8867, 21407
	rootTwo12          = 5793 // √2 with 12 bits
	rootTwo14          = 23170
)

// turned turns two coefficients by an angle, whose cosine and sine may be multiplied by a number.
func turned(x0, x1, cos, sin int32) (y0, y1 int32) {
	sum := cos * (x0 + x1)
	return sum + (sin-cos)*x1, sum - (cos+sin)*x0
}

// transform turns samples from 0 to 255 into eight times their coefficients.
func (b *block) transform() {
	for i := range blockSide {
		c := (*[57]int32)(b[i : i+57 : i+57])
		sum0, low0 := c[0]+c[56], c[0]-c[56]
		sum1, low1 := c[8]+c[48], c[8]-c[48]
		sum2, low2 := c[16]+c[40], c[16]-c[40]
		sum3, low3 := c[24]+c[32], c[24]-c[32]

		x4, x7 := turned(low3, low0, wideCos3, wideSin3)
		x5, x6 := turned(low2, low1, wideCos1, wideSin1)
		x0, x3 := sum0+sum3, sum0-sum3
		x1, x2 := sum1+sum2, sum1-sum2
		c[16], c[48] = turned(x2, x3, wideCos6, wideSin6)
		c[0] = (x0 + x1 - 128*blockSide) << wideBits
		c[32] = (x0 - x1) << wideBits

		x4, x6 = x4+x6, x4-x6
		x7, x5 = x7+x5, x7-x5
		c[8] = x7 + x4
		c[24] = x5 >> 12 * rootTwo12
		c[40] = x6 >> 12 * rootTwo12
		c[56] = x7 - x4
	}
	for i := range blockSide {
		c := (*[blockSide]int32)(b[blockSide*i : blockSide*i+blockSide : blockSide*i+blockSide])
		sum0, low0 := c[0]+c[7], c[0]-c[7]
		sum1, low1 := c[1]+c[6], c[1]-c[6]
		sum2, low2 := c[2]+c[5], c[2]-c[5]
		sum3, low3 := c[3]+c[4], c[3]-c[4]

		x4, x7 := turned(low3>>fewBits, low0>>fewBits, fewCos3, fewSin3)
		x5, x6 := turned(low2>>fewBits, low1>>fewBits, fewCos1, fewSin1)
		x0, x3 := sum0+sum3, sum0-sum3
		x1, x2 := sum1+sum2, sum1-sum2
		x2, x3 = turned(x2>>fewBits, x3>>fewBits, fewCos6, fewSin6)

		x4, x6 = x4+x6, x4-x6
		x7, x5 = x7+x5, x7-x5
		c[0] = rounded(x0+x1, wideBits)
		c[1] = rounded(x7+x4, wideBits)
		c[2] = rounded(x2, wideBits)
		c[3] = rounded(x5>>fewBits*rootTwo14, wideBits)
		c[4] = rounded(x0-x1, wideBits)
		c[5] = rounded(x6>>fewBits*rootTwo14, wideBits)
		c[6] = rounded(x3, wideBits)
		c[7] = rounded(x7-x4, wideBits)
	}
}

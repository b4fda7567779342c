// Package exact has powers and roots that are the same numbers on every processor: those of the package math are
// written for some processors in their machine code, and elsewhere a compiler may fuse products with sums. What is
// returned lies within some units of the last place of the true value.
package exact

import "math"

// Power is x to the power of y, for x of 0 or more; not a number for other x. Without x = 0 it is never 0 unless it is
// smaller than all numbers.
func Power(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case !(x >= 0) || math.IsNaN(y):
		return math.NaN()
	case y == 1:
		return x
	case (x == 0 || math.IsInf(x, 1)) && (x == 0) == (y > 0):
		return 0
	case x == 0 || math.IsInf(x, 1):
		return math.Inf(1)
	}
	return exponential(float64(y * logarithm(x)))
}

// CubeRoot is the number whose cube is x.
func CubeRoot(x float64) float64 {
	switch {
	case x < 0:
		return -CubeRoot(-x)
	case x == 0 || !(x <= math.MaxFloat64):
		return x
	}
	y := exponential(logarithm(x) / 3)
	square := float64(y * y)
	return y - (float64(square*y)-x)/float64(3*square) // a step of Newton's
}

// The logarithm of 2, in two parts, of which the first one has no more than 32 bits: products of it with the exponents
// of numbers are not rounded.
const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// logarithm is the natural logarithm of a number above 0, by the series of the inverse hyperbolic tangent.
func logarithm(x float64) float64 {
	f, e := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f = float64(2 * f)
		e--
	}
	s := (f - 1) / (f + 1) // 0.172 at the most
	square := float64(s * s)
	const last = 21 // the next power is below a part in 2⁵⁵
	sum := 0.0
	for n := last; n > 0; n -= 2 {
		sum = 1/float64(n) + float64(square*sum)
	}
	low := float64(2*float64(s*sum)) + float64(float64(e)*ln2Low)
	return float64(float64(e)*ln2High) + low
}

// exponential is e to the power of x, by its Taylor series around the nearest multiple of the logarithm of 2.
func exponential(x float64) float64 {
	const most = 800 // beyond it there are no numbers
	x = min(max(x, -most), most)
	whole := math.Floor(x/math.Ln2 + 0.5)
	left := x - float64(whole*ln2High) - float64(whole*ln2Low) // 0.347 at the most
	const last = 15                                            // the next term is below a part in 2⁵⁵
	sum := 1.0
	for n := last; n > 0; n-- {
		sum = 1 + float64(left*sum)/float64(n)
	}
	return math.Ldexp(sum, int(whole))
}

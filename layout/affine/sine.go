package affine

import "math"

// SinCos is the sine and the cosine of an angle in degrees. Quarters of a circle are exact.
func SinCos(degrees float64) (sin, cos float64) {
	turned := math.Mod(degrees, 360)
	if math.IsNaN(turned) {
		return 0, 1
	}
	if turned < 0 {
		turned += 360
	}
	quarters := math.Floor(turned/90 + 0.5) // the angle that is left is 45 degrees at the most
	left := float64((turned - float64(90*quarters)) * (math.Pi / 180))
	s := sine(left)
	c := cosine(left)
	switch int(quarters) % 4 {
	case 1:
		return c, -s
	case 2:
		return -s, -c
	case 3:
		return -c, s
	}
	return s, c
}

// sine is the sine of an angle of an eighth of a circle at the most, by its Taylor series to the 15th power.
func sine(x float64) float64 {
	return x + float64(x*series(float64(x*x), [...]float64{-6, -20, -42, -72, -110, -156, -210}))
}

// cosine is the cosine of an angle of an eighth of a circle at the most, by its Taylor series to the 14th power.
func cosine(x float64) float64 {
	return 1 + series(float64(x*x), [...]float64{-2, -12, -30, -56, -90, -132, -182})
}

// series is the sum of terms of which each is the one before times square, divided by the next of the divisors.
func series(square float64, divisors [7]float64) float64 {
	sum := 0.0
	for i := len(divisors) - 1; i >= 0; i-- {
		sum = float64((1+sum)*square) / divisors[i]
	}
	return sum
}

// tan is the tangent of an angle in degrees; far out for a right angle, at which it has no end.
func tan(degrees float64) float64 {
	s, c := SinCos(degrees)
	const least = 1e-12
	if math.Abs(c) < least {
		c = math.Copysign(least, c)
	}
	return s / c
}

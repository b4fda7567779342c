package icc

import (
	"errors"
	"math"

	"annualreport/layout/exact"
)

// curve maps one channel.
type curve interface{ at(x float64) float64 }

// sampleCurve is a curve by values at equal distances.
type sampleCurve []float64

func (c sampleCurve) at(x float64) float64 {
	x = float64(clamp(x) * float64(len(c)-1))
	i := min(int(x), len(c)-2)
	f := x - float64(i)
	return c[i] + float64(f*(c[i+1]-c[i]))
}

// parametric is a curve of one of the functions of ISO 15076-1, 10.18.
type parametric struct {
	kind int
	p    [7]float64 // g a b c d e f
}

func (c parametric) at(x float64) float64 {
	g, a, b, k, d, e, f := c.p[0], c.p[1], c.p[2], c.p[3], c.p[4], c.p[5], c.p[6]
	power := func(add float64) float64 { return exact.Power(math.Max(float64(a*x)+b, 0), g) + add }
	switch c.kind {
	case 0:
		return exact.Power(math.Max(x, 0), g)
	case 1:
		if a == 0 || x >= -b/a {
			return power(0)
		}
		return 0
	case 2:
		if a == 0 || x >= -b/a {
			return power(k)
		}
		return k
	case 3:
		if x >= d {
			return power(0)
		}
		return float64(k * x)
	}
	if x >= d {
		return power(e)
	}
	return float64(k*x) + f
}

// identity leaves a channel as it is.
type identity struct{}

func (identity) at(x float64) float64 { return x }

var errCutOff = errors.New("is cut off")

// readCurve reads a curve and returns its length in bytes.
func readCurve(s string) (curve, int, error) {
	if len(s) < 12 {
		return nil, 0, errCutOff
	}
	switch s[:4] {
	case "curv":
		return readSampled(s)
	case "para":
		kind := int(be16(s, 8))
		counts := [...]int{1, 3, 4, 5, 7}
		if kind >= len(counts) {
			return nil, 0, errors.New("has a curve of a kind that is not known here")
		}
		n := counts[kind]
		if len(s) < 12+4*n {
			return nil, 0, errCutOff
		}
		c := parametric{kind: kind}
		for i := range n {
			c.p[i] = fixed(s, 12+4*i)
		}
		return c, 12 + 4*n, nil
	}
	return nil, 0, errors.New("has something else where a curve should be")
}

// readSampled reads a curve of values; one value is a power, none is identity.
func readSampled(s string) (curve, int, error) {
	n := int(be32(s, 8))
	if n > (len(s)-12)/2 {
		return nil, 0, errCutOff
	}
	switch n {
	case 0:
		return identity{}, 12, nil
	case 1:
		return parametric{p: [7]float64{float64(be16(s, 12)) / 256}}, 14, nil
	}
	c := make(sampleCurve, n)
	for i := range c {
		c[i] = float64(be16(s, 12+2*i)) / 65535
	}
	return c, 12 + 2*n, nil
}

func clamp(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return math.Min(x, 1)
}

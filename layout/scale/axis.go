// Package scale chooses the steps of axes.
package scale

import (
	"math"
	"strconv"
	"strings"
)

// Axis runs from Low to High. Its ticks stand in steps that people count in: one, two or
// five times a power of ten. The zero Axis has no ticks.
//
// Ticks are counted in whole numbers, so that no axis has more than three and twice the steps that
// are wanted, whatever its values are.
type Axis struct {
	Low, High float64
	// The first tick is first steps from 0, and count ticks follow it.
	first, count int64
	// A step is digit times ten to the power of exponent.
	digit, exponent int
}

// Plain is an axis without ticks that holds the values from low to high.
func Plain(low, high float64) Axis {
	if high <= low {
		high = low + max(math.Abs(low), 1)
	}
	return Axis{Low: low, High: high}
}

// finest is how many times the distance of two neighboring numbers of a processor a step
// is at least. Ticks nearer to each other would print as the same number.
const finest = 16

// smallest is the smallest step: numbers below it have fewer digits.
const smallest = 1e-307

// Nice is the axis that holds the values from low to high with about as many steps as
// wanted, after Heckbert, "Nice numbers for graph labels" (Graphics Gems, 1990). The values
// are finite, and below 1e305 so that the axis may reach beyond them.
func Nice(low, high float64, steps int) Axis {
	low, high = min(low, high), max(low, high)
	if high == low {
		if high == 0 {
			high = 1
		}
		low, high = math.Min(low, 0), math.Max(high, 0)
	}
	steps = max(steps, 1)
	digit, exponent := nice(high-low, false)
	span := value(int64(digit), exponent)
	digit, exponent = nice(max(span/float64(steps), finest*spacing(max(-low, high)), smallest), true)
	step := value(int64(digit), exponent)
	a := Axis{digit: digit, exponent: exponent, first: int64(math.Floor(low / step))}
	last := int64(math.Ceil(high / step))
	for a.tick(a.first) > low {
		a.first--
	}
	for a.tick(last) < high {
		last++
	}
	a.count = last - a.first
	a.Low, a.High = a.tick(a.first), a.tick(last)
	return a
}

// spacing is the distance from a number to the next one that a processor knows.
func spacing(v float64) float64 { return math.Nextafter(v, math.Inf(1)) - v }

// nice is a number near another that people count in, as a digit and a power of ten;
// rounded to the nearest one, or up.
func nice(v float64, nearest bool) (digit, exponent int) {
	exponent = magnitude(v)
	f := v / math.Pow10(exponent)
	bounds := [3]float64{1, 2, 5}
	if nearest {
		bounds = [3]float64{1.5, 3, 7}
	}
	switch {
	case nearest && f < bounds[0] || !nearest && f <= bounds[0]:
		return 1, exponent
	case nearest && f < bounds[1] || !nearest && f <= bounds[1]:
		return 2, exponent
	case nearest && f < bounds[2] || !nearest && f <= bounds[2]:
		return 5, exponent
	}
	return 1, exponent + 1
}

// magnitude is the power of ten that a number above 0 begins with.
func magnitude(v float64) int {
	_, exponent, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	out, _ := strconv.Atoi(exponent)
	return out
}

// value is the number nearest to a whole number times a power of ten. Multiplying would
// round twice: three times 0.1 is 0.30000000000000004.
func value(n int64, exponent int) float64 {
	v, err := strconv.ParseFloat(strconv.FormatInt(n, 10)+"e"+strconv.Itoa(exponent), 64)
	if err != nil {
		return math.Copysign(math.MaxFloat64, float64(n))
	}
	return v
}

// tick is the value that is some steps from 0.
func (a Axis) tick(steps int64) float64 { return value(steps*int64(a.digit), a.exponent) }

// step is the distance of two ticks, 0 for an axis that has none.
func (a Axis) step() float64 {
	if a.digit == 0 {
		return 0
	}
	return a.tick(1)
}

// Decimals is how many decimals a tick needs, so that no two are written alike.
func (a Axis) Decimals() int { return max(-a.exponent, 0) }

// Ticks are the values that are marked, from the lowest on.
func (a Axis) Ticks() []float64 {
	if a.digit == 0 {
		return nil
	}
	out := make([]float64, 0, a.count+1)
	for i := range a.count + 1 {
		out = append(out, a.tick(a.first+i))
	}
	return out
}

// Share is where a value stands on the axis, from 0 at its low end to 1.
func (a Axis) Share(v float64) float64 { return (v - a.Low) / (a.High - a.Low) }

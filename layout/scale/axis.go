// Package scale chooses the steps of axes.
package scale

import "math"

// Axis runs from Low to High in steps that people count in: one, two or five times a
// power of ten.
type Axis struct{ Low, High, Step float64 }

// Nice is the axis that holds some values with about as many steps as wanted, after
// Heckbert, "Nice numbers for graph labels" (Graphics Gems, 1990).
func Nice(low, high float64, steps int) Axis {
	if high < low {
		low, high = high, low
	}
	if high == low {
		if high == 0 {
			high = 1
		}
		low, high = math.Min(low, 0), math.Max(high, 0)
	}
	span := nice(high-low, false)
	step := nice(span/float64(max(steps, 1)), true)
	return Axis{Low: math.Floor(low/step) * step, High: math.Ceil(high/step) * step, Step: step}
}

// nice is a number near another that people count in; rounded to the nearest one, or up.
func nice(v float64, nearest bool) float64 {
	power := math.Pow10(int(math.Floor(math.Log10(v))))
	f := v / power
	bounds := [3]float64{1, 2, 5}
	if nearest {
		bounds = [3]float64{1.5, 3, 7}
	}
	switch {
	case nearest && f < bounds[0] || !nearest && f <= bounds[0]:
		return power
	case nearest && f < bounds[1] || !nearest && f <= bounds[1]:
		return 2 * power
	case nearest && f < bounds[2] || !nearest && f <= bounds[2]:
		return 5 * power
	}
	return 10 * power
}

// Ticks are the values that are marked, from the lowest on.
func (a Axis) Ticks() []float64 {
	n := int(math.Round((a.High - a.Low) / a.Step))
	out := make([]float64, 0, n+1)
	for i := range n + 1 {
		v := a.Low + float64(float64(i)*a.Step)
		if math.Abs(v) < a.Step/1e6 {
			v = 0
		}
		out = append(out, v)
	}
	return out
}

// Share is where a value stands on the axis, from 0 at its low end to 1.
func (a Axis) Share(v float64) float64 { return (v - a.Low) / (a.High - a.Low) }

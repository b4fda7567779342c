package chart

import (
	"math"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// dashes are the dashes and gaps of lines, in tenths of their thickness: the first one is whole.
var dashes = [...][]int64{nil, {50, 25}, {14, 16}, {80, 20, 14, 20}, {100, 40}, {60, 20, 14, 20, 14, 20}}

// leastDashed is the least thickness that the dashes of a line are measured in.
const leastDashed = unit.Pt

// dashed cuts a line into dashes.
func dashed(points []unit.Point, steps []unit.Length) []display.Segment {
	var out []display.Segment
	to := func(verb display.Verb, p unit.Point) {
		out = append(out, display.Segment{Verb: verb, Points: [3]unit.Point{p}})
	}
	at, left := 0, steps[0] // the step, and how much of it is left
	to(display.MoveTo, points[0])
	for i := 1; i < len(points); i++ {
		a, z := points[i-1], points[i]
		length := distance(a, z)
		for done := unit.Length(0); done < length; {
			next := min(done+left, length)
			p := unit.Point{
				X: a.X + (z.X-a.X).MulDiv(int64(next), int64(length)),
				Y: a.Y + (z.Y-a.Y).MulDiv(int64(next), int64(length)),
			}
			left -= next - done
			done = next
			drawn := at%2 == 0
			if drawn {
				to(display.LineTo, p)
			}
			if left > 0 {
				continue
			}
			at = (at + 1) % len(steps)
			left = steps[at]
			if !drawn {
				to(display.MoveTo, p)
			}
		}
	}
	return out
}

// distance is how far two points are from each other.
func distance(a, z unit.Point) unit.Length {
	x, y := (z.X - a.X).Points(), (z.Y - a.Y).Points()
	return unit.Points(math.Sqrt(float64(x*x) + float64(y*y)))
}

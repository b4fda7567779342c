package chart_test

import (
	"fmt"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// marked is a value and where its mark stands.
type marked struct {
	value float64
	at    unit.Length
}

// uneven looks for marks whose distances are not those of their values.
func uneven(marks []marked) []string {
	if len(marks) == 0 {
		return nil
	}
	low, high := marks[0], marks[0]
	for _, m := range marks {
		if m.value < low.value {
			low = m
		}
		if m.value > high.value {
			high = m
		}
	}
	var out []string
	for _, m := range marks {
		share := 0.0
		if high.value > low.value {
			share = (m.value - low.value) / (high.value - low.value)
		}
		want := low.at + unit.Points((high.at-low.at).Points()*share)
		if (m.at - want).Abs() > unit.Pt/20 {
			out = append(out, fmt.Sprintf("%v is at %v, not at %v", m.value, m.at, want))
		}
	}
	return out
}

// slopes compares the ends of the lines of slopes with their values; a larger one stands higher.
func (d *drawnChart) slopes() []string {
	lines := make(map[uint8]display.Path)
	for _, it := range d.pages[0] {
		if p, ok := it.(display.Path); ok && p.Stroke != nil && isSeries(p) {
			lines[p.Stroke.Screen.R] = p
		}
	}
	var marks []marked
	for k, s := range d.chart.Series {
		p, drawn := lines[uint8(k)]
		if whole := isNumber(s.Values[0]) && isNumber(s.Values[1]); whole != drawn {
			return []string{fmt.Sprintf("a line of %v is drawn: %v", s.Values, drawn)}
		}
		for i := range p.Segments {
			marks = append(marks, marked{-s.Values[i], p.Segments[i].Points[0].Y})
		}
	}
	return append(uneven(marks), lowerThan(marks)...)
}

// lowerThan looks for a smaller value that is not before a larger one.
func lowerThan(marks []marked) []string {
	for _, a := range marks {
		for _, b := range marks {
			if a.value < b.value && a.at > b.at {
				return []string{fmt.Sprintf("%v is at %v, and %v at %v", a.value, a.at, b.value, b.at)}
			}
		}
	}
	return nil
}

// dots compares the places of dots with their values, in the direction of reading.
func (d *drawnChart) dots() []string {
	drawn := make([][]unit.Length, len(d.chart.Series))
	for _, items := range d.pages {
		for _, it := range items {
			if p, ok := it.(display.Path); ok && p.Fill != nil && isSeries(p) {
				e := p.Extent()
				drawn[p.Fill.Screen.R] = append(drawn[p.Fill.Screen.R], e.X+e.W/2)
			}
		}
	}
	var marks []marked
	for k, s := range d.chart.Series {
		if len(d.chart.Series) > 1 && len(drawn[k]) > 0 {
			drawn[k] = drawn[k][1:] // of the legend
		}
		var known []float64
		for _, v := range s.Values {
			if isNumber(v) {
				known = append(known, v)
			}
		}
		if len(known) != len(drawn[k]) {
			return []string{fmt.Sprintf("%d dots for %v", len(drawn[k]), s.Values)}
		}
		for i, v := range known {
			at := drawn[k][i]
			if d.mirrored {
				at = -at
			}
			marks = append(marks, marked{v, at})
		}
	}
	return append(uneven(marks), lowerThan(marks)...)
}

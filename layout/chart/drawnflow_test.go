package chart_test

import (
	"fmt"
	"math"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// bands compares the heights of the bands of a flow with their values, at both of their ends.
func (d *drawnChart) bands() []string {
	var got [2][]unit.Length
	for _, it := range d.pages[0] {
		p, ok := it.(display.Path)
		if !ok || p.Fill == nil || len(p.Segments) != 5 || p.Segments[1].Verb != display.CurveTo {
			continue
		}
		s := p.Segments
		from, to := s[3].Points[2].Y-s[0].Points[0].Y, s[2].Points[0].Y-s[1].Points[2].Y
		if from != to {
			return []string{fmt.Sprintf("a band is %v high where it begins, and %v where it ends", from, to)}
		}
		side := 0
		if (s[0].Points[0].X > s[1].Points[2].X) != d.mirrored {
			side = 1
		}
		got[side] = append(got[side], from)
	}
	scale := 0.0
	for k, s := range d.chart.Series {
		sum, high := 0.0, unit.Length(0)
		for _, v := range s.Values {
			sum += numberOf(v)
		}
		for _, h := range got[k] {
			high += h
		}
		scale = max(scale, high.Points()/sum)
	}
	var out []string
	for k, s := range d.chart.Series {
		at := 0
		for _, v := range s.Values {
			want := unit.Points(numberOf(v) * scale)
			if want < unit.Pt/20 {
				if at < len(got[k]) && got[k][at] < unit.Pt/10 {
					at++
				}
				continue
			}
			if at >= len(got[k]) || (got[k][at]-want).Abs() > unit.Pt/10 {
				out = append(out, fmt.Sprintf("series %d is drawn as %v, and %v wants %v", k, got[k], v, want))
				break
			}
			at++
		}
	}
	return out
}

// panels compares the columns of small charts with their values: all have one scale.
func (d *drawnChart) panels() []string {
	drawn := make([][]unit.Length, len(d.chart.Series))
	for _, items := range d.pages {
		for _, it := range items {
			p, ok := it.(display.Path)
			if isMark := ok && d.isPinned() && (len(p.Segments) != 5 || p.Extent().W != d.stem()); isMark {
				continue
			}
			if ok && p.Fill != nil && isSeries(p) {
				drawn[p.Fill.Screen.R] = append(drawn[p.Fill.Screen.R], p.Extent().H)
			}
		}
	}
	most, highest := 0.0, unit.Length(0)
	for k, s := range d.chart.Series {
		for _, v := range s.Values {
			most = max(most, math.Abs(numberOf(v)))
		}
		for _, h := range drawn[k] {
			highest = max(highest, h)
		}
	}
	var out []string
	for k, s := range d.chart.Series {
		var want, got []unit.Length
		for _, v := range s.Values {
			if h := unit.Points(math.Abs(numberOf(v)) / most * highest.Points()); most > 0 && h > unit.Pt/20 {
				want = append(want, h)
			}
		}
		for _, h := range drawn[k] {
			if h > unit.Pt/20 {
				got = append(got, h)
			}
		}
		same := len(got) == len(want)
		for i := 0; same && i < len(got); i++ {
			same = (got[i] - want[i]).Abs() <= unit.Pt/20
		}
		if !same {
			out = append(out, fmt.Sprintf("small chart %d is drawn as %v, not %v", k, got, want))
		}
	}
	return out
}

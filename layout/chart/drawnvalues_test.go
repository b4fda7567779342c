package chart_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// hasLongValues reports whether a finding is of values that have no room in their chart.
func hasLongValues(f finding.Finding) bool {
	if bars, ok := f.(finding.ChartAsBars); ok {
		f = bars.Also
	}
	switch f.(type) {
	case finding.ChartLongValues, finding.ChartLostValues:
		return true
	}
	return false
}

// lostValues looks for values that do not stand in the chart, where nothing tells of it. The parts of a stack that are 0
// are told by the report. From right
// to left a minus is a text of its own.
func (d *drawnChart) lostValues() []string {
	if d.mirrored || slices.ContainsFunc(d.found, hasLongValues) {
		return nil
	}
	const short = 12 // letters, which are never divided
	seen := make(map[string]int)
	for _, items := range d.pages {
		for _, b := range boxesOf(items) {
			seen[b.text]++
		}
	}
	var out []string
	for _, s := range d.chart.Series {
		for _, v := range s.Values {
			text := d.chart.Format(v)
			if _, stack := d.kind.(chart.Stack); !isNumber(v) || len(text) > short || stack && v == 0 {
				continue
			}
			if seen[text]--; seen[text] < 0 {
				out = append(out, "the value "+text+" is lost")
			}
		}
	}
	return out
}

// lostNames looks for short labels that do not stand in the chart.
func (d *drawnChart) lostNames() []string {
	if d.mirrored {
		return nil
	}
	seen := make(map[string]int)
	for _, items := range d.pages {
		for _, b := range boxesOf(items) {
			seen[b.text]++
		}
	}
	var out []string
	for _, label := range d.chart.Labels {
		const short = 5 // letters, which are never divided
		if name := content.PlainText(label); len(name) > 0 && len(name) <= short {
			if seen[name]--; seen[name] < 0 {
				out = append(out, "the label "+name+" is lost")
			}
		}
	}
	return out
}

// lengths compares the lengths of bars, columns and parts with their values.
func (d *drawnChart) lengths() []string {
	_, lying := d.kind.(chart.Bars)
	pinned := d.isPinned()
	legend := len(d.chart.Series) > 1 && !pinned // that of pins has marks
	// The scale of the longest bar holds for all.
	drawn := make([][]unit.Length, len(d.chart.Series))
	for _, items := range d.pages {
		for _, it := range items {
			p, ok := it.(display.Path)
			if !ok || p.Fill == nil || !isSeries(p) {
				continue
			}
			e := p.Extent()
			length, thick := e.H, e.W
			if lying {
				length, thick = thick, length
			}
			if pinned && (len(p.Segments) != 5 || thick != d.stem()) {
				continue // a mark
			}
			k := int(p.Fill.Screen.R)
			drawn[k] = append(drawn[k], length)
		}
	}
	var out []string
	most, scale := 0.0, 0.0
	for k := range drawn {
		if legend && len(drawn[k]) > 0 {
			drawn[k] = drawn[k][1:]
		}
		longest := unit.Length(0)
		for _, l := range drawn[k] {
			longest = max(longest, l)
		}
		for _, v := range d.chart.Series[k].Values {
			if math.Abs(numberOf(v)) > most {
				most = math.Abs(v)
				scale = longest.Points() / most
			}
		}
	}
	for k, s := range d.chart.Series {
		var want []unit.Length
		for _, v := range s.Values {
			want = append(want, unit.Points(math.Abs(numberOf(v))*scale))
		}
		if !areLengths(drawn[k], want) {
			out = append(out, fmt.Sprintf("series %d is drawn as %v, not %v, for %v", k, drawn[k], want, s.Values))
		}
	}
	return out
}

// areLengths reports whether lengths are those that are wanted, of which ones that nobody sees may be missing.
func areLengths(got, want []unit.Length) bool {
	const unseen, near = unit.Pt / 20, unit.Pt / 100
	got = slices.DeleteFunc(got, func(l unit.Length) bool { return l <= unseen })
	for _, w := range want {
		off := unseen
		if w < 2*unseen {
			off = near
		}
		switch {
		case w < unseen-near:
		case len(got) > 0 && (got[0]-w).Abs() <= off:
			got = got[1:]
		case w > unseen+near:
			return false
		}
	}
	return len(got) == 0
}

// isPinned reports whether bars and columns are drawn as pins.
func (d *drawnChart) isPinned() bool {
	_, stacked := d.kind.(chart.Stack)
	return d.chart.Look.Bars == content.Pins && !stacked
}

// line is how thick the lines of the chart are.
func (d *drawnChart) line() unit.Length { return cmp.Or(d.chart.Look.Line, 7*unit.Pt/4) }

// stem is how thick the stems of pins are.
func (d *drawnChart) stem() unit.Length { return min(d.line(), 2*unit.Pt) }

// piles looks for parts of a column that do not stand on each other.
func (d *drawnChart) piles() []string {
	columns := make(map[unit.Length]unit.Rect)
	sums := make(map[unit.Length]unit.Length)
	for _, it := range d.pages[len(d.pages)-1] {
		p, ok := it.(display.Path)
		if !ok || p.Fill == nil || !isSeries(p) {
			continue
		}
		e := p.Extent()
		if e.W == layouttest.A4Styles().Style(role.ChartLabel).Text.Size && e.H == e.W {
			continue // of the legend
		}
		columns[e.X] = columns[e.X].Around(e)
		sums[e.X] += e.H
	}
	for x, c := range columns {
		if (c.H - sums[x]).Abs() > unit.Pt/10 {
			return []string{fmt.Sprintf("parts of %v together are a column of %v", sums[x], c.H)}
		}
	}
	return nil
}

// angles compares the sectors of a donut with their values.
func (d *drawnChart) angles() []string {
	var got []float64
	for _, it := range d.pages[0] {
		p, ok := it.(display.Path)
		if !ok || p.Fill == nil || len(p.Segments) < 4 || p.Segments[1].Verb != display.CurveTo {
			continue
		}
		got = append(got, angleOf(p.Segments, d.ring(), d.mirrored))
	}
	var want []float64
	total := 0.0
	for _, v := range d.chart.Series[0].Values {
		total += numberOf(v)
	}
	for _, v := range d.chart.Series[0].Values {
		if share := numberOf(v) / total; share > 1e-9 { // less is no curve
			want = append(want, share)
		}
	}
	if len(got) != len(want) {
		return []string{fmt.Sprintf("%d sectors for %v", len(got), d.chart.Series[0].Values)}
	}
	var out []string
	for i := range got {
		if diff := math.Abs(got[i] - want[i]); diff > 1e-3 && diff < 1-1e-3 {
			out = append(out, fmt.Sprintf("a sector has %v of the round, not %v", got[i], want[i]))
		}
	}
	return out
}

// ring is how thick the ring of a donut is, as a part of its radius: as its bars would be.
func (d *drawnChart) ring() float64 {
	thick := cmp.Or(d.chart.Look.Thick, 68)
	return float64(min(max(42*thick/68, 15), 60)) / 100
}

// angleOf is the part of the round that the outline of a sector has: the line from its first point
// to its last, on the inner circle, goes through the middle.
func angleOf(s []display.Segment, ring float64, mirrored bool) float64 {
	first, inner := s[0].Points[0], s[len(s)-2].Points[2]
	var end unit.Point
	for i := range s {
		if s[i].Verb == display.LineTo {
			end = s[i-1].Points[2]
		}
	}
	x := first.X.Points() - (first.X-inner.X).Points()/ring
	y := first.Y.Points() - (first.Y-inner.Y).Points()/ring
	from := math.Atan2(first.X.Points()-x, y-first.Y.Points())
	to := math.Atan2(end.X.Points()-x, y-end.Y.Points())
	turn := (to - from) / (2 * math.Pi)
	if mirrored {
		turn = -turn
	}
	return turn - math.Floor(turn)
}

// isNumber reports whether a value is known, and numberOf is 0 for one that is not.
func isNumber(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

func numberOf(v float64) float64 {
	if !isNumber(v) {
		return 0
	}
	return v
}

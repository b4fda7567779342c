package layout

import (
	"math"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// The line of a chart and the dot at each of its values.
const (
	chartLine = 7 * unit.Pt / 4
	chartDot  = 5 * unit.Pt / 2
)

// lines draws a line through the values of each series, with its name at its end.
// A value that is not known leaves a gap.
func (d *drafter) lines() {
	n, b := d.n, &d.n.block
	right := unit.Length(0)
	if len(b.Series) > 1 {
		right = widest(n.names) + d.gap
	}
	s := d.stage(b.Value.Leading, right)
	s.ground()
	ends := make([]lineEnd, 0, len(b.Series))
	for k, series := range b.Series {
		var run []unit.Point
		draw := func() {
			if len(run) > 1 {
				d.stroke(run, series.Ink, chartLine)
			}
			for _, p := range run {
				d.fill(display.CirclePath(p, chartDot), series.Ink)
			}
			run = nil
		}
		last := unit.Point{}
		for i, v := range series.Values {
			if math.IsNaN(v) {
				draw()
				continue
			}
			last = unit.Point{X: s.middle(i), Y: s.at(v)}
			run = append(run, last)
		}
		draw()
		ends = append(ends, lineEnd{k, last})
	}
	if len(b.Series) == 1 {
		d.pointValues(s)
		return
	}
	d.nameLines(s, ends)
}

// lineEnd is where the line of a series ends.
type lineEnd struct {
	series int
	at     unit.Point
}

// pointValues sets the values of a single line above its dots, where there is room for
// them all.
func (d *drafter) pointValues(s *stage) {
	row := d.n.values[0]
	if widest(row) > s.slot {
		return
	}
	for i, p := range row {
		if p != nil {
			d.word(p, s.middle(i), s.at(d.n.block.Series[0].Values[i])-chartDot-p.style.Leading, byMiddle)
		}
	}
}

// nameLines sets names at the ends of lines, as near as they can stand without lying
// over each other.
func (d *drafter) nameLines(s *stage, ends []lineEnd) {
	line := d.n.block.Label.Leading
	slices.SortStableFunc(ends, func(a, b lineEnd) int { return int(a.at.Y - b.at.Y) })
	y := s.box.Y - line/2
	for i, e := range ends {
		ideal := e.at.Y - line/2
		y = max(y, ideal)
		// What is below needs its room too.
		lowest := s.box.Y + s.box.H + line/2 - line*unit.Length(len(ends)-i)
		y = min(y, max(lowest, ideal))
		from := len(d.items)
		d.word(d.n.names[e.series], e.at.X+chartDot+d.gap/2, y, byStart)
		d.reink(from, func(color.Ink) color.Ink { // that of the line, as far as it can be read
			return color.Legible(d.n.block.Series[e.series].Ink, d.n.block.Ground, color.MinimumContrast)
		})
		y += line
	}
}

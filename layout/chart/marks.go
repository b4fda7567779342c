package chart

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// mark draws the mark of a series at a point. Each of the first six series has a shape of its own, so that they can be
// distinguished without their colors too.
func (d *Drafter) mark(p unit.Point, series int) { d.markIn(p, series, d.markInk(series)) }

// markInk is the ink of the marks of a series.
func (d *Drafter) markInk(series int) color.Ink {
	b := &d.chart.Block
	if len(b.Series) == 1 && b.Look.MarkInk != nil {
		return *b.Look.MarkInk
	}
	return b.Series[series].Ink
}

// markIn draws the mark of a series in an ink.
func (d *Drafter) markIn(p unit.Point, series int, ink color.Ink) {
	d.sizedMark(p, series, ink, dotOf(&d.chart.Block))
}

// markSample is the sample of series that are marks.
func markSample(d *Drafter, at unit.Rect, series int) {
	dot := min(dotOf(&d.chart.Block), at.H.MulDiv(10, 2*markReach))
	d.sizedMark(unit.Point{X: at.X + at.W/2, Y: at.Y + at.H/2}, series, d.markInk(series), dot)
}

// sizedMark draws the mark of a series with a radius. Open marks are filled with the ground.
func (d *Drafter) sizedMark(p unit.Point, series int, ink color.Ink, dot unit.Length) {
	const (
		shapes = 6
		ringed = 4 // a circle that is open where others are filled, and filled where they are open
	)
	shape := series % shapes
	d.fill(markShape(p, shape, dot), ink)
	if (shape == ringed) != (d.chart.Block.Look.Marks == content.OpenMarks) {
		d.fill(markShape(p, shape, dot/2), d.chart.Block.Ground)
	}
}

// markReach is how far the corners of marks are from their point, in tenths of the radius.
const markReach = 14

// markShape is the outline of a mark about a point.
func markShape(p unit.Point, shape int, dot unit.Length) []display.Segment {
	switch shape {
	case 1:
		return display.RectPath(unit.Rect{X: p.X - dot, Y: p.Y - dot, W: 2 * dot, H: 2 * dot})
	case 2:
		return polygon(p, dot, [][2]int64{{0, -14}, {13, 9}, {-13, 9}})
	case 3:
		return polygon(p, dot, [][2]int64{{0, -markReach}, {markReach, 0}, {0, markReach}, {-markReach, 0}})
	case 4:
		return display.CirclePath(p, dot*6/5)
	case 5:
		return polygon(p, dot, [][2]int64{{0, 14}, {13, -9}, {-13, -9}})
	default:
		return display.CirclePath(p, dot)
	}
}

// polygon is a closed outline. Its corners are given in tenths of a radius from a point.
func polygon(c unit.Point, radius unit.Length, corners [][2]int64) []display.Segment {
	var out []display.Segment
	for i, k := range corners {
		verb := display.LineTo
		if i == 0 {
			verb = display.MoveTo
		}
		at := unit.Point{X: c.X + radius.MulDiv(k[0], 10), Y: c.Y + radius.MulDiv(k[1], 10)}
		out = append(out, display.Segment{Verb: verb, Points: [3]unit.Point{at}})
	}
	return append(out, display.Segment{Verb: display.Close})
}

// rod draws a bar or a column from the axis to its value, in the ink of its label or else of its series: as a block, or
// as a thin line with a mark at the end of the value, which is a point in the middle of that edge.
func (d *Drafter) rod(r unit.Rect, value unit.Point, series, label int) {
	b := &d.chart.Block
	if !isPinned(b) {
		d.barOf(r, series, label)
		return
	}
	ink := b.Series[series].Ink
	if b.LabelInks != nil {
		ink = b.LabelInks[label]
	}
	stem := stemOf(b)
	if value.X == r.X || value.X == r.X+r.W { // lying
		d.rect(unit.Rect{X: r.X, Y: value.Y - stem/2, W: r.W, H: stem}, ink)
	} else {
		d.rect(unit.Rect{X: value.X - stem/2, Y: r.Y, W: stem, H: r.H}, ink)
	}
	if b.LabelInks == nil {
		ink = d.markInk(series)
	}
	d.sizedMark(value, series, ink, chartDot)
}

// seriesLine draws the line of a series through points: with dashes, where nothing else would tell it from others.
func (d *Drafter) seriesLine(points []unit.Point, series int) {
	b := &d.chart.Block
	pattern := dashes[series%len(dashes)]
	if !isDashed(b) || pattern == nil {
		d.stroke(points, b.Series[series].Ink, lineOf(b))
		return
	}
	measure := max(lineOf(b), leastDashed)
	steps := make([]unit.Length, len(pattern))
	for i, p := range pattern {
		steps[i] = measure.MulDiv(p, 10)
	}
	d.Items = append(d.Items, display.Path{
		Segments: dashed(points, steps), Stroke: &b.Series[series].Ink, Line: lineOf(b), Place: d.chart.Place,
	})
}

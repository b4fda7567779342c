package chart

import (
	"cmp"
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Slope is the change of each series from the first of two labels to the second: a line for each, with its values at
// its ends and its name behind the second. It has no form for more or fewer labels.
type Slope struct{}

// ChartKind implements content.ChartKind.
func (Slope) ChartKind() {}

func (Slope) axis(b *content.Chart) scale.Axis { return scale.Plain(extremes(b)) }

func (Slope) sums(*content.Chart) []float64 { return nil }

// slopeDrawing is lines between two sides with room for their words.
type slopeDrawing struct {
	head  heading
	axis  scale.Axis
	sides [2]slopeSide
	// height is that of the part in which the lines lie.
	height unit.Length
	top    unit.Length
	// dot is the radius of the marks at the ends.
	dot unit.Length
}

// slopeSide is one of the two ends of the lines, and the words beside it.
type slopeSide struct {
	x     unit.Length
	label *inline.Paragraph
	ends  []slopeEnd
	// values is how wide the values are.
	values unit.Length
}

// slopeEnd is the end of a line; name is nil where the name stands at the other end.
type slopeEnd struct {
	series      int
	at          float64
	value, name *inline.Paragraph
}

// height is the height of the words at an end.
func (e slopeEnd) height() unit.Length { return max(heightOf(e.value), heightOf(e.name)) }

// namesShares are the parts of the width of a chart that the names at the ends of slopes have at the most, in
// hundredths: less where that is too much.
var namesShares = []int64{32, 20}

func (Slope) fit(f *fitter) drawing {
	if len(f.words.labels) != 2 {
		return nil
	}
	for _, share := range namesShares {
		if s := fitSlope(f, f.width.MulDiv(share, 100)); s != nil {
			return s
		}
	}
	return nil
}

// fitSlope is a slope whose names have some room; nil if that is too much or too little.
func fitSlope(f *fitter, room unit.Length) drawing {
	s := &slopeDrawing{head: makeHeading(f, nil), axis: f.axis, dot: dotOf(f.block)}
	names := slopeNames(f, room)
	for side := range s.sides {
		s.sides[side] = fitSide(f, side, names)
	}
	away := leaderRoom + dotOf(f.block) + f.gap
	left := s.sides[0].width(f.gap) + away
	right := s.sides[1].width(f.gap) + away
	s.sides[0].x, s.sides[1].x = left, f.width-right
	if f.width-left-right < f.width/leastPlot {
		return nil
	}
	middle := (left + f.width - right) / 2
	s.sides[0].label = f.within(f.words.labels[0].phrase, middle-f.gap)
	s.sides[1].label = f.within(f.words.labels[1].phrase, f.width-middle-f.gap)
	s.height = plotHeight(f.block, f.label.Leading, f.height)
	for _, side := range s.sides {
		s.height = max(s.height, side.height())
	}
	if s.height > f.height-6*f.label.Leading {
		return nil
	}
	return s
}

// slopeNames are the names of the lines, within a width; nil for those without a name.
func slopeNames(f *fitter, room unit.Length) []*inline.Paragraph {
	out := make([]*inline.Paragraph, len(f.words.names))
	for k, name := range f.words.names {
		out[k] = f.within(name, room)
		if len(out[k].Lines) == 0 {
			out[k] = nil
		}
	}
	return out
}

// fitSide are the ends of the lines at a side, from above down. A name stands at the second side, or at the first if
// the line has no other end.
func fitSide(f *fitter, side int, names []*inline.Paragraph) slopeSide {
	var out slopeSide
	for k, row := range f.words.values {
		value := row[side]
		if value == nil {
			continue
		}
		f.oneLine(value)
		end := slopeEnd{series: k, at: f.block.Series[k].Values[side], value: value}
		if side == 1 || row[1] == nil {
			end.name = names[k]
		}
		out.ends = append(out.ends, end)
		out.values = max(out.values, value.Frame.Width)
	}
	slices.SortStableFunc(out.ends, func(a, b slopeEnd) int { return cmp.Compare(b.at, a.at) })
	return out
}

// width is the width of the words of a side.
func (s *slopeSide) width(gap unit.Length) unit.Length {
	names := unit.Length(0)
	for _, e := range s.ends {
		if e.name != nil {
			names = max(names, e.name.Frame.Width+gap)
		}
	}
	return s.values + names
}

// height is the height of the words of a side, one below the other.
func (s *slopeSide) height() unit.Length {
	h := unit.Length(0)
	for _, e := range s.ends {
		h += e.height()
	}
	return h
}

func (s *slopeDrawing) draw(d *Drafter) {
	d.head(s.head)
	first, second := s.sides[0], s.sides[1]
	d.word(first.label, max(first.x, first.label.Frame.Width), d.Y, byEnd)
	d.word(second.label, min(second.x, d.width-second.label.Frame.Width), d.Y, byStart)
	line := d.chart.label.Leading
	s.top = d.Y + max(heightOf(first.label), heightOf(second.label)) + line/2
	for _, side := range s.sides {
		d.rect(unit.Rect{X: side.x - axisLine/2, Y: s.top, W: axisLine, H: s.height}, d.chart.Block.Rule)
	}
	for k, series := range d.chart.Block.Series {
		s.line(d, k, series.Values)
	}
	for i := range s.sides {
		s.words(d, i)
	}
	d.Y = s.top + s.height + line/2
}

// line draws the line of a series, with marks at the ends that are known.
func (s *slopeDrawing) line(d *Drafter, series int, values []float64) {
	var ends []unit.Point
	for i, v := range values {
		if isKnown(v) {
			ends = append(ends, unit.Point{X: s.sides[i].x, Y: s.at(v)})
		}
	}
	if len(ends) > 1 {
		d.stroke(ends, d.chart.Block.Series[series].Ink, lineOf(&d.chart.Block))
	}
	for _, p := range ends {
		d.markIn(p, 0, d.chart.Block.Series[series].Ink) // their names at the ends tell them apart
	}
}

// at is the Y of a value.
func (s *slopeDrawing) at(v float64) unit.Length {
	inner := s.height - 2*s.dot
	return s.top + s.height - s.dot - unit.Points(float64(inner.Points()*s.axis.Share(v)))
}

// words sets the values and the names at a side, each as near to its end as possible, and leads to those that had to
// move.
func (s *slopeDrawing) words(d *Drafter, i int) {
	side := s.sides[i]
	var wanted, heights []unit.Length
	for _, e := range side.ends {
		wanted = append(wanted, s.at(e.at)-e.height()/2)
		heights = append(heights, e.height())
	}
	line := d.chart.label.Leading
	places := apart(wanted, heights, s.top-line/2, s.top+s.height+line/2)
	out, anchor := unit.Length(1), byStart // the way out of the lines
	if i == 0 {
		out, anchor = -1, byEnd
	}
	for k, e := range side.ends {
		from := side.x + out*(s.dot+d.gap/4)
		x := side.x + out*(s.dot+leaderRoom)
		y := places[k] + heights[k]/2
		if (places[k] - wanted[k]).Abs() > line/4 {
			d.stroke([]unit.Point{{X: from, Y: s.at(e.at)}, {X: x - out*d.gap/4, Y: y}}, d.chart.Block.Rule, axisLine)
		}
		d.wordIn(e.value, x, y, anchor, e.series)
		d.wordIn(e.name, x+out*(side.values+d.gap), y, anchor, e.series)
	}
}

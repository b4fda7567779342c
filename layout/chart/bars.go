package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Bars lie one below the other, begin at a common line, and have their values behind them. They have room for words of
// any length: labels that are too long for the place before the bars stand above them.
type Bars struct{}

// ChartKind implements content.ChartKind.
func (Bars) ChartKind() {}

// The proportions of bars: their thickness, the space between those of a group and
// between groups, in tenths of the height of a line.
const (
	barThick  = 8
	barApart  = 2
	barGroups = 6
)

// barLabels is the part of the width of a chart that labels before bars take at the most, in
// hundredths.
const barLabels = 32

// leastPlot sets how much of the width of a chart its values have: at least 1/leastPlot. Narrower drawings show
// nothing.
const leastPlot = 3

func (Bars) axis(b *content.Chart) scale.Axis { return scale.Plain(fromZero(b)) }

func (Bars) sums(*content.Chart) []float64 { return nil }

// valuePlace is where the values of bars stand.
type valuePlace uint8

const (
	behindBars valuePlace = iota
	aboveBars
	nowhere
)

// barDrawing is bars in a form that has room for their words.
type barDrawing struct {
	head   heading
	axis   scale.Axis
	labels []*inline.Paragraph
	// above is set if labels stand above their bars.
	above  bool
	values [][]*inline.Paragraph
	place  valuePlace
	// tall is set if the bars of a label may be higher than a page has room for.
	tall bool
}

func (Bars) fit(f *fitter) drawing {
	b := &barDrawing{head: areaHead(f), axis: f.axis, values: f.words.values}
	for _, row := range b.values {
		f.oneLine(row...)
	}
	b.tall = unit.Length(len(b.values))*f.label.Leading > f.height/pageShare
	before := labelsBefore(f)
	room := f.width - b.valueRoom(f.gap)
	switch {
	case before != nil && !b.tall && room-widest(before)-f.gap >= f.width/leastPlot:
		b.labels = before
		return b
	case room >= f.width/leastPlot:
	case b.widestValue() <= f.width:
		b.place = aboveBars
	default:
		b.place = nowhere
		if !f.block.Tabled {
			f.report(finding.ChartLongValues{At: f.at()})
		}
	}
	b.above = true
	for _, l := range f.words.labels {
		b.labels = append(b.labels, f.within(l.phrase, f.width))
	}
	return b
}

// labelsBefore are labels that stand before bars; nil if their words are too long for that.
func labelsBefore(f *fitter) []*inline.Paragraph {
	width := f.width.MulDiv(barLabels, 100)
	var out []*inline.Paragraph
	for _, l := range f.words.labels {
		switch {
		case f.fits(l.whole, width):
			out = append(out, l.whole)
		case f.fits(l.divided, width):
			out = append(out, l.divided)
		default:
			return nil
		}
	}
	return out
}

// widestValue is the width of the widest value.
func (b *barDrawing) widestValue() unit.Length {
	var w unit.Length
	for _, row := range b.values {
		w = max(w, widest(row))
	}
	return w
}

// valueRoom is the width that values need behind bars: on both sides, if there are bars to the left.
func (b *barDrawing) valueRoom(gap unit.Length) unit.Length {
	room := b.widestValue() + gap
	if b.axis.Low < 0 {
		return 2 * room
	}
	return room
}

// barPlot is where bars lie.
type barPlot struct {
	left, width unit.Length
	axis        scale.Axis
	// thick is how thick a bar is, and apart the space between the bars of a group.
	thick unit.Length
	apart unit.Length
	// top is where the line begins at which the bars begin.
	top unit.Length
}

// at is the place of a value.
func (s *barPlot) at(v float64) unit.Length {
	return s.left + unit.Points(float64(s.width.Points()*s.axis.Share(v)))
}

// plot is the place of the bars in the width of a chart.
func (b *barDrawing) plot(d *Drafter) *barPlot {
	line := d.chart.label.Leading
	s := &barPlot{
		width: d.width, axis: b.axis, thick: line.MulDiv(barThick, 10), apart: line.MulDiv(barApart, 10),
	}
	if !b.above {
		s.left = widest(b.labels) + d.gap
		s.width -= s.left
	}
	if b.place == behindBars {
		s.width -= b.valueRoom(d.gap)
		if b.axis.Low < 0 {
			s.left += b.widestValue() + d.gap
		}
	}
	return s
}

func (b *barDrawing) draw(d *Drafter) {
	d.head(b.head)
	s := b.plot(d)
	between := d.chart.label.Leading.MulDiv(barGroups, 10)
	s.top = d.Y
	d.cut()
	for i := range b.labels {
		if i > 0 {
			d.Y += between
			b.divide(d, s)
		}
		if b.above {
			b.groupBelow(d, s, i)
		} else {
			b.groupBeside(d, s, i)
		}
	}
	b.zero(d, s)
}

// divide marks a place where the bars may be divided among pages. The line at which bars begin ends there, and a new
// one begins.
func (b *barDrawing) divide(d *Drafter, s *barPlot) {
	if !d.Divided {
		return
	}
	d.Y = s.top + (d.Y - s.top).RoundUp(d.gap) // strips are multiples of half the grid
	b.zero(d, s)
	s.top = d.Y
	d.cut()
}

// zero draws the line at which bars begin.
func (b *barDrawing) zero(d *Drafter, s *barPlot) {
	d.rect(unit.Rect{X: s.at(0) - axisLine/2, Y: s.top, W: axisLine, H: d.Y - s.top}, d.chart.Block.Rule)
}

// groupBeside draws the bars of a label behind it.
func (b *barDrawing) groupBeside(d *Drafter, s *barPlot, i int) {
	group := unit.Length(len(b.values))*(s.thick+s.apart) - s.apart
	height := max(group, heightOf(b.labels[i]))
	d.word(b.labels[i], 0, d.Y+(height-heightOf(b.labels[i]))/2, byStart)
	y := d.Y + (height-group)/2
	for k := range b.values {
		b.bar(d, s, k, i, y)
		y += s.thick + s.apart
	}
	d.Y += height
}

// groupBelow draws the bars of a label below it.
func (b *barDrawing) groupBelow(d *Drafter, s *barPlot, i int) {
	d.word(b.labels[i], 0, d.Y, byStart)
	d.Y += heightOf(b.labels[i])
	for k, row := range b.values {
		if k > 0 && (b.place == aboveBars || b.tall) {
			b.divide(d, s)
		}
		if b.place == aboveBars {
			d.word(row[i], 0, d.Y, byStart)
			d.Y += heightOf(row[i])
		}
		b.bar(d, s, k, i, d.Y)
		d.Y += s.thick + s.apart
	}
	d.Y -= s.apart
}

// bar draws one bar, with its value if that stands behind it.
func (b *barDrawing) bar(d *Drafter, s *barPlot, series, label int, y unit.Length) {
	p := b.values[series][label]
	if p == nil {
		return
	}
	v := d.chart.Block.Series[series].Values[label]
	zero := s.at(0)
	end := s.at(v)
	d.barOf(unit.Rect{X: min(zero, end), Y: y, W: (end - zero).Abs(), H: s.thick}, series, label)
	if b.place != behindBars {
		return
	}
	head := y + (s.thick-heightOf(p))/2
	if v < 0 {
		d.word(p, end-d.gap/2, head, byEnd)
	} else {
		d.word(p, end+d.gap/2, head, byStart)
	}
}

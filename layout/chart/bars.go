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

// The proportions of bars, in tenths of the height of a line: their usual thickness, from one bar of a group to the
// next and from one group to the next, and the least space between both, whatever the thickness is.
const (
	barThick   = 8
	barStep    = 10
	groupStep  = 14
	leastApart = 1
	leastGroup = 3
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
	b := &barDrawing{head: rodHead(f), axis: f.axis, values: f.words.values}
	for _, row := range b.values {
		f.oneLine(row...)
	}
	r := rodsOf(f.block, f.label.Leading)
	b.tall = unit.Length(len(b.values))*(r.room+r.apart) > f.height/pageShare
	before := labelsBefore(f)
	reach := pinReach(f.block)
	room := f.width - b.valueRoom(f.gap+reach) - reach
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

// rods is how thick bars are, and the space around them.
type rods struct {
	// thick is how thick a bar is, and room the height of its row: that of its value at the least.
	thick, room unit.Length
	// apart is the space between the bars of a group, and between that between groups.
	apart, between unit.Length
}

// rodsOf is how thick the bars of a chart are whose words stand on lines of a height.
func rodsOf(b *content.Chart, line unit.Length) rods {
	r := rods{thick: line.MulDiv(barThick*thickOf(b), 10*slotShare)}
	r.room = max(r.thick, line.MulDiv(barThick, 10), 2*pinReach(b))
	if isPinned(b) {
		r.thick = stemOf(b)
	}
	r.apart = max(line.MulDiv(leastApart, 10), line.MulDiv(barStep, 10)-r.room)
	r.between = max(line.MulDiv(leastGroup, 10), line.MulDiv(groupStep, 10)-r.room)
	return r
}

// barPlot is where bars lie.
type barPlot struct {
	left, width unit.Length
	axis        scale.Axis
	rods
	// top is where the line begins at which the bars begin.
	top unit.Length
}

// at is the place of a value.
func (s *barPlot) at(v float64) unit.Length {
	return s.left + unit.Points(float64(s.width.Points()*s.axis.Share(v)))
}

// plot is the place of the bars in the width of a chart.
func (b *barDrawing) plot(d *Drafter) *barPlot {
	block := &d.chart.Block
	reach := pinReach(block)
	s := &barPlot{
		left: reach, width: d.width - reach, axis: b.axis, rods: rodsOf(block, d.chart.label.Leading),
	}
	if !b.above {
		before := widest(b.labels) + d.gap
		s.left += before
		s.width -= before
	}
	if b.place != behindBars {
		s.width -= reach
		return s
	}
	s.width -= b.valueRoom(d.gap + reach)
	if b.axis.Low < 0 {
		s.left += b.widestValue() + d.gap + reach
	}
	return s
}

func (b *barDrawing) draw(d *Drafter) {
	d.head(b.head)
	s := b.plot(d)
	s.top = d.Y
	d.cut()
	for i := range b.labels {
		if i > 0 {
			d.Y += s.between
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
	ink := d.chart.Block.Rule
	if d.chart.Block.Look.Axis != content.BareAxis {
		ink = d.chart.label.Text.Ink
	}
	d.rect(unit.Rect{X: s.at(0) - axisLine/2, Y: s.top, W: axisLine, H: d.Y - s.top}, ink)
}

// groupBeside draws the bars of a label behind it.
func (b *barDrawing) groupBeside(d *Drafter, s *barPlot, i int) {
	group := unit.Length(len(b.values))*(s.room+s.apart) - s.apart
	height := max(group, heightOf(b.labels[i]))
	d.word(b.labels[i], 0, d.Y+(height-heightOf(b.labels[i]))/2, byStart)
	y := d.Y + (height-group)/2
	for k := range b.values {
		b.bar(d, s, k, i, y)
		y += s.room + s.apart
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
		d.Y += s.room + s.apart
	}
	d.Y -= s.apart
}

// bar draws one bar in its row, with its value if that stands behind it.
func (b *barDrawing) bar(d *Drafter, s *barPlot, series, label int, y unit.Length) {
	p := b.values[series][label]
	if p == nil {
		return
	}
	v := d.chart.Block.Series[series].Values[label]
	zero := s.at(0)
	end := s.at(v)
	middle := y + s.room/2
	r := unit.Rect{X: min(zero, end), Y: middle - s.thick/2, W: (end - zero).Abs(), H: s.thick}
	d.rod(r, unit.Point{X: end, Y: middle}, series, label)
	if b.place != behindBars {
		return
	}
	head := middle - heightOf(p)/2
	away := d.gap/2 + pinReach(&d.chart.Block)
	if v < 0 {
		d.word(p, end-away, head, byEnd)
	} else {
		d.word(p, end+away, head, byStart)
	}
}

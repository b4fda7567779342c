package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Dots are values as places along one axis: a row for each label, a mark for each of one or two series, and a line
// between the two. It has no form for more series.
type Dots struct{}

// ChartKind implements content.ChartKind.
func (Dots) ChartKind() {}

// The height of a row of dots, in tenths of the height of a line, and how many series they show at the most.
const (
	dotsRow    = 16
	dotsSeries = 2
)

// axis begins above 0 where that of lines does.
func (Dots) axis(b *content.Chart) scale.Axis { return Lines{}.axis(b) }

func (Dots) sums(*content.Chart) []float64 { return nil }

// dotDrawing is dots with room for their words.
type dotDrawing struct {
	head          heading
	axis          scale.Axis
	labels, ticks []*inline.Paragraph
	values        [][]*inline.Paragraph
	above         bool // the labels stand above their dots
	left, width   unit.Length
}

func (Dots) fit(f *fitter) drawing {
	if len(f.block.Series) > dotsSeries {
		return nil
	}
	o := &dotDrawing{head: makeHeading(f, nil), axis: f.axis, ticks: f.words.ticks, values: f.words.values}
	if len(f.block.Series) > 1 {
		o.head = makeHeading(f, markSample)
	}
	f.oneLine(o.ticks...)
	room := unit.Length(0) // for the values at both sides
	for _, row := range o.values {
		f.oneLine(row...)
		room = max(room, widest(row)+dotOf(f.block)+f.gap)
	}
	room = max(room, widest(o.ticks)/2)
	o.width = f.width - 2*room
	o.left = room
	if o.width < f.width/leastPlot {
		return nil
	}
	if o.labels = labelsBefore(f); o.labels != nil {
		before := widest(o.labels) + f.gap
		if o.width-before >= f.width/leastPlot {
			o.width -= before
			o.left += before
			return o
		}
	}
	o.above = true
	o.labels = nil
	for _, l := range f.words.labels {
		o.labels = append(o.labels, f.within(l.phrase, f.width))
	}
	return o
}

// at is the X of a value.
func (o *dotDrawing) at(v float64) unit.Length {
	return o.left + unit.Points(float64(o.width.Points()*o.axis.Share(v)))
}

func (o *dotDrawing) draw(d *Drafter) {
	d.head(o.head)
	o.drawTicks(d)
	d.cut()
	for i := range o.labels {
		top := d.Y
		height := d.chart.label.Leading.MulDiv(dotsRow, 10)
		if o.above {
			d.word(o.labels[i], 0, d.Y, byStart)
			d.Y += heightOf(o.labels[i])
		} else {
			height = max(height, heightOf(o.labels[i])+d.gap)
			d.word(o.labels[i], 0, d.Y+(height-heightOf(o.labels[i]))/2, byStart)
		}
		o.row(d, i, unit.Rect{X: o.left, Y: d.Y, W: o.width, H: height})
		d.Y = top + (d.Y + height - top).RoundUp(d.gap) // strips are multiples of half the grid
		d.cut()
	}
}

// drawTicks sets the values of the axis above the dots, or the first and the last where not all have room.
func (o *dotDrawing) drawTicks(d *Drafter) {
	values := o.axis.Ticks()
	every := 1
	for i := 1; i < len(o.ticks); i++ {
		if o.at(values[i])-o.at(values[i-1]) < (o.ticks[i].Frame.Width+o.ticks[i-1].Frame.Width)/2+d.gap {
			every = len(o.ticks) - 1
		}
	}
	for i := 0; i < len(o.ticks); i += every {
		d.word(o.ticks[i], o.at(values[i]), d.Y, byMiddle)
	}
	d.Y += tallest(o.ticks) + d.gap/2
}

// row draws the dots of a label with their values, and the lines of the axis where these leave room.
func (o *dotDrawing) row(d *Drafter, label int, in unit.Rect) {
	dots := o.dots(d, label, in)
	var taken []unit.Rect
	for _, p := range dots {
		taken = append(taken, p.box())
	}
	for _, v := range o.gridLines(d) {
		line := unit.Rect{X: o.at(v) - axisLine/4, Y: in.Y, W: axisLine / 2, H: in.H}
		all := crowd{within: in.Grown(in.W), taken: taken}
		if all.free(line.Grown(unit.Pt)) {
			d.rect(line, d.chart.Block.Rule)
		}
	}
	if len(dots) > 1 {
		d.stroke([]unit.Point{dots[0].at, dots[1].at}, d.chart.Block.Rule, axisLine)
	}
	for _, p := range dots {
		d.mark(p.at, p.series)
		d.word(p.value, p.x, p.y, p.anchor)
	}
}

// gridLines are the values at which the axis has lines.
func (o *dotDrawing) gridLines(d *Drafter) []float64 {
	if d.chart.Block.Look.Gridless {
		return nil
	}
	return o.axis.Ticks()
}

// valueDot is a dot with its value.
type valueDot struct {
	series int
	at     unit.Point
	value  *inline.Paragraph
	x, y   unit.Length // of the value
	anchor textAnchor
}

// box is the place of the value.
func (p valueDot) box() unit.Rect { return boxOf(p.value, p.x, p.y, p.anchor) }

// dots are the dots of a label. The value of the lower one of two stands before it, all others behind. Two that would
// cover each other stand one below the other.
func (o *dotDrawing) dots(d *Drafter, label int, in unit.Rect) []valueDot {
	dot := dotOf(&d.chart.Block)
	var out []valueDot
	for k, row := range o.values {
		p := row[label]
		if p == nil {
			continue
		}
		v := d.chart.Block.Series[k].Values[label]
		out = append(out, valueDot{series: k, value: p, at: unit.Point{X: o.at(v), Y: in.Y + in.H/2}, anchor: byStart})
	}
	if len(out) > 1 {
		lower := 0
		if out[1].at.X < out[0].at.X {
			lower = 1
		}
		out[lower].anchor = byEnd
		if (out[0].at.X - out[1].at.X).Abs() < 2*dot {
			out[0].at.Y -= dot
			out[1].at.Y += dot
		}
	}
	for i := range out {
		p := &out[i]
		p.y = in.Y + (in.H-heightOf(p.value))/2
		if p.anchor == byEnd {
			p.x = p.at.X - dot - d.gap/2
		} else {
			p.x = p.at.X + dot + d.gap/2
		}
	}
	return out
}

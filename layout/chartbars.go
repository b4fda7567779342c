package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Bars lie one below the other, from a common nothing, with their values behind them. They
// have room for words of any length: labels that are too long for a place before the bars
// stand above them.
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

// leastStage is the part of the width of a chart that its values have at the least, as a
// divisor. Narrower drawings say nothing.
const leastStage = 3

func (Bars) axis(b *content.Chart) scale.Axis { return scale.Plain(fromZero(b)) }

func (Bars) sums(*content.Chart) []float64 { return nil }

// valuePlace is where the values of bars stand.
type valuePlace uint8

const (
	behindBars valuePlace = iota
	aboveBars
	nowhere
)

// barDrawing is bars with room for their words.
type barDrawing struct {
	head   chartHead
	axis   scale.Axis
	labels []*paragraph
	// above tells that labels stand above their bars.
	above  bool
	values [][]*paragraph
	place  valuePlace
}

func (Bars) fit(f *chartFitter) drawing {
	b := &barDrawing{head: f.areaHead(), axis: f.axis, values: f.words.values}
	for _, row := range b.values {
		f.oneLine(row...)
	}
	before := f.labelsBefore()
	room := f.width - b.valueRoom(f.gap)
	switch {
	case before != nil && room-widest(before)-f.gap >= f.width/leastStage:
		b.labels = before
		return b
	case room >= f.width/leastStage:
	case b.widestValue() <= f.width:
		b.place = aboveBars
	default:
		b.place = nowhere
		if !f.block.Tabled {
			f.tell("count in a larger unit and name it in `unit`, or set them below with `table = true`", "the values of this chart are too long to stand in it")
		}
	}
	b.above = true
	for _, l := range f.words.labels {
		b.labels = append(b.labels, f.within(l.phrase, f.width))
	}
	return b
}

// labelsBefore sets labels before bars; nil if their words are too long for that.
func (f *chartFitter) labelsBefore() []*paragraph {
	width := f.width.MulDiv(barLabels, 100)
	var out []*paragraph
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

// valueRoom is what values need behind bars; on both sides if there are bars to the left.
func (b *barDrawing) valueRoom(gap unit.Length) unit.Length {
	room := b.widestValue() + gap
	if b.axis.Low < 0 {
		return 2 * room
	}
	return room
}

// barStage is where bars lie: their ends by value, and how high each is.
type barStage struct {
	left, width unit.Length
	axis        scale.Axis
	thick       unit.Length
	apart       unit.Length
	top         unit.Length // where the line that bars begin at goes on from
}

// at is the place of a value.
func (s *barStage) at(v float64) unit.Length {
	return s.left + unit.Points(s.width.Points()*s.axis.Share(v))
}

// stage is the place of the bars in the width of a chart.
func (b *barDrawing) stage(d *drafter) *barStage {
	line := d.chart.block.Label.Leading
	s := &barStage{width: d.width, axis: b.axis, thick: line.MulDiv(barThick, 10), apart: line.MulDiv(barApart, 10)}
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

func (b *barDrawing) draw(d *drafter) {
	d.head(b.head)
	s := b.stage(d)
	between := d.chart.block.Label.Leading.MulDiv(barGroups, 10)
	s.top = d.y
	d.cut()
	for i := range b.labels {
		if i > 0 {
			d.y += between
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

// divide marks a place where the bars may be divided among pages. The line that they begin at
// ends there, and begins anew.
func (b *barDrawing) divide(d *drafter, s *barStage) {
	if !d.divided {
		return
	}
	d.y = s.top + (d.y - s.top).RoundUp(d.gap) // strips are multiples of half the grid
	b.zero(d, s)
	s.top = d.y
	d.cut()
}

// zero draws the line that bars begin at.
func (b *barDrawing) zero(d *drafter, s *barStage) {
	d.rect(unit.Rect{X: s.at(0) - axisLine/2, Y: s.top, W: axisLine, H: d.y - s.top}, d.chart.block.Rule)
}

// groupBeside draws the bars of a label behind it.
func (b *barDrawing) groupBeside(d *drafter, s *barStage, i int) {
	group := unit.Length(len(b.values))*(s.thick+s.apart) - s.apart
	height := max(group, heightOf(b.labels[i]))
	d.word(b.labels[i], 0, d.y+(height-heightOf(b.labels[i]))/2, byStart)
	y := d.y + (height-group)/2
	for k := range b.values {
		b.bar(d, s, k, i, y)
		y += s.thick + s.apart
	}
	d.y += height
}

// groupBelow draws the bars of a label below it.
func (b *barDrawing) groupBelow(d *drafter, s *barStage, i int) {
	d.word(b.labels[i], 0, d.y, byStart)
	d.y += heightOf(b.labels[i])
	for k, row := range b.values {
		if k > 0 && b.place == aboveBars {
			b.divide(d, s)
		}
		if b.place == aboveBars {
			d.word(row[i], 0, d.y, byStart)
			d.y += heightOf(row[i])
		}
		b.bar(d, s, k, i, d.y)
		d.y += s.thick + s.apart
	}
	d.y -= s.apart
}

// bar draws one bar, with its value if that stands behind it.
func (b *barDrawing) bar(d *drafter, s *barStage, series, label int, y unit.Length) {
	p := b.values[series][label]
	if p == nil {
		return
	}
	v := d.chart.block.Series[series].Values[label]
	zero, end := s.at(0), s.at(v)
	d.bar(unit.Rect{X: min(zero, end), Y: y, W: (end - zero).Abs(), H: s.thick}, series)
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

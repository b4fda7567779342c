package chart

import (
	"math"

	"annualreport/layout/content"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// plot is the part of a chart in which values are drawn: to the right of the ticks and above the labels.
type plot struct {
	axis  scale.Axis
	ticks []*inline.Paragraph // nil if the chart shows each value instead
	box   unit.Rect           // its Y and H are known when the plot is set
	slot  unit.Length         // the width of the room of a label
	zero  unit.Length         // the height of the value 0, or of the one next to it
	// labels are in a form that has room; nil for those that are left out.
	labels []*inline.Paragraph
	turned bool
	// height is that of the plot with the room around its values; 0 for the usual one.
	height unit.Length
}

// plotForm is what a kind of chart asks of its plot.
type plotForm struct {
	// ticked is set if values are read from an axis.
	ticked bool
	// right is the room that is left free at the right of the plot.
	right unit.Length
	// turning is set if labels may be turned.
	turning bool
}

// The height of a chart of columns or lines.
const (
	// chartHeight is the usual height, in lines of the words of the chart.
	chartHeight = 14
	// pageShare limits the height to 1/pageShare of a page.
	pageShare = 2
	// leastHeight is the least height, in lines of the words of the chart.
	leastHeight = 6
)

// aloneShare is the part of a page, in hundredths, that the plot of a chart takes which stands alone on its page.
const aloneShare = 60

// plotHeight is the height of the plot of a chart, with the words above its values.
func plotHeight(b *content.Chart, line, page unit.Length) unit.Length {
	if b.Alone {
		return max(leastHeight*line, page.MulDiv(aloneShare, 100))
	}
	return max(leastHeight*line, min(chartHeight*line, page/pageShare))
}

// mostGrown is by how much a plot becomes higher at the most where its page has room, in hundredths.
const mostGrown = 25

// Grows is by how much the chart can be higher than usual: what has axes can, since all of its words find as much room
// as before, or more.
func (c *Chart) Grows(page unit.Length) unit.Length {
	switch c.form.(type) {
	case *columnDrawing, *stackDrawing, *lineDrawing:
		if !c.Block.Alone {
			return plotHeight(&c.Block, c.label.Leading, page).MulDiv(mostGrown, 100)
		}
	}
	return 0
}

// plot finds room for the ticks and the labels of a plot. It is nil if there is none, or
// if the plot would be narrower than a third of the chart.
func (f *fitter) plot(form plotForm) *plot {
	s := &plot{axis: f.axis}
	if form.ticked {
		s.ticks = f.words.ticks
		f.oneLine(s.ticks...)
		s.box.X = widest(s.ticks) + f.gap
	} else {
		s.axis = scale.Plain(fromZero(f.block))
	}
	s.box.W = f.width - s.box.X - form.right
	if s.box.W < f.width/leastPlot {
		return nil
	}
	s.slot = s.box.W / unit.Length(max(len(f.words.labels), 1))
	if f.sideBySide(s) || f.shortened(s) || f.thinned(s) || form.turning && f.turned(s) {
		return s
	}
	return nil
}

// labelLines is how many lines a label below a plot has at the most.
const labelLines = 4

// labelGap is the least distance of words that stand side by side.
func (f *fitter) labelGap() unit.Length { return f.label.Text.Size / 2 }

// sideBySide sets each label in its slot, in several lines if necessary, and reports whether all have room.
func (f *fitter) sideBySide(s *plot) bool {
	room := (f.width - widest(s.ticks)) / unit.Length(max(len(f.words.labels), 1)) * 95 / 100
	room = min(room, s.slot-f.labelGap())
	var out []*inline.Paragraph
	for _, l := range f.words.labels {
		if !f.fits(l.whole, room) || len(l.whole.Lines) > labelLines {
			return false
		}
		out = append(out, l.whole)
	}
	s.labels = out
	return true
}

// shortLabels are the labels in their shorter forms, each in one line; nil if no label has one.
func (f *fitter) shortLabels() []*inline.Paragraph {
	var out []*inline.Paragraph
	shorter := false
	for _, l := range f.words.labels {
		p := l.whole
		if l.short != nil {
			p = l.short
			shorter = true
		}
		out = append(out, p)
	}
	if !shorter {
		return nil
	}
	f.oneLine(out...)
	return out
}

// shortened sets labels in their shorter forms, and reports whether all have room.
func (f *fitter) shortened(s *plot) bool {
	out := f.shortLabels()
	if out == nil || widest(out) > s.slot-f.labelGap() {
		return false
	}
	s.labels = out
	return true
}

// thinned sets only every second, third … label of a sequence, and reports whether these have room.
func (f *fitter) thinned(s *plot) bool {
	if !f.block.Sequence {
		return false
	}
	labels := f.shortLabels()
	if labels == nil {
		for _, l := range f.words.labels {
			labels = append(labels, l.whole)
		}
		f.oneLine(labels...)
	}
	for every := 2; every < len(labels); every++ {
		if s.labels = f.every(s, labels, every); s.labels != nil {
			f.report(finding.ChartLabels{At: f.at(), Every: every})
			return true
		}
	}
	return false
}

// every are labels of which only every second, third … is set, by the number every; nil if they have no room. The last
// one may be left out too.
func (f *fitter) every(s *plot, labels []*inline.Paragraph, every int) []*inline.Paragraph {
	out := make([]*inline.Paragraph, len(labels))
	free := unit.Length(0)
	for i := 0; i < len(labels); i += every {
		p := labels[i]
		from := s.labelX(i, p, f.width)
		if i > 0 && from < free+2*f.labelGap() {
			if i+every >= len(labels) && i > every {
				break
			}
			return nil
		}
		out[i] = p
		free = from + p.Frame.Width
	}
	return out
}

// turnedShare is the part of the height of a plot that turned labels have at the most, in
// hundredths.
const turnedShare = 45

// turned sets labels that are read upward, each in its slot, and reports whether all have room.
func (f *fitter) turned(s *plot) bool {
	long := plotHeight(f.block, f.label.Leading, f.height).MulDiv(turnedShare, 100)
	var out []*inline.Paragraph
	for _, l := range f.words.labels {
		p := l.whole
		if !f.fits(p, long) {
			if p = l.divided; !f.fits(p, long) {
				return false
			}
		}
		if heightOf(p) > s.slot {
			return false
		}
		out = append(out, p)
	}
	s.labels = out
	s.turned = true
	return true
}

// at is the Y of a value.
func (s *plot) at(v float64) unit.Length {
	return s.box.Y + s.box.H - unit.Points(float64(s.box.H.Points()*s.axis.Share(v)))
}

// middle is the X of the middle of the room of a label.
func (s *plot) middle(i int) unit.Length {
	return s.box.X + s.slot*unit.Length(i) + s.slot/2
}

// labelX is where a label begins: in the middle of its room, but inside of the chart.
func (s *plot) labelX(i int, p *inline.Paragraph, width unit.Length) unit.Length {
	return max(min(s.middle(i)-p.Frame.Width/2, width-p.Frame.Width), 0)
}

// set draws the axis and the labels of a plot, with some room above and below its values.
func (s *plot) set(d *Drafter, above, below unit.Length) {
	line := d.chart.label.Leading
	if len(s.ticks) > 0 {
		above = max(above, line/2)
	}
	s.box.Y = d.Y + above
	height := s.height
	if height == 0 {
		height = plotHeight(&d.chart.Block, line, d.Page)
	}
	s.box.H = height + d.more - above - below
	s.setTicks(d)
	s.zero = s.at(max(s.axis.Low, math.Min(0, s.axis.High)))
	foot := s.box.Y + s.box.H + below + d.gap/2
	deep := unit.Length(0)
	for i, p := range s.labels {
		if p == nil {
			continue
		}
		if s.turned {
			d.turnedWord(p, s.middle(i), foot)
			deep = max(deep, p.Frame.Width)
			continue
		}
		d.word(p, s.labelX(i, p, d.width)+p.Frame.Width/2, foot, byMiddle)
		deep = max(deep, heightOf(p))
	}
	d.Y = foot + deep
}

// setTicks draws the axis with its values, and the lines of the grid. There is always room for them, since an axis has
// about ticksWanted steps and a plot at least leastHeight lines.
func (s *plot) setTicks(d *Drafter) {
	values := s.axis.Ticks()
	look, ink := &d.chart.Block.Look, d.chart.label.Text.Ink
	for i, p := range s.ticks {
		y := s.at(values[i])
		if !look.Gridless {
			d.rect(unit.Rect{X: s.box.X, Y: y - axisLine/4, W: s.box.W, H: axisLine / 2}, d.chart.Block.Rule)
		}
		if look.Axis == content.TickedAxis {
			d.rect(unit.Rect{X: s.box.X - d.gap/2, Y: y - axisLine/2, W: d.gap / 2, H: axisLine}, ink)
		}
		d.word(p, s.box.X-d.gap, y-heightOf(p)/2, byEnd)
	}
	if len(s.ticks) > 0 && look.Axis != content.BareAxis {
		d.rect(unit.Rect{X: s.box.X - axisLine/2, Y: s.box.Y, W: axisLine, H: s.box.H}, ink)
	}
}

// ground draws the line on which columns stand.
func (s *plot) ground(d *Drafter) {
	d.rect(unit.Rect{X: s.box.X, Y: s.zero - axisLine/2, W: s.box.W, H: axisLine}, d.chart.label.Text.Ink)
}

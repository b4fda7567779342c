package chart

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Flow is two series as sources and uses: bands from each source into a whole, and from there to each use, as thick as
// their values, with both sums above. It has no form for negative values, or another number of series.
type Flow struct{}

// ChartKind implements content.ChartKind.
func (Flow) ChartKind() {}

// The proportions of a flow: what part of the width its words have at each side, in hundredths, the space between its
// bands, how thick the whole is, and how many shades bands have.
const (
	flowWords  = 30
	flowGap    = 3 * unit.Pt
	flowWhole  = 8 * unit.Pt
	flowShades = 6
	flowSides  = 2
)

func (Flow) axis(*content.Chart) scale.Axis { return scale.Axis{High: 1} }

func (Flow) sums(b *content.Chart) []float64 {
	var out []float64
	for _, s := range b.Series {
		sum := 0.0
		for _, v := range s.Values {
			sum += known(v)
		}
		out = append(out, sum)
	}
	return out
}

// flowDrawing is a flow with room for its words.
type flowDrawing struct {
	head  heading
	sides [flowSides]flowSide
	// height is that of the bands, top where they begin, and most the greater sum.
	height, top unit.Length
	most        float64
}

// flowSide is the sources or the uses.
type flowSide struct {
	name, sum *inline.Paragraph
	ends      []flowEnd
	// x is where the bands begin, and whole where they reach the whole.
	x, whole unit.Length
	total    float64
}

// flowEnd is a source or a use.
type flowEnd struct {
	size         float64
	label, value *inline.Paragraph
}

// height is the height of the words of an end.
func (e flowEnd) height() unit.Length { return heightOf(e.label) + heightOf(e.value) }

func (Flow) fit(f *fitter) drawing {
	low, _ := extremes(f.block)
	totals := Flow{}.sums(f.block)
	if len(totals) != flowSides || low < 0 || totals[0] <= 0 || totals[1] <= 0 {
		return nil
	}
	o := &flowDrawing{head: makeHeading(f, nil), most: max(totals[0], totals[1])}
	room := f.width.MulDiv(flowWords, 100)
	o.height = plotHeight(f.block, f.label.Leading, f.height)
	for i := range o.sides {
		s := &o.sides[i]
		s.total = totals[i]
		if s.name = f.words.names[i].whole; !f.fits(s.name, f.width/2-f.gap) {
			s.name = f.within(f.words.names[i], f.width/2-f.gap)
		}
		s.sum = f.words.sums[i]
		f.oneLine(s.sum)
		if s.sum.Frame.Width > f.width/2-f.gap || !o.fitSide(f, i, room) {
			return nil
		}
		o.height = max(o.height, s.wordsHeight(f.label.Leading))
	}
	if o.height > f.height-8*f.label.Leading {
		return nil
	}
	return o
}

// fitSide finds room for the words of a side, and reports whether there is some.
func (o *flowDrawing) fitSide(f *fitter, side int, room unit.Length) bool {
	s := &o.sides[side]
	words := unit.Length(0)
	for i, value := range f.words.values[side] {
		if value == nil {
			continue
		}
		// A label may stand at both sides, at the same width.
		label := f.words.labels[i].whole
		if !f.fits(label, room) {
			if label = f.words.labels[i].divided; !f.fits(label, room) {
				return false
			}
		}
		f.oneLine(value)
		if value.Frame.Width > room {
			return false
		}
		words = max(words, label.Frame.Width, value.Frame.Width)
		s.ends = append(s.ends, flowEnd{size: f.block.Series[side].Values[i], label: label, value: value})
	}
	s.x = words + f.gap/2 + leaderRoom
	s.whole = (f.width - flowWhole) / 2
	if side == 1 {
		s.x = f.width - s.x
		s.whole = f.width - s.whole
	}
	return true
}

// wordsHeight is the height of the words of a side, one below the other.
func (s *flowSide) wordsHeight(line unit.Length) unit.Length {
	h := unit.Length(0)
	for _, e := range s.ends {
		h += e.height() + line/4
	}
	return h
}

func (o *flowDrawing) draw(d *Drafter) {
	d.head(o.head)
	y := d.Y + max(heightOf(o.sides[0].name), heightOf(o.sides[1].name))
	for i, s := range o.sides {
		x, anchor := o.edge(d, i)
		d.word(s.name, x, d.Y, anchor)
		d.word(s.sum, x, y, anchor)
	}
	o.top = y + max(heightOf(o.sides[0].sum), heightOf(o.sides[1].sum)) + d.gap
	for i := range o.sides {
		o.bands(d, i)
	}
	d.Y = o.top + o.height
}

// edge is the edge of the chart at a side, and which part of words stands there.
func (o *flowDrawing) edge(d *Drafter, side int) (unit.Length, textAnchor) {
	if side == 0 {
		return 0, byStart
	}
	return d.width, byEnd
}

// scaled is the height of a value: all bands of the greater sum have the height of the drawing without the gaps.
func (o *flowDrawing) scaled(v float64) unit.Length {
	count := max(len(o.sides[0].ends), len(o.sides[1].ends))
	room := max(o.height-flowGap*unit.Length(count-1), o.height/2)
	return unit.Points(float64(room.Points() * (v / o.most)))
}

// bands draws the bands of a side with their words, and its half of the whole.
func (o *flowDrawing) bands(d *Drafter, side int) {
	s := &o.sides[side]
	series := d.chart.Block.Series[side]
	inks := color.Steps(series.Ink, d.chart.Block.Ground, min(len(s.ends), flowShades))
	high := o.scaled(s.total)
	gap := unit.Length(0)
	if n := unit.Length(len(s.ends)); n > 1 {
		gap = (o.height - high) / (n - 1)
		gap = min(gap, 4*flowGap)
	}
	from := o.top + (o.height-high-gap*unit.Length(len(s.ends)-1))/2
	into := o.top + (o.height-o.scaled(o.most))/2
	at := 0.0
	var middles []unit.Length
	for i, e := range s.ends {
		a, z := o.scaled(at), o.scaled(at+e.size)
		y := from + a + gap*unit.Length(i)
		d.band(unit.Point{X: s.x, Y: y}, unit.Point{X: s.whole, Y: into + a}, z-a, inks[i%flowShades])
		middles = append(middles, y+(z-a)/2)
		at += e.size
	}
	whole := unit.Rect{X: s.whole, Y: into, W: flowWhole / 2, H: high}
	if side == 1 {
		whole.X -= flowWhole / 2
	}
	d.rect(whole, series.Ink)
	o.words(d, side, middles)
}

// words sets the words of a side, each as near to its band as possible, and leads to those that had to move.
func (o *flowDrawing) words(d *Drafter, side int, middles []unit.Length) {
	s := &o.sides[side]
	line := d.chart.label.Leading
	var wanted, heights []unit.Length
	for i, e := range s.ends {
		wanted = append(wanted, middles[i]-e.height()/2)
		heights = append(heights, e.height()+line/4)
	}
	x, anchor := o.edge(d, side)
	from, to := s.x-d.gap/4, s.x-leaderRoom
	if side == 1 {
		from, to = s.x+d.gap/4, s.x+leaderRoom
	}
	for i, y := range apart(wanted, heights, o.top, o.top+o.height) {
		e := s.ends[i]
		if (y - wanted[i]).Abs() > line/2 {
			led := y + e.height()/2
			d.stroke([]unit.Point{{X: from, Y: middles[i]}, {X: to, Y: led}}, d.chart.Block.Rule, axisLine)
		}
		d.word(e.label, x, y, anchor)
		d.word(e.value, x, y+heightOf(e.label), anchor)
	}
}

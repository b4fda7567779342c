package chart

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Stack is columns of parts, one for each series, with the sum above each column.
type Stack struct{}

// ChartKind implements content.ChartKind.
func (Stack) ChartKind() {}

func (Stack) axis(b *content.Chart) scale.Axis {
	var low, high float64
	for i := range b.Labels {
		down, up := stacked(b, i)
		low = min(low, down)
		high = max(high, up)
	}
	return scale.Nice(low, high, ticksWanted)
}

// stacked are the sums of the negative and of the positive values of a label.
func stacked(b *content.Chart, label int) (down, up float64) {
	for _, s := range b.Series {
		v := known(s.Values[label])
		down += min(v, 0)
		up += max(v, 0)
	}
	return down, up
}

func (Stack) sums(b *content.Chart) []float64 {
	out := make([]float64, len(b.Labels))
	for i := range out {
		down, up := stacked(b, i)
		out[i] = down + up
	}
	return out
}

// stackDrawing is stacked columns with room for their words.
type stackDrawing struct {
	head   heading
	plot   *plot
	values [][]*inline.Paragraph
	sums   []*inline.Paragraph // nil if they have no room
	// lostSums is set if the sums have no room.
	lostSums bool
}

func (Stack) fit(f *fitter) drawing {
	s := &stackDrawing{head: areaHead(f), values: f.words.values, sums: f.words.sums}
	if s.plot = f.plot(plotForm{ticked: true, turning: true}); s.plot == nil {
		return nil
	}
	for _, row := range s.values {
		f.oneLine(row...)
	}
	f.oneLine(s.sums...)
	if widest(s.sums) > s.plot.slot-f.labelGap() {
		s.sums = nil
		s.lostSums = true
	}
	return s
}

// part is a part of a stacked column.
type part struct {
	rect          unit.Rect
	series, label int
}

func (s *stackDrawing) draw(d *Drafter) {
	d.head(s.head)
	top := d.Y
	s.plot.set(d, max(d.chart.value.Leading, tallest(s.sums)), 0)
	parts := s.parts(d)
	free := crowd{within: unit.Rect{Y: top, W: d.width, H: s.plot.box.Y + s.plot.box.H - top}}
	for _, p := range parts {
		d.bar(p.rect, p.series)
		if p.rect.H > 2*axisLine { // a thin line separates the parts
			d.rect(unit.Rect{X: p.rect.X, Y: p.rect.Y - axisLine/2, W: p.rect.W, H: axisLine}, d.chart.Block.Ground)
		}
		free.take(p.rect)
	}
	s.drawSums(d, &free)
	if s.lostSums {
		d.chart.report(finding.ChartLostSums{At: finding.At(d.chart.Block.Span)})
	}
	lost := 0
	for _, p := range parts {
		if !s.valueInside(d, p) && !s.valueBeside(d, p, &free) {
			lost++
		}
	}
	s.plot.ground(d)
	if lost > 0 && !d.chart.Block.Tabled {
		d.chart.report(finding.ChartLostValues{At: finding.At(d.chart.Block.Span), Count: lost})
	}
}

// thick is the width of the columns. It is the same in all looks: values stand within thick ones, and beside thin ones.
func (s *stackDrawing) thick() unit.Length {
	return min(s.plot.slot.MulDiv(slotShare, 100), widestColumn*3/2)
}

// parts are the places of the parts, column by column, from the ground line outward.
func (s *stackDrawing) parts(d *Drafter) []part {
	var out []part
	for i := range s.plot.labels {
		var up, down float64
		x := s.plot.middle(i) - s.thick()/2
		for k, series := range d.chart.Block.Series {
			v := known(series.Values[i])
			if v == 0 {
				continue
			}
			from := &up
			if v < 0 {
				from = &down
			}
			a := s.plot.at(*from)
			z := s.plot.at(*from + v)
			*from += v
			out = append(out, part{unit.Rect{X: x, Y: min(a, z), W: s.thick(), H: (a - z).Abs()}, k, i})
		}
	}
	return out
}

// drawSums sets the sums above the columns that have no negative parts, and on the ground those of nothing.
func (s *stackDrawing) drawSums(d *Drafter, free *crowd) {
	for i, p := range s.sums {
		down, up := stacked(&d.chart.Block, i)
		if down != 0 || !knownAt(&d.chart.Block, i) {
			continue
		}
		x := s.plot.middle(i)
		y := s.plot.at(up) - heightOf(p)
		d.word(p, x, y, byMiddle)
		free.take(boxOf(p, x, y, byMiddle))
	}
}

// knownAt reports whether a label has a value in a series.
func knownAt(b *content.Chart, label int) bool {
	return slices.ContainsFunc(b.Series, func(s content.Series) bool { return isKnown(s.Values[label]) })
}

// valueInside sets the value of a part within the part, and reports whether it has room there. Within hatching the
// value has a ground of its own.
func (s *stackDrawing) valueInside(d *Drafter, p part) bool {
	word := s.values[p.series][p.label]
	height := heightOf(word)
	if p.rect.H < height || word.Frame.Width >= p.rect.W {
		return false
	}
	x := p.rect.X + p.rect.W/2
	y := p.rect.Y + (p.rect.H-height)/2
	if d.chart.Block.Hatched && p.series > 0 {
		d.rect(boxOf(word, x, y, byMiddle).Grown(unit.Pt).Within(p.rect), d.chart.Block.Ground)
		d.word(word, x, y, byMiddle)
		return true
	}
	d.wordOn(word, x, y, d.chart.Block.Series[p.series].Ink)
	return true
}

// valueBeside sets the value of a part that is too small for it beside the column, as near to the middle of the part as
// possible, and reports whether there is room.
func (s *stackDrawing) valueBeside(d *Drafter, p part, free *crowd) bool {
	word := s.values[p.series][p.label]
	middle := p.rect.Y + (p.rect.H-heightOf(word))/2
	step := heightOf(word) / 4
	for _, shift := range []unit.Length{0, -step, step, -2 * step, 2 * step} {
		y := s.clearOfGround(word, middle+shift, d.chart.Block.Series[p.series].Values[p.label] > 0)
		for _, side := range []struct {
			x      unit.Length
			anchor textAnchor
		}{{p.rect.X + p.rect.W + d.gap/4, byStart}, {p.rect.X - d.gap/4, byEnd}} {
			box := boxOf(word, side.x, y, side.anchor)
			if box.X < s.plot.box.X || !free.free(box.Grown(unit.Pt/4)) {
				continue
			}
			d.word(word, side.x, y, side.anchor)
			free.take(box)
			return true
		}
	}
	return false
}

// clearOfGround is the Y at which a word is above, or below, the line on which the columns stand.
func (s *stackDrawing) clearOfGround(word *inline.Paragraph, y unit.Length, above bool) unit.Length {
	box := boxOf(word, 0, y, byStart)
	if above {
		return y - max(box.Y+box.H+axisLine-s.plot.zero, 0)
	}
	return y + max(s.plot.zero+axisLine-box.Y, 0)
}

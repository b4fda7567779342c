package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Strip is parts of a whole beside each other, in one strip as wide as the chart, with the list of them below. It has
// no form for negative values.
type Strip struct{}

// ChartKind implements content.ChartKind.
func (Strip) ChartKind() {}

// stripHeight is the usual height of a strip, in tenths of the height of a line.
const stripHeight = 22

func (Strip) axis(*content.Chart) scale.Axis { return scale.Axis{High: 1} }

func (Strip) sums(*content.Chart) []float64 { return nil }

// stripDrawing is a strip with the list of its parts.
type stripDrawing struct {
	head   heading
	list   *partList
	shares []float64
}

func (Strip) fit(f *fitter) drawing {
	if !isWhole(f.block) {
		return nil
	}
	list := f.partList(f.width, mostColumns)
	if list == nil {
		return nil
	}
	return &stripDrawing{head: makeHeading(f, nil), list: list, shares: shares(f.block)}
}

func (s *stripDrawing) draw(d *Drafter) {
	d.head(s.head)
	d.cut()
	height := d.chart.label.Leading.MulDiv(stripHeight*thickOf(&d.chart.Block), 10*slotShare)
	from, at := unit.Length(0), 0.0
	for i, share := range s.shares {
		at += share
		to := min(unit.Points(float64(d.width.Points()*at)), d.width)
		d.part(unit.Rect{X: from, Y: d.Y, W: to - from, H: height}, i)
		if i > 0 && to-from > 2*axisLine { // a thin line separates the parts
			d.rect(unit.Rect{X: from - axisLine/2, Y: d.Y, W: axisLine, H: height}, d.chart.Block.Ground)
		}
		from = to
	}
	if d.width-from > axisLine {
		d.rest(unit.Rect{X: from, Y: d.Y, W: d.width - from, H: height})
	}
	d.Y += height + d.gap
	d.cut()
	s.list.draw(d, 0)
}

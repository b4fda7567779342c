package chart

import (
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// sample draws a sample of a series into a small square of the legend.
type sample func(d *Drafter, at unit.Rect, series int)

// swatch is the sample of series that are areas.
func swatch(d *Drafter, at unit.Rect, series int) { d.bar(at, series) }

// heading is what stands above a chart: the unit, and the legend if the names of the series do not stand at their
// values.
type heading struct {
	unit   *inline.Paragraph
	names  []*inline.Paragraph
	sample sample // nil where there is no legend
	// wide is how wide the samples are, in tenths of the size of the words.
	wide int64
}

// The width of samples that are squares, and how far names stand behind them, in tenths of the size of the words.
const (
	squareSample = 10
	sampleGap    = 5
)

// makeHeading sets what stands above the chart. There is a legend if the function that draws its samples is not nil.
func makeHeading(f *fitter, s sample) heading { return makeWideHeading(f, s, squareSample) }

// makeWideHeading is makeHeading with samples of a width, in tenths of the size of the words.
func makeWideHeading(f *fitter, s sample, wide int64) heading {
	h := heading{sample: s, wide: wide}
	if f.words.unit != nil {
		h.unit = f.within(*f.words.unit, f.width)
	}
	if s == nil {
		return h
	}
	for _, name := range f.words.names {
		h.names = append(h.names, f.within(name, f.width-f.label.Text.Size.MulDiv(wide+sampleGap, 10)))
	}
	return h
}

// areaHead is the head of a chart of areas, which has a legend if it has several series.
func areaHead(f *fitter) heading {
	if len(f.block.Series) < 2 {
		return makeHeading(f, nil)
	}
	return makeHeading(f, swatch)
}

// rodHead is the head of a chart of bars or columns.
func rodHead(f *fitter) heading {
	if len(f.block.Series) > 1 && isPinned(f.block) {
		return makeHeading(f, markSample)
	}
	return areaHead(f)
}

// indent is how far the names of a legend stand behind their samples.
func indent(f *fitter) unit.Length { return f.label.Text.Size * 3 / 2 }

// head draws what stands above the chart.
func (d *Drafter) head(h heading) {
	if h.unit != nil {
		d.word(h.unit, 0, d.Y, byStart)
		d.Y += heightOf(h.unit)
	}
	if h.sample == nil {
		if d.Y > 0 {
			d.Y += d.gap / 2
		}
		return
	}
	size := d.chart.label.Text.Size
	wide := size.MulDiv(h.wide, 10)
	x := unit.Length(0)
	row := unit.Length(0) // the height of a row of the legend
	for i, name := range h.names {
		width := wide + size/2 + name.Frame.Width
		if x > 0 && x+width > d.width {
			x = 0
			d.Y += row
			row = 0
			d.cut()
		}
		leading := name.Style.Leading
		row = max(row, heightOf(name), leading)
		h.sample(d, unit.Rect{X: x, Y: d.Y + (leading-size)/2, W: wide, H: size}, i)
		d.word(name, x+wide+size/2, d.Y, byStart)
		x += width + size*2
	}
	d.Y += row + d.gap
	d.Legend = Cut{d.Y, len(d.Items)}
	d.cut()
}

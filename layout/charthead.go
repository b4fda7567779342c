package layout

import "annualreport/layout/unit"

// sample draws how a series looks into a small square of the legend.
type sample func(d *drafter, at unit.Rect, series int)

// swatch is the sample of series that are areas.
func swatch(d *drafter, at unit.Rect, series int) { d.bar(at, series) }

// chartHead is what stands above a chart: the unit, and the legend if the names of series
// cannot stand at their values.
type chartHead struct {
	unit   *paragraph
	names  []*paragraph
	sample sample // nil where there is no legend
}

// head sets what stands above the chart; without a sample there is no legend.
func (f *chartFitter) head(s sample) chartHead {
	h := chartHead{sample: s}
	if f.words.unit != nil {
		h.unit = f.within(*f.words.unit, f.width)
	}
	if s == nil {
		return h
	}
	for _, name := range f.words.names {
		h.names = append(h.names, f.within(name, f.width-f.indent()))
	}
	return h
}

// areaHead is the head of a chart of areas, which has a legend if it has several series.
func (f *chartFitter) areaHead() chartHead {
	if len(f.block.Series) < 2 {
		return f.head(nil)
	}
	return f.head(swatch)
}

// indent is how far the names of a legend stand behind their samples.
func (f *chartFitter) indent() unit.Length { return f.block.Label.Text.Size * 3 / 2 }

// head draws what stands above the chart.
func (d *drafter) head(h chartHead) {
	if h.unit != nil {
		d.word(h.unit, 0, d.y, byStart)
		d.y += heightOf(h.unit)
	}
	if h.sample == nil {
		if d.y > 0 {
			d.y += d.gap / 2
		}
		return
	}
	size := d.chart.block.Label.Text.Size
	x, row := unit.Length(0), unit.Length(0)
	for i, name := range h.names {
		width := size + size/2 + name.frame.width
		if x > 0 && x+width > d.width {
			x = 0
			d.y += row
			row = 0
			d.cut()
		}
		leading := name.style.Leading
		row = max(row, heightOf(name), leading)
		h.sample(d, unit.Rect{X: x, Y: d.y + (leading-size)/2, W: size, H: size}, i)
		d.word(name, x+size+size/2, d.y, byStart)
		x += width + size*2
	}
	d.y += row + d.gap
	d.legend = cut{d.y, len(d.items)}
	d.cut()
}

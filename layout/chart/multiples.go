package chart

import (
	"annualreport/layout/content"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Multiples are small charts side by side, one for each series with its name above, all with the columns of one scale.
type Multiples struct{}

// ChartKind implements content.ChartKind.
func (Multiples) ChartKind() {}

// mostPanels is how many small charts stand side by side at the most, panelLines how high the plot of each is, in lines
// of the words of the chart, and leastSlot how wide the room of a column is where several stand side by side.
const (
	mostPanels = 4
	panelLines = 7
	leastSlot  = 4 * unit.Pt
)

func (Multiples) axis(b *content.Chart) scale.Axis {
	low, high := fromZero(b)
	return scale.Nice(low, high, panelTicks)
}

// panelTicks is about how many steps the axis of a small chart has.
const panelTicks = 3

func (Multiples) sums(*content.Chart) []float64 { return nil }

// panelsDrawing is small charts with room for their words.
type panelsDrawing struct {
	head   heading
	plot   *plot
	names  []*inline.Paragraph
	values [][]*inline.Paragraph
	// across is how many stand side by side, and width that of each.
	across int
	width  unit.Length
	// valued is set if each value stands at its column.
	valued bool
}

// fit finds the most small charts side by side whose labels all have room, or else the most whose labels have room in
// part.
func (Multiples) fit(f *fitter) drawing {
	f.oneLine(f.words.ticks...)
	for _, row := range f.words.values {
		f.oneLine(row...)
	}
	for _, whole := range []bool{true, false} {
		for across := min(mostPanels, len(f.words.names)); across > 0; across-- {
			if p := fitPanels(f, evenly(len(f.words.names), across), whole); p != nil {
				return p
			}
		}
	}
	return nil
}

// evenly is how many of some small charts stand side by side, if so many could: as many as fill the same rows evenly,
// so that none stands alone below four.
func evenly(charts, across int) int {
	rows := (charts + across - 1) / across
	return (charts + rows - 1) / rows
}

// fitPanels are small charts of which so many stand side by side; nil if they have no room. All labels are set if they
// are to be whole.
func fitPanels(f *fitter, across int, whole bool) drawing {
	p := &panelsDrawing{values: f.words.values, across: across}
	p.width = (f.width - 2*f.gap*unit.Length(across-1)) / unit.Length(across)
	own := *f
	own.width = p.width
	p.plot = own.plot(plotForm{ticked: true, right: pinReach(f.block)})
	if p.plot == nil || whole && own.problem != f.problem || across > 1 && p.plot.slot < leastSlot {
		return nil
	}
	p.valued = true
	for _, row := range p.values {
		p.valued = p.valued && widest(row) <= p.plot.slot-f.labelGap()
	}
	for _, name := range f.words.names {
		n := name.whole
		if !f.fits(n, p.width) {
			if across > 1 {
				return nil
			}
			n = f.within(name, p.width)
		}
		p.names = append(p.names, n)
	}
	f.problem = own.problem
	p.head = makeHeading(f, nil)
	return p
}

func (p *panelsDrawing) draw(d *Drafter) {
	d.head(p.head)
	d.cut()
	for from := 0; from < len(p.names); from += p.across {
		if from > 0 {
			d.Y += 2 * d.gap
		}
		to := min(from+p.across, len(p.names))
		top := d.Y
		names := tallest(p.names[from:to])
		for k := from; k < to; k++ {
			x := unit.Length(k-from) * (p.width + 2*d.gap)
			d.word(p.names[k], x, top, byStart)
			d.Y = top + names
			p.panel(d, k, x)
		}
		d.Y = top + (d.Y - top).RoundUp(d.gap) // strips are multiples of half the grid
		d.cut()
	}
}

// panel draws the small chart of a series from a place to the right.
func (p *panelsDrawing) panel(d *Drafter, series int, x unit.Length) {
	own := &Drafter{chart: d.chart, width: p.width, gap: d.gap, Page: d.Page, Y: d.Y}
	s := *p.plot
	s.height = panelLines * d.chart.label.Leading
	row := p.values[series]
	above, below := unit.Length(0), unit.Length(0)
	dot := pinReach(&d.chart.Block)
	if p.valued {
		above = max(d.chart.value.Leading, tallest(row))
		if s.axis.Low < 0 {
			below = above
		}
	}
	s.set(own, above+dot, below+dot)
	b := &d.chart.Block
	thick := min(s.slot.MulDiv(thickOf(b), 100), widestOf(b))
	for i, word := range row {
		if word == nil {
			continue
		}
		v := d.chart.Block.Series[series].Values[i]
		at := s.at(v)
		r := unit.Rect{X: s.middle(i) - thick/2, Y: min(at, s.zero), W: thick, H: (at - s.zero).Abs()}
		own.rod(r, unit.Point{X: s.middle(i), Y: at}, series, i)
		if !p.valued {
			continue
		}
		y := at - dot - heightOf(word)
		if v < 0 {
			y = at + dot
		}
		own.word(word, s.middle(i), y, byMiddle)
	}
	s.ground(own)
	d.place(own, x)
}

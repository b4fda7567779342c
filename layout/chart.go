package layout

import (
	"math"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// chartKind is how values are drawn: Bars, Columns, Stack, Lines or Donut. A new kind is a type with these
// methods, in a file of its own.
type chartKind interface {
	content.ChartKind
	// axis is the axis that holds all values of a chart.
	axis(b *content.Chart) scale.Axis
	// sums are totals that the chart shows beside its values, if it shows any.
	sums(b *content.Chart) []float64
	// fit finds a form in which the words of a chart have their room. It returns nil if
	// there is none; the chart is then drawn as Bars, which always have one.
	fit(f *chartFitter) drawing
}

// drawing is a chart in a form that has room for its words.
type drawing interface {
	// draw draws from the place of the drafter down.
	draw(d *drafter)
}

// ticksWanted is about how many steps an axis has.
const ticksWanted = 5

// known is a value, 0 for one that is not known.
func known(v float64) float64 {
	if !isKnown(v) {
		return 0
	}
	return v
}

// isKnown tells a value that can be drawn.
func isKnown(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// extremes are the lowest and the highest value of a chart, 0 where none is known.
func extremes(b *content.Chart) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, s := range b.Series {
		for _, v := range s.Values {
			if isKnown(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// fromZero are the lowest and the highest value with 0: where lengths are compared, they
// begin at nothing.
func fromZero(b *content.Chart) (low, high float64) {
	low, high = extremes(b)
	return min(low, 0), max(high, 0)
}

// theChart is a chart with its axis and its words, which looks for a form that has room for them.
type theChart struct {
	block content.Chart
	kind  chartKind
	// place is what the drawing is in the structure.
	place    display.Place
	width    unit.Length
	axis     scale.Axis
	words    chartWords
	form     drawing
	problems *diag.List
	reported bool // that something does not fit
}

// newChart enters the words of a chart that stands in a frame.
func newChart(s *session, b content.Chart, f frame, place display.Place) *theChart {
	c := &theChart{block: b, kind: b.Kind.(chartKind), place: place, width: f.width, problems: s.problems}
	c.axis = c.kind.axis(&c.block)
	c.words = enterChartWords(s, c, f)
	return c
}

// fit finds the form of the chart that has room for its words. The gap is half a line of the grid,
// and the height is that of a page.
func (c *theChart) fit(s *setter, gap, height unit.Length) {
	f := &chartFitter{s: s, block: &c.block, axis: c.axis, words: &c.words, width: c.width, gap: gap, height: height}
	if c.form = c.kind.fit(f); c.form == nil {
		c.asBars(f)
	}
	if f.problem != nil {
		c.warn(f.problem.Hint, "%s", f.problem.Summary)
	}
}

// asBars sets the chart as bars, and tells of it, and of what bars have no room for either.
func (c *theChart) asBars(f *chartFitter) {
	const instead = "the words of this chart do not fit, so that it is set as bars"
	c.axis = Bars{}.axis(&c.block)
	f.axis, f.problem = c.axis, nil
	c.form = Bars{}.fit(f)
	if f.problem != nil {
		c.warn(f.problem.Hint, "%s; %s", instead, f.problem.Summary)
		return
	}
	c.warn("use type = \"bar\"", instead)
}

// warn tells what does not fit in a chart: once, however much it is.
func (c *theChart) warn(hint, format string, args ...any) {
	if !c.reported {
		c.problems.Warnf(c.block.Span, hint, format, args...)
	}
	c.reported = true
}

// paper is what a chart is drawn on: the gap between its parts, which is half a line of the grid, and
// the height of a page.
type paper struct {
	gap, height unit.Length
	// mirrored turns the drawing around, in documents from right to left.
	mirrored bool
	// divided lets the drawing be higher than a page: it has places where it may be divided.
	divided bool
}

// draft draws the chart in the form that was found for it.
func (c *theChart) draft(on paper) *drafter {
	d := &drafter{chart: c, width: c.width, gap: on.gap, page: on.height, divided: on.divided}
	c.form.draw(d)
	if on.mirrored {
		d.mirror()
	}
	return d
}

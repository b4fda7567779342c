package chart

import (
	"math"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Kind is how values are drawn: Bars, Columns, Stack, Lines or Donut. A new kind is a type with these
// methods, in a file of its own.
type Kind interface {
	content.ChartKind
	// axis is the axis that holds all values of a chart.
	axis(b *content.Chart) scale.Axis
	// sums are totals that the chart shows beside its values, if it shows any.
	sums(b *content.Chart) []float64
	// fit finds a form in which the words of a chart have their room. It returns nil if
	// there is none; the chart is then drawn as Bars, which always have one.
	fit(f *fitter) drawing
}

// drawing is a chart in a form that has room for its words.
type drawing interface {
	// draw draws from the place of the drafter down.
	draw(d *Drafter)
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

// isKnown reports whether a value can be drawn.
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

// Chart is a chart with its axis and its words, which looks for a form that has room for them.
type Chart struct {
	Block content.Chart
	kind  Kind
	// Place is what the drawing is in the structure.
	Place display.Place
	width unit.Length
	axis  scale.Axis
	// label and value are how the words and the values look; both are of one size.
	label, value *content.ParagraphStyle
	Words        wordSet
	form         drawing
	findings     *finding.List
	reported     bool // that something does not fit
}

// NewChart enters the words of a chart that stands in a frame.
func NewChart(s *inline.Session, b content.Chart, f inline.Frame, place display.Place) *Chart {
	c := &Chart{Block: b, kind: b.Kind.(Kind), Place: place, width: f.Width, findings: s.Findings}
	c.label, c.value = f.Region.Styles.Style(role.ChartLabel), f.Region.Styles.Style(role.ChartValue)
	c.axis = c.kind.axis(&c.Block)
	c.Words = enterWords(s, c, f)
	return c
}

// Fit finds the form of the chart that has room for its words. The gap is half a line of the grid,
// and the height is that of a page.
func (c *Chart) Fit(s *inline.Setter, gap, height unit.Length) {
	f := &fitter{s: s, block: &c.Block, axis: c.axis, label: c.label, words: &c.Words, width: c.width, gap: gap, height: height}
	if c.form = c.kind.fit(f); c.form == nil {
		c.asBars(f)
	}
	if f.problem != nil {
		c.report(f.problem)
	}
}

// asBars sets the chart as bars, and reports it with what bars have no room for either.
func (c *Chart) asBars(f *fitter) {
	c.axis = Bars{}.axis(&c.Block)
	f.axis, f.problem = c.axis, nil
	c.form = Bars{}.fit(f)
	c.report(finding.ChartAsBars{At: f.at(), Also: f.problem})
}

// report finds what does not fit in a chart: once, however much it is.
func (c *Chart) report(f finding.Finding) {
	if !c.reported {
		c.findings.Add(f)
	}
	c.reported = true
}

// Paper is what a chart is drawn on: the gap between its parts, which is half a line of the grid, and
// the height of a page.
type Paper struct {
	Gap, Height unit.Length
	// Mirrored turns the drawing around, in documents from right to left.
	Mirrored bool
	// Divided lets the drawing be higher than a page: it has places where it may be divided.
	Divided bool
}

// Draft draws the chart in the form that was found for it.
func (c *Chart) Draft(on Paper) *Drafter {
	d := &Drafter{chart: c, width: c.width, gap: on.Gap, Page: on.Height, Divided: on.Divided}
	c.form.draw(d)
	if on.Mirrored {
		d.mirror()
	}
	return d
}

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

// Kind is a kind of chart: Bars, Columns, Stack, Lines, Donut, Waffle, Strip, Slope, Dots, Multiples, Flow or Map. A
// new kind is a type with these methods, in a file of its own.
type Kind interface {
	content.ChartKind
	// axis is an axis for all values of a chart.
	axis(b *content.Chart) scale.Axis
	// sums are the totals that the chart shows beside its values; nil if it shows none.
	sums(b *content.Chart) []float64
	// fit finds a form that has room for the words of a chart. It returns nil if there is none; the chart is then drawn
	// as Bars, which always have one.
	fit(f *fitter) drawing
}

// drawing is a chart in a form that has room for its words.
type drawing interface {
	// draw draws from the place of the drafter downward.
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
	low = math.Inf(1)
	high = math.Inf(-1)
	for _, s := range b.Series {
		for _, v := range s.Values {
			if isKnown(v) {
				low = min(low, v)
				high = max(high, v)
			}
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// fromZero are the lowest and the highest of the values and 0: where readers compare lengths, these must begin at 0.
func fromZero(b *content.Chart) (low, high float64) {
	low, high = extremes(b)
	return min(low, 0), max(high, 0)
}

// Chart is a chart with its axis and its words.
type Chart struct {
	Block content.Chart
	kind  Kind
	// Place is what the drawing is in the structure.
	Place display.Place
	width unit.Length
	axis  scale.Axis
	// label and value are the styles of words and of values; both have the same size.
	label, value *content.ParagraphStyle
	Words        wordSet
	// form is the form that Fit has found.
	form drawing
	// unfit is what does not fit in the form; nil for nothing. lost is what had no room when the chart was drawn last.
	unfit finding.Finding
	lost  []finding.Finding
}

// NewChart enters the words of a chart that stands in a frame.
func NewChart(s *inline.Session, b content.Chart, f inline.Frame, place display.Place) *Chart {
	c := &Chart{Block: b, kind: b.Kind.(Kind), Place: place, width: f.Width}
	c.label = f.Region.Styles.Style(role.ChartLabel)
	c.value = f.Region.Styles.Style(role.ChartValue)
	c.axis = c.kind.axis(&c.Block)
	c.Words = enterWords(s, c, f)
	return c
}

// Fit finds the form of the chart that has room for its words. The gap is half a line of the grid,
// and the height is that of a page.
func (c *Chart) Fit(s *inline.Setter, gap, height unit.Length) {
	f := &fitter{
		s: s, block: &c.Block, axis: c.axis, label: c.label, words: &c.Words, width: c.width, gap: gap, height: height,
	}
	if c.form = c.kind.fit(f); c.form == nil {
		c.asBars(f)
	}
	c.unfit = f.problem
}

// asBars sets the chart as bars; the problem is that, together with what does not fit as bars either.
func (c *Chart) asBars(f *fitter) {
	c.axis = Bars{}.axis(&c.Block)
	f.axis = c.axis
	if c.kind == (Waffle{}) || c.kind == (Strip{}) {
		c.Block.LabelInks = nil // bars have their names beside them
	}
	f.problem = nil
	c.form = Bars{}.fit(f)
	f.problem = finding.ChartAsBars{At: f.at(), Also: f.problem}
}

// report enters a finding about what has no room in the chart as it is drawn.
func (c *Chart) report(f finding.Finding) { c.lost = append(c.lost, f) }

// Found is what is told of the chart, once it is drawn: what does not fit in its form, and what had no room in the last
// drawing, since a chart that fills its page is drawn higher than it was at first.
func (c *Chart) Found() []finding.Finding {
	if c.unfit == nil {
		return c.lost
	}
	return append([]finding.Finding{c.unfit}, c.lost...)
}

// Paper is what a chart is drawn on.
type Paper struct {
	// Gap is the space between the parts of a chart, half a line of the grid.
	Gap unit.Length
	// Height is the height of a page.
	Height unit.Length
	// Mirrored is set in documents from right to left: the drawing is mirrored.
	Mirrored bool
	// Divided is set if the drawing may be higher than a page. It then has places where it may be divided.
	Divided bool
	// More is by how much the plot is higher than usual, to fill its page: at the most what Chart.Grows says.
	More unit.Length
}

// Draft draws the chart in the form that was found for it.
func (c *Chart) Draft(on Paper) *Drafter {
	c.lost = nil
	d := &Drafter{chart: c, width: c.width, gap: on.Gap, Page: on.Height, Divided: on.Divided, more: on.More}
	c.form.draw(d)
	if on.Mirrored {
		d.mirror()
	}
	return d
}

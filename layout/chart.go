package layout

import (
	"math"

	"annualreport/layout/color"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/scale"
	"annualreport/layout/unit"
)

// Chart is values as a drawing, with its words.
type Chart struct {
	Kind ChartKind
	// Labels say what the values are of; each has a value in every series.
	Labels [][]Inline
	// Short are shorter forms of the labels, as "Jan" for January, for where the labels have
	// no room. Nil where there are none.
	Short [][]Inline
	// Sequence tells that the labels count on, as years do: where not all have room, some
	// are left out, and readers know what stood there.
	Sequence bool
	Series   []Series
	// Format writes a value as it stands in the chart. Tick writes one at its axis, with as
	// many decimals as the steps of the axis need.
	Format func(v float64) string
	Tick   func(v float64, decimals int) string
	// Unit is what is counted; it stands above the chart.
	Unit []Inline
	// Label is how the words are set, Value the values. Both are of one size.
	Label, Value ParagraphStyle
	// Rule is the ink of the lines of the axis, Ground what lies below the chart.
	Rule, Ground color.Ink
	// Hatched tells series apart by lines, too, for those who copy the page in black.
	Hatched bool
	// Tabled tells that the values stand in a table, too, so that none is lost that has no
	// room in the chart.
	Tabled  bool
	Caption []Block
	// Alt says what the chart shows to those who do not see it. It has all values.
	Alt string
	// Continued says what stands on the later pages of a chart that goes on over several.
	Continued string
	Notes     []Block
	Anchor    string
	Span      diag.Span
}

// Series is the values of one color, one for each label. A value that is not known
// is NaN.
type Series struct {
	Name   []Inline
	Values []float64
	Ink    color.Ink
}

// ChartKind is how values are drawn: Bars, Columns, Stack, Lines or Donut.
type ChartKind interface {
	// axis is the axis that holds all values of a chart.
	axis(b *Chart) scale.Axis
	// sums are totals that the chart shows beside its values, if it shows any.
	sums(b *Chart) []float64
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
func (b *Chart) extremes() (low, high float64) {
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
func (b *Chart) fromZero() (low, high float64) {
	low, high = b.extremes()
	return min(low, 0), max(high, 0)
}

// collect implements Block. To a reader a chart is a figure with its description.
func (b Chart) collect(c *collector, f frame) node {
	n := &chartNode{block: b, frame: f, problems: c.problems}
	element := c.structure.Add(f.parent, display.Figure)
	c.structure.Set(element).Alt = b.Alt
	c.source(element, b.Span)
	f = f.of(b.Span)
	if b.Anchor != "" {
		c.anchors[b.Anchor] = element
	}
	n.place = display.Content(c.structure.AddRun(element))
	if len(b.Caption) > 0 {
		n.caption = c.collectAll(b.Caption, f.under(c.structure.Add(element, display.Caption)))
	}
	n.notes = c.collectAll(b.Notes, f)
	n.axis = b.Kind.axis(&n.block)
	n.words = c.chartWords(&n.block, n.axis, f)
	c.charts = append(c.charts, n)
	return n
}

// chartNode is a chart on its way to the galley.
type chartNode struct {
	block          Chart
	frame          frame
	place          display.Place
	caption, notes []node
	problems       *diag.List
	axis           scale.Axis
	words          chartWords
	drawing        drawing
	told           bool // that something does not fit
	divided        bool // among pages
}

// prepare implements node: it finds the form of the chart that has room for its words.
func (n *chartNode) prepare(s *setter) {
	prepareAll(s, n.caption)
	prepareAll(s, n.notes)
	f := &chartFitter{s: s, block: &n.block, axis: n.axis, words: &n.words, width: n.frame.width,
		gap: s.doc.Sheet.Grid / 2, height: s.doc.Sheet.Height()}
	if n.drawing = n.block.Kind.fit(f); n.drawing == nil {
		n.asBars(f)
	}
	if f.problem != nil {
		n.warn(f.problem.Hint, "%s", f.problem.Summary)
	}
}

// asBars sets the chart as bars, and tells of it, and of what bars have no room for either.
func (n *chartNode) asBars(f *chartFitter) {
	const instead = "the words of this chart do not fit, so that it is set as bars"
	n.axis = Bars{}.axis(&n.block)
	f.axis, f.problem = n.axis, nil
	n.drawing = Bars{}.fit(f)
	if f.problem != nil {
		n.warn(f.problem.Hint, "%s; %s", instead, f.problem.Summary)
		return
	}
	n.warn("use type = \"bar\"", instead)
}

// warn tells what does not fit in a chart: once, however much it is.
func (n *chartNode) warn(hint, format string, args ...any) {
	if !n.told {
		n.problems.Warnf(n.block.Span, hint, format, args...)
	}
	n.told = true
}

// build implements node: the drawing is one strip, or several if it is higher than a page.
func (n *chartNode) build(g *galley) {
	mark := g.captioned(n.caption)
	if len(n.caption) > 0 {
		g.space(g.grid/2, 0)
	}
	d := n.draft(g, false)
	room := g.doc.Sheet.Height() - total(g.strips[mark:]) - g.grid
	if d.y > room {
		d = n.draft(g, true)
		n.divided = true
	}
	strips := d.strips(g.grid / 2)
	if n.block.Anchor != "" {
		strips[0].anchors = append(strips[0].anchors, n.block.Anchor)
	}
	if last := len(strips) - 1; len(n.notes) > 0 {
		strips[last].cost = never
	}
	for _, s := range strips {
		s.items = moved(s.items, unit.Point{X: g.left(n.frame)})
		g.add(s)
	}
	buildAll(g, n.notes)
	g.align()
	if len(strips) == 1 {
		g.float(mark)
	}
	g.around(g.grid, g.grid/2)
}

// draft draws the chart; in parts, if it is to be divided among pages.
func (n *chartNode) draft(g *galley, divided bool) *drafter {
	d := &drafter{n: n, width: n.frame.width, gap: g.grid / 2, page: g.doc.Sheet.Height(), divided: divided}
	n.drawing.draw(d)
	if g.mirror {
		d.mirror()
	}
	return d
}

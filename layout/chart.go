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
	Kind   ChartKind
	Labels [][]Inline
	Series []Series
	// Format writes a value as it stands in the chart, Tick one at its axis.
	Format, Tick func(v float64) string
	// Unit is what is counted; it stands above the chart.
	Unit []Inline
	// Label is how the words are set, Value the values. Both are of one size.
	Label, Value ParagraphStyle
	// Rule is the ink of the lines of the axis, Ground what lies below the chart.
	Rule, Ground color.Ink
	// Hatched tells series apart by lines, too, for those who copy the page in black.
	Hatched bool
	Caption []Block
	// Alt says what the chart shows to those who do not see it.
	Alt    string
	Notes  []Block
	Anchor string
	Span   diag.Span
}

// ChartKind is how values are drawn.
type ChartKind uint8

// The kinds. Bars lie, columns stand; both come in groups if there are several series.
const (
	BarChart ChartKind = iota
	ColumnChart
	StackedChart
	LineChart
	DonutChart
)

// Series is the values of one color, one for each label. A value that is not known
// is NaN.
type Series struct {
	Name   []Inline
	Values []float64
	Ink    color.Ink
}

// ticksWanted is about how many steps an axis has.
const ticksWanted = 5

// collect implements Block. To a reader a chart is a figure with its description.
func (b Chart) collect(c *collector, f frame) node {
	n := &chartNode{block: b, frame: f}
	element := c.structure.Add(f.parent, display.Figure)
	c.structure.Set(element).Alt = b.Alt
	c.sources[element] = b.Span
	if b.Anchor != "" {
		c.anchors[b.Anchor] = element
	}
	n.place = display.Content(c.structure.AddRun(element))
	if len(b.Caption) > 0 {
		n.caption = c.collectAll(b.Caption, f.under(c.structure.Add(element, display.Caption)))
	}
	n.notes = c.collectAll(b.Notes, f)
	n.axis = b.axis()
	n.collectWords(c)
	return n
}

// chartNode is a chart on its way to the galley.
type chartNode struct {
	block          Chart
	frame          frame
	place          display.Place
	caption, notes []node
	axis           scale.Axis
	// The words: labels, names of series, values by series and label (nil where none is
	// known), ticks of the axis, the unit, and the sums of stacked columns.
	labels, names, ticks, sums []*paragraph
	values                     [][]*paragraph
	unit                       *paragraph
}

// collectWords enters the words of the chart for shaping. They are part of the figure,
// so that they have no elements of their own.
func (n *chartNode) collectWords(c *collector) {
	saved := c.structure
	c.structure = display.NewStructure()
	defer func() { c.structure = saved }()
	b := &n.block
	word := func(style ParagraphStyle, inlines []Inline) *paragraph {
		style.Before, style.After, style.Hyphenate = 0, 0, false
		return c.paragraph(style, inlines, frame{width: n.frame.width, language: n.frame.language}, 0)
	}
	value := func(v float64) *paragraph {
		if math.IsNaN(v) {
			return nil
		}
		return word(b.Value, []Inline{Text{Value: b.Format(v)}})
	}
	for _, l := range b.Labels {
		n.labels = append(n.labels, word(b.Label, l))
	}
	for _, s := range b.Series {
		n.names = append(n.names, word(b.Label, s.Name))
		var row []*paragraph
		for _, v := range s.Values {
			row = append(row, value(v))
		}
		n.values = append(n.values, row)
	}
	if b.hasAxis() {
		for _, v := range n.axis.Ticks() {
			n.ticks = append(n.ticks, word(b.Label, []Inline{Text{Value: b.Tick(v)}}))
		}
	}
	if len(b.Unit) > 0 {
		n.unit = word(b.Label, b.Unit)
	}
	if b.Kind == StackedChart || b.Kind == DonutChart {
		for _, v := range b.sums() {
			n.sums = append(n.sums, value(v))
		}
	}
}

// hasAxis tells whether values are read from an axis: where each has its own
// figure there is none.
func (b *Chart) hasAxis() bool {
	switch b.Kind {
	case StackedChart, LineChart:
		return true
	case ColumnChart:
		return len(b.Series) > 1
	case BarChart, DonutChart:
	}
	return false
}

// sums are the values of stacked columns together, or of the parts of a donut.
func (b *Chart) sums() []float64 {
	if b.Kind == DonutChart {
		total := 0.0
		for _, v := range b.Series[0].Values {
			total += known(v)
		}
		return []float64{total}
	}
	out := make([]float64, len(b.Labels))
	for _, s := range b.Series {
		for i, v := range s.Values {
			out[i] += known(v)
		}
	}
	return out
}

// known is a value, 0 for one that is not known.
func known(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

// axis is the axis that holds all values. Bars and columns begin at nothing: their
// lengths are compared. A line may begin higher, where only its changes matter.
func (b *Chart) axis() scale.Axis {
	low, high := math.Inf(1), math.Inf(-1)
	hold := func(v float64) {
		if !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if b.Kind == StackedChart {
		for i := range b.Labels {
			up, down := 0.0, 0.0
			for _, s := range b.Series {
				up += max(known(s.Values[i]), 0)
				down += min(known(s.Values[i]), 0)
			}
			hold(up)
			hold(down)
		}
	} else {
		for _, s := range b.Series {
			for _, v := range s.Values {
				hold(v)
			}
		}
	}
	if math.IsInf(low, 0) {
		low, high = 0, 0
	}
	const small = 0.3 // of the highest value: changes that would not show from 0
	if b.Kind != LineChart || high-low > small*high {
		low, high = min(low, 0), max(high, 0)
	}
	if !b.hasAxis() {
		return scale.Axis{Low: low, High: max(high, low+math.SmallestNonzeroFloat64), Step: 1}
	}
	return scale.Nice(low, high, ticksWanted)
}

// prepare implements node: words have the width that they need, but for labels, which
// get the room that their kind of chart has for them.
func (n *chartNode) prepare(s *setter) {
	prepareAll(s, n.caption)
	prepareAll(s, n.notes)
	free := func(ps []*paragraph) {
		for _, p := range ps {
			if p != nil {
				_, whole := s.extent(p)
				p.narrow(whole)
			}
		}
	}
	free(n.names)
	free(n.ticks)
	free(n.sums)
	if n.unit != nil {
		free([]*paragraph{n.unit})
	}
	for _, row := range n.values {
		free(row)
	}
	room := n.labelRoom()
	for _, p := range n.labels {
		_, whole := s.extent(p)
		p.narrow(min(whole, room))
	}
}

// narrow gives a paragraph another width.
func (p *paragraph) narrow(width unit.Length) {
	p.frame.width = width
	p.measures = []unit.Length{width}
}

// labelRoom is the width that a label may have.
func (n *chartNode) labelRoom() unit.Length {
	w := n.frame.width
	switch n.block.Kind {
	case BarChart:
		return w.MulDiv(32, 100)
	case DonutChart:
		return w.MulDiv(28, 100)
	case ColumnChart, StackedChart, LineChart:
	}
	return (w - widest(n.ticks)) / unit.Length(max(len(n.labels), 1)) * 95 / 100
}

// widest is the greatest width of some words.
func widest(ps []*paragraph) unit.Length {
	var w unit.Length
	for _, p := range ps {
		if p != nil {
			w = max(w, p.frame.width)
		}
	}
	return w
}

// heightOf is the height of a word or a label, which may have several lines.
func heightOf(p *paragraph) unit.Length {
	if p == nil {
		return 0
	}
	return unit.Length(len(p.lines)) * p.style.Leading
}

// build implements node: the drawing is one strip.
func (n *chartNode) build(g *galley) {
	mark := g.captioned(n.caption)
	if len(n.caption) > 0 {
		g.space(g.grid/2, 0)
	}
	d := &drafter{n: n, width: n.frame.width, gap: g.grid / 2}
	d.head()
	switch n.block.Kind {
	case BarChart:
		d.bars()
	case ColumnChart:
		d.columns()
	case StackedChart:
		d.stacked()
	case LineChart:
		d.lines()
	case DonutChart:
		d.donut()
	}
	s := strip{height: d.y.RoundUp(g.grid / 2)}
	if g.mirror {
		d.mirror()
	}
	s.items = moved(d.items, unit.Point{X: g.left(n.frame)})
	if n.block.Anchor != "" {
		s.anchors = append(s.anchors, n.block.Anchor)
	}
	if len(n.notes) > 0 {
		s.cost = never
	}
	g.add(s)
	buildAll(g, n.notes)
	g.align()
	g.float(mark)
	g.around(g.grid, g.grid/2)
}

package block

import (
	"annualreport/layout/chart"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectChart collects a chart. To a reader it is a figure with its description.
func collectChart(c *Collector, b content.Chart, f inline.Frame) galley.Node {
	n := &chartNode{frame: f}
	b.Alone = f.Region.OwnPages && f.Depth == 0
	element := f.Tree.Add(f.Parent, display.Figure)
	f.Tree.Attributes(element).Alt = b.Alt
	f.Tree.Attributes(element).Language = b.AltLanguage
	f.Tree.Source(element, b.Span)
	f = f.Of(b.Span)
	f.Tree.Anchor(b.Anchor, element)
	place := display.Content(f.Tree.AddRun(element))
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, f.Under(addCaption(f, element)))
	}
	n.notes = collectAll(c, b.Notes, f)
	n.isBeside = toMargin(besideRemarks(b.Notes, n.notes, f), f)
	n.chart = chart.NewChart(c.Session, b, f, place)
	c.Charts = append(c.Charts, n)
	return n
}

// chartNode is a chart on its way to the galley.
type chartNode struct {
	chart          *chart.Chart
	frame          inline.Frame
	caption, notes []galley.Node
	divided        bool // among pages
	// isBeside is set if the notes stand in the margin column.
	isBeside bool
}

// Prepare implements galley.Node: it finds the form of the chart that has room for its words.
func (n *chartNode) Prepare(s *inline.Setter) {
	galley.PrepareAll(s, n.caption)
	galley.PrepareAll(s, n.notes)
	n.chart.Fit(s, s.Doc.Sheet.Grid/2, n.frame.Region.Sheet.Height())
}

// Build implements galley.Node: the drawing is one strip, or several if it is higher than a page.
func (n *chartNode) Build(g *galley.Galley) {
	mark := galley.Captioned(g, n.caption)
	if len(n.caption) > 0 {
		g.Space(g.Grid/2, 0)
	}
	on := chart.Paper{Gap: g.Grid / 2, Height: g.Sheet.Height(), Mirrored: g.Mirror}
	d := n.chart.Draft(on)
	room := g.Sheet.Height() - galley.Total(g.Strips[mark:]) - g.Grid
	if d.Y > room {
		on.Divided = true
		n.divided = true
		d = n.chart.Draft(on)
	}
	strips := draftedStrips(d, g.Grid/2)
	if anchor := n.chart.Block.Anchor; anchor != "" {
		strips[0].Anchors = append(strips[0].Anchors, anchor)
	}
	if last := len(strips) - 1; len(n.notes) > 0 && !n.isBeside {
		strips[last].Cost = galley.Never
	}
	if len(strips) == 1 {
		strips[0].Reserve = n.reserve(g, on, strips[0].Height)
	}
	for _, s := range strips {
		s.Items = galley.Moved(s.Items, unit.Point{X: g.Left(n.frame)})
		g.Add(s)
	}
	if n.isBeside {
		putAtFoot(g, mark, n.notes)
	} else {
		galley.BuildAll(g, n.notes)
	}
	g.Align()
	galley.AsOne(g, mark)
	if len(strips) == 1 {
		g.Float(mark)
	}
	g.Around(g.Grid, g.Grid/2)
}

// reserve is how a chart of a height grows that is one strip; nil for one that does not.
func (n *chartNode) reserve(g *galley.Galley, on chart.Paper, height unit.Length) *galley.HeightReserve {
	more := n.chart.Grows(on.Height) / g.Step() * g.Step()
	if more <= 0 {
		return nil
	}
	x := g.Left(n.frame)
	return &galley.HeightReserve{More: more, Items: func(grown unit.Length) []display.Item {
		higher := on
		higher.More = grown - height
		return galley.Moved(n.chart.Draft(higher).Items, unit.Point{X: x})
	}}
}

// draftedStrips are the parts of a drawing, from its head on. A part is as high as a multiple of
// a step. The legend is set again on each page.
func draftedStrips(d *chart.Drafter, step unit.Length) []galley.Strip {
	if !d.Divided {
		return []galley.Strip{draftedPart(d, chart.Cut{}, chart.Cut{Y: d.Y, Items: len(d.Items)}, step)}
	}
	var head, rest []galley.Strip
	last := chart.Cut{}
	for _, c := range append(d.Cuts, chart.Cut{Y: d.Y, Items: len(d.Items)}) {
		if c.Y == last.Y {
			continue
		}
		s := draftedPart(d, last, c, step)
		s.Cost = galley.RowBreak
		if c.Y <= d.Legend.Y {
			head = append(head, s)
		} else {
			rest = append(rest, s)
		}
		last = c
	}
	keepLegend(head, rest, d.Page)
	return append(head, rest...)
}

// keepLegend keeps the legend with the first parts, and the last two together, and sets the legend again
// where the parts go on, as far as a page of a height has room for that.
func keepLegend(head, rest []galley.Strip, page unit.Length) {
	if galley.Total(head)+rest[0].Height <= page {
		galley.Keep(head)
	}
	if galley.Total(head) <= page/galley.HighestHeader {
		var header []galley.Strip
		for _, s := range head {
			header = append(header, galley.AsHeader(s))
		}
		for i := range rest {
			rest[i].Header = header
		}
	}
	n := len(rest)
	if n > 2 {
		rest[0].Cost = galley.Never
		rest[n-2].Cost = galley.Never
	}
	rest[n-1].Cost = 0
}

// draftedPart is a strip of what lies between two cuts of a drawing.
func draftedPart(d *chart.Drafter, from, to chart.Cut, step unit.Length) galley.Strip {
	items := galley.Moved(d.Items[from.Items:to.Items], unit.Point{Y: -from.Y})
	return galley.Strip{Items: items, Height: (to.Y - from.Y).RoundUp(step)}
}

// ReportCharts reports what has no room in charts, once all are drawn: only then is it known.
func ReportCharts(c *Collector) {
	for _, n := range c.Charts {
		for _, f := range n.chart.Found() {
			c.Findings.Add(f)
		}
	}
}

// ChartedWords are the words of all charts.
func ChartedWords(c *Collector) []*inline.Paragraph {
	var out []*inline.Paragraph
	for _, n := range c.Charts {
		out = append(out, n.chart.Words.All()...)
	}
	return out
}

package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// collectChart collects a chart. To a reader it is a figure with its description.
func collectChart(c *collector, b content.Chart, f frame) node {
	n := &chartNode{frame: f}
	element := f.tree.add(f.parent, display.Figure)
	f.tree.attributes(element).Alt = b.Alt
	f.tree.source(element, b.Span)
	f = f.of(b.Span)
	f.tree.anchor(b.Anchor, element)
	place := display.Content(f.tree.addRun(element))
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, f.under(f.tree.add(element, display.Caption)))
	}
	n.notes = collectAll(c, b.Notes, f)
	n.chart = newChart(c.session, b, f, place)
	c.charts = append(c.charts, n)
	return n
}

// chartNode is a chart on its way to the galley.
type chartNode struct {
	chart          *theChart
	frame          frame
	caption, notes []node
	divided        bool // among pages
}

// prepare implements node: it finds the form of the chart that has room for its words.
func (n *chartNode) prepare(s *setter) {
	prepareAll(s, n.caption)
	prepareAll(s, n.notes)
	n.chart.fit(s, s.doc.Sheet.Grid/2, s.doc.Sheet.Height())
}

// build implements node: the drawing is one strip, or several if it is higher than a page.
func (n *chartNode) build(g *galley) {
	mark := captioned(g, n.caption)
	if len(n.caption) > 0 {
		g.space(g.grid/2, 0)
	}
	on := paper{gap: g.grid / 2, height: g.sheet.Height(), mirrored: g.mirror}
	d := n.chart.draft(on)
	room := g.sheet.Height() - total(g.strips[mark:]) - g.grid
	if d.y > room {
		on.divided, n.divided = true, true
		d = n.chart.draft(on)
	}
	strips := draftedStrips(d, g.grid/2)
	if anchor := n.chart.block.Anchor; anchor != "" {
		strips[0].anchors = append(strips[0].anchors, anchor)
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

// draftedStrips are the parts of a drawing, from its head on. A part is as high as a multiple of
// a step. The legend is set again on each page.
func draftedStrips(d *drafter, step unit.Length) []strip {
	if !d.divided {
		return []strip{draftedPart(d, cut{}, cut{d.y, len(d.items)}, step)}
	}
	var head, rest []strip
	last := cut{}
	for _, c := range append(d.cuts, cut{d.y, len(d.items)}) {
		if c.y == last.y {
			continue
		}
		s := draftedPart(d, last, c, step)
		s.cost = rowBreak
		if c.y <= d.legend.y {
			head = append(head, s)
		} else {
			rest = append(rest, s)
		}
		last = c
	}
	keepLegend(head, rest, d.page)
	return append(head, rest...)
}

// keepLegend keeps the legend with the first parts, and the last two together, and sets the legend again
// where the parts go on, as far as a page of a height has room for that.
func keepLegend(head, rest []strip, page unit.Length) {
	if total(head)+rest[0].height <= page {
		for i := range head {
			head[i].cost = never
		}
	}
	if total(head) <= page/highestHeader {
		var header []strip
		for _, s := range head {
			header = append(header, asHeader(s))
		}
		for i := range rest {
			rest[i].header = header
		}
	}
	n := len(rest)
	if n > 2 {
		rest[0].cost, rest[n-2].cost = never, never
	}
	rest[n-1].cost = 0
}

// draftedPart is a strip of what lies between two cuts of a drawing.
func draftedPart(d *drafter, from, to cut, step unit.Length) strip {
	items := moved(d.items[from.items:to.items], unit.Point{Y: -from.y})
	return strip{items: items, height: (to.y - from.y).RoundUp(step)}
}

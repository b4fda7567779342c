package layout

import (
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Bars is one series of values as horizontal bars from a common zero, each
// with its label and its value. To a reader it is a table.
type Bars struct {
	Caption []Block
	Bars    []Bar
	Notes   []Block
	Label   ParagraphStyle
	// Ink fills bars of positive values, Negative those of negative ones.
	Ink, Negative color.Ink
	Anchor        string
}

// Bar is one value.
type Bar struct {
	Label, Value []Inline
	Size         float64
}

// collect implements Block.
func (b Bars) collect(c *collector, f frame) node {
	n := &barsNode{block: b, frame: f}
	table := c.structure.Add(f.parent, display.Table)
	if b.Anchor != "" {
		c.anchors[b.Anchor] = table
	}
	if len(b.Caption) > 0 {
		n.caption = c.collectAll(b.Caption, f.under(c.structure.Add(table, display.Caption)))
	}
	label := f
	label.width = labelShare(f.width)
	value := f
	value.width = f.width / 5
	for _, bar := range b.Bars {
		row := c.structure.Add(table, display.TR)
		th := c.structure.Add(row, display.TH)
		c.structure.Set(th).Scope = "Row"
		n.labels = append(n.labels, c.paragraph(b.Label, bar.Label, label, th))
		n.values = append(n.values, c.paragraph(b.Label, bar.Value, value, c.structure.Add(row, display.TD)))
	}
	n.notes = c.collectAll(b.Notes, f)
	return n
}

type barsNode struct {
	block          Bars
	frame          frame
	caption, notes []node
	labels, values []*paragraph
}

func (n *barsNode) prepare(s *setter) {
	prepareAll(s, n.caption)
	prepareAll(s, n.notes)
}

// build implements node: a bar is a strip. Bars share the width between the
// labels and the room for values in proportion to their values.
func (n *barsNode) build(g *galley) {
	g.space(g.grid, g.grid/2)
	mark := len(g.strips)
	buildAll(g, n.caption)
	for i := mark; i < len(g.strips); i++ {
		g.strips[i].cost = never
	}
	g.space(g.grid/2, 0)
	low, high := 0.0, 0.0
	for _, b := range n.block.Bars {
		low, high = min(low, b.Size), max(high, b.Size)
	}
	gap := g.grid / 2
	left := labelShare(n.frame.width) + gap
	room := n.frame.width - left - n.frame.width/5
	at := func(v float64) unit.Length {
		if high == low {
			return 0
		}
		return unit.Points(room.Points() * ((v - low) / (high - low)))
	}
	for i, b := range n.block.Bars {
		s := strip{height: g.grid}
		if i+1 < len(n.block.Bars) {
			s.cost = rowBreak
		}
		label := n.labels[i]
		for k := range label.lines {
			g.place(&s, label.lines[k].items, n.frame.part(0, label.frame.width), unit.Length(k)*label.style.Leading+g.grid-g.drop)
			s.height = max(s.height, (unit.Length(k)*label.style.Leading + g.grid).RoundUp(g.grid/2))
		}
		from, to := at(min(b.Size, 0)), at(max(b.Size, 0))
		ink := n.block.Ink
		if b.Size < 0 {
			ink = n.block.Negative
		}
		bar := n.frame.part(left+from, to-from)
		s.items = append(s.items, display.Path{Fill: &ink, Place: display.Place{Artifact: display.Decoration},
			Segments: display.RectPath(unit.Rect{X: g.left(bar), Y: g.grid / 5, W: bar.width, H: g.grid * 3 / 5})})
		if value := n.values[i]; len(value.lines) > 0 {
			g.place(&s, value.lines[0].items, n.frame.part(left+to+gap/2, value.frame.width), g.grid-g.drop)
		}
		g.add(s)
	}
	if mark < len(g.strips) && n.block.Anchor != "" {
		g.strips[mark].anchors = append(g.strips[mark].anchors, n.block.Anchor)
	}
	buildAll(g, n.notes)
	g.align()
	g.space(g.grid, g.grid/2)
}

// labelShare is the room for labels.
func labelShare(width unit.Length) unit.Length { return width * 3 / 10 }

// part is a part of a frame: at a distance from where lines begin, and as wide.
func (f frame) part(x, width unit.Length) frame {
	f.x += x
	f.width = width
	return f
}

package layout

import "annualreport/layout/unit"

// Margin is blocks with a short text beside them in the margin column, on the
// first baseline. On sheets without a margin column it follows the blocks.
type Margin struct {
	Blocks []Block
	Beside []Block
}

// collect implements Block.
func (b Margin) collect(c *collector, f frame) node {
	body := c.collectAll(b.Blocks, f)
	sheet := &c.doc.Sheet
	if sheet.Margin == 0 || sheet.Columns > 1 {
		return group(append(body, c.collectAll(b.Beside, f)...))
	}
	margin := frame{x: sheet.Measure() + sheet.MarginGap, width: sheet.Margin, parent: f.parent, language: f.language, depth: 1}
	return &beside{label: group(c.collectAll(b.Beside, margin)), body: body, after: true}
}

// group is nodes one after another.
type group []node

func (n group) prepare(s *setter) { prepareAll(s, n) }
func (n group) build(g *galley)   { buildAll(g, n) }

// beside is blocks with a label on their first baseline: the mark of a list's
// item, the number of a note, a text in the margin.
type beside struct {
	label node
	body  []node
	// after tells that the label is read behind the body.
	after bool
}

// prepare implements node.
func (n *beside) prepare(s *setter) {
	n.label.prepare(s)
	prepareAll(s, n.body)
}

// build implements node. The label rides on the first strip of the body; the
// strips that it reaches down to stay on one page.
func (n *beside) build(g *galley) {
	mark := len(g.strips)
	buildAll(g, n.body)
	sub := g.sub()
	n.label.build(sub)
	label := flatten(sub.strips)
	first := mark
	for first < len(g.strips) && g.strips[first].blank {
		first++
	}
	if first == len(g.strips) {
		for _, s := range sub.strips {
			g.add(s)
		}
		return
	}
	s := &g.strips[first]
	shift := s.height
	if len(sub.strips) > 0 {
		shift -= sub.strips[0].height
	}
	if shift < -g.grid {
		shift = 0 // a figure, which hangs from the head of the line
	}
	items := moved(label.items, unit.Point{Y: shift})
	if n.after {
		s.items = append(s.items, items...)
	} else {
		s.items = append(items, s.items...)
	}
	s.notes = append(s.notes, label.notes...)
	s.anchors = append(s.anchors, label.anchors...)
	g.reserve(first, label.height+shift)
}

// reserve keeps the strips from one on together until they are as high as a
// label beside them, and makes the last one higher if they all are not.
func (g *galley) reserve(first int, height unit.Length) {
	for i := first; i < len(g.strips); i++ {
		height -= g.strips[i].height
		if height <= 0 {
			return
		}
		if i+1 < len(g.strips) && g.strips[i].cost < never {
			g.strips[i].cost = never
		}
	}
	height = height.RoundUp(g.grid / 2)
	g.strips[len(g.strips)-1].height += height
	g.offset += height
}

package layout

import (
	"slices"

	"annualreport/layout/unit"
)

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
		return group(append(body, c.collectAll(below(b.Beside), f)...))
	}
	margin := frame{x: sheet.Measure() + sheet.MarginGap, width: sheet.Margin, parent: f.parent, language: f.language, depth: 1}
	return &beside{label: group(c.collectAll(b.Beside, margin)), body: body, after: true}
}

// below is what should stand beside a text, for a place below it: pictures have space around them there.
func below(blocks []Block) []Block {
	out := slices.Clone(blocks)
	for i, block := range out {
		if picture, ok := block.(Picture); ok {
			picture.Bare = false
			out[i] = picture
		}
	}
	return out
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
	shift := g.strips[first].height
	if len(sub.strips) > 0 {
		shift -= sub.strips[0].height
	}
	if shift < -g.grid {
		shift = 0 // a figure, which hangs from the head of the line
	}
	if label.height > g.doc.Sheet.Height()/highestLabel {
		n.spread(g, first, sub.strips, shift)
		return
	}
	n.attach(&g.strips[first], label, shift)
	g.reserve(first, label.height+shift)
}

// highestLabel is the part of a page, as 1/highestLabel, up to which a label stays whole.
const highestLabel = 3

// attach puts a label, or a line of it, on a strip of the body at a depth from its head.
func (n *beside) attach(s *strip, label strip, depth unit.Length) {
	items := moved(label.items, unit.Point{Y: depth})
	if n.after {
		s.items = append(s.items, items...)
	} else {
		s.items = append(items, s.items...)
	}
	s.notes = append(s.notes, label.notes...)
	s.anchors = append(s.anchors, label.anchors...)
}

// spread puts the lines of a label that is too high to stay whole on the strips that they
// stand beside. Where the label is higher than the body, strips without text go on.
func (n *beside) spread(g *galley, first int, lines []strip, depth unit.Length) {
	at := first
	for i := range lines {
		for at < len(g.strips) && depth >= g.strips[at].height {
			depth -= g.strips[at].height
			at++
		}
		if at == len(g.strips) {
			depth = 0
			g.add(strip{height: lines[i].height, cost: lines[i].cost})
			at = len(g.strips) - 1
		}
		g.strips[at].blank = false // space beside a line does not vanish
		n.attach(&g.strips[at], lines[i], depth)
		depth += lines[i].height
	}
	g.align()
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

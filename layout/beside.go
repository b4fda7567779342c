package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// collectMargin collects a margin.
func collectMargin(c *collector, b content.Margin, f frame) node {
	body := collectAll(c, b.Blocks, f)
	sheet := &c.doc.Sheet
	if sheet.Margin == 0 || sheet.Columns > 1 {
		return group(append(body, collectAll(c, below(b.Beside), f)...))
	}
	margin := f.inner(sheet.Measure()+sheet.MarginGap, sheet.Margin, f.parent)
	return &beside{label: group(collectAll(c, b.Beside, margin)), body: body, after: true}
}

// below is what should stand beside a text, for a place below it: pictures have space around them there.
func below(blocks []content.Block) []content.Block {
	out := slices.Clone(blocks)
	for i, block := range out {
		if picture, ok := block.(content.Picture); ok {
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
	if label.height > g.sheet.Height()/highestLabel {
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

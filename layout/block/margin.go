package block

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectMargin collects a margin.
func collectMargin(c *Collector, b content.Margin, f inline.Frame) galley.Node {
	around := c.beside
	c.beside = true
	body := collectBelow(c, b.Blocks, f)
	c.beside = around
	margin, ok := marginBeside(f)
	if !ok {
		return group(append(body, collectAll(c, below(b.Beside), f)...))
	}
	label := group(collectAll(c, b.Beside, margin))
	return &beside{label: label, body: body, after: true, overhangs: f.Depth == 0}
}

// marginBeside is the frame of the margin column beside another one; false where that does not reach to it.
func marginBeside(f inline.Frame) (inline.Frame, bool) {
	sheet := f.Region.Sheet
	if !sheet.HasMargin() || f.X+f.Width != sheet.Measure() {
		return f, false
	}
	margin := f.Inner(sheet.Measure()+sheet.MarginGap, sheet.Margin, f.Parent)
	margin.Depth++ // nothing in it is wider
	return margin, true
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

// beside is blocks with a label on their first baseline: the mark of a list's
// item, the number of a note, a text in the margin.
type beside struct {
	label galley.Node
	body  []galley.Node
	// after is set if the label is read behind the body.
	after bool
	// hangs is set if the label hangs from the head of the first line, however high it is, and raise is how far above
	// it.
	hangs bool
	raise unit.Length
	// overhangs is set if the label stands in the margin column, where it may reach below the body.
	overhangs bool
}

// InColumn implements galley.ColumnNode.
func (n *beside) InColumn() bool { return true }

// Prepare implements galley.Node.
func (n *beside) Prepare(s *inline.Setter) {
	n.label.Prepare(s)
	galley.PrepareAll(s, n.body)
}

// Build implements galley.Node. The label rides on the first strip of the body; the
// strips that it reaches down to stay on one page.
func (n *beside) Build(g *galley.Galley) {
	sub := g.Sub()
	n.label.Build(sub)
	label := galley.Flatten(galley.OnGrounds(sub.Strips))
	if n.overhangs {
		g.WaitForMargin(label.Height)
	}
	mark := len(g.Strips)
	foot, isNear := g.MarginFoot()
	galley.BuildAll(g, n.body)
	first := mark
	for first < len(g.Strips) && g.Strips[first].Blank {
		first++
	}
	if first == len(g.Strips) {
		for _, s := range sub.Strips {
			g.Add(s)
		}
		return
	}
	shift := g.Strips[first].Height
	if len(sub.Strips) > 0 {
		shift -= sub.Strips[0].Height
	}
	switch {
	case n.hangs:
		shift = -n.raise
	case shift < -g.Grid:
		shift = 0 // a figure, which hangs from the head of the line
	}
	if label.Height > g.Sheet.Height()/highestLabel {
		n.spread(g, first, sub.Strips, shift)
		return
	}
	if !n.overhangs {
		n.attach(&g.Strips[first], label, shift)
		g.Reserve(first, label.Height+shift)
		return
	}
	if !g.HasRoomBeside(first, label.Height+shift) {
		g.Wait(func(g *galley.Galley) { n.late(g, label, sub.Strips[0].Height) })
		return
	}
	if isNear { // apart from the text above it in the margin
		shift = max(shift, foot-galley.Total(g.Strips[mark:first])+g.Grid/2)
	}
	n.attach(&g.Strips[first], label, shift)
	g.Overhang(first, label.Height+shift)
}

// late puts a label, whose first line has some height, beside what comes below its body, where it had no room.
func (n *beside) late(g *galley.Galley, label galley.Strip, line unit.Length) {
	g.WaitForMargin(label.Height)
	shift := max(g.Grid-line, 0)
	if foot, isNear := g.MarginFoot(); isNear {
		shift = max(shift, foot+g.Grid/2)
	}
	first := len(g.Strips)
	g.Strips = append(g.Strips, galley.Strip{})
	n.attach(&g.Strips[first], label, shift)
	g.Overhang(first, label.Height+shift)
}

// highestLabel is the part of a page, as 1/highestLabel, up to which a label stays whole.
const highestLabel = 3

// attach puts a label, or a line of it, on a strip of the body at a depth from its head.
func (n *beside) attach(s *galley.Strip, label galley.Strip, depth unit.Length) {
	items := galley.Moved(label.Items, unit.Point{Y: depth})
	if n.after {
		s.Items = append(s.Items, items...)
	} else {
		s.Items = append(items, s.Items...)
	}
	takeCalls(s, &label)
}

// takeCalls gives a strip what another one, which is set on it, has beside its items.
func takeCalls(s, label *galley.Strip) {
	s.Notes = append(s.Notes, label.Notes...)
	s.Anchors = append(s.Anchors, label.Anchors...)
	s.Landscapes = append(s.Landscapes, label.Landscapes...)
}

// spread puts the lines of a label that is too high to stay whole on the strips that they stand beside, so that no line
// reaches below its strip. Where the label is higher than the body, strips without text go on.
func (n *beside) spread(g *galley.Galley, first int, lines []galley.Strip, depth unit.Length) {
	at := first
	for i := range lines {
		line := &lines[i]
		for at < len(g.Strips) && depth > 0 && depth+line.Height > g.Strips[at].Height {
			depth = max(depth-g.Strips[at].Height, 0)
			at++
		}
		if at == len(g.Strips) {
			if depth > 0 {
				g.Add(galley.Strip{Height: depth, Cost: galley.Never})
				at++
			}
			depth = 0
			g.Add(galley.Strip{Height: line.Height, Cost: line.Cost})
		}
		g.Strips[at].Blank = false // space beside a line does not vanish
		n.attach(&g.Strips[at], *line, depth)
		depth += line.Height
		keepBeside(g.Strips[at:], depth)
	}
	for ; at < len(g.Strips) && depth > g.Strips[at].Height; at++ {
		depth -= g.Strips[at].Height
	}
	if rest := depth - galley.Total(g.Strips[at:]); rest > 0 {
		g.Add(galley.Strip{Height: rest})
	}
	g.Align()
}

// keepBeside keeps strips together that something beside them reaches down to.
func keepBeside(strips []galley.Strip, depth unit.Length) {
	for i := range strips {
		if depth -= strips[i].Height; depth <= 0 {
			return
		}
		strips[i].Cost = galley.Never
	}
}

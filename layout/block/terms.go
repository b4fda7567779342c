package block

import (
	"unicode"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// The room for labels: that of the longest, between these shares of the width, in hundredths.
const (
	leastLabel = 8
	mostLabel  = 30
	// letterWidth and capitalWidth are the widths of letters on average, in hundredths of the
	// size, with some room.
	letterWidth  = 58
	capitalWidth = 76
)

// labelWidth is the room for labels of a size in a width.
func labelWidth(b *content.Terms, size, width unit.Length) unit.Length {
	longest := int64(0)
	for _, item := range b.Items {
		width := int64(0)
		for _, r := range content.PlainText(item.Label) {
			if unicode.IsUpper(r) {
				width += capitalWidth
			} else {
				width += letterWidth
			}
		}
		longest = max(longest, width)
	}
	room := size.MulDiv(longest, 100)
	return min(max(room, width.MulDiv(leastLabel, 100)), width.MulDiv(mostLabel, 100))
}

// collectTerms collects terms. To a reader it is a list with its labels.
func collectTerms(c *Collector, b content.Terms, f inline.Frame) galley.Node {
	list := f.Tree.Add(f.Parent, display.L)
	f.Tree.Attributes(list).Numbering = "None"
	size := f.Region.Styles.Style(b.Label).Text.Size
	room := labelWidth(&b, size, f.Width)
	inset := room + b.Gap
	if b.Line != nil {
		inset += b.Gap
	}
	body := f.Inset(inset)
	body.Depth++
	out := &termsNode{block: b, frame: f, size: size, at: room + b.Gap}
	for _, item := range b.Items {
		li := f.Tree.Add(list, display.LI)
		mark := content.Paragraph{Role: b.Label, Tag: display.Lbl, Inlines: item.Label, Anchor: item.Anchor}
		if saysNothing(item.Blocks) {
			mark.Tag = display.LBody // what stands alone labels nothing
		}
		label := f
		label.Width = room
		marked := collectParagraph(c, mark, label.Under(li))
		if n, ok := marked.(*paragraphNode); ok {
			out.labels = append(out.labels, n.p)
		}
		out.items = append(out.items, &beside{
			label: marked, body: collectAll(c, item.Blocks, body.Under(f.Tree.Add(li, display.LBody))),
		})
	}
	return out
}

// saysNothing reports whether there is nothing to read in blocks.
func saysNothing(blocks []content.Block) bool {
	for _, b := range blocks {
		if p, ok := b.(content.Paragraph); !ok || !content.IsBlank(p.Inlines) {
			return false
		}
	}
	return true
}

type termsNode struct {
	block content.Terms
	frame inline.Frame
	// size is that of the labels' letters.
	size unit.Length
	// at is where the rule stands, from where lines begin.
	at    unit.Length
	items []galley.Node
	// labels are those of the items.
	labels []*inline.Paragraph
}

// Prepare implements galley.Node.
func (n *termsNode) Prepare(s *inline.Setter) {
	galley.PrepareAll(s, n.items)
	for _, p := range n.labels {
		fitLabel(s, p)
	}
}

// smallestLabel is the part of its size, in thousandths, that a label shrinks to for its longest
// word.
const smallestLabel = 750

// fitLabel makes a label smaller for a word that is too long for its room; a word that is too
// long even then is divided.
func fitLabel(s *inline.Setter, p *inline.Paragraph) {
	longest, _ := inline.Extent(s, p)
	if measure := p.Measures[0]; longest > measure {
		inline.Shrink(s, p, max(int64(measure.MulDiv(1000, int64(longest)))-inline.Rounding, smallestLabel))
		longest, _ = inline.Extent(s, p)
		p.Anywhere = longest > measure
	}
}

// Build implements galley.Node.
func (n *termsNode) Build(g *galley.Galley) {
	if n.block.Line == nil {
		galley.BuildAll(g, n.items)
		return
	}
	g.Flush()
	from := len(g.Strips)
	heads := make(map[int]bool)
	for _, item := range n.items {
		before := len(g.Strips)
		item.Build(g)
		for before < len(g.Strips) && g.Strips[before].Blank {
			before++
		}
		heads[before] = true
		galley.KeepWhole(g, before)
	}
	x := g.Left(n.frame) + n.at
	if g.Mirror {
		x = g.Left(n.frame) + n.frame.Width - n.at
	}
	first, last := len(g.Strips), 0
	for head := range heads {
		first, last = min(first, head), max(last, head)
	}
	for i := from; i < len(g.Strips); i++ {
		s := &g.Strips[i]
		s.Float = 0 // it stays beside its label
		s.Reserve = nil
		if i < first { // the space between the text above and the first item
			continue
		}
		n.join(s, x, heads[i], i < last, g)
		if s.Blank && s.Stretch > 0 && i < last && !heads[i+1] { // the rule goes on where the space grows
			s.Items = append(s.Items, n.rule(x, s.Height, s.Stretch))
		}
	}
}

// The timeline's rule and dots.
const (
	joinLine = unit.Pt
	joinDot  = 3 * unit.Pt
)

// rule is a piece of the rule, from a height on.
func (n *termsNode) rule(x, top, height unit.Length) display.Path {
	ink := *n.block.Line
	return display.Path{Fill: &ink, Place: display.Place{Artifact: display.Decoration},
		Segments: display.RectPath(unit.Rect{X: x - joinLine/2, Y: top, W: joinLine, H: height})}
}

// join draws a strip's part of the rule, and the dot at the head of an item.
func (n *termsNode) join(s *galley.Strip, x unit.Length, head, more bool, g *galley.Galley) {
	ink, ground := *n.block.Line, n.block.Ground
	place := display.Place{Artifact: display.Decoration}
	if more {
		top := unit.Length(0)
		if head && len(s.Items) > 0 {
			top = s.Height / 2
		}
		s.Items = append(s.Items, n.rule(x, top, s.Height-top))
	}
	if head {
		middle := unit.Point{X: x, Y: s.Height - g.Drop - n.size/3}
		s.Items = append(s.Items,
			display.Path{Fill: &ground, Place: place, Segments: display.CirclePath(middle, joinDot+2*unit.Pt)},
			display.Path{Fill: &ink, Place: place, Segments: display.CirclePath(middle, joinDot)})
	}
}

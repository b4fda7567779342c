package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectDivider collects a divider with the opener of its section on it.
func collectDivider(c *Collector, b *content.Divider, opener []content.Block, f inline.Frame) galley.Node {
	return &divider{block: b, words: collectAll(c, opener, f.On(b.Styles))}
}

// divider is a divider on its way to the galley. It begins a page.
type divider struct {
	block *content.Divider
	words []galley.Node
}

// isWhole reports whether the divider has a page to itself.
func (n *divider) isWhole() bool { return n.block.Share >= content.WholePage }

// hasPage reports whether a section begins with a divider that has a page to itself.
func hasPage(p *Part) bool {
	if len(p.opener) != 1 {
		return false
	}
	n, ok := p.opener[0].(*divider)
	return ok && n.isWhole()
}

// Prepare implements galley.Node.
func (n *divider) Prepare(s *inline.Setter) { galley.PrepareAll(s, n.words) }

// Build implements galley.Node: what of the ground is above the words is a strip of its own, which has all of it. Where
// a little of the section would be left for another page, the head of a page becomes less high.
func (n *divider) Build(g *galley.Galley) {
	mark := len(g.Strips)
	sub := g.Sub()
	galley.BuildAll(sub, n.words)
	sub.Align()
	words := galley.WithoutBlanks(sub.Strips)
	below := g.Grid // between the words and the foot of the ground
	if n.isWhole() {
		below = 0
	}
	height := max(n.height(g), galley.Total(words)+below+g.Grid)
	covers := galley.CoversHead
	if n.isWhole() {
		covers = galley.CoversPage
	}
	under := galley.Total(words) + below
	head := galley.Strip{Height: height - under, Items: n.items(g, height), Bleeds: true, Covers: covers}
	if most := (head.Height - g.Grid) / g.Grid * g.Grid; !n.isWhole() && most > 0 {
		head.Reserve = &galley.HeightReserve{Most: most, Items: func(h unit.Length) []display.Item {
			return n.items(g, h+under)
		}}
	}
	if !n.isWhole() {
		n.lower(g, &head, under)
	}
	g.Add(head)
	for _, s := range words {
		g.Add(s)
	}
	if below > 0 {
		g.Add(galley.Strip{Height: below})
		g.Space(g.Grid*3/2, 0)
	}
	liftAnchors(g.Strips[mark:])
}

// bandHead is the space between the head of a ground within a page and the words on it, in half lines.
const bandHead = 3

// lower says how the head of the ground looks where another section ends above it on its page: a band that is as high
// as its words ask, without the art that belongs to the head of a page. Under is the height of the words, and of what
// is below them.
func (n *divider) lower(g *galley.Galley, head *galley.Strip, under unit.Length) {
	head.LowerBy = max(head.Height-bandHead*g.Grid/2, 0)
	head.Lowered = func(h unit.Length) []display.Item {
		over := g.Sheet.Overlap()
		band := unit.Rect{W: g.Sheet.Size.W + 2*over, H: h + under}
		return []display.Item{display.Path{
			Segments: display.RectPath(band), Fill: &n.block.Ground, Place: display.Place{Artifact: display.Background},
		}}
	}
}

// height is how far the divider reaches below the head margin of its page.
func (n *divider) height(g *galley.Galley) unit.Length {
	sheet := g.Sheet
	if n.isWhole() {
		return sheet.Height()
	}
	half := g.Grid / 2
	return (sheet.Size.H.MulDiv(int64(n.block.Share), content.WholePage) - sheet.Top) / half * half
}

// items are the ground and what is painted on it, of a divider that reaches to a height below the head margin.
func (n *divider) items(g *galley.Galley, height unit.Length) []display.Item {
	sheet := g.Sheet
	over := sheet.Overlap()
	seen := unit.Rect{X: -over, Y: -over, W: sheet.Size.W + 2*over, H: sheet.Top + height + over}
	if n.isWhole() {
		seen.H = sheet.Size.H + 2*over
	}
	out := []display.Item{display.Path{
		Segments: display.RectPath(seen), Fill: &n.block.Ground, Place: display.Place{Artifact: display.Background},
	}}
	for _, it := range n.block.Art {
		if path, ok := it.(display.Path); ok {
			path.Clip = seen
			it = path
		}
		out = append(out, it)
	}
	return galley.Moved(out, unit.Point{X: over, Y: -sheet.Top}) // a strip that bleeds begins at the overlap
}

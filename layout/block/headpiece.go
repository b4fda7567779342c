package block

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// How much of the height of its page a headpiece takes, in hundredths: at the most what its own proportions ask for,
// also with words on it, and what a crop asks for; and at the least.
const (
	highestHeadpiece        = 45
	highestWithPlaque       = 62
	highestCroppedHeadpiece = 75
	lowestHeadpiece         = 22
)

// mostCroppedAgain is how much of its height a headpiece loses at the most that its author has cropped, in hundredths.
const mostCroppedAgain = 33

// freeOfPlaque is the part of a headpiece, as 1/freeOfPlaque of its height, that stays in sight above its plaque.
const freeOfPlaque = 3

// besidePlaque is the part of the width, in quarters, that the words on a plaque have over several columns.
const besidePlaque = 3

// collectHeadpiece collects a headpiece with the opener of its section, which is read first.
func collectHeadpiece(c *Collector, b *content.Headpiece, opener []content.Block, f inline.Frame) galley.Node {
	n := &headpiece{plaque: b.Plaque, frame: f}
	if b.Plaque != nil {
		n.frame = f.On(b.Plaque.Styles)
		if f.Width > f.Region.Sheet.Measure() {
			n.frame.Width = f.Width * besidePlaque / 4
		}
	}
	if b.Plaque == nil && b.Styles != nil {
		n.frame = f.On(b.Styles)
	}
	n.words = collectAll(c, opener, n.frame)
	n.picture = collectPicture(c, b.Picture, f).(*pictureNode)
	collectNotes(c, f) // those of the caption: there may be no block behind it that would have them
	return n
}

// headpiece is a headpiece on its way to the galley. It begins a page, and is kept together as all openers are.
type headpiece struct {
	picture *pictureNode
	plaque  *content.Plaque
	frame   inline.Frame
	words   []galley.Node
}

// Prepare implements galley.Node.
func (n *headpiece) Prepare(s *inline.Setter) {
	galley.PrepareAll(s, n.words)
	n.picture.Prepare(s)
}

// Build implements galley.Node.
func (n *headpiece) Build(g *galley.Galley) {
	mark := len(g.Strips)
	words := n.set(g, n.words)
	height := n.height(g, words)
	switch {
	case n.plaque == nil:
		g.Add(n.strip(g, height, height))
		n.caption(g)
		g.Space(g.Grid*3/2, 0)
		galley.BuildAll(g, n.words)
	case n.fits(g, words, height):
		g.Add(n.strip(g, height, height-n.plaqueHeight(g, words)))
		n.addOn(g, words)
		n.caption(g)
		g.Space(g.Grid*3/2, 0)
	default:
		g.Add(n.strip(g, height, height))
		n.addBelow(g, words)
		n.caption(g)
		g.Space(g.Grid*3/2, 0)
	}
	liftAnchors(g.Strips[mark:])
}

// set is nodes as strips of a galley of their own.
func (n *headpiece) set(g *galley.Galley, nodes []galley.Node) []galley.Strip {
	sub := g.Sub()
	galley.BuildAll(sub, nodes)
	sub.Align()
	return galley.WithoutBlanks(sub.Strips)
}

// height is how far the headpiece reaches below the head margin of its page: as its proportions ask, as long as what
// belongs to it and the first lines of the section have room below it.
func (n *headpiece) height(g *galley.Galley, words []galley.Strip) unit.Length {
	sheet := g.Sheet
	b := &n.picture.block
	w, h := int64(max(b.Image.Width, 1)), int64(max(b.Image.Height, 1))
	most := unit.Length(highestHeadpiece)
	if n.plaque != nil {
		most = highestWithPlaque
	}
	if b.Crop.W > 0 && b.Crop.H > 0 {
		w, h, most = b.Crop.W, b.Crop.H, highestCroppedHeadpiece
	}
	page := sheet.Size.H
	height := min(sheet.Size.W.MulDiv(h, w), page*most/100) - sheet.Top
	room := sheet.Height() - galley.Total(n.set(g, n.picture.caption)) - (openerLines+2)*g.Grid
	if n.plaque == nil || !n.fits(g, words, height) {
		room -= galley.Total(words)
	}
	height = max(min(height, room), n.least(g, 0))
	half := g.Grid / 2
	return height / half * half
}

// padding is the space between the words and the edges of the plaque, which stays off the edges of the page and out of
// the column for notes.
func (n *headpiece) padding(g *galley.Galley) unit.Length {
	sheet := g.Sheet
	pad := min(g.Grid, sheet.Inner*2/3, sheet.Outer*2/3)
	if sheet.Margin > 0 {
		pad = min(pad, sheet.MarginGap)
	}
	return pad
}

// plaqueHeight is how high the plaque of some words is.
func (n *headpiece) plaqueHeight(g *galley.Galley, words []galley.Strip) unit.Length {
	return galley.Total(words) + 2*g.Grid
}

// fits reports whether words have room on a picture that reaches some height below the head margin, of which enough
// stays in sight.
func (n *headpiece) fits(g *galley.Galley, words []galley.Strip, height unit.Length) bool {
	plaque := n.plaqueHeight(g, words)
	return plaque <= height && plaque <= (height+g.Sheet.Top)*(freeOfPlaque-1)/freeOfPlaque
}

// strip is the picture, which reaches to a height below the head margin, in a strip of another height.
func (n *headpiece) strip(g *galley.Galley, height, own unit.Length) galley.Strip {
	sheet := g.Sheet
	over := sheet.Overlap()
	opening := unit.Rect{
		Y: -sheet.Top - over, W: sheet.Size.W + 2*over, H: height + sheet.Top + over,
	}
	s := galley.Strip{Height: own, Items: n.picture.seen(opening), Bleeds: true}
	s.Lowered = func(h unit.Length) []display.Item {
		return n.picture.seen(unit.Rect{W: opening.W, H: height + h - own})
	}
	s.Reserve = n.reserve(g, opening, height, own)
	return s
}

// reserve is how the picture, which reaches to a height below the head margin, gives way and grows about its focus, in
// a strip of a height. What its author cropped keeps its proportions, or gives way at a higher price.
func (n *headpiece) reserve(g *galley.Galley, opening unit.Rect, height, own unit.Length) *galley.HeightReserve {
	step := g.Step()
	out := &galley.HeightReserve{Items: func(h unit.Length) []display.Item {
		other := opening
		other.H += h - own
		return n.picture.seen(other)
	}}
	out.Most = max(height-n.least(g, height-own), 0) / step * step
	whole := height + g.Sheet.Top
	if n.picture.block.Crop.W > 0 {
		out.Most = min(out.Most, whole*mostCroppedAgain/100/step*step)
		out.Dear = true
		return out
	}
	highest := g.Sheet.Size.H*highestCroppedHeadpiece/100 - g.Sheet.Top
	sharp := sharpHeight(n.picture.block.Image, opening) - opening.H
	out.More = max(min(whole*mostCropped/100, highest-height, sharp), 0) / step * step
	return out
}

// least is how far the headpiece reaches below the head margin at the least, with a plaque of some height on it.
func (n *headpiece) least(g *galley.Galley, plaque unit.Length) unit.Length {
	half := g.Grid / 2
	least := max(g.Sheet.Size.H*lowestHeadpiece/100-g.Sheet.Top, 2*g.Grid) / half * half
	if plaque > 0 {
		free := plaque*freeOfPlaque/(freeOfPlaque-1) - g.Sheet.Top
		least = max(least, plaque.RoundUp(half), free.RoundUp(half))
	}
	return least
}

// ground is where the plaque lies, from the head of its first strip.
func (n *headpiece) ground(g *galley.Galley) (x, width unit.Length) {
	pad := n.padding(g)
	return g.Left(n.frame) - pad, n.frame.Width + 2*pad
}

// addOn puts words on their plaque, which lies over the picture: it is painted behind that.
func (n *headpiece) addOn(g *galley.Galley, words []galley.Strip) {
	x, width := n.ground(g)
	ground := n.plaque.Ground
	head := galley.Strip{Height: g.Grid, Items: []display.Item{display.Path{
		Segments: display.RectPath(unit.Rect{X: x, W: width, H: n.plaqueHeight(g, words)}), Fill: &ground,
		Place: display.Place{Artifact: display.Background},
	}}}
	g.Add(head)
	for _, s := range words {
		g.Add(s)
	}
	g.Add(galley.Strip{Height: g.Grid})
}

// addBelow puts words on their plaque below the picture, where they may go on over pages.
func (n *headpiece) addBelow(g *galley.Galley, words []galley.Strip) {
	x, width := n.ground(g)
	panel := &galley.Panel{X: x, Width: width, Ground: &n.plaque.Ground, Open: g.Grid / 4}
	space := galley.Strip{Height: g.Grid, Panel: panel}
	g.Add(space)
	for _, s := range words {
		s.Panel = panel
		s.Header = headerOnPanel(space, s.Header)
		g.Add(s)
	}
	g.Add(galley.Strip{Height: g.Grid, Panel: panel, EndsPanel: true})
}

// caption puts the caption of the picture on the galley.
func (n *headpiece) caption(g *galley.Galley) {
	if len(n.picture.caption) == 0 {
		return
	}
	g.Space(g.Grid/2, 0)
	galley.BuildAll(g, n.picture.caption)
}

// liftAnchors moves the names of titles to the first of some strips: who follows a link to one sees the picture, too.
func liftAnchors(strips []galley.Strip) {
	for i := 1; i < len(strips); i++ {
		if !strips[i].Title {
			continue
		}
		strips[0].Anchors = append(strips[0].Anchors, strips[i].Anchors...)
		strips[i].Anchors = nil
	}
}

// reportPlaques reports openers that do not fit on their pictures.
func reportPlaques(c *Collector, parts []Part) {
	for i := range parts {
		if len(parts[i].opener) == 0 {
			continue
		}
		n, ok := parts[i].opener[0].(*headpiece)
		if !ok || n.plaque == nil {
			continue
		}
		g := galley.NewGalley(c.Doc, n.picture.frame.Width)
		if words := n.set(g, n.words); !n.fits(g, words, n.height(g, words)) {
			c.Findings.Add(finding.LongOpener{At: finding.At(n.plaque.Span)})
		}
	}
}

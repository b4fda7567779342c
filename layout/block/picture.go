package block

import (
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/galley"
	"annualreport/layout/inline"
	"annualreport/layout/unit"
)

// collectPicture collects a picture.
func collectPicture(c *Collector, b content.Picture, f inline.Frame) galley.Node {
	n := &pictureNode{block: b, frame: f}
	if b.Reach != content.ColumnWide && f.Depth == 0 {
		n.frame.Width = f.Region.Sheet.Width() - f.X
		if n.spans = f.Region.Columns > 1; n.spans {
			f.Width = max(f.Width, n.frame.Width*2/3) // of the caption
		}
	}
	f, n.isBeside = besideCaption(&b, f)
	if b.Decorative {
		n.place = display.Place{Artifact: display.Decoration}
		n.caption = collectAll(c, b.Caption, f)
		return n
	}
	parent := f.Parent
	if b.Link != (display.Target{}) {
		parent = f.Tree.Add(parent, display.LinkRole)
		n.link = parent
	}
	n.element = f.Tree.Add(parent, display.Figure)
	f.Tree.Anchor(b.Anchor, n.element)
	f.Tree.Attributes(n.element).Alt = b.Alt
	f.Tree.Attributes(n.element).Language = b.AltLanguage
	f.Tree.Source(n.element, b.Span)
	n.place = display.Content(f.Tree.AddRun(n.element))
	if len(b.Caption) > 0 {
		n.caption = collectAll(c, b.Caption, f.Under(addCaption(f, n.element)))
	}
	return n
}

// addCaption adds the caption of a figure, whose words are in the language of the text though the figure is described
// in another one.
func addCaption(f inline.Frame, figure display.ElementID) display.ElementID {
	element := f.Tree.Add(figure, display.Caption)
	if f.Tree.Attributes(figure).Language != "" {
		f.Tree.Attributes(element).Language = f.Language.Tag
	}
	return element
}

type pictureNode struct {
	block   content.Picture
	frame   inline.Frame
	element display.ElementID
	// link is the element of the link that the picture is; 0 if it is none.
	link    display.ElementID
	place   display.Place
	caption []galley.Node
	// isBeside is set if the caption stands in the margin column.
	isBeside bool
	// spans is set if the picture runs over all columns of its page.
	spans bool
}

// Prepare implements galley.Node.
func (n *pictureNode) Prepare(s *inline.Setter) { galley.PrepareAll(s, n.caption) }

// span sets the picture on a galley of its own, as wide as all columns.
func (n *pictureNode) span(g *galley.Galley) {
	whole := g.OfWidth(g.Sheet.Width())
	n.Build(whole)
	whole.Around(g.Grid, 0)
	whole.Flush()
	g.Across = append(g.Across, galley.WidePicture{Strips: whole.Strips, At: len(g.Strips)})
}

// bleeds reports whether the picture runs over the edges of the page.
func (n *pictureNode) bleeds(sheet *content.Sheet) bool {
	if n.block.Reach != content.BleedWide || sheet.Landscapes {
		return false // the folio of a landscape page would stand on it where the page is turned
	}
	return (sheet.Columns <= 1 || n.spans) && n.frame.Depth == 0
}

// highest is the part of a page's height that a picture takes at the most, in
// hundredths, so that its caption stays with it.
const highest = 75

// lowest is the part of a page's height, in hundredths, that a picture keeps however long its
// caption is.
const lowest = 20

// limit is how high the picture may be, so that its caption stays on its page.
func (n *pictureNode) limit(g *galley.Galley) unit.Length {
	page := g.Sheet.Height()
	limit := page.MulDiv(highest, 100)
	if g.OwnPages {
		limit = page
	}
	if len(n.caption) == 0 || n.isBeside {
		return limit
	}
	sub := g.Sub()
	galley.BuildAll(sub, n.caption)
	room := page - galley.Total(sub.Strips) - g.Grid
	return max(min(limit, room), page.MulDiv(lowest, 100))
}

// size is the size that the picture is shown in: as wide as wished, but never
// higher than a limit.
func (n *pictureNode) size(sheet *content.Sheet, limit unit.Length) unit.Size {
	w := n.frame.Width
	if n.block.Width > 0 {
		w = min(w, n.block.Width)
	}
	pw, ph := n.block.Crop.W, n.block.Crop.H
	if pw == 0 || ph == 0 {
		pw, ph = int64(max(n.block.Image.Width, 1)), int64(max(n.block.Image.Height, 1))
	}
	if room := n.block.Room; room.W > 0 {
		w = min(w, room.W, room.H.MulDiv(pw, ph))
		return unit.Size{W: w, H: w.MulDiv(ph, pw)}
	}
	if n.bleeds(sheet) {
		w = sheet.Size.W + 2*sheet.Overlap()
		// What is too high is cut, for the edges must be reached.
		return unit.Size{W: w, H: min(w.MulDiv(ph, pw), limit)}
	}
	h := w.MulDiv(ph, pw)
	if h > limit {
		h, w = limit, limit.MulDiv(pw, ph)
	}
	return unit.Size{W: w, H: h}
}

// behindOpening is where a picture lies behind the opening that it is seen through, and how it is clipped; the clip is
// empty if the picture is as large as the opening.
func behindOpening(c content.Crop, p *display.Picture, opening unit.Rect) (whole, clip unit.Rect) {
	whole = c.Behind(opening, p)
	// A hundredth of a point is not worth a clip.
	if (whole.W-opening.W).Abs() < unit.Pt/100 && (whole.H-opening.H).Abs() < unit.Pt/100 {
		return opening, unit.Rect{}
	}
	return whole, opening
}

// Build implements galley.Node.
func (n *pictureNode) Build(g *galley.Galley) {
	if n.spans && g.Columns > 1 {
		n.span(g)
		return
	}
	if n.block.KeepPrevious {
		g.KeepLast(galley.KeptLines)
	}
	if !n.block.Bare {
		g.Around(g.Grid, g.Grid/2)
	}
	g.Flush()
	first := len(g.Strips)
	g.Add(n.strip(g))
	mark := len(g.Strips)
	if !n.isBeside {
		galley.BuildAll(g, n.caption)
	}
	if last := len(g.Strips) - 1; last > mark {
		galley.Keep(g.Strips[mark:last])
	}
	g.Align()
	galley.AsOne(g, first)
	if !n.block.Bare && !n.block.KeepPrevious {
		g.Float(first)
		g.Around(g.Grid, g.Grid/2)
	}
}

// strip is the picture without its caption.
func (n *pictureNode) strip(g *galley.Galley) galley.Strip {
	sheet := g.Sheet
	size := n.size(sheet, n.limit(g))
	x := g.Left(n.frame)
	switch {
	case n.block.Centered:
		x += (n.frame.Width - size.W) / 2
	case g.Mirror:
		x += n.frame.Width - size.W
	}
	s := galley.Strip{Height: size.H, Bleeds: n.bleeds(sheet), Wide: n.frame.X+n.frame.Width > g.Width}
	if s.Bleeds {
		s.Wide = false
		x = 0
	}
	if len(n.caption) > 0 && !n.isBeside {
		s.Cost = galley.Never
	}
	opening := unit.Rect{X: x, W: size.W, H: size.H}
	if room := n.block.Room; room.H > size.H {
		s.Height = room.H
		opening.Y = (room.H - size.H) / 2
	}
	s.Items = n.seen(opening)
	s.Reserve = n.reserve(g, opening)
	if n.block.Anchor != "" {
		s.Anchors = append(s.Anchors, n.block.Anchor)
	}
	if n.isBeside {
		n.putBeside(g, &s)
	}
	return s
}

// seen is the items of the picture behind an opening.
func (n *pictureNode) seen(opening unit.Rect) []display.Item {
	whole, clip := behindOpening(n.block.Crop, n.block.Image, opening)
	if n.block.Round > 0 && clip == (unit.Rect{}) {
		clip = opening
	}
	out := display.Image{
		Rect: whole, Picture: n.block.Image, Place: n.place,
		Clip: clip, Round: min(clip.W, clip.H).MulDiv(n.block.Round, 1000),
	}
	if n.block.Decorative {
		out.Span = n.block.Span // it has no element that would have it
	}
	items := []display.Item{out}
	if n.block.Edge != nil {
		items = append(items, fineEdge(opening, n.block.Edge))
	}
	if n.block.Film != nil {
		items = append(items, n.film(opening)...)
	}
	if n.link != 0 {
		items = append(items, display.Link{
			Rect: opening, Target: n.block.Link, Contents: n.block.Alt, Element: n.link,
		})
	}
	return items
}

// fineEdge is a line along the edges of an opening, within it.
func fineEdge(opening unit.Rect, ink *color.Ink) display.Path {
	const line = unit.Pt / 2
	inner := unit.Rect{
		X: opening.X + line/2, Y: opening.Y + line/2, W: opening.W - line, H: opening.H - line,
	}
	return decoration(display.Path{Segments: display.RectPath(inner), Stroke: ink, Line: line})
}

// By how much the height of a picture may change where its page lacks a little, or has some to fill, in hundredths:
// photographs that nobody cropped lose some of their height, or of their width as they become higher, about their
// focus; all others, in which an edge may say something, become smaller as a whole.
const (
	mostCropped = 25
	mostShrunk  = 15
)

// sharpHeight is how high an opening may become before a picture that nobody cropped, and that fills it, would be too
// coarse for print: as it grows beyond its own proportions its pixels grow, too.
func sharpHeight(p *display.Picture, opening unit.Rect) unit.Length {
	const inch = 72 * unit.Pt
	w, h := int64(max(p.Width, 1)), int64(max(p.Height, 1))
	return max(opening.W.MulDiv(h, w), inch.MulDiv(h, display.FineResolution))
}

// reserve is how a picture gives way; nil for one that does not.
func (n *pictureNode) reserve(g *galley.Galley, opening unit.Rect) *galley.HeightReserve {
	b := &n.block
	if b.Bare || b.Width > 0 || b.Room.H > 0 {
		return nil
	}
	step := g.Step()
	if b.Image.Photograph() && b.Crop.W == 0 && b.Crop.H == 0 {
		cropped := func(height unit.Length) []display.Item {
			lower := opening
			lower.H = height
			return n.seen(lower)
		}
		most := opening.H * mostCropped / 100 / step * step
		more := max(min(most, n.limit(g)-opening.H, sharpHeight(b.Image, opening)-opening.H), 0) / step * step
		return &galley.HeightReserve{Most: most, More: more, Items: cropped}
	}
	if n.bleeds(g.Sheet) {
		return nil // its edges must be reached
	}
	shrunk := func(height unit.Length) []display.Item {
		smaller := opening
		smaller.W = opening.W.MulDiv(int64(height), int64(opening.H))
		smaller.H = height
		if g.Mirror {
			smaller.X += opening.W - smaller.W
		}
		return n.seen(smaller)
	}
	return &galley.HeightReserve{Most: opening.H * mostShrunk / 100 / step * step, Dear: true, Items: shrunk}
}

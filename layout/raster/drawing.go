package raster

import (
	"image"
	stddraw "image/draw"

	"annualreport/layout/affine"
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/stroke"
	"annualreport/layout/unit"
)

// drawing shows a drawing, within its frame and its clip.
func (p *painter) drawing(im *display.Image) error {
	within := p.within(im.Rect).Intersect(p.within(im.Clip)).Intersect(p.img.Bounds())
	if within.Empty() {
		return nil
	}
	a := artist{
		painter: p, drawing: im.Picture.Drawing, at: im.Rect, layer: layer{p.img, within},
	}
	if im.Round == 0 {
		return a.group(&display.Group{Marks: im.Picture.Drawing.Marks, Opacity: display.Opaque})
	}
	rounded := display.Clip{Segments: display.RoundedPath(im.Clip, im.Round)}
	return a.through(seen{cover: a.pageClip(rounded), opacity: display.Opaque}, func(inner artist) error {
		return inner.marks(im.Picture.Drawing.Marks)
	})
}

// artist paints the marks of one drawing onto a layer. It is a value: what a group changes ends with the group.
type artist struct {
	painter *painter
	drawing *display.Drawing
	// at is the rectangle of the page that the frame fills, moved by the repetitions around the marks.
	at    unit.Rect
	layer layer
}

// marks paints marks in their order.
func (a artist) marks(list []display.Mark) error {
	for _, m := range list {
		if err := a.mark(m); err != nil {
			return err
		}
	}
	return nil
}

// mark paints one mark.
func (a artist) mark(m display.Mark) error {
	switch m := m.(type) {
	case display.Shape:
		a.shape(&m)
	case display.Group:
		return a.group(&m)
	case display.Repetition:
		for _, by := range m.By {
			moved := a
			origin := a.drawing.At(unit.Point{}, a.at)
			to := a.drawing.At(by, a.at)
			moved.at = a.at.Add(unit.Point{X: to.X - origin.X, Y: to.Y - origin.Y})
			if err := moved.marks(m.Marks); err != nil {
				return err
			}
		}
	case display.Bitmap:
		return a.bitmap(&m)
	case display.FilterGroup:
		return a.filtered(&m)
	}
	return nil
}

// shape fills and strokes an outline.
func (a artist) shape(s *display.Shape) {
	if s.Fill != nil {
		a.outline(s.Segments)
		a.fill(s.Fill, s.EvenOdd)
	}
	if s.Stroke == nil {
		return
	}
	a.painter.raster.begin()
	for _, polygon := range stroke.Outline(a.contours(s.Segments), a.line(s.Stroke)) {
		points := make([]point, len(polygon))
		for i, q := range polygon {
			points[i] = point{rounded(q.X), rounded(q.Y)}
		}
		a.painter.raster.polygon(points)
	}
	a.fill(s.Stroke.Paint, false)
}

// place is where a point of the drawing lies in the picture, in parts of pixels.
func (a artist) place(q unit.Point) point { return a.painter.scale.point(a.drawing.At(q, a.at)) }

// length is a length of the drawing in parts of pixels.
func (a artist) length(l unit.Length) float64 {
	onPage := float64(l) * float64(a.at.W) / float64(max(a.drawing.Size.W, 1))
	return onPage * float64(a.painter.scale.ppi*sub) / float64(72*unit.Pt)
}

// outline begins a shape in the raster.
func (a artist) outline(segments []display.Segment) {
	a.painter.raster.begin()
	eachContour(segments, a.place, func(points []point, _ bool) { a.painter.raster.polygon(points) })
}

// contours are the contours of an outline as straight lines, in parts of pixels.
func (a artist) contours(segments []display.Segment) []stroke.Contour {
	var out []stroke.Contour
	eachContour(segments, a.place, func(points []point, closed bool) {
		c := stroke.Contour{Closed: closed}
		for _, q := range points {
			c.Points = append(c.Points, affine.Point{X: float64(q.x), Y: float64(q.y)})
		}
		out = append(out, c)
	})
	return out
}

// line is how a line is drawn, in parts of pixels.
func (a artist) line(s *display.Stroke) stroke.Line {
	const smooth = sub / 16
	out := stroke.Line{
		Width: max(a.length(s.Width), 1), Cap: s.Cap, Join: s.Join, Miter: float64(s.MiterLimit) / 1000,
		Offset: a.length(s.Offset), Tolerance: smooth,
	}
	for _, d := range s.Dashes {
		out.Dashes = append(out.Dashes, a.length(d))
	}
	return out
}

// group paints marks that are seen as one.
func (a artist) group(g *display.Group) error {
	plain := len(g.Clips) == 0 && g.Mask == nil && g.Opacity == display.Opaque && g.Blend == blend.Normal
	if plain && !display.Blends(g.Marks) {
		return a.marks(g.Marks)
	}
	cover := a.whole()
	for _, c := range g.Clips {
		cover = cover.times(a.clip(c))
	}
	if g.Mask != nil {
		mask, err := a.mask(g.Mask)
		if err != nil {
			return err
		}
		cover = cover.times(mask)
	}
	return a.through(seen{cover, g.Opacity, g.Blend}, func(inner artist) error { return inner.marks(g.Marks) })
}

// through paints on a layer of its own, which is then shown.
func (a artist) through(how seen, paint func(inner artist) error) error {
	inner := a
	inner.layer = newLayer(a.layer.within)
	if err := paint(inner); err != nil {
		return err
	}
	a.layer.show(inner.layer.img, how)
	return nil
}

// bitmap shows a picture of pixels.
func (a artist) bitmap(b *display.Bitmap) error {
	img, ok := a.painter.pictures[b.Picture]
	if !ok {
		var err error
		if img, err = decode(b.Picture); err != nil {
			return err
		}
		a.painter.pictures[b.Picture] = img
	}
	shown := image.NewRGBA(a.layer.within)
	a.transform(shown, img, b.Frame)
	stddraw.Draw(a.layer.img, a.layer.within, shown, a.layer.within.Min, stddraw.Over)
	return nil
}

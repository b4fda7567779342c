// Package raster paints pages as pictures. It is the second painter of the display list beside layout/pdf; tests
// compare the two.
package raster

import (
	"image"
	stdcolor "image/color"
	stddraw "image/draw"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/unit"
)

// Pages paints some pages of a document, counted from 0, at a resolution in pixels an inch. As on a screen, nothing
// outside of the pages is seen. Pictures must be prepared (layout/image). An error is one of a font or a picture.
func Pages(doc *display.Document, pages []int, ppi int) ([]*image.RGBA, error) {
	out := make([]*image.RGBA, len(pages))
	painters := make([]painter, parallel.Workers(len(pages)))
	for i := range painters {
		painters[i] = painter{
			scale: scale{int64(ppi)}, faces: make(map[*fonts.Face]*fonts.Outlines),
			pictures: make(map[*display.Picture]image.Image),
		}
	}
	err := parallel.EachWorker(len(pages), func(worker, i int) (err error) {
		out[i], err = painters[worker].page(&doc.Pages[pages[i]])
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// painter paints one page after another. It must be used by one goroutine only.
type painter struct {
	scale    scale
	raster   raster
	img      *image.RGBA
	faces    map[*fonts.Face]*fonts.Outlines
	pictures map[*display.Picture]image.Image
}

// page paints a page on white paper.
func (p *painter) page(page *display.Page) (*image.RGBA, error) {
	w := p.scale.at(page.Size.W)
	h := p.scale.at(page.Size.H)
	p.img = image.NewRGBA(image.Rect(0, 0, int((w+sub/2)/sub), int((h+sub/2)/sub)))
	stddraw.Draw(p.img, p.img.Bounds(), image.White, image.Point{}, stddraw.Src)
	for _, it := range page.Items {
		var err error
		switch it := it.(type) {
		case display.Text:
			err = p.text(&it)
		case display.Path:
			p.path(&it)
		case display.Image:
			err = p.image(&it)
		}
		if err != nil {
			return nil, err
		}
	}
	return p.img, nil
}

// on is an ink as a screen shows it.
func on(ink color.Ink) stdcolor.RGBA {
	return stdcolor.RGBA{R: ink.Screen.R, G: ink.Screen.G, B: ink.Screen.B, A: 0xff}
}

// within is the part of the picture that a clip leaves, rounded to whole pixels.
func (p *painter) within(clip unit.Rect) image.Rectangle {
	if clip == (unit.Rect{}) {
		return p.img.Bounds()
	}
	round := func(l unit.Length) int { return int(floor(p.scale.at(l) + sub/2)) }
	return image.Rect(round(clip.X), round(clip.Y), round(clip.X+clip.W), round(clip.Y+clip.H))
}

// path fills and strokes an outline.
func (p *painter) path(path *display.Path) {
	within := p.within(path.Clip)
	if path.Fill != nil {
		p.raster.begin()
		p.scale.contours(path.Outline(), func(points []point, _ bool) { p.raster.polygon(points) })
		p.raster.fill(p.img, within, on(*path.Fill), path.EvenOdd)
	}
	if path.Stroke != nil {
		p.raster.begin()
		p.scale.contours(path.Outline(), func(points []point, closed bool) {
			p.raster.stroke(points, closed, p.scale.at(path.Line), path.RoundEnds)
		})
		p.raster.fill(p.img, within, on(*path.Stroke), false)
	}
}

// text fills the outlines of words.
func (p *painter) text(t *display.Text) error {
	o, ok := p.faces[t.Face]
	if !ok {
		var err error
		if o, err = t.Face.Outlines(); err != nil {
			return err
		}
		p.faces[t.Face] = o
	}
	p.raster.begin()
	for _, w := range t.Words {
		pen := int64(0)
		for i, g := range w.Shaped.Glyphs {
			// From the start of the text, along the line and up from it.
			along := w.X + t.Size.MulDiv((pen+int64(g.X))*t.Expansion, w.Shaped.UnitsPerEm*display.Natural)
			if t.Tracking != 0 {
				along += display.TrackingBehind(t.Size, t.Expansion, int64(i)*t.Tracking)
			}
			up := t.Size.MulDiv(int64(g.Y), w.Shaped.UnitsPerEm)
			steps, err := o.Glyph(g.ID)
			if err != nil {
				return err
			}
			p.glyph(steps, t, along, up, w.Shaped.UnitsPerEm)
			pen += int64(g.Advance)
		}
	}
	p.raster.fill(p.img, p.img.Bounds(), on(*t.Ink), false)
	return nil
}

// glyph adds the outline of a glyph to the shape.
func (p *painter) glyph(steps []fonts.OutlineStep, t *display.Text, along, up unit.Length, upem int64) {
	// Coordinates of outlines are halves of font units.
	place := func(v [2]int32) point {
		x := along + t.Size.MulDiv(int64(v[0])*t.Expansion, 2*upem*display.Natural)
		y := up + t.Size.MulDiv(int64(v[1]), 2*upem)
		at := t.At
		switch t.Turn {
		case display.Clockwise:
			at.X += y
			at.Y += x
		case display.CounterClockwise:
			at.X -= y
			at.Y -= x
		case display.UpsideDown:
			at.X -= x
			at.Y += y
		case display.Upright:
			at.X += x
			at.Y -= y
		}
		return p.scale.point(at)
	}
	var run []point
	flush := func() {
		if len(run) > 2 {
			p.raster.polygon(run)
		}
		run = run[:0]
	}
	for _, s := range steps {
		switch s.Verb {
		case fonts.OutlineMove:
			flush()
			run = append(run, place(s.Points[0]))
		case fonts.OutlineLine:
			run = append(run, place(s.Points[0]))
		case fonts.OutlineQuad:
			run = quad(run, place(s.Points[0]), place(s.Points[1]))
		case fonts.OutlineCubic:
			run = cubic(run, place(s.Points[0]), place(s.Points[1]), place(s.Points[2]))
		}
	}
	flush()
}

// image shows a picture.
func (p *painter) image(im *display.Image) error {
	if im.Turn != display.Upright {
		return p.turned(im)
	}
	if im.Picture.Drawing != nil {
		return p.drawing(im)
	}
	img, ok := p.pictures[im.Picture]
	if !ok {
		var err error
		if img, err = decode(im.Picture); err != nil {
			return err
		}
		p.pictures[im.Picture] = img
	}
	to := p.within(im.Rect)
	within := p.within(im.Clip).Intersect(p.img.Bounds())
	if to.Empty() || within.Empty() {
		return nil
	}
	if im.Round == 0 {
		target := p.img.SubImage(within).(*image.RGBA)
		scaled(target, to, img)
		return nil
	}
	shown := image.NewRGBA(within)
	stddraw.Draw(shown, within, p.img, within.Min, stddraw.Src)
	scaled(shown, to, img)
	mask := image.NewRGBA(p.img.Bounds()) // white where the picture shows
	p.raster.begin()
	p.scale.contours(display.RoundedPath(im.Clip, im.Round), func(points []point, _ bool) { p.raster.polygon(points) })
	p.raster.fill(mask, within, stdcolor.RGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}, false)
	cover := image.NewAlpha(within)
	for y := within.Min.Y; y < within.Max.Y; y++ {
		for x := within.Min.X; x < within.Max.X; x++ {
			cover.SetAlpha(x, y, stdcolor.Alpha{A: mask.RGBAAt(x, y).R})
		}
	}
	stddraw.DrawMask(p.img, within, shown, within.Min, cover, within.Min, stddraw.Over)
	return nil
}

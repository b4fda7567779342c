package raster

import (
	"image"
	stdcolor "image/color"
	stddraw "image/draw"

	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// turned shows a picture that is turned: it is painted as it stood before, and its pixels are turned. The rectangle of
// the picture begins at a whole pixel before and after, so that its edges stay sharp.
func (p *painter) turned(im *display.Image) error {
	to := p.within(im.Extent())
	seen := to.Intersect(p.img.Bounds())
	if seen.Empty() {
		return nil
	}
	was := im.Untilted()
	was.Turn = display.Upright
	corner := was.Extent()
	straight := was.Moved(unit.Point{X: -corner.X, Y: -corner.Y}).(display.Image)
	size := image.Rect(0, 0, to.Dx(), to.Dy())
	if im.Turn != display.UpsideDown {
		size = image.Rect(0, 0, to.Dy(), to.Dx())
	}
	page := p.img
	p.img = image.NewRGBA(size)
	err := p.image(&straight)
	shown := p.img
	p.img = page
	if err != nil {
		return err
	}
	layer := turnedPixels{shown, im.Turn}
	stddraw.Draw(page, seen, layer, seen.Min.Sub(to.Min), stddraw.Over)
	return nil
}

// turnedPixels is a picture that is turned.
type turnedPixels struct {
	img  *image.RGBA
	turn display.Turn
}

// ColorModel implements image.Image.
func (t turnedPixels) ColorModel() stdcolor.Model { return stdcolor.RGBAModel }

// Bounds implements image.Image.
func (t turnedPixels) Bounds() image.Rectangle {
	b := t.img.Bounds()
	if t.turn == display.Upright || t.turn == display.UpsideDown {
		return b
	}
	return image.Rect(0, 0, b.Dy(), b.Dx())
}

// At implements image.Image.
func (t turnedPixels) At(x, y int) stdcolor.Color {
	last := t.img.Bounds().Max.Sub(image.Pt(1, 1))
	switch t.turn {
	case display.Clockwise:
		return t.img.RGBAAt(y, last.Y-x)
	case display.UpsideDown:
		return t.img.RGBAAt(last.X-x, last.Y-y)
	case display.CounterClockwise:
		return t.img.RGBAAt(last.X-y, x)
	default:
		return t.img.RGBAAt(x, y)
	}
}

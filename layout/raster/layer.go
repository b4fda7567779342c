package raster

import (
	"image"
	"math"

	"annualreport/layout/affine"
	"annualreport/layout/blend"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// layer is a picture that marks are painted onto, within a part of it. Its colors are multiplied by their alpha.
type layer struct {
	img    *image.RGBA
	within image.Rectangle
}

// newLayer is a clear layer.
func newLayer(within image.Rectangle) layer { return layer{image.NewRGBA(within), within} }

// cover is how far each pixel of a part of a picture is seen, from 0 to 255.
type cover struct {
	within image.Rectangle
	levels []uint8
}

// whole is a cover of which all is seen.
func (a artist) whole() cover {
	c := cover{a.layer.within, make([]uint8, a.layer.within.Dx()*a.layer.within.Dy())}
	for i := range c.levels {
		c.levels[i] = 0xff
	}
	return c
}

// times is a cover through which another one is seen.
func (c cover) times(other cover) cover {
	for i, v := range other.levels {
		c.levels[i] = uint8((int(c.levels[i])*int(v) + 127) / 255)
	}
	return c
}

// clip is the cover of an outline of the drawing.
func (a artist) clip(c display.Clip) cover {
	a.outline(c.Segments)
	return a.enclosed(c.EvenOdd)
}

// pageClip is the cover of an outline of the page.
func (a artist) pageClip(c display.Clip) cover {
	a.painter.raster.begin()
	a.painter.scale.contours(c.Segments, func(points []point, _ bool) { a.painter.raster.polygon(points) })
	return a.enclosed(c.EvenOdd)
}

// enclosed is the cover of what is in the raster.
func (a artist) enclosed(evenOdd bool) cover {
	within := a.layer.within
	out := cover{within, make([]uint8, within.Dx()*within.Dy())}
	a.painter.raster.scan(within, evenOdd, func(y int, covers []int32) {
		row := out.levels[(y-within.Min.Y)*within.Dx():]
		for x, v := range covers {
			row[x] = uint8((int(min(v, wholePixel))*255 + wholePixel/2) / wholePixel)
		}
	})
	return out
}

// mask is the cover of a mask: how light its marks are on black, or how opaque.
func (a artist) mask(m *display.Mask) (cover, error) {
	inner := a
	inner.layer = newLayer(a.layer.within)
	if err := inner.marks(m.Marks); err != nil {
		return cover{}, err
	}
	within := a.layer.within
	out := cover{within, make([]uint8, within.Dx()*within.Dy())}
	for i := range out.levels {
		p := inner.layer.img.Pix[4*i:][:4]
		if m.By == display.Alpha {
			out.levels[i] = p[3]
			continue
		}
		out.levels[i] = uint8((2125*int(p[0]) + 7154*int(p[1]) + 721*int(p[2]) + 5000) / 10000) // SVG 1.1, 14.4
	}
	return out, nil
}

// seen is how a layer is seen on another one.
type seen struct {
	cover   cover
	opacity display.Opacity
	blend   blend.Mode
}

// show puts another picture on the layer.
func (l layer) show(img *image.RGBA, how seen) {
	width := l.within.Dx()
	for y := l.within.Min.Y; y < l.within.Max.Y; y++ {
		to := l.img.Pix[l.img.PixOffset(l.within.Min.X, y):]
		from := img.Pix[img.PixOffset(l.within.Min.X, y):]
		levels := how.cover.levels[(y-l.within.Min.Y)*width:][:width]
		for x, level := range levels {
			part := uint32(level) * uint32(how.opacity)
			if part == 0 || from[4*x+3] == 0 {
				continue
			}
			const whole = 255 * uint32(display.Opaque)
			if how.blend == blend.Normal {
				over(to[4*x:][:4], from[4*x:][:4], part, whole)
			} else {
				mixed(to[4*x:][:4], from[4*x:][:4], part, whole, how.blend)
			}
		}
	}
}

// over puts a pixel on another one, as far as part of whole. Both are multiplied by their alpha.
func over(to, from []uint8, part, whole uint32) {
	alpha := (uint32(from[3])*part + whole/2) / whole
	for i := range 4 {
		added := (uint32(from[i])*part + whole/2) / whole
		kept := (uint32(to[i])*(255-alpha) + 127) / 255
		to[i] = uint8(min(added+kept, 255))
	}
}

// mixed lays a pixel on another one by a mode, as far as part of whole.
func mixed(to, from []uint8, part, whole uint32, mode blend.Mode) {
	const wide = blend.Full / 255
	var below, top blend.Pixel
	for i := range top {
		below[i] = uint32(to[i]) * wide
		top[i] = uint32((uint64(from[i])*wide*uint64(part) + uint64(whole)/2) / uint64(whole))
	}
	for i, v := range mode.Over(below, top) {
		to[i] = uint8((v + wide/2) / wide)
	}
}

// fill paints what is in the raster.
func (a artist) fill(p display.Paint, evenOdd bool) {
	color := a.colors(p)
	l := a.layer
	a.painter.raster.scan(l.within, evenOdd, func(y int, covers []int32) {
		row := l.img.Pix[l.img.PixOffset(l.within.Min.X, y):]
		for x, v := range covers {
			if v == 0 {
				continue
			}
			c := color(l.within.Min.X+x, y)
			if v >= wholePixel && c[3] == 0xff {
				copy(row[4*x:], c[:])
				continue
			}
			over(row[4*x:][:4], c[:], uint32(min(v, wholePixel)), wholePixel)
		}
	})
}

// transform shows a picture in a frame of the drawing.
func (a artist) transform(on *image.RGBA, img image.Image, f display.Frame) {
	b := img.Bounds()
	pixel := func(p unit.Point) (x, y float64) {
		at := a.place(p)
		return float64(at.x) / sub, float64(at.y) / sub
	}
	ox, oy := pixel(f.Origin)
	xx, xy := pixel(f.Origin.Add(f.X))
	yx, yy := pixel(f.Origin.Add(f.Y))
	w := float64(b.Dx())
	h := float64(b.Dy())
	placed(on, affine.Matrix{
		A: (xx - ox) / w, B: (xy - oy) / w, C: (yx - ox) / h, D: (yy - oy) / h, E: ox, F: oy,
	}, img)
}

// rounded is the nearest whole number.
func rounded(v float64) int64 { return int64(math.Floor(v + 0.5)) }

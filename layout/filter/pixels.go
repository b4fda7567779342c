package filter

import (
	"image"

	"annualreport/layout/blend"
	"annualreport/layout/image/light"
)

// pixels is a picture: red, green, blue and alpha of each pixel, row by row, the colors multiplied by the alpha.
type pixels struct {
	width, height int
	data          []uint16
	// light is set where the colors are light, and not the levels of screens.
	light bool
}

// channels is how many numbers a pixel has.
const channels = 4

// newPixels is a clear picture.
func newPixels(width, height int) *pixels {
	return &pixels{width: width, height: height, data: make([]uint16, channels*width*height)}
}

// empty is a clear picture of the same size.
func (p *pixels) empty() *pixels { return newPixels(p.width, p.height) }

// fromRGBA is a picture of eight bits a component.
func fromRGBA(img *image.RGBA) *pixels {
	b := img.Bounds()
	out := newPixels(b.Dx(), b.Dy())
	for y := range out.height {
		row := img.Pix[img.PixOffset(b.Min.X, b.Min.Y+y):][:channels*out.width]
		to := out.data[channels*out.width*y:]
		for i, v := range row {
			to[i] = uint16(v) * 257
		}
	}
	return out
}

// image is the picture with eight bits a component, not multiplied by the alpha.
func (p *pixels) image() *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, p.width, p.height))
	for i := 0; i < len(p.data); i += channels {
		alpha := uint32(p.data[i+3])
		if alpha == 0 {
			continue
		}
		for k := range 3 {
			out.Pix[i+k] = uint8((min(uint32(p.data[i+k])*blend.Full/alpha, blend.Full) + 128) / 257)
		}
		out.Pix[i+3] = uint8((alpha + 128) / 257)
	}
	return out
}

// at is the pixel that begins at a place of the data.
func (p *pixels) at(i int) blend.Pixel {
	d := p.data[i:][:channels]
	return blend.Pixel{uint32(d[0]), uint32(d[1]), uint32(d[2]), uint32(d[3])}
}

// set sets the pixel that begins at a place of the data.
func (p *pixels) set(i int, v blend.Pixel) {
	d := p.data[i:][:channels]
	for k := range d {
		d[k] = uint16(v[k])
	}
}

// black is the picture in black.
func (p *pixels) black() *pixels {
	out := p.empty()
	for i := 3; i < len(p.data); i += channels {
		out.data[i] = p.data[i]
	}
	return out
}

// within clears what lies outside of a part. The picture itself changes.
func (p *pixels) within(part image.Rectangle) *pixels {
	part = part.Intersect(image.Rect(0, 0, p.width, p.height))
	line := channels * p.width
	for y := range p.height {
		row := p.data[line*y:][:line]
		if y < part.Min.Y || y >= part.Max.Y {
			clear(row)
			continue
		}
		clear(row[:channels*part.Min.X])
		clear(row[channels*part.Max.X:])
	}
	return p
}

// in is the picture in light, or in the levels of screens: itself if it is so already.
func (p *pixels) in(asLight bool) *pixels {
	if p.light == asLight {
		return p
	}
	to := levelOf
	if asLight {
		to = lightOf
	}
	out := p.eachColor(func(c [3]uint32) [3]uint32 { return [3]uint32{to(c[0]), to(c[1]), to(c[2])} })
	out.light = asLight
	return out
}

// eachColor is the picture with other colors. A function gives them, which knows nothing of the alpha.
func (p *pixels) eachColor(change func([3]uint32) [3]uint32) *pixels {
	out := p.empty()
	var last, result [3]uint32
	known := false
	for i := 0; i < len(p.data); i += channels {
		d := p.data[i:][:channels]
		alpha := uint32(d[3])
		if alpha == 0 {
			continue
		}
		c := p.at(i).Plain()
		if !known || c != last {
			last = c
			known = true
			result = change(c)
		}
		to := out.data[i:][:channels]
		to[3] = d[3]
		for k := range 3 {
			to[k] = uint16(blend.Times(result[k], alpha))
		}
	}
	return out
}

// lightOf is the light of a level of a screen, between those of eight bits on the straight line.
func lightOf(level uint32) uint32 {
	step := level / 257
	part := level % 257
	if part == 0 {
		return uint32(light.Of[step])
	}
	low := uint32(light.Of[step])
	return low + ((uint32(light.Of[step+1])-low)*part+128)/257
}

// levelOf is the level whose light this is.
func levelOf(v uint32) uint32 {
	step := uint32(light.Levels()[v])
	if uint32(light.Of[step]) > v {
		step--
	}
	low := uint32(light.Of[step])
	if v == low {
		return step * 257
	}
	span := uint32(light.Of[step+1]) - low
	return step*257 + ((v-low)*257+span/2)/span
}

package image

import "image"

// pixels are a picture in memory, a byte a channel, pixel by pixel, row by row.
type pixels struct {
	width, height int
	// channels is 1 for grey, 3 for colors of screens, and 4 for these with alpha, which they are not multiplied by; of
	// process inks 4, or 5 with alpha.
	channels int
	data     []byte
}

// newPixels are those of a black picture, or of one that is clear all over.
func newPixels(width, height, channels int) *pixels {
	return &pixels{width, height, channels, make([]byte, width*height*channels)}
}

// solid reports whether nothing can be seen through them.
func (p *pixels) solid() bool {
	if p.channels < 4 {
		return true
	}
	for i := 3; i < len(p.data); i += 4 {
		if p.data[i] != 255 {
			return false
		}
	}
	return true
}

// colorless reports whether all are grey.
func (p *pixels) colorless() bool {
	if p.channels == 1 {
		return true
	}
	for i := 0; i < len(p.data); i += p.channels {
		if c := p.data[i:][:3]; c[0] != c[1] || c[0] != c[2] {
			return false
		}
	}
	return true
}

// nearGray reports whether all are grey but for what is lost by packing.
func (p *pixels) nearGray() bool {
	const lost = 2
	if p.channels == 1 {
		return true
	}
	for i := 0; i < len(p.data); i += p.channels {
		c := p.data[i:][:3]
		seen := 255
		if p.channels == 4 {
			seen = int(p.data[i+3])
		}
		if int(max(c[0], c[1], c[2])-min(c[0], c[1], c[2]))*seen > lost*255 {
			return false
		}
	}
	return true
}

// grayed are the pixels in grey: in one channel where nothing can be seen through them.
func (p *pixels) grayed() *pixels {
	if p.solid() {
		return p.first(1)
	}
	out := newPixels(p.width, p.height, p.channels)
	copy(out.data, p.data)
	for i := 0; i < len(out.data); i += out.channels {
		out.data[i+1] = out.data[i]
		out.data[i+2] = out.data[i]
	}
	return out
}

// first keeps the first channels of all pixels.
func (p *pixels) first(channels int) *pixels {
	if channels == p.channels {
		return p
	}
	out := newPixels(p.width, p.height, channels)
	for i := range p.width * p.height {
		copy(out.data[i*channels:][:channels], p.data[i*p.channels:])
	}
	return out
}

// simplest are pixels without an alpha channel if they are opaque, and in grey if they have
// no color: a third of the size, and one ink.
func simplest(p *pixels) *pixels {
	switch {
	case !p.solid():
		return p
	case p.colorless():
		return p.first(1)
	}
	return p.first(3)
}

// image is the pixels in a form that encoders read the short way.
func (p *pixels) image() image.Image {
	all := image.Rect(0, 0, p.width, p.height)
	switch p.channels {
	case 1:
		return &image.Gray{Pix: p.data, Stride: p.width, Rect: all}
	case 4:
		return &image.NRGBA{Pix: p.data, Stride: 4 * p.width, Rect: all}
	}
	out := image.NewRGBA(all)
	for i := range p.width * p.height {
		c := out.Pix[4*i:][:4]
		copy(c, p.data[3*i:][:3])
		c[3] = 255
	}
	return out
}

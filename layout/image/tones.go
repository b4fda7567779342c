package image

import "annualreport/layout/display"

// The parts of red, green and blue in luma (ITU-R BT.709), of lumaWhole.
const (
	lumaRed   = 54
	lumaGreen = 183
	lumaBlue  = 19
	lumaWhole = 256
)

// luma is how light a color is, from 0 to 255.
func luma(c []byte) byte {
	return byte((lumaRed*int(c[0]) + lumaGreen*int(c[1]) + lumaBlue*int(c[2]) + lumaWhole/2) / lumaWhole)
}

// lumas are the pixels in grey: in one channel, or with the alpha that they have.
func (p *pixels) lumas() *pixels {
	if p.channels == 1 {
		return p
	}
	if p.solid() {
		out := newPixels(p.width, p.height, 1)
		for i := range out.data {
			out.data[i] = luma(p.data[i*p.channels:][:3])
		}
		return out
	}
	out := newPixels(p.width, p.height, p.channels)
	for i := 0; i < len(out.data); i += p.channels {
		v := luma(p.data[i:][:3])
		out.data[i], out.data[i+1], out.data[i+2], out.data[i+3] = v, v, v, p.data[i+3]
	}
	return out
}

// toned are the pixels in the colors of tones, by their light: in one channel where all of these are grey and nothing
// can be seen through the picture.
func (p *pixels) toned(t display.Tones) *pixels {
	colors := t.Colors()
	gray := true
	for _, c := range colors {
		gray = gray && c.R == c.G && c.R == c.B
	}
	out := p.lumas()
	switch {
	case gray && out.channels == 1:
		same := newPixels(out.width, out.height, 1)
		for i, v := range out.data {
			same.data[i] = colors[v].R
		}
		return same
	case out.channels == 1:
		out = out.colored()
	}
	for i := 0; i < len(out.data); i += out.channels {
		c := colors[out.data[i]]
		out.data[i], out.data[i+1], out.data[i+2] = c.R, c.G, c.B
	}
	return out
}

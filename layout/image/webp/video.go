package webp

import "image"

// videoRow makes a row of red, green and blue of a picture in the colors of video, whose colors are sampled once for
// four pixels. Between these samples they are interpolated: nine parts of the nearest one, three of each beside it and
// one of that across, as the reference decoder does. A fourth channel is filled.
func videoRow(to []byte, channels int, p *image.YCbCr, y int) {
	width := p.Rect.Dx()
	near := y / 2
	far := near - 1 + 2*(y%2)
	far = min(max(far, 0), (p.Rect.Dy()-1)/2)
	blue := between{p.Cb[near*p.CStride:], p.Cb[far*p.CStride:], (width + 1) / 2}
	red := between{p.Cr[near*p.CStride:], p.Cr[far*p.CStride:], (width + 1) / 2}
	for x, light := range p.Y[y*p.YStride:][:width] {
		out := to[x*channels:][:channels]
		out[0], out[1], out[2] = videoColor(int(light), blue.at(x), red.at(x))
		if channels == 4 {
			out[3] = 255
		}
	}
}

// between is the samples of a color beside a row of pixels: those nearest, and those beyond.
type between struct {
	near, far []byte
	count     int
}

// at is the color of a pixel.
func (b *between) at(x int) int {
	i := x / 2
	k := i - 1 + 2*(x%2)
	if k < 0 || k >= b.count { // there is none beside it
		return (3*int(b.near[i]) + int(b.far[i]) + 2) / 4
	}
	// The reference decoder rounds down between each two: half of the mean of all four and a diagonal.
	all := int(b.near[i]) + int(b.near[k]) + int(b.far[i]) + int(b.far[k]) + 8
	diagonal := (all + 2*(int(b.near[k])+int(b.far[i]))) >> 3
	return (diagonal + int(b.near[i])) >> 1
}

// videoColor is the color of a light and its differences to blue and to red in the range of video (ITU-R BT.601), with
// the numbers of the reference decoder: 16 is black, 235 white.
func videoColor(y, u, v int) (r, g, b byte) {
	light := y * 19077 >> 8
	return channelOf(light + v*26149>>8 - 14234),
		channelOf(light - u*6419>>8 - v*13320>>8 + 8708),
		channelOf(light + u*33050>>8 - 17685)
}

// channelOf is the byte of a channel with six bits behind the point.
func channelOf(v int) byte { return byte(min(max(v>>6, 0), 255)) }

package image

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"sync"

	"golang.org/x/image/draw"
)

// transfer is the transfer curve of sRGB (IEC 61966-2-1) from eight
// bits to sixteen of light, and back.
var transfer = sync.OnceValues(func() (*[256]uint16, *[65536]uint8) {
	light, screen := new([256]uint16), new([65536]uint8)
	for i := range light {
		v := float64(i) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		light[i] = uint16(math.Round(v * 65535))
	}
	for i := range screen {
		v := float64(i) / 65535
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		screen[i] = uint8(math.Round(v * 255))
	}
	return light, screen
})

// resample makes a part of an image smaller, in light as eyes add it up: fine
// patterns keep their brightness. Whole steps are averaged, which most of the work is; what
// is left is done by the filter of Catmull and Rom.
func resample(img image.Image, part image.Rectangle, w, h int) *image.NRGBA {
	if part.Dx() == w && part.Dy() == h {
		if out := cutOut(img, part); out.Opaque() {
			return out
		}
	}
	step := max(1, min(part.Dx()/w, part.Dy()/h))
	light := averaged(img, part, step)
	small := light
	if light.Bounds().Dx() != w || light.Bounds().Dy() != h {
		small = image.NewRGBA64(image.Rect(0, 0, w, h))
		draw.CatmullRom.Scale(small, small.Bounds(), light, light.Bounds(), draw.Src, nil)
	}
	return onScreen(small)
}

// cutOut copies the pixels of a part. Through light and back an opaque pixel is the same, and
// only what shines through takes that way, to lose its color where nothing is seen of it.
func cutOut(img image.Image, part image.Rectangle) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	for y := range part.Dy() {
		pixels(out.Pix[y*out.Stride:][:4*part.Dx()], img, part.Min.X, part.Max.X, part.Min.Y+y)
	}
	return out
}

// averaged adds up squares of pixels in linear light.
func averaged(img image.Image, part image.Rectangle, step int) *image.RGBA64 {
	w, h := (part.Dx()+step-1)/step, (part.Dy()+step-1)/step
	out := image.NewRGBA64(image.Rect(0, 0, w, h))
	row, line := make([]uint64, 5*w), make([]uint8, 4*part.Dx())
	toLinear, _ := transfer()
	for y := range h {
		clear(row)
		for sy := part.Min.Y + y*step; sy < min(part.Min.Y+(y+1)*step, part.Max.Y); sy++ {
			pixels(line, img, part.Min.X, part.Max.X, sy)
			at := 0
			left := step
			for i := 0; i < len(line); i += 4 {
				p := line[i:][:4]
				cell := row[at:][:5]
				a := uint64(p[3])
				cell[0] += uint64(toLinear[p[0]]) * a
				cell[1] += uint64(toLinear[p[1]]) * a
				cell[2] += uint64(toLinear[p[2]]) * a
				cell[3] += a
				cell[4]++
				if left--; left == 0 {
					at += 5
					left = step
				}
			}
		}
		for x := range w {
			cell := row[x*5:][:5]
			whole := cell[4] * 255
			cell[3] *= 65535
			p := out.Pix[y*out.Stride+8*x:][:8]
			for i, sum := range cell[:4] {
				binary.BigEndian.PutUint16(p[2*i:], uint16((sum+whole/2)/whole))
			}
		}
	}
	return out
}

// pixels writes a row of pixels, four bytes each. Photographs, which most are, take the
// short way.
func pixels(line []uint8, img image.Image, from, to, y int) {
	if photo, ok := img.(*image.YCbCr); ok {
		for x := from; x < to; x++ {
			yi, ci := photo.YOffset(x, y), photo.COffset(x, y)
			p := line[4*(x-from):][:4]
			p[0], p[1], p[2] = color.YCbCrToRGB(photo.Y[yi], photo.Cb[ci], photo.Cr[ci])
			p[3] = 0xff
		}
		return
	}
	if plain, ok := img.(*image.RGBA); ok { // PNG without transparency
		row := image.RGBA{Pix: plain.Pix[plain.PixOffset(from, y):][:4*(to-from)], Stride: plain.Stride, Rect: image.Rect(0, 0, to-from, 1)}
		if row.Opaque() {
			copy(line, row.Pix)
			return
		}
	}
	for x := from; x < to; x++ {
		p := line[4*(x-from):][:4]
		p[0], p[1], p[2], p[3] = pixel(img, x, y)
	}
}

// pixel is a pixel in eight bits, not multiplied by its alpha.
func pixel(img image.Image, x, y int) (r, g, b, a uint8) {
	switch img := img.(type) {
	case turnedImage:
		x, y = img.source(x, y)
		return pixel(img.Image, x, y)
	case *image.YCbCr:
		yi, ci := img.YOffset(x, y), img.COffset(x, y)
		r, g, b = color.YCbCrToRGB(img.Y[yi], img.Cb[ci], img.Cr[ci])
		return r, g, b, 255
	case *image.Gray:
		v := img.Pix[img.PixOffset(x, y)]
		return v, v, v, 255
	case *image.NRGBA:
		p := img.Pix[img.PixOffset(x, y):][:4]
		return p[0], p[1], p[2], p[3]
	}
	c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	return c.R, c.G, c.B, c.A
}

// onScreen turns linear light back into what a screen takes.
func onScreen(light *image.RGBA64) *image.NRGBA {
	out := image.NewNRGBA(light.Bounds())
	_, toScreen := transfer()
	for i := 0; i < len(light.Pix); i += 8 {
		from, to := light.Pix[i:][:8], out.Pix[i/2:][:4]
		a := uint32(binary.BigEndian.Uint16(from[6:]))
		if a == 0 {
			continue
		}
		for k := range 3 {
			v := uint32(binary.BigEndian.Uint16(from[2*k:]))
			to[k] = toScreen[min(v*65535/a, 65535)]
		}
		to[3] = uint8((a*255 + 32767) / 65535)
	}
	return out
}

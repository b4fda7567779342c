package drawing

import (
	"bytes"
	"fmt"
	"image"
	stdcolor "image/color"
	"image/png"

	"annualreport/layout/display"
	"annualreport/layout/image/jpeg"
	"annualreport/layout/pdf/cos"
)

// pictureStream enters a picture of a drawing into a file. The pass that completes the file gives it its color space.
func pictureStream(f *cos.File, p *display.Picture) (cos.Ref, error) {
	if p.Photograph() {
		return jpegStream(f, p)
	}
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return 0, fmt.Errorf("a picture in a drawing: %w", err)
	}
	b := img.Bounds()
	colors := make([]byte, 0, 3*b.Dx()*b.Dy())
	alphas := make([]byte, 0, b.Dx()*b.Dy())
	clear := false
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := stdcolor.NRGBAModel.Convert(img.At(x, y)).(stdcolor.NRGBA)
			colors = append(colors, c.R, c.G, c.B)
			alphas = append(alphas, c.A)
			clear = clear || c.A != 0xff
		}
	}
	space := cos.Name("DeviceRGB")
	if grays, ok := Grays(colors, alphas); ok {
		space = "DeviceGray"
		colors = grays
	}
	out := pixels(b, space, colors)
	if clear {
		out.Dict.Set("SMask", f.Add(pixels(b, "DeviceGray", alphas)))
	}
	return f.Add(out), nil
}

// Grays are the levels of pixels of red, green and blue that have no color, so that they are printed in black alone; ok
// is false if one has a color. Alpha is that of the pixels, or nil: what is clear all over has no color.
func Grays(colors, alpha []byte) (grays []byte, ok bool) {
	clear := func(i int) bool { return alpha != nil && alpha[i] == 0 }
	for i := range len(colors) / 3 {
		if p := colors[3*i:][:3]; (p[0] != p[1] || p[0] != p[2]) && !clear(i) {
			return nil, false
		}
	}
	grays = make([]byte, 0, len(colors)/3)
	for ; len(colors) >= 3; colors = colors[3:] {
		grays = append(grays, colors[0])
	}
	return grays, true
}

// pixels is a picture of eight bits a channel.
func pixels(b image.Rectangle, space cos.Name, data []byte) *cos.Stream {
	s := ImageStream(b.Dx(), b.Dy(), space)
	s.Data = data
	return s
}

// ImageStream is a picture of a size in pixels, of eight bits a channel (ISO 32000-1, 8.9.5). Its data is still to be
// set, and its filter, if it has one.
func ImageStream(width, height int, space cos.Name) *cos.Stream {
	return &cos.Stream{Dict: *cos.NewDict(
		cos.Name("Type"), cos.Name("XObject"),
		cos.Name("Subtype"), cos.Name("Image"),
		cos.Name("Width"), cos.Int(width),
		cos.Name("Height"), cos.Int(height),
		cos.Name("ColorSpace"), space,
		cos.Name("BitsPerComponent"), cos.Int(8),
	)}
}

// jpegStream enters a JPEG file as it is.
func jpegStream(f *cos.File, p *display.Picture) (cos.Ref, error) {
	d, err := jpeg.NewDecoder(p.Data, 1)
	if err != nil {
		return 0, fmt.Errorf("a picture in a drawing: %w", err)
	}
	space := cos.Name("DeviceRGB")
	if d.Space() == jpeg.Gray {
		space = "DeviceGray"
	}
	s := ImageStream(d.Width(), d.Height(), space)
	s.Dict.Set("Filter", cos.Name("DCTDecode"))
	s.Data = p.Data
	return f.Add(s), nil
}

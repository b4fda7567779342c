package raster

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/jpeg"
	"image/png"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
)

// decode gives the pixels of a picture in colors of a screen.
func decode(p *display.Picture) (image.Image, error) {
	if p.Format == cmyk.Format {
		return separated(p)
	}
	read := png.Decode
	if p.Format == "JPEG" {
		read = jpeg.Decode
	}
	img, err := read(bytes.NewReader(p.Data))
	if err != nil {
		return nil, err
	}
	if inks, ok := img.(*image.CMYK); ok {
		return proofed(inks, p.Profile)
	}
	if !p.Plates.Keep() {
		return toned(img, p.Plates), nil
	}
	return img, nil
}

// toned is a picture in grey in the colors of the inks that a press prints it in.
func toned(img image.Image, tones display.Tones) image.Image {
	colors := tones.Colors()
	b := img.Bounds()
	out := image.NewNRGBA(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			at := stdcolor.NRGBAModel.Convert(img.At(x, y)).(stdcolor.NRGBA)
			c := colors[at.R]
			out.SetNRGBA(x, y, stdcolor.NRGBA{R: c.R, G: c.G, B: c.B, A: at.A})
		}
	}
	return out
}

// separated is a picture in process inks that was made ready for a press. What is clear in it is on white paper.
func separated(p *display.Picture) (image.Image, error) {
	pixels, err := cmyk.Flat(p.Data, p.Width, p.Height, [cmyk.Inks]byte{})
	if err != nil {
		return nil, err
	}
	all := image.Rect(0, 0, p.Width, p.Height)
	return proofed(&image.CMYK{Pix: pixels, Stride: cmyk.Inks * p.Width, Rect: all}, p.Profile)
}

// proofed is a picture in process inks as it looks by its ICC profile. The simple formula of the package image shows
// other colors than viewers of the file.
func proofed(inks *image.CMYK, profile string) (image.Image, error) {
	proof, err := color.NewProof(profile)
	if err != nil {
		return nil, err
	}
	b := inks.Bounds()
	out := image.NewRGBA(b)
	var last stdcolor.CMYK
	shown := stdcolor.RGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff} // paper, which is no ink
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if v := inks.CMYKAt(x, y); v != last {
				shown.R, shown.G, shown.B = proof.RGB(v.C, v.M, v.Y, v.K)
				last = v
			}
			out.SetRGBA(x, y, shown)
		}
	}
	return out, nil
}

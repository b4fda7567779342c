package image

import (
	"bytes"
	"errors"
	"image"
	stdcolor "image/color"
	"image/png"
	"io"

	"annualreport/layout/display"
	"annualreport/layout/image/jpeg"
)

// rows gives the pixels of a picture as they lie in its file, row by row from the top.
type rows interface {
	// Row returns the next row, a byte a channel, pixel by pixel; it is good until the next call. Behind the last row
	// it returns io.EOF. Another error means that the file is damaged.
	Row() ([]byte, error)
}

// source is a picture file that is being read.
type source struct {
	rows
	// width and height are in the pixels that the rows have; scale is how many pixels of the file stand in a row and
	// in a column for each of them.
	width, height int
	scale         int
	// channels is 1 for grey, 3 for colors of screens, and 4 for these with alpha, which they are not multiplied by.
	channels int
}

// errInks means that the pixels are process inks, which nothing here can write.
var errInks = errors.New("its pixels are process inks")

// openSource begins to read a file of pixels that is needed at a part of its size: reduction is how many pixels of
// the file at the least stand for one of the result, in a row and in a column.
func openSource(p *display.Picture, reduction int) (*source, error) {
	if p.Format == formatJPEG {
		return openJPEG(p.Data, reduction)
	}
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, err
	}
	return sourceOf(img), nil
}

// openJPEG begins to read a JPEG file at the smallest part of its sides that has pixels enough.
func openJPEG(data []byte, reduction int) (*source, error) {
	scale := 1
	for _, s := range jpeg.Scales {
		if s <= reduction {
			scale = s
		}
	}
	d, err := jpeg.NewDecoder(data, scale)
	if err != nil {
		return nil, err
	}
	if d.Space() == jpeg.CMYK {
		return nil, checkInks(d)
	}
	return &source{rows: d, width: d.Width(), height: d.Height(), scale: scale, channels: int(d.Space())}, nil
}

// checkInks reads process inks to their end. It returns errInks if they are whole.
func checkInks(d *jpeg.Decoder) error {
	for {
		if _, err := d.Row(); err == io.EOF {
			return errInks
		} else if err != nil {
			return err
		}
	}
}

// sourceOf reads an image that is in memory.
func sourceOf(img image.Image) *source {
	b := img.Bounds()
	out := &source{width: b.Dx(), height: b.Dy(), scale: 1, channels: 4}
	if isGray(img) {
		out.channels = 1
	} else if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		out.channels = 3
	}
	out.rows = &imageRows{img: img, line: make([]byte, out.width*out.channels), channels: out.channels}
	return out
}

func isGray(img image.Image) bool {
	switch img.ColorModel() {
	case stdcolor.GrayModel, stdcolor.Gray16Model:
		return true
	}
	return false
}

// imageRows are the rows of an image in memory.
type imageRows struct {
	img      image.Image
	line     []byte
	channels int
	at       int
}

// Row implements rows.
func (r *imageRows) Row() ([]byte, error) {
	b := r.img.Bounds()
	if r.at == b.Dy() {
		return nil, io.EOF
	}
	y := b.Min.Y + r.at
	r.at++
	switch img := r.img.(type) {
	case *image.Gray:
		return img.Pix[img.PixOffset(b.Min.X, y):][:b.Dx()], nil
	case *image.NRGBA:
		if r.channels == 4 {
			return img.Pix[img.PixOffset(b.Min.X, y):][:4*b.Dx()], nil
		}
	case *image.RGBA:
		if r.channels == 3 {
			r.fromOpaque(img.Pix[img.PixOffset(b.Min.X, y):][:4*b.Dx()])
			return r.line, nil
		}
	}
	for x := range b.Dx() {
		c := stdcolor.NRGBAModel.Convert(r.img.At(b.Min.X+x, y)).(stdcolor.NRGBA)
		copy(r.line[x*r.channels:][:r.channels], []byte{c.R, c.G, c.B, c.A})
	}
	return r.line, nil
}

// fromOpaque takes pixels of four bytes without their alpha.
func (r *imageRows) fromOpaque(pix []byte) {
	for i, k := 0, 0; i < len(pix); i, k = i+4, k+3 {
		r.line[k], r.line[k+1], r.line[k+2] = pix[i], pix[i+1], pix[i+2]
	}
}

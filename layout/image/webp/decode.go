package webp

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"io"

	"golang.org/x/image/webp"

	"annualreport/layout/image/fault"
)

// Decoder gives the pixels of a file row by row from the top. It holds all of them as they were decoded.
type Decoder struct {
	header   Header
	picture  image.Image
	channels int
	line     []byte
	at       int
}

// NewDecoder decodes the picture of a file, or the first frame of a film. An error means that it is damaged.
func NewDecoder(data []byte) (*Decoder, error) {
	h, err := ReadHeader(data)
	if err != nil {
		return nil, err
	}
	d := &Decoder{header: h, channels: 3}
	d.picture, err = webp.Decode(bytes.NewReader(h.still()))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, fault.ErrShort
	case err != nil:
		return nil, fault.ErrDamaged
	}
	_, plain := d.picture.(*image.YCbCr)
	if b := d.picture.Bounds(); !plain || b.Dx() != h.Width || b.Dy() != h.Height {
		d.channels = 4
	}
	d.line = make([]byte, h.Width*d.channels)
	return d, nil
}

// still is a file with nothing but the picture that is read.
func (h *Header) still() []byte {
	out := []byte("RIFF\x00\x00\x00\x00WEBP")
	if pixels := h.body[len(h.body)-1]; len(h.body) > 1 && pixels.kind == chunkLossy {
		w, height, _ := sizeOf(pixels)
		const hasAlpha = 0x10
		size := []byte{hasAlpha, 0, 0, 0}
		for _, n := range []int{w - 1, height - 1} {
			size = append(size, byte(n), byte(n>>8), byte(n>>16))
		}
		out = appendChunk(out, chunk{chunkExtended, size})
		out = appendChunk(out, h.body[len(h.body)-2])
	}
	out = appendChunk(out, h.body[len(h.body)-1])
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)-8))
	return out
}

// appendChunk writes a chunk.
func appendChunk(out []byte, c chunk) []byte {
	out = append(out, c.kind...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(c.body)))
	out = append(out, c.body...)
	if len(c.body)%2 == 1 {
		out = append(out, 0)
	}
	return out
}

// Width is the pixels of a row.
func (d *Decoder) Width() int { return d.header.Width }

// Height is the rows of the picture.
func (d *Decoder) Height() int { return d.header.Height }

// Channels is what a row has for each pixel: 3 for red, green and blue, 4 for these with alpha, which they are not
// multiplied by.
func (d *Decoder) Channels() int { return d.channels }

// Row returns the next row, a byte a channel, pixel by pixel. It is good until the next call. Behind the last row it
// returns io.EOF.
func (d *Decoder) Row() ([]byte, error) {
	if d.at == d.header.Height {
		return nil, io.EOF
	}
	y := d.at - d.header.y
	d.at++
	b := d.picture.Bounds()
	if y < 0 || y >= b.Dy() {
		clear(d.line)
		return d.line, nil
	}
	to := d.line[d.header.x*d.channels:][:b.Dx()*d.channels]
	switch p := d.picture.(type) {
	case *image.YCbCr:
		videoRow(to, d.channels, p, y)
	case *image.NYCbCrA:
		videoRow(to, d.channels, &p.YCbCr, y)
		for x, a := range p.A[y*p.AStride:][:b.Dx()] {
			to[4*x+3] = a
		}
	case *image.NRGBA:
		copy(to, p.Pix[y*p.Stride:])
	}
	return d.line, nil
}

// Profile is the ICC profile of the pixels, empty for none.
func (d *Decoder) Profile() string { return d.header.Profile }

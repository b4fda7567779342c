// Package gif reads the first picture of GIF files (GIF89a), row by row. The pixels are decoded by the standard
// library.
package gif

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/gif"
	"io"
	"strings"

	"annualreport/layout/image/fault"
)

// Header is what a file says of its pictures.
type Header struct {
	// Width and Height are in pixels, each 1 or more.
	Width, Height int
	// Frames is how many pictures the file has, of which the first one is read.
	Frames int
}

// Is reports whether data begins as a GIF file does.
func Is(data []byte) bool { return strings.HasPrefix(string(data[:min(6, len(data))]), "GIF8") }

// The parts of a file (GIF89a, appendix A).
const (
	extension = 0x21
	picture   = 0x2C
	screen    = 13
)

// ReadHeader reads the size of a file, and counts its pictures as far as it goes. It returns an error where it has
// none.
func ReadHeader(data []byte) (Header, error) {
	if !Is(data) || len(data) < screen {
		return Header{}, fault.ErrShort
	}
	h := Header{Width: int(binary.LittleEndian.Uint16(data[6:])), Height: int(binary.LittleEndian.Uint16(data[8:]))}
	at := screen + colorBytes(data[10])
	for at < len(data) {
		switch data[at] {
		case extension:
			at = afterBlocks(data, at+2)
			continue
		case picture:
			const head = 10
			if at+head > len(data) {
				return h, h.check()
			}
			h.Frames++
			h.grow(data[at+1:])
			at = afterBlocks(data, at+head+colorBytes(data[at+9])+1)
			continue
		}
		break
	}
	return h, h.check()
}

// grow makes the size that of the first picture where the file says none, as some programs write it.
func (h *Header) grow(b []byte) {
	if h.Width == 0 || h.Height == 0 {
		h.Width = int(binary.LittleEndian.Uint16(b[4:]))
		h.Height = int(binary.LittleEndian.Uint16(b[6:]))
	}
}

// check returns an error if there is no picture.
func (h *Header) check() error {
	if h.Frames == 0 || h.Width == 0 || h.Height == 0 {
		return fault.ErrShort
	}
	return nil
}

// colorBytes is how many bytes a table of colors takes, by the flags before it.
func colorBytes(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}

// afterBlocks is where a row of blocks ends, each of which begins with its length.
func afterBlocks(data []byte, at int) int {
	for at < len(data) && data[at] != 0 {
		at += 1 + int(data[at])
	}
	return at + 1
}

// Decoder gives the pixels of the first picture row by row from the top. It holds all of them, a byte each.
type Decoder struct {
	header  Header
	picture *image.Paletted
	colors  [][4]byte
	line    []byte
	at      int
}

// NewDecoder decodes the first picture. An error means that it is damaged.
func NewDecoder(data []byte) (*Decoder, error) {
	h, err := ReadHeader(data)
	if err != nil {
		return nil, err
	}
	img, err := gif.Decode(bytes.NewReader(data))
	p, ok := img.(*image.Paletted)
	switch {
	case err != nil && strings.Contains(err.Error(), "EOF"): // the library does not hand the cause on
		return nil, fault.ErrShort
	case err != nil, !ok:
		return nil, fault.ErrDamaged
	}
	d := &Decoder{header: h, picture: p, line: make([]byte, 4*h.Width)}
	for _, c := range p.Palette {
		r, g, b, a := c.RGBA()
		d.colors = append(d.colors, [4]byte{byte(r >> 8), byte(g >> 8), byte(b >> 8), byte(a >> 8)})
	}
	return d, nil
}

// Width is the pixels of a row.
func (d *Decoder) Width() int { return d.header.Width }

// Height is the rows of the picture.
func (d *Decoder) Height() int { return d.header.Height }

// Row returns the next row: red, green, blue and alpha of each pixel, a byte each. What the first picture leaves of the
// file's frame is clear. It is good until the next call. Behind the last row it returns io.EOF.
func (d *Decoder) Row() ([]byte, error) {
	if d.at == d.header.Height {
		return nil, io.EOF
	}
	y := d.at
	d.at++
	clear(d.line)
	b := d.picture.Rect
	if y < b.Min.Y || y >= b.Max.Y {
		return d.line, nil
	}
	row := d.picture.Pix[(y-b.Min.Y)*d.picture.Stride:][:b.Dx()]
	for x, number := range row[:max(0, min(len(row), d.header.Width-b.Min.X))] {
		if int(number) < len(d.colors) {
			copy(d.line[4*(b.Min.X+x):], d.colors[number][:])
		}
	}
	return d.line, nil
}

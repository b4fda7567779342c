// Package png reads the pixels of PNG files row by row (W3C, Portable Network Graphics, third edition), so that a large
// picture needs no room but that of a few rows.
package png

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"annualreport/layout/image/fault"
	"annualreport/layout/image/inflate"
)

// signature is what each file begins with.
const signature = "\x89PNG\r\n\x1a\n"

// The types of colors (11.2.1).
const (
	gray      = 0
	rgb       = 2
	palette   = 3
	grayAlpha = 4
	rgbAlpha  = 6
)

// samplesIn are the samples of a pixel by the type of colors.
var samplesIn = [...]int{gray: 1, rgb: 3, palette: 1, grayAlpha: 2, rgbAlpha: 4}

// errSum means that a chunk is not what its checksum says.
var errSum = errors.New("a part of it does not have the sum that it should have")

// asFault says what an error of the packed data means for the file; nil for none.
func asFault(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, inflate.ErrShort):
		return fault.ErrShort
	}
	return fault.ErrDamaged
}

// header is what a file says of its pixels.
type header struct {
	width, height int
	// depth is the bits of a sample, color the type of colors.
	depth, color int
	interlaced   bool
}

// Decoder gives the pixels of a file row by row from the top.
type Decoder struct {
	header
	colors palettes
	data   *inflate.Reader
	// samples are those of a pixel; step is how many bytes before a byte that of the pixel before is.
	samples, step int
	// row and above are two rows as they lie in the file, the first after its filter was undone.
	row, above []byte
	line       []byte
	at         int
	// whole is all rows of a file that is interlaced, else nil.
	whole []byte
}

// palettes are the colors of a file by number, and what of it is clear.
type palettes struct {
	colors [256][4]byte
	count  int
	// clear reports whether a file names what is clear: in its palette, or by the samples of a color.
	clear  bool
	sample [3]int
}

// NewDecoder reads a file up to its pixels; of one that is interlaced it reads these, too.
func NewDecoder(data []byte) (*Decoder, error) {
	d := new(Decoder)
	pieces, err := d.readChunks(data)
	if err != nil {
		return nil, err
	}
	if len(pieces) == 0 || d.color == palette && d.colors.count == 0 {
		return nil, fault.ErrDamaged
	}
	d.samples = samplesIn[d.color]
	d.step = max(1, d.samples*d.depth/8)
	if d.data, err = inflate.NewReader(pieces...); err != nil {
		return nil, asFault(err)
	}
	d.setWidth(d.width)
	if d.interlaced {
		return d, d.readPasses()
	}
	return d, nil
}

// readChunks reads what a file says of its pixels, and finds the pieces of these.
func (d *Decoder) readChunks(data []byte) (pieces [][]byte, err error) {
	err = chunks(data, func(kind string, body []byte) error {
		if d.width == 0 && kind != "IHDR" {
			return fault.ErrDamaged
		}
		switch kind {
		case "IHDR":
			return d.readHeader(body)
		case "PLTE":
			return d.readPalette(body)
		case "tRNS":
			return d.readClear(body)
		case "IDAT":
			pieces = append(pieces, body)
		}
		return nil
	})
	return pieces, err
}

// chunks calls fn for each part of a file up to its end.
func chunks(data []byte, fn func(kind string, body []byte) error) error {
	if len(data) < len(signature) || string(data[:len(signature)]) != signature {
		return fault.ErrDamaged
	}
	data = data[len(signature):]
	for {
		if len(data) < 12 {
			return fault.ErrShort
		}
		n := int(binary.BigEndian.Uint32(data))
		if n > len(data)-12 {
			return fault.ErrShort
		}
		kind := string(data[4:8])
		if crc32.ChecksumIEEE(data[4:8+n]) != binary.BigEndian.Uint32(data[8+n:]) {
			return errSum
		}
		if kind == "IEND" {
			return nil
		}
		if err := fn(kind, data[8:8+n]); err != nil {
			return err
		}
		data = data[12+n:]
	}
}

// readHeader reads how large the picture is and what its colors are.
func (d *Decoder) readHeader(b []byte) error {
	if len(b) != 13 || d.width != 0 {
		return fault.ErrDamaged
	}
	d.width = int(binary.BigEndian.Uint32(b))
	d.height = int(binary.BigEndian.Uint32(b[4:]))
	d.depth = int(b[8])
	d.color = int(b[9])
	d.interlaced = b[12] == 1
	const mostSide = 1 << 30
	if d.width <= 0 || d.height <= 0 || d.width > mostSide || d.height > mostSide || b[10] != 0 || b[11] != 0 || b[12] > 1 {
		return fault.ErrDamaged
	}
	if !isDepth(d.color, d.depth) {
		return fmt.Errorf("it has colors of type %d with %d bits, which PNG does not know", d.color, d.depth)
	}
	return nil
}

// isDepth reports whether a type of colors has samples of some bits (table 12).
func isDepth(color, depth int) bool {
	switch color {
	case gray:
		return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16
	case palette:
		return depth == 1 || depth == 2 || depth == 4 || depth == 8
	case rgb, grayAlpha, rgbAlpha:
		return depth == 8 || depth == 16
	}
	return false
}

// readPalette reads the colors by number. Numbers without a color are black.
func (d *Decoder) readPalette(b []byte) error {
	n := len(b) / 3
	if len(b)%3 != 0 || n == 0 || n > 256 || d.color == palette && n > 1<<d.depth {
		return fault.ErrDamaged
	}
	if d.color != palette {
		return nil
	}
	for i := range d.colors.colors {
		d.colors.colors[i] = [4]byte{3: 255}
	}
	d.colors.count = n
	for i := range n {
		copy(d.colors.colors[i][:], b[3*i:3*i+3])
	}
	return nil
}

// readClear reads what is clear: how much each color of the palette is, or the samples of the one that is.
func (d *Decoder) readClear(b []byte) error {
	switch d.color {
	case palette:
		if len(b) > 256 || d.colors.count == 0 {
			return fault.ErrDamaged
		}
		for i, v := range b {
			d.colors.colors[i][3] = v
		}
	case gray, rgb:
		n := 1 + d.color // 1 or 3
		if len(b) != 2*n {
			return fault.ErrDamaged
		}
		for i := range n {
			d.colors.sample[i] = int(binary.BigEndian.Uint16(b[2*i:]))
		}
	default:
		return fault.ErrDamaged
	}
	d.colors.clear = true
	return nil
}

// Width is the pixels of a row.
func (d *Decoder) Width() int { return d.width }

// Height is the rows of the picture.
func (d *Decoder) Height() int { return d.height }

// Channels is what a row has for each pixel: 1 for grey, 3 for red, green and blue, 4 for these with alpha, which they
// are not multiplied by.
func (d *Decoder) Channels() int {
	switch {
	case d.colors.clear || d.color >= grayAlpha:
		return 4
	case d.color == gray:
		return 1
	}
	return 3
}

// Row returns the next row, a byte a channel, pixel by pixel; of samples of 16 bits the higher byte. It is good until
// the next call. Behind the last row it returns io.EOF; an error means that the data is damaged or ends early.
func (d *Decoder) Row() ([]byte, error) {
	if d.at == d.height {
		return nil, io.EOF
	}
	d.at++
	if d.whole != nil {
		n := len(d.whole) / d.height
		return d.whole[(d.at-1)*n : d.at*n], nil
	}
	if err := d.nextRow(); err != nil {
		return nil, err
	}
	if d.at == d.height {
		if err := d.data.Finish(); err != nil {
			return nil, asFault(err)
		}
	}
	return d.pixels(), nil
}

// lineBytes is how many bytes a row of some pixels takes in the file.
func (d *Decoder) lineBytes(width int) int { return (width*d.samples*d.depth + 7) / 8 }

// setWidth begins a picture, or a pass of one that is interlaced, with rows of some pixels.
func (d *Decoder) setWidth(width int) {
	n := d.lineBytes(width)
	d.row = make([]byte, n)
	d.above = make([]byte, n)
	d.line = make([]byte, width*d.Channels())
}

// nextRow reads the next row of the file, and undoes its filter.
func (d *Decoder) nextRow() error {
	d.row, d.above = d.above, d.row
	from, err := d.data.Next(1 + len(d.row))
	if err != nil {
		return asFault(err)
	}
	return unfilter(d.row, d.above, from[1:], d.step, from[0])
}

// passes are the seven passes of pictures that are interlaced (figure 8.1): the first pixel, and the steps to the next.
var passes = [...]struct{ x, y, stepX, stepY int }{
	{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2},
}

// readPasses reads a picture that is interlaced.
func (d *Decoder) readPasses() error {
	n := d.Channels()
	d.whole = make([]byte, d.width*d.height*n)
	for _, p := range passes {
		width := (d.width - p.x + p.stepX - 1) / p.stepX
		height := (d.height - p.y + p.stepY - 1) / p.stepY
		if width <= 0 || height <= 0 {
			continue
		}
		d.setWidth(width)
		for y := range height {
			if err := d.nextRow(); err != nil {
				return err
			}
			row := d.pixels()
			to := d.whole[((p.y+y*p.stepY)*d.width+p.x)*n:]
			for x := range width {
				copy(to[x*p.stepX*n:][:n], row[x*n:])
			}
		}
	}
	return asFault(d.data.Finish())
}

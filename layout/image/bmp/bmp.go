// Package bmp reads the pixels of BMP files of Windows and OS/2, row by row.
package bmp

import (
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"

	"annualreport/layout/image/fault"
)

// The ways in which pixels are packed.
const (
	plain     = 0
	runs8     = 1
	runs4     = 2
	masks     = 3
	alphaMask = 6
)

// The lengths of headers.
const (
	fileHeader = 14
	oldHeader  = 12
	midHeader  = 16 // of OS/2, without what follows
	newHeader  = 40
)

// Decoder gives the pixels of a file row by row from the top.
type Decoder struct {
	width, height int
	// up means that the last row comes first, as in most files.
	up     bool
	depth  int
	packed uint32
	// colors are those by number: blue, green and red.
	colors [][3]byte
	// fields are where red, green, blue and alpha lie in a pixel.
	fields [4]field
	data   []byte
	// numbers are the pixels of a file that was packed in runs, row by row from below.
	numbers []byte
	line    []byte
	at      int
}

// field is the bits of a pixel that hold one channel.
type field struct {
	mask  uint32
	shift int
}

// Is reports whether data begins as a BMP file does.
func Is(data []byte) bool {
	if len(data) < fileHeader+4 || string(data[:2]) != "BM" {
		return false
	}
	n := binary.LittleEndian.Uint32(data[fileHeader:])
	return n >= oldHeader && n <= 256
}

// NewDecoder reads a file up to its pixels; of one in runs it reads these, too. An alpha channel that is clear all over
// is none.
func NewDecoder(data []byte) (*Decoder, error) {
	d, err := ReadHeader(data)
	if err != nil {
		return nil, err
	}
	switch {
	case d.Whole():
		d.numbers = make([]byte, d.width*d.height)
		d.unpack()
	case len(d.data) < d.height*d.stride():
		return nil, fault.ErrShort
	}
	if d.allClear() {
		d.fields[3] = field{}
	}
	d.line = make([]byte, d.width*d.Channels())
	return d, nil
}

// allClear reports whether the alpha of all pixels is 0: programs write that where they mean that there is none.
func (d *Decoder) allClear() bool {
	mask := d.fields[3].mask
	if mask == 0 {
		return false
	}
	for y := range d.height {
		row := d.data[y*d.stride():]
		for x := range d.width {
			if d.pixel(row, x)&mask != 0 {
				return false
			}
		}
	}
	return true
}

// pixel is the bits of a pixel that has channels.
func (d *Decoder) pixel(row []byte, x int) uint32 {
	if d.depth == 16 {
		return uint32(binary.LittleEndian.Uint16(row[2*x:]))
	}
	return binary.LittleEndian.Uint32(row[4*x:])
}

// ReadHeader reads what a file says of its pixels. The decoder that it returns has no rows.
func ReadHeader(data []byte) (*Decoder, error) {
	if !Is(data) {
		return nil, fault.ErrDamaged
	}
	le := binary.LittleEndian
	n := int(le.Uint32(data[fileHeader:]))
	if len(data) < fileHeader+n {
		return nil, fault.ErrShort
	}
	d := &Decoder{up: true}
	d.readSize(data[fileHeader:], n)
	if d.height < 0 {
		d.up = false
		d.height = -d.height
	}
	const mostSide = 1 << 20
	if d.width <= 0 || d.height <= 0 || d.width > mostSide || d.height > mostSide {
		return nil, fault.ErrDamaged
	}
	if err := d.readColors(data, n); err != nil {
		return nil, err
	}
	from := int64(le.Uint32(data[10:]))
	if from > int64(len(data)) {
		return nil, fault.ErrShort
	}
	d.data = data[from:]
	return d, nil
}

// readSize reads the size of the picture, and how its pixels are packed, from a header of n bytes.
func (d *Decoder) readSize(h []byte, n int) {
	le := binary.LittleEndian
	if n < midHeader {
		d.width = int(le.Uint16(h[4:]))
		d.height = int(le.Uint16(h[6:]))
		d.depth = int(le.Uint16(h[10:]))
		return
	}
	d.width = int(int32(le.Uint32(h[4:])))
	d.height = int(int32(le.Uint32(h[8:])))
	d.depth = int(le.Uint16(h[14:]))
	if n >= newHeader {
		d.packed = le.Uint32(h[16:])
	}
}

// readColors reads how colors are coded: a table of them, or the bits of each channel.
func (d *Decoder) readColors(data []byte, n int) error {
	switch {
	case d.depth == 1 || d.depth == 2 || d.depth == 4 || d.depth == 8:
		if d.packed != plain && !(d.packed == runs8 && d.depth == 8) && !(d.packed == runs4 && d.depth == 4) {
			return d.unknown()
		}
		return d.readTable(data, n)
	case d.depth == 24 && d.packed == plain:
	case d.depth == 16 && d.packed == plain:
		d.setFields([4]uint32{0x7c00, 0x3e0, 0x1f, 0})
	case d.depth == 32 && d.packed == plain:
		d.setFields([4]uint32{0xff0000, 0xff00, 0xff, 0})
	case (d.depth == 16 || d.depth == 32) && (d.packed == masks || d.packed == alphaMask):
		return d.readMasks(data, n)
	default:
		return d.unknown()
	}
	return nil
}

// readTable reads the colors by number. The oldest files have three bytes for each.
func (d *Decoder) readTable(data []byte, n int) error {
	entry := 4
	count := 1 << d.depth
	if n < midHeader {
		entry = 3
	}
	if n >= newHeader {
		used := int(binary.LittleEndian.Uint32(data[fileHeader+32:]))
		if used > 0 && used < count {
			count = used
		}
	}
	for i := range count {
		at := fileHeader + n + i*entry
		if at+3 > len(data) {
			return fault.ErrShort
		}
		d.colors = append(d.colors, [3]byte(data[at:]))
	}
	return nil
}

// readMasks reads the bits of each channel: behind the oldest header, or in the newer ones.
func (d *Decoder) readMasks(data []byte, n int) error {
	var all [4]uint32
	count := 3
	if n >= newHeader+16 || d.packed == alphaMask {
		count = 4
	}
	if len(data) < fileHeader+newHeader+4*count {
		return fault.ErrShort
	}
	for i := range count {
		all[i] = binary.LittleEndian.Uint32(data[fileHeader+newHeader+4*i:])
	}
	for _, m := range all[:3] {
		if m == 0 {
			return fault.ErrDamaged
		}
	}
	d.setFields(all)
	return nil
}

func (d *Decoder) setFields(all [4]uint32) {
	for i, m := range all {
		d.fields[i] = field{m, bits.TrailingZeros32(m | 1<<31)}
	}
}

// unknown is the error of a file that is coded in a way that is not read.
func (d *Decoder) unknown() error {
	return &fault.CodingError{What: fmt.Sprintf("it has %d bits a pixel, packed in a way that is not read", d.depth)}
}

// Width is the pixels of a row.
func (d *Decoder) Width() int { return d.width }

// Height is the rows of the picture.
func (d *Decoder) Height() int { return d.height }

// Channels is what a row has for each pixel: 3 for red, green and blue, 4 for these with alpha, which they are not
// multiplied by.
func (d *Decoder) Channels() int {
	if d.fields[3].mask != 0 {
		return 4
	}
	return 3
}

// Whole reports whether the picture is held as a whole, a byte a pixel: its rows are packed in runs.
func (d *Decoder) Whole() bool { return d.packed == runs8 || d.packed == runs4 }

// stride is the bytes of a row in the file.
func (d *Decoder) stride() int { return (d.width*d.depth + 31) / 32 * 4 }

// Row returns the next row, a byte a channel, pixel by pixel. It is good until the next call. Behind the last row it
// returns io.EOF.
func (d *Decoder) Row() ([]byte, error) {
	if d.at == d.height {
		return nil, io.EOF
	}
	y := d.at
	if d.up {
		y = d.height - 1 - y
	}
	d.at++
	switch {
	case d.numbers != nil:
		for x, number := range d.numbers[y*d.width:][:d.width] {
			d.put(x, int(number))
		}
	case d.colors != nil:
		row := d.data[y*d.stride():]
		for x := range d.width {
			at := x * d.depth
			d.put(x, int(row[at/8])>>(8-d.depth-at%8)&(1<<d.depth-1))
		}
	case d.depth == 24:
		row := d.data[y*d.stride():]
		for x := range d.width {
			d.line[3*x], d.line[3*x+1], d.line[3*x+2] = row[3*x+2], row[3*x+1], row[3*x]
		}
	default:
		d.fieldsRow(d.data[y*d.stride():])
	}
	return d.line, nil
}

// put writes the color of a number; numbers without one are black.
func (d *Decoder) put(x, number int) {
	var c [3]byte
	if number < len(d.colors) {
		c = d.colors[number]
	}
	d.line[3*x], d.line[3*x+1], d.line[3*x+2] = c[2], c[1], c[0]
}

// fieldsRow makes a row of pixels whose channels are bits of a number.
func (d *Decoder) fieldsRow(row []byte) {
	n := d.Channels()
	for x := range d.width {
		v := d.pixel(row, x)
		for i := range n {
			f := d.fields[i]
			most := uint64(f.mask >> f.shift)
			d.line[n*x+i] = byte((uint64(v&f.mask>>f.shift)*255 + most/2) / most)
		}
	}
}

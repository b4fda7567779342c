package tiff

import (
	"errors"
	"io"

	"annualreport/layout/image/fault"
)

// Decoder gives the pixels of a file row by row from the top.
type Decoder struct {
	Header
	// band are the pieces that the next rows lie in, plane by plane; left is how many rows they have left.
	band [][]io.Reader
	left int
	// row is a row of the file, plane by plane; piece is that of one strip or tile.
	row   [][]byte
	piece []byte
	line  []byte
	at    int
	// colors are those of a palette, by number.
	colors [][3]byte
}

// NewDecoder reads a file up to its pixels.
func NewDecoder(data []byte) (*Decoder, error) {
	h, err := ReadHeader(data)
	if err != nil {
		return nil, err
	}
	d := &Decoder{Header: h, line: make([]byte, h.Width*h.Space.Channels())}
	f := &d.form
	planes := 1
	if f.planar {
		planes = f.samples
	}
	for range planes {
		d.row = append(d.row, make([]byte, f.pieces.across*f.pieceBytes()))
	}
	d.piece = make([]byte, f.pieceBytes())
	if f.photometric == palette {
		d.readColors()
	}
	return d, nil
}

// pieceBytes is how many bytes a row of a piece has.
func (f *form) pieceBytes() int {
	samples := f.samples
	if f.planar {
		samples = 1
	}
	return (f.pieces.width*samples*f.depth + 7) / 8
}

// readColors reads a palette: all reds, all greens, all blues, with sixteen bits each.
func (d *Decoder) readColors() {
	all := d.form.numbers(tagColorMap)
	count := 1 << d.form.depth
	narrow := true // some programs write bytes
	for _, v := range all {
		narrow = narrow && v < 256
	}
	for i := range count {
		var c [3]byte
		for k := range c {
			v := all[k*count+i]
			if !narrow {
				v >>= 8
			}
			c[k] = byte(v)
		}
		d.colors = append(d.colors, c)
	}
}

// Row returns the next row, a byte a channel, pixel by pixel; of samples of 16 bits the higher byte. It is good until
// the next call. Behind the last row it returns io.EOF; an error means that the data is damaged or ends early.
func (d *Decoder) Row() ([]byte, error) {
	if d.at == d.Height {
		return nil, io.EOF
	}
	if d.left == 0 {
		if err := d.nextBand(); err != nil {
			return nil, err
		}
	}
	for plane, pieces := range d.band {
		n := len(d.piece)
		for i, piece := range pieces {
			if _, err := io.ReadFull(piece, d.piece); err != nil {
				return nil, readError(err)
			}
			d.form.unpredict(d.piece)
			copy(d.row[plane][i*n:], d.piece)
		}
	}
	d.left--
	d.at++
	d.pixels()
	return d.line, nil
}

// readError is what is wrong with a piece that cannot be read.
func readError(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fault.ErrShort
	}
	return fault.ErrDamaged
}

// nextBand opens the pieces of the next rows.
func (d *Decoder) nextBand() error {
	p := &d.form.pieces
	first := d.at / p.height * p.across
	d.left = min(p.height, d.Height-d.at)
	d.band = d.band[:0]
	inPlane := p.across * ((d.Height + p.height - 1) / p.height)
	for plane := range d.row {
		var readers []io.Reader
		for i := range p.across {
			r, err := d.form.open(plane*inPlane+first+i, d.bandHeight())
			if err != nil {
				return err
			}
			readers = append(readers, r)
		}
		d.band = append(d.band, readers)
	}
	return nil
}

// bandHeight is how many rows the pieces of a band have in the file: tiles are whole, the last strip is not.
func (d *Decoder) bandHeight() int {
	if d.form.isTiled() {
		return d.form.pieces.height
	}
	return d.left
}

// unpredict adds differences up, each to the sample of the pixel before.
func (f *form) unpredict(row []byte) {
	if !f.predicted {
		return
	}
	step := f.samples
	if f.planar {
		step = 1
	}
	if f.depth == 8 {
		for i := step; i < len(row); i++ {
			row[i] += row[i-step]
		}
		return
	}
	for i := 2 * step; i+1 < len(row); i += 2 {
		f.order.PutUint16(row[i:], f.order.Uint16(row[i:])+f.order.Uint16(row[i-2*step:]))
	}
}

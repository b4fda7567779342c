package tiff

import (
	"bytes"
	"compress/zlib"
	"io"
	"math/bits"

	"golang.org/x/image/ccitt"
	tifflzw "golang.org/x/image/tiff/lzw"

	"annualreport/layout/image/fault"
	"annualreport/layout/image/jpeg"
)

// open begins to read a strip or a tile, which has so many rows.
func (f *form) open(number, rows int) (io.Reader, error) {
	p := &f.pieces
	from, size := p.from[number], p.sizes[number]
	if from < 0 || from > len(f.data) {
		return nil, fault.ErrShort
	}
	data := f.data[from:min(len(f.data), from+size)] // rows that are not there are found when they are read
	fax := f.compression == fax3 || f.compression == fax4
	if f.flipped && !fax {
		data = flipped(data)
	}
	switch f.compression {
	case lzw:
		return tifflzw.NewReader(bytes.NewReader(data), tifflzw.MSB, 8), nil
	case deflate, oldDeflate:
		r, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, readError(err)
		}
		return r, nil
	case packBits:
		return &unpacker{data: data}, nil
	case newJPEG:
		return f.openJPEG(data)
	}
	if fax {
		return f.openFax(data, rows), nil
	}
	return bytes.NewReader(data), nil
}

// openFax begins to read the rows of a fax.
func (f *form) openFax(data []byte, rows int) io.Reader {
	kind := ccitt.Group3
	if f.compression == fax4 {
		kind = ccitt.Group4
	}
	order := ccitt.MSB
	if f.flipped {
		order = ccitt.LSB
	}
	// White runs are noughts, whatever the file then shows for these.
	return ccitt.NewReader(bytes.NewReader(data), order, kind, f.pieces.width, rows, &ccitt.Options{Invert: true})
}

// flipped are bytes whose bits run the other way.
func flipped(data []byte) []byte {
	out := make([]byte, len(data))
	for i, b := range data {
		out[i] = bits.Reverse8(b)
	}
	return out
}

// unpacker reads runs of bytes (TIFF 6.0, section 9).
type unpacker struct {
	data []byte
	// copies is how many of the bytes that come are read as they are; repeats how often the first of them comes still.
	copies, repeats int
}

// Read implements io.Reader.
func (u *unpacker) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		switch {
		case u.copies > 0 && len(u.data) > 0:
			k := copy(p[n:], u.data[:min(u.copies, len(u.data))])
			u.copies -= k
			u.data = u.data[k:]
			n += k
		case u.repeats > 0 && len(u.data) > 0:
			p[n] = u.data[0]
			n++
			if u.repeats--; u.repeats == 0 {
				u.data = u.data[1:]
			}
		case len(u.data) == 0:
			return n, io.EOF
		default:
			u.begin()
		}
	}
	return n, nil
}

// begin reads the head of a run.
func (u *unpacker) begin() {
	head := int(int8(u.data[0]))
	u.data = u.data[1:]
	switch {
	case head >= 0:
		u.copies = head + 1
	case head > -128:
		u.repeats = 1 - head
	}
}

// rowReader reads the rows of a JPEG file one after the other.
type rowReader struct {
	decoder *jpeg.Decoder
	row     []byte
	// turned reports whether the decoder turned the inks round, as those of Adobe's JPEG files need it.
	turned bool
}

// Read implements io.Reader.
func (r *rowReader) Read(p []byte) (int, error) {
	if len(r.row) == 0 {
		var err error
		if r.row, err = r.decoder.Row(); err != nil {
			return 0, err
		}
		if r.turned {
			for i := range r.row {
				r.row[i] = 255 - r.row[i]
			}
		}
	}
	n := copy(p, r.row)
	r.row = r.row[n:]
	return n, nil
}

// openJPEG begins to read a piece that is a JPEG file, whose tables stand apart (Adobe, TIFF Technical Note 2).
func (f *form) openJPEG(data []byte) (io.Reader, error) {
	if len(data) < 4 {
		return nil, fault.ErrShort
	}
	whole := data[:2:2]
	if f.photometric == rgb || f.photometric == separated {
		// The mark of Adobe's programs, with the transform 0: its channels are colors or inks themselves.
		whole = append(whole, "\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00"...)
	}
	if tables := f.bytes(tagJPEGTables); len(tables) > 4 {
		whole = append(whole, tables[2:len(tables)-2]...)
	}
	d, err := jpeg.NewDecoder(append(whole, data[2:]...), 1)
	if err != nil {
		return nil, err
	}
	if int(d.Space()) != f.samples || d.Width() != f.pieces.width {
		return nil, fault.ErrDamaged
	}
	return &rowReader{decoder: d, turned: d.Space() == jpeg.CMYK}, nil
}

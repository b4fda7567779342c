package png

import (
	"bytes"
	"io"

	"annualreport/layout/image/inflate"
)

// Strip is rows as they lie in a file, each behind a byte that names its filter, deflated in the wrapper of zlib: what
// PDF files have of pictures, too. Samples have eight bits.
type Strip struct {
	Width, Height int
	// Channels is 1 for grey, 3 for red, green and blue; strips outside of PNG files may have others.
	Channels int
	Data     []byte
}

// ReadStrip finds the packed rows of a file; ok is false if they are of another kind, or the file is damaged. It does
// not read the rows themselves.
func ReadStrip(data []byte) (p *Strip, ok bool) {
	d := new(Decoder)
	pieces, err := d.readChunks(data)
	if err != nil || len(pieces) == 0 || d.depth != 8 || d.interlaced || d.colors.clear || d.color != gray && d.color != rgb {
		return nil, false
	}
	p = &Strip{Width: d.width, Height: d.height, Channels: d.Channels(), Data: pieces[0]}
	if len(pieces) > 1 {
		p.Data = bytes.Join(pieces, nil)
	}
	return p, true
}

// Pack packs pixels of some channels, a byte each.
func Pack(pixels []byte, width, height, channels int) (*Strip, error) {
	data, err := pack(nil, pixels, width*channels, channels)
	return &Strip{Width: width, Height: height, Channels: channels, Data: data}, err
}

// Planes reads all rows, colors and alpha apart; alpha is nil where pixels have none.
func (d *Decoder) Planes() (colors, alpha []byte, err error) {
	for {
		row, err := d.Row()
		switch {
		case err == io.EOF:
			return colors, alpha, nil
		case err != nil:
			return nil, nil, err
		case d.Channels() < 4:
			colors = append(colors, row...)
			continue
		}
		for ; len(row) >= 4; row = row[4:] {
			colors = append(colors, row[0], row[1], row[2])
			alpha = append(alpha, row[3])
		}
	}
}

// Pixels unpacks the rows, a byte a channel, pixel by pixel.
func (s *Strip) Pixels() ([]byte, error) {
	rows, err := inflate.NewReader(s.Data)
	if err != nil {
		return nil, asFault(err)
	}
	line := s.Width * s.Channels
	out := make([]byte, s.Height*line)
	above := make([]byte, line)
	for y := range s.Height {
		from, err := rows.Next(1 + line)
		if err != nil {
			return nil, asFault(err)
		}
		row := out[y*line:][:line]
		if err := unfilter(row, above, from[1:], s.Channels, from[0]); err != nil {
			return nil, err
		}
		above = row
	}
	return out, asFault(rows.Finish())
}

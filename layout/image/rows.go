package image

import (
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
	// inks reports whether the channels are process inks: 4, or 5 with alpha.
	inks bool
}

// openSource begins to read a file of pixels that is needed at a part of its size: reduction is how many pixels of
// the file at the least stand for one of the result, in a row and in a column.
func openSource(p *display.Picture, reduction int) (*source, error) {
	if p.Format == formatJPEG {
		return openJPEG(p.Data, reduction)
	}
	for _, f := range formats {
		if f.name == p.Format {
			return f.open(p.Data)
		}
	}
	return nil, errDamaged
}

// eachRow reads all rows, and hands each on with its number.
func eachRow(r rows, use func(y int, row []byte)) error {
	for y := 0; ; y++ {
		row, err := r.Row()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		use(y, row)
	}
}

// scaleFor is the smallest part of its sides at which a JPEG file has the pixels that a reduction needs.
func scaleFor(reduction int) int {
	scale := 1
	for _, s := range jpeg.Scales {
		if s <= reduction {
			scale = s
		}
	}
	return scale
}

// openJPEG begins to read a JPEG file at the smallest part of its sides that has pixels enough.
func openJPEG(data []byte, reduction int) (*source, error) {
	scale := scaleFor(reduction)
	d, err := jpeg.NewDecoder(data, scale)
	if err != nil {
		return nil, err
	}
	return &source{
		rows: d, width: d.Width(), height: d.Height(), scale: scale, channels: int(d.Space()), inks: d.Space() == jpeg.CMYK,
	}, nil
}

// readToEnd reads a file to its end, to find what is broken.
func readToEnd(p *display.Picture) error {
	src, err := openSource(p, jpeg.Scales[len(jpeg.Scales)-1])
	if err != nil {
		return err
	}
	return drain(src)
}

// drain reads all rows that are left.
func drain(r rows) error {
	return eachRow(r, func(int, []byte) {})
}

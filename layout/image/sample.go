package image

import (
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
)

// Sample is pixels all over a picture, row by row, as they lie in its file. Of photographs each is the mean of a few.
type Sample struct {
	// Columns is how many pixels a row has.
	Columns int
	// Channels is 1 for grey, 3 for colors of screens, and 4 for process inks, of which 0 is none. What is clear is on
	// white paper.
	Channels int
	// Data is a byte a channel, pixel by pixel.
	Data []byte
}

// TakeSample reads a file of pixels, and takes about as many of them along each side as asked for. An error means that
// the file cannot be read to its end.
func TakeSample(p *display.Picture, along int) (*Sample, error) {
	src, err := openSample(p, along)
	if err != nil {
		return nil, err
	}
	stepX := max(1, src.width/along)
	stepY := max(1, src.height/along)
	out := &Sample{Columns: (src.width - stepX/2 + stepX - 1) / stepX, Channels: src.channels}
	look := func(pixel []byte) []byte { return pixel }
	switch {
	case src.inks && src.channels == cmyk.WithAlpha:
		out.Channels = cmyk.Inks
		look = inksOnPaper
	case !src.inks && src.channels == 4:
		out.Channels = 3
		look = onWhite
	}
	err = eachRow(src, func(y int, row []byte) {
		if y%stepY != stepY/2 {
			return
		}
		for x := stepX / 2; x < src.width; x += stepX {
			out.Data = append(out.Data, look(row[x*src.channels:][:src.channels])...)
		}
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// openSample begins to read a file at the smallest part of its sides that has pixels enough.
func openSample(p *display.Picture, along int) (*source, error) {
	return openSource(p, min(p.Width, p.Height)/along)
}

// onWhite lays a pixel with alpha on paper.
func onWhite(pixel []byte) []byte {
	alpha := int(pixel[3])
	out := make([]byte, 3)
	for i := range out {
		out[i] = byte((int(pixel[i])*alpha+127)/255 + 255 - alpha)
	}
	return out
}

// inksOnPaper lays a pixel of process inks with alpha on paper, which has none.
func inksOnPaper(pixel []byte) []byte {
	flat := cmyk.On([cmyk.Inks]byte{}, [cmyk.Inks]byte(pixel), pixel[cmyk.Inks])
	return flat[:]
}

// HasScreenColors reports whether a picture is in the colors of screens, rather than in grey or in process inks. One
// that cannot be read is taken for such a picture.
func HasScreenColors(p *display.Picture) bool {
	src, err := openSource(p, 1)
	return err != nil || !src.inks && src.channels > 1
}

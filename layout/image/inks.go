package image

import (
	"image"

	"annualreport/layout/color"
	"annualreport/layout/color/icc"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
)

// onScreen turns a source of process inks into the colors that they look like: by their profile, or that of coated
// paper if they have none that can be used.
func (s *source) onScreen(profile string) (*source, error) {
	proof, err := color.NewProof(profile)
	if err != nil {
		return nil, err
	}
	out := *s
	out.inks = false
	out.rows = &inkRows{rows: s.rows, view: proof.NewInkView(), clear: s.channels == cmyk.WithAlpha}
	out.channels--
	return &out, nil
}

// inkRows are rows of process inks in colors of a screen.
type inkRows struct {
	rows
	view *icc.View
	// clear reports whether pixels have alpha behind their inks.
	clear        bool
	line, colors []byte
	inks         []byte
}

// Row implements rows.
func (r *inkRows) Row() ([]byte, error) {
	row, err := r.rows.Row()
	if err != nil {
		return nil, err
	}
	if !r.clear {
		r.line = r.view.Show(r.line[:0], row)
		return r.line, nil
	}
	r.inks = r.inks[:0]
	for i := 0; i < len(row); i += cmyk.WithAlpha {
		r.inks = append(r.inks, row[i:i+cmyk.Inks]...)
	}
	r.colors = r.view.Show(r.colors[:0], r.inks)
	r.line = r.line[:0]
	for i := range len(row) / cmyk.WithAlpha {
		r.line = append(r.line, r.colors[3*i:][:3]...)
		r.line = append(r.line, row[cmyk.WithAlpha*i+cmyk.Inks])
	}
	return r.line, nil
}

// readInks reads a part of a picture in process inks, at a size in pixels that is not larger. The part is in pixels of
// the file, all of which is read.
func readInks(p *display.Picture, cut image.Rectangle, size image.Point) (*pixels, error) {
	src, err := openSource(p, 1)
	if err != nil {
		return nil, err
	}
	r := &inkReducer{channels: src.channels, cut: cut, out: newPixels(size.X, size.Y, src.channels)}
	r.across = make([]uint64, len(r.out.data)/size.Y)
	r.sums = make([]uint64, len(r.across))
	if err := eachRow(src, r.row); err != nil {
		return nil, err
	}
	return r.out, nil
}

// inkReducer makes a picture in process inks smaller while its rows come. A pixel of the result is the mean of those
// that it covers, each by the share that is covered: levels of inks are parts of the paper that is printed on, so that
// their mean is what eyes see.
type inkReducer struct {
	channels int
	// cut is the part of the source that is seen.
	cut image.Rectangle
	out *pixels
	// across are the sums of a row of the source, and sums those of the row of the result that is being made; done
	// counts the rows before it.
	across, sums []uint64
	done         int
}

// row takes the next row of the source. A row of the source is as many parts high as the result has rows, and one of
// the result as many as the source has.
func (r *inkReducer) row(y int, row []byte) {
	if y < r.cut.Min.Y || y >= r.cut.Max.Y {
		return
	}
	r.addAcross(row[r.cut.Min.X*r.channels : r.cut.Max.X*r.channels])
	height := uint64(r.cut.Dy())
	at := uint64(y-r.cut.Min.Y) * uint64(r.out.height)
	for end := at + uint64(r.out.height); at < end; {
		border := uint64(r.done+1) * height
		part := min(end, border) - at
		for i, v := range r.across {
			r.sums[i] += v * part
		}
		if at += part; at == border {
			r.finishRow()
		}
	}
}

// addAcross sums up the pixels of a row for each pixel of the result.
func (r *inkReducer) addAcross(row []byte) {
	clear(r.across)
	width := uint64(r.cut.Dx())
	step := uint64(r.out.width)
	n := r.channels
	x := 0
	at := uint64(0)
	for ; len(row) >= n; row = row[n:] {
		for end := at + step; at < end; {
			border := uint64(x+1) * width
			part := min(end, border) - at
			addInks(r.across[x*n:][:n], row[:n], part)
			if at += part; at == border {
				x++
			}
		}
	}
}

// addInks adds a pixel by its weight. Where it has alpha its inks count by that.
func addInks(sums []uint64, pixel []byte, weight uint64) {
	if len(pixel) == cmyk.WithAlpha {
		alpha := weight * uint64(pixel[cmyk.Inks])
		sums[cmyk.Inks] += alpha
		weight = alpha
	}
	for i, v := range pixel[:cmyk.Inks] {
		sums[i] += weight * uint64(v)
	}
}

// finishRow makes a row of the result.
func (r *inkReducer) finishRow() {
	area := uint64(r.cut.Dx()) * uint64(r.cut.Dy())
	n := r.channels
	line := r.out.data[r.done*r.out.width*n:]
	for at := 0; at < len(r.sums); at += n {
		sums := r.sums[at:][:n]
		weight := area
		if n == cmyk.WithAlpha {
			weight = sums[cmyk.Inks]
			line[at+cmyk.Inks] = byte((weight + area/2) / area)
		}
		for i, sum := range sums[:cmyk.Inks] {
			line[at+i] = byte((sum + weight/2) / max(weight, 1))
		}
	}
	clear(r.sums)
	r.done++
}

package image

import (
	"image"

	"annualreport/layout/image/light"
)

// reduction is how many pixels of a file at the least one of a result stands for, in a row and in a column.
func reduction(cut image.Rectangle, w, h int) int { return max(1, min(cut.Dx()/w, cut.Dy()/h)) }

// reduce reads a picture, and makes a part of it smaller, in light as eyes add it up: fine patterns keep their
// brightness. Whole steps are averaged, which most of the work is; what is left is done by the filter of Catmull and
// Rom. The part is in pixels of the file. All of the file is read, so that damage is found wherever it is.
func reduce(src *source, cut image.Rectangle, w, h int) (*pixels, error) {
	if cut.Dx() == w && cut.Dy() == h && src.channels < 4 {
		return cutOut(src, cut)
	}
	r := newReducer(src, cut, w, h)
	if err := eachRow(src, r.row); err != nil {
		return nil, err
	}
	return r.out, nil
}

// cutOut copies the pixels of a part.
func cutOut(src *source, cut image.Rectangle) (*pixels, error) {
	out := newPixels(cut.Dx(), cut.Dy(), src.channels)
	n := src.channels
	err := eachRow(src, func(y int, row []byte) {
		if y >= cut.Min.Y && y < cut.Max.Y {
			copy(out.data[(y-cut.Min.Y)*cut.Dx()*n:], row[cut.Min.X*n:cut.Max.X*n])
		}
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// reducer makes a picture smaller while its rows come. A square of pixels becomes a cell; rows of cells are filtered
// across as they are full, and kept as long as rows of the result need them.
type reducer struct {
	channels int
	// box is the side of a cell in pixels of the source, window the part of the source that is seen.
	box    int
	window image.Rectangle
	// adder adds up the row of cells that is being read, of which filled rows are in; full has its cells when they are.
	adder  *cellRow
	filled int
	full   []cell
	// wide and high are the axes, kept the last rows of cells after they were filtered across; ready counts the rows of
	// cells that came.
	wide, high *axis
	kept       [][]cell
	ready      int
	// needed are the rows that are added up, in their order, and sums what they come to.
	needed [][]cell
	sums   []cell
	// out is the result, made down to its row done.
	out  *pixels
	done int
}

// newReducer readies the axes for a part of a source.
func newReducer(src *source, cut image.Rectangle, w, h int) *reducer {
	s := src.scale
	box := max(1, min(cut.Dx()/(s*w), cut.Dy()/(s*h), mostBox))
	r := &reducer{channels: src.channels, box: box}
	up := func(n int) int { return (n + s - 1) / s }
	all := image.Rect(0, 0, src.width, src.height)
	r.window = image.Rect(cut.Min.X/s, cut.Min.Y/s, up(cut.Max.X), up(cut.Max.Y)).Intersect(all)
	across := cells{r.window.Min.X * s, r.box * s, (r.window.Dx() + r.box - 1) / r.box}
	below := cells{r.window.Min.Y * s, r.box * s, (r.window.Dy() + r.box - 1) / r.box}
	r.wide = newAxis(span{cut.Min.X, cut.Dx(), w}, across)
	r.high = newAxis(span{cut.Min.Y, cut.Dy(), h}, below)
	r.adder = newCellRow(across.count, src.channels, r.box)
	r.full = make([]cell, across.count)
	rows := make([]cell, (r.high.count+1)*w)
	for range r.high.count {
		r.kept = append(r.kept, rows[:w])
		rows = rows[w:]
	}
	r.needed = make([][]cell, r.high.count)
	r.sums = rows
	r.out = newPixels(w, h, src.channels)
	return r
}

// row takes the next row of the source.
func (r *reducer) row(y int, row []byte) {
	if y < r.window.Min.Y || y >= r.window.Max.Y {
		return
	}
	row = row[r.window.Min.X*r.channels : r.window.Max.X*r.channels]
	if r.box == 1 && r.channels < 4 {
		r.cells(r.adder.direct(row))
		return
	}
	r.adder.add(row, r.box)
	if r.filled++; r.filled == r.box || y == r.window.Max.Y-1 {
		r.filled = 0
		r.adder.lights(r.full, r.box, r.window.Dx())
		r.cells(r.full)
	}
}

// cells takes the next row of cells.
func (r *reducer) cells(row []cell) {
	r.wide.across(r.kept[r.ready%len(r.kept)], row)
	r.ready++
	for r.done < r.out.height && int(r.high.from[r.done])+r.high.count <= r.ready {
		r.finishRow()
	}
}

// finishRow makes the next row of the result.
func (r *reducer) finishRow() {
	n := r.high.count
	from := int(r.high.from[r.done])
	for i := range r.needed {
		r.needed[i] = r.kept[(from+i)%n]
	}
	weights := r.high.weights[r.done*n:][:n]
	for len(weights) > 0 && weights[len(weights)-1] == 0 {
		weights = weights[:len(weights)-1]
	}
	down(r.sums, r.needed[:len(weights)], weights)
	r.onScreen(r.out.data[r.done*r.out.width*r.channels:][:r.out.width*r.channels])
	r.done++
}

// onScreen turns the sums of light of a row back into levels.
func (r *reducer) onScreen(line []byte) {
	levels := levels()
	switch r.channels {
	case 1:
		for x, sum := range r.sums[:len(line)] {
			line[x] = levels[lightOf(sum[0])]
		}
	case 3:
		for x, sum := range r.sums {
			p := (*[3]byte)(line[3*x : 3*x+3 : 3*x+3])
			p[0] = levels[lightOf(sum[0])]
			p[1] = levels[lightOf(sum[0]>>lanePart)]
			p[2] = levels[lightOf(sum[1])]
		}
	default:
		for x, sum := range r.sums {
			colors := [3]uint32{lightOf(sum[0]), lightOf(sum[0] >> lanePart), lightOf(sum[1])}
			straight(line[4*x:][:4], colors, within(lightOf(sum[1]>>lanePart), light.Most))
		}
	}
}

// straight writes a pixel that is clear in part: its light, which has its bias, is divided by its alpha.
func straight(p []byte, colors [3]uint32, alpha uint32) {
	if alpha == 0 {
		return
	}
	levels := light.Levels()
	for i, sum := range colors {
		p[i] = levels[within(sum, alpha)*light.Most/alpha]
	}
	p[3] = uint8((alpha*255 + light.Most/2) / light.Most)
}

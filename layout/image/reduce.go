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
// across two at a time, as they are full, and kept as long as rows of the result need them.
type reducer struct {
	channels int
	// window is the part of the source that is seen.
	window image.Rectangle
	// adder adds up the two rows of cells that are being read.
	adder *cellPair
	// wide are the weights across, high those of pairs of rows; kept are the last pairs of rows of cells after they were
	// filtered across, and ready counts the pairs that came.
	wide  *axis
	high  *rowAxis
	kept  [][]uint64
	ready int
	// pairs is how many pairs of rows of cells there are.
	pairs int
	// needed are the pairs that are added up, in their order, and sums what they come to.
	needed [][]uint64
	sums   []uint64
	// out is the result, made down to its row done.
	out  *pixels
	done int
}

// newReducer readies the axes for a part of a source.
func newReducer(src *source, cut image.Rectangle, w, h int) *reducer {
	s := src.scale
	box := max(1, min(cut.Dx()/(s*w), cut.Dy()/(s*h), mostBox))
	r := &reducer{channels: src.channels}
	up := func(n int) int { return (n + s - 1) / s }
	all := image.Rect(0, 0, src.width, src.height)
	r.window = image.Rect(cut.Min.X/s, cut.Min.Y/s, up(cut.Max.X), up(cut.Max.Y)).Intersect(all)
	r.adder = newCellPair(r.window.Dx(), src.channels, box)
	across := cells{r.window.Min.X * s, box * s, r.adder.count}
	below := cells{r.window.Min.Y * s, box * s, (r.window.Dy() + box - 1) / box}
	r.wide = newAxis(span{cut.Min.X, cut.Dx(), w}, across)
	r.high = newRowAxis(newAxis(span{cut.Min.Y, cut.Dy(), h}, below))
	r.pairs = (below.count + 1) / 2
	line := w * src.channels
	memory := make([]uint64, (r.high.count+1)*line)
	for range r.high.count {
		r.kept = append(r.kept, memory[:line])
		memory = memory[line:]
	}
	r.sums = memory
	r.needed = make([][]uint64, r.high.count)
	r.out = newPixels(w, h, src.channels)
	return r
}

// row takes the next row of the source.
func (r *reducer) row(y int, row []byte) {
	if y < r.window.Min.Y || y >= r.window.Max.Y {
		return
	}
	full := r.adder.add(row[r.window.Min.X*r.channels : r.window.Max.X*r.channels])
	if !full && y < r.window.Max.Y-1 {
		return
	}
	r.wide.across(r.kept[r.ready%len(r.kept)], r.adder.lights(), r.channels)
	r.adder.start()
	r.ready++
	for r.done < r.out.height && min(r.high.from[r.done]+r.high.count, r.pairs) <= r.ready {
		r.finishRow()
	}
}

// finishRow makes the next row of the result.
func (r *reducer) finishRow() {
	from := r.high.from[r.done]
	factors := r.high.factors[r.done*r.high.count:][:r.high.count]
	for len(factors) > usualPairs && factors[len(factors)-1] == 0 {
		factors = factors[:len(factors)-1]
	}
	pairs := r.needed[:len(factors)]
	for i := range pairs {
		pairs[i] = r.kept[(from+i)%len(r.kept)]
	}
	line := r.out.data[r.done*r.out.width*r.channels:][:r.out.width*r.channels]
	r.done++
	if len(pairs) == usualPairs && r.channels < 4 {
		downUsual(line, pairs, factors)
		return
	}
	down(r.sums, pairs, factors)
	if r.channels == 4 {
		straightRow(line, r.sums)
		return
	}
	levels := levels()
	for x, sum := range r.sums {
		line[x] = levels[lightOf(sum)]
	}
}

// straightRow turns the sums of a row that is clear in part back into levels.
func straightRow(line []byte, sums []uint64) {
	for ; len(line) >= 4; line = line[4:] {
		colors := [3]uint32{lightOf(sums[0]), lightOf(sums[1]), lightOf(sums[2])}
		straight(line, colors, within(lightOf(sums[3]), light.Most))
		sums = sums[4:]
	}
}

// straight writes a pixel that is clear in part: its light, which has its bias, is divided by its alpha.
func straight(p []byte, colors [3]uint32, alpha uint32) {
	if alpha == 0 {
		return
	}
	p[3] = uint8((alpha*255 + light.Most/2) / light.Most)
	if alpha == light.Most {
		levels := levels()
		p[0] = levels[colors[0]%(1<<laneBits)]
		p[1] = levels[colors[1]%(1<<laneBits)]
		p[2] = levels[colors[2]%(1<<laneBits)]
		return
	}
	levels := light.Levels()
	for i, sum := range colors {
		p[i] = levels[within(sum, alpha)*light.Most/alpha]
	}
}

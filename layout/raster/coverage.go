package raster

import (
	"image"
	"image/color"
	"slices"
)

// sub is how many parts a pixel has along each axis: the unit of all coordinates here.
const sub = 256

// rows is how many lines through a pixel are computed. Along each of them coverage is exact.
const rows = 8

// point is a place in the picture, in parts of pixels.
type point struct{ x, y int64 }

// edge is a side of an outline that is not horizontal.
type edge struct {
	x0, y0, x1, y1 int64 // y0 < y1
	winding        int32
}

// at is the X at which the edge crosses a Y.
func (e *edge) at(y int64) int64 { return e.x0 + (e.x1-e.x0)*(y-e.y0)/(e.y1-e.y0) }

// raster fills outlines. It computes with integers only, so that pictures are the same on all machines. It must be
// used by one goroutine only.
type raster struct {
	edges     []edge
	active    []int
	crossings []crossing
	cover     []int32
}

// crossing is where an outline crosses a line through the pixels.
type crossing struct {
	x       int64
	winding int32
}

// begin empties the raster for a new shape.
func (r *raster) begin() { r.edges = r.edges[:0] }

// polygon adds a closed contour.
func (r *raster) polygon(points []point) {
	for i, a := range points {
		b := points[(i+1)%len(points)]
		switch {
		case a.y < b.y:
			r.edges = append(r.edges, edge{a.x, a.y, b.x, b.y, 1})
		case a.y > b.y:
			r.edges = append(r.edges, edge{b.x, b.y, a.x, a.y, -1})
		}
	}
}

// fill paints what the contours enclose, within a part of the picture.
func (r *raster) fill(img *image.RGBA, within image.Rectangle, c color.RGBA, evenOdd bool) {
	within = within.Intersect(img.Bounds())
	r.scan(within, evenOdd, func(y int, cover []int32) { blendRow(img, within, y, cover, c) })
}

// scan calls a function for each row of pixels in which the contours enclose anything. Cover is how far each pixel is
// covered, from 0 to wholePixel, from the left edge of the part that is painted.
func (r *raster) scan(within image.Rectangle, evenOdd bool, row func(y int, cover []int32)) {
	if len(r.edges) == 0 || within.Empty() {
		return
	}
	slices.SortFunc(r.edges, func(a, b edge) int { return int(a.y0 - b.y0) })
	low := r.edges[0].y0
	high := r.edges[0].y1
	for i := range r.edges {
		high = max(high, r.edges[i].y1)
	}
	first := max(int(floor(low)), within.Min.Y)
	last := min(int(floor(high)), within.Max.Y-1)
	r.cover = slices.Grow(r.cover[:0], within.Dx())[:within.Dx()]
	r.active = r.active[:0]
	next := 0
	for y := first; y <= last; y++ {
		clear(r.cover)
		touched := false
		for k := range int64(rows) {
			line := int64(y)*sub + k*sub/rows + sub/rows/2
			for next < len(r.edges) && r.edges[next].y0 <= line {
				r.active = append(r.active, next)
				next++
			}
			r.active = slices.DeleteFunc(r.active, func(i int) bool { return r.edges[i].y1 <= line })
			touched = r.line(line, within, evenOdd) || touched
		}
		if touched {
			row(y, r.cover)
		}
	}
}

// floor is the pixel that a coordinate is in.
func floor(v int64) int64 {
	if v < 0 {
		return -((-v + sub - 1) / sub)
	}
	return v / sub
}

// line adds what one line through the pixels covers, and reports whether that is anything.
func (r *raster) line(y int64, within image.Rectangle, evenOdd bool) bool {
	r.crossings = r.crossings[:0]
	for _, i := range r.active {
		e := &r.edges[i]
		r.crossings = append(r.crossings, crossing{e.at(y), e.winding})
	}
	slices.SortFunc(r.crossings, func(a, b crossing) int { return int(a.x - b.x) })
	winding := int32(0)
	touched := false
	for i, c := range r.crossings {
		inside := winding != 0
		if evenOdd {
			inside = i%2 == 1
		}
		if inside && c.x > r.crossings[i-1].x {
			r.span(r.crossings[i-1].x-int64(within.Min.X)*sub, c.x-int64(within.Min.X)*sub)
			touched = true
		}
		winding += c.winding
	}
	return touched
}

// span covers a stretch of a line.
func (r *raster) span(from, to int64) {
	from = max(from, 0)
	to = min(to, int64(len(r.cover))*sub)
	if from >= to {
		return
	}
	a := from / sub
	b := (to - 1) / sub
	if a == b {
		r.cover[a] += int32(to - from)
		return
	}
	r.cover[a] += int32((a+1)*sub - from)
	for i := a + 1; i < b; i++ {
		r.cover[i] += sub
	}
	r.cover[b] += int32(to - b*sub)
}

// wholePixel is the cover of a pixel that is covered as a whole.
const wholePixel = sub * rows

// blendRow paints a row of pixels, each as far as it is covered.
func blendRow(img *image.RGBA, within image.Rectangle, y int, covers []int32, c color.RGBA) {
	row := img.Pix[img.PixOffset(within.Min.X, y):]
	for x, cover := range covers {
		if cover == 0 {
			continue
		}
		p := row[4*x:][:3]
		cover = min(cover, wholePixel)
		p[0] = mix(p[0], c.R, cover, wholePixel)
		p[1] = mix(p[1], c.G, cover, wholePixel)
		p[2] = mix(p[2], c.B, cover, wholePixel)
	}
}

// mix is the value at part/whole of the way from a to b.
func mix(a, b uint8, part, whole int32) uint8 {
	return uint8((int32(a)*(whole-part) + int32(b)*part + whole/2) / whole)
}

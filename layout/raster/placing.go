package raster

import (
	"image"
	stddraw "image/draw"
	"math"

	"annualreport/layout/affine"
)

// Pictures are placed by a filter of Catmull and Rom, which is as wide as a pixel of the result where a picture becomes
// smaller. The weights of a filter are whole numbers, so that the sums of pixels are the same on every processor.
const (
	weightBits = 14
	// filterReach is how far the filter reaches to each side, in pixels of the picture or of the result, whichever are
	// larger.
	filterReach = 2.0
)

// catmullRom is the height of the filter at a distance from its middle.
func catmullRom(t float64) float64 {
	t = math.Abs(t)
	switch {
	case t < 1:
		return float64((float64(1.5*t)-2.5)*t*t) + 1
	case t < filterReach:
		return float64((float64((float64(-0.5*t)+2.5)*t)-4)*t) + 2
	}
	return 0
}

// taps are the pixels in a row of a picture that a pixel of the result is made of, and their weights, whose sum is 1.
type taps struct {
	from    int
	weights []int32
}

// tapsAt are the taps of a pixel whose middle lies at a place of a row of so many pixels; scale is how many of them a
// pixel of the result covers.
func tapsAt(place, scale float64, size int, weights []int32) taps {
	scale = max(scale, 1)
	reach := float64(filterReach * scale)
	from := min(max(int(math.Ceil(place-reach-0.5)), 0), size-1)
	to := min(max(int(math.Floor(place+reach-0.5)), from), size-1)
	sum := 0.0
	for i := from; i <= to; i++ {
		sum += catmullRom((float64(i) + 0.5 - place) / scale)
	}
	if sum == 0 {
		return taps{from, append(weights[:0], 1<<weightBits)}
	}
	weights = weights[:0]
	left := int32(1 << weightBits)
	middle := 0
	for i := from; i <= to; i++ {
		w := catmullRom((float64(i) + 0.5 - place) / scale)
		weights = append(weights, int32(math.Floor(float64(w/sum*(1<<weightBits))+0.5)))
		left -= weights[i-from]
		if weights[i-from] > weights[middle] {
			middle = i - from
		}
	}
	weights[middle] += left
	return taps{from, weights}
}

// premultiplied is a picture with colors that are multiplied by their alpha, with its corner at the origin.
func premultiplied(img image.Image) *image.RGBA {
	b := img.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	stddraw.Draw(out, out.Bounds(), img, b.Min, stddraw.Src)
	return out
}

// scaled places a picture so that it fills a rectangle, of which the part within the bounds of the target is seen.
func scaled(target *image.RGBA, to image.Rectangle, img image.Image) {
	seen := to.Intersect(target.Bounds())
	from := premultiplied(img)
	w, h := from.Rect.Dx(), from.Rect.Dy()
	if seen.Empty() || w == 0 || h == 0 {
		return
	}
	columns := make([]taps, seen.Dx())
	for i := range columns {
		columns[i] = tapsOf(seen.Min.X+i-to.Min.X, to.Dx(), w)
	}
	rows := make(map[int][]int32)
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		across := tapsOf(y-to.Min.Y, to.Dy(), h)
		for row := range rows {
			if row < across.from {
				delete(rows, row)
			}
		}
		for i := range across.weights {
			if rows[across.from+i] == nil {
				rows[across.from+i] = narrowed(from.Pix[(across.from+i)*from.Stride:], columns)
			}
		}
		for x := range columns {
			var sums [4]int64
			for i, weight := range across.weights {
				for k, v := range rows[across.from+i][4*x:][:4] {
					sums[k] += int64(weight) * int64(v)
				}
			}
			lay(target, seen.Min.X+x, y, sums)
		}
	}
}

// tapsOf are the taps of pixel i of so many that a row of a picture becomes.
func tapsOf(i, count, size int) taps {
	scale := float64(size) / float64(count)
	return tapsAt(float64(2*i+1)*float64(size)/float64(2*count), scale, size, nil)
}

// narrowed is a row of a picture in the width of the result, with weightBits of fraction.
func narrowed(row []uint8, columns []taps) []int32 {
	out := make([]int32, 4*len(columns))
	for x, c := range columns {
		sums := out[4*x:][:4]
		for i, weight := range c.weights {
			for k, v := range row[4*(c.from+i):][:4] {
				sums[k] += weight * int32(v)
			}
		}
	}
	return out
}

// placed places a picture by a map from its pixels to those of the target.
func placed(target *image.RGBA, m affine.Matrix, img image.Image) {
	from := premultiplied(img)
	w, h := from.Rect.Dx(), from.Rect.Dy()
	if !m.Invertible() || w == 0 || h == 0 {
		return
	}
	back := m.Inverse()
	wide := max(math.Abs(back.A), math.Abs(back.C))
	high := max(math.Abs(back.B), math.Abs(back.D))
	var across, down taps
	b := target.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			at := back.Apply(affine.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5})
			if !(at.X >= 0 && at.Y >= 0 && at.X < float64(w) && at.Y < float64(h)) {
				continue
			}
			across = tapsAt(at.X, wide, w, across.weights)
			down = tapsAt(at.Y, high, h, down.weights)
			var sums [4]int64
			for j, outer := range down.weights {
				row := from.Pix[(down.from+j)*from.Stride:]
				for i, inner := range across.weights {
					for k, v := range row[4*(across.from+i):][:4] {
						sums[k] += int64(outer) * int64(inner) * int64(v)
					}
				}
			}
			lay(target, x, y, sums)
		}
	}
}

// lay puts a pixel, with two times weightBits of fraction, on that of the target. The filter reaches beyond black and
// white at edges, where it is cut off.
func lay(target *image.RGBA, x, y int, sums [4]int64) {
	const half = 1 << (2*weightBits - 1)
	var levels [4]int
	for k, sum := range sums {
		levels[k] = int(min(max((sum+half)>>(2*weightBits), 0), 0xff))
	}
	alpha := levels[3]
	to := target.Pix[target.PixOffset(x, y):][:4]
	for k := range to {
		kept := (int(to[k])*(0xff-alpha) + 0x7f) / 0xff
		to[k] = uint8(min(levels[k], alpha) + kept)
	}
}

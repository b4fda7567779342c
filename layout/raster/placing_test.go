package raster

import (
	"image"
	"image/color"
	"math"
	"testing"

	"annualreport/layout/affine"
)

// TestTaps: the weights of a filter are 1 together, and only pixels of the picture have any.
func TestTaps(t *testing.T) {
	for _, scale := range []float64{0.01, 0.5, 1, 1.5, 7, 1000} {
		for _, size := range []int{1, 2, 3, 10, 500} {
			for place := -3.0; place < float64(size)+3; place += 0.37 {
				got := tapsAt(place, scale, size, nil)
				sum := int32(0)
				for _, w := range got.weights {
					sum += w
				}
				if sum != 1<<weightBits || got.from < 0 || got.from+len(got.weights) > size {
					t.Fatalf("at %v of %d by %v: %+v", place, size, scale, got)
				}
			}
		}
	}
}

// gradientPicture is a picture whose red grows to the right and whose green grows downward.
func gradientPicture(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(5, 7, 5+w, 7+h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(5+x, 7+y, color.NRGBA{R: uint8(255 * x / (w - 1)), G: uint8(255 * y / (h - 1)), B: 128, A: 255})
		}
	}
	return img
}

// TestScaled: a picture that becomes larger, smaller or is cut off has its colors where they belong; one of one color
// keeps it; nothing is painted outside.
func TestScaled(t *testing.T) {
	img := gradientPicture(40, 30)
	for _, to := range []image.Rectangle{
		image.Rect(0, 0, 40, 30), image.Rect(10, 10, 20, 50), image.Rect(-100, -50, 200, 150), image.Rect(3, 4, 103, 104),
	} {
		target := image.NewRGBA(image.Rect(0, 0, 100, 100))
		scaled(target, to, img)
		for y := range 100 {
			for x := range 100 {
				got := target.RGBAAt(x, y)
				if !image.Pt(x, y).In(to) {
					if got != (color.RGBA{}) {
						t.Fatalf("%v: there is %v at %d,%d", to, got, x, y)
					}
					continue
				}
				share := func(at, from, size, count int) float64 {
					place := (float64(at-from)+0.5)/float64(size)*float64(count) - 0.5
					return 255 * min(max(place/float64(count-1), 0), 1)
				}
				red := share(x, to.Min.X, to.Dx(), 40)
				green := share(y, to.Min.Y, to.Dy(), 30)
				if math.Abs(float64(got.R)-red) > 8 || math.Abs(float64(got.G)-green) > 8 || got.B != 128 || got.A != 255 {
					t.Fatalf("%v: at %d,%d there is %v, want %.0f and %.0f", to, x, y, got, red, green)
				}
			}
		}
	}
	scaled(image.NewRGBA(image.Rect(0, 0, 9, 9)), image.Rect(0, 0, 9, 9), image.NewRGBA(image.Rectangle{}))
}

// TestClear: what is clear lets the ground through, and what is clear in part lets a part of it through.
func TestClear(t *testing.T) {
	target := image.NewRGBA(image.Rect(0, 0, 10, 10))
	for i := range target.Pix {
		target.Pix[i] = 0xff
	}
	img := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	img.SetNRGBA(1, 0, color.NRGBA{R: 0, G: 0, B: 0, A: 128})
	scaled(target, image.Rect(0, 0, 10, 10), img)
	if at := target.RGBAAt(0, 5); at.R != 255 || at.A != 255 {
		t.Errorf("clear: %v", at)
	}
	if at := target.RGBAAt(9, 5); at.R < 110 || at.R > 129 || at.A != 255 {
		t.Errorf("clear in part: %v", at)
	}
}

// TestPlaced: a picture that is turned by a quarter has its pixels where they belong, and covers nothing else.
func TestPlaced(t *testing.T) {
	img := gradientPicture(40, 40)
	target := image.NewRGBA(image.Rect(0, 0, 60, 60))
	placed(target, affine.Translation(50, 10).Times(affine.Rotation(90)), img)
	for y := range 60 {
		for x := range 60 {
			got := target.RGBAAt(x, y)
			if !image.Pt(x, y).In(image.Rect(10, 10, 50, 50)) {
				if got.A != 0 {
					t.Fatalf("there is %v at %d,%d", got, x, y)
				}
				continue
			}
			if want := img.NRGBAAt(5+y-10, 7+49-x); got.R != want.R || got.G != want.G {
				t.Fatalf("at %d,%d there is %v, want %v", x, y, got, want)
			}
		}
	}
	placed(target, affine.Scaling(0, 1), img)
}

package raster

import (
	"fmt"
	"image"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// How a picture is checked.
const (
	// sampleWidth is the width in pixels at which the picture is painted, and sampleHeight the greatest height.
	sampleWidth  = 120
	sampleHeight = 240
	// unseenContrast is the contrast below which a shape is not seen on its ground: half of what WCAG 2.2 requires of
	// graphics (1.4.11).
	unseenContrast = 1.5
)

// Unseen is how much of a picture cannot be seen on a ground, in percent, because it has nearly the color of the
// ground. Parts enclosed by visible parts count as seen. An error means that the picture cannot be read.
func Unseen(p *display.Picture, ground color.Ink) (int, error) {
	on, err := sampleOn(p, ground)
	if err != nil {
		return 0, err
	}
	// Pixels that are the same on two grounds belong to the picture; the others let the ground through.
	other := color.White()
	if color.Contrast(other, ground) < color.Contrast(color.Black(), ground) {
		other = color.Black()
	}
	elsewhere, err := sampleOn(p, other)
	if err != nil {
		return 0, err
	}
	covered := func(x, y int) bool { return on.RGBAAt(x, y) == elsewhere.RGBAAt(x, y) }
	faint := func(x, y int) bool {
		c := on.RGBAAt(x, y)
		return color.Contrast(color.Of(color.RGB{R: c.R, G: c.G, B: c.B}), ground) < unseenContrast
	}
	all := 0
	lost := 0
	around := outside(on.Bounds(), func(x, y int) bool { return !covered(x, y) || faint(x, y) })
	b := on.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if !covered(x, y) {
				continue
			}
			all++
			if around[y*b.Dx()+x] {
				lost++
			}
		}
	}
	return lost * 100 / max(all, 1), nil
}

// sampleOn paints a picture on a ground, with some of the ground around it.
func sampleOn(p *display.Picture, ground color.Ink) (*image.RGBA, error) {
	const edge = 2 * unit.Pt
	size := unit.Size{W: sampleWidth * unit.Pt}
	size.H = min(size.W.MulDiv(int64(max(p.Height, 1)), int64(max(p.Width, 1))), sampleHeight*unit.Pt)
	size.W = min(size.W, size.H.MulDiv(int64(max(p.Width, 1)), int64(max(p.Height, 1))))
	page := display.Page{Size: unit.Size{W: size.W + 2*edge, H: size.H + 2*edge}}
	page.Items = []display.Item{
		display.Path{Segments: display.RectPath(unit.Rect{W: page.Size.W, H: page.Size.H}), Fill: &ground},
	}
	at := unit.Rect{X: edge, Y: edge, W: size.W, H: size.H}
	page.Items = append(page.Items, display.Image{Rect: at, Picture: p})
	images, err := Pages(&display.Document{Pages: []display.Page{page}}, []int{0}, 72)
	if err != nil {
		return nil, fmt.Errorf("the picture %s: %w", p.Name, err)
	}
	return images[0], nil
}

// outside marks the points that can be reached from the corner of a picture over open points.
func outside(b image.Rectangle, open func(x, y int) bool) []bool {
	w := b.Dx()
	reached := make([]bool, w*b.Dy())
	todo := []image.Point{b.Min}
	for len(todo) > 0 {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !at.In(b) || reached[at.Y*w+at.X] || !open(at.X, at.Y) {
			continue
		}
		reached[at.Y*w+at.X] = true
		for _, step := range [...]image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
			todo = append(todo, at.Add(step))
		}
	}
	return reached
}

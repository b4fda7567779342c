package raster

import (
	"image"
	stddraw "image/draw"
	"math"

	"annualreport/fonts"
	"annualreport/layout/display"
	"annualreport/layout/filter"
	"annualreport/layout/unit"
)

// mostFiltered is how many pixels an effect is applied to at the most. Where it would be more, they are larger.
const mostFiltered = 3_000_000

// pixelAPoint is the resolution, in pixels an inch, at which a point is as long as a pixel.
const pixelAPoint = 72

// Filter paints marks with their effect as pixels, which fill the frame of the marks; fineness is how many pixels a
// point of their frame has. An error is one of a picture in them.
func Filter(f *display.FilterGroup, fineness float64) (*image.NRGBA, error) {
	p := painter{
		scale: scale{pixelAPoint}, faces: make(map[*fonts.Face]*fonts.Outlines),
		pictures: make(map[*display.Picture]image.Image),
	}
	return p.applied(f, fineness)
}

// filtered shows marks with an effect, as fine as the pixels of the page.
func (a artist) filtered(f *display.FilterGroup) error {
	m := a.frame(f.Frame)
	across := math.Sqrt(float64(m.A*m.A)+float64(m.B*m.B)) / sub
	down := math.Sqrt(float64(m.C*m.C)+float64(m.D*m.D)) / sub
	fineness := max(across/f.Part.W.Points(), down/f.Part.H.Points())
	img, err := a.painter.applied(f, fineness)
	if err != nil {
		return err
	}
	shown := image.NewRGBA(a.layer.within)
	a.transform(shown, img, f.Frame)
	stddraw.Draw(a.layer.img, a.layer.within, shown, a.layer.within.Min, stddraw.Over)
	return nil
}

// applied paints marks as pixels and applies their effect.
func (p *painter) applied(f *display.FilterGroup, fineness float64) (*image.NRGBA, error) {
	w := f.Part.W.Points()
	h := f.Part.H.Points()
	fineness = min(fineness, math.Sqrt(mostFiltered/float64(w*h)))
	pixels := func(l float64) int { return max(1, int(math.Ceil(float64(l*fineness)-1e-6))) }
	within := image.Rect(0, 0, pixels(w), pixels(h))
	own := painter{scale: scale{pixelAPoint}, faces: p.faces, pictures: p.pictures}
	inner := artist{
		painter: &own, layer: newLayer(within),
		drawing: &display.Drawing{Size: unit.Size{W: f.Part.W, H: f.Part.H}, Marks: f.Marks},
		at:      unit.Rect{W: unit.Length(within.Dx()) * unit.Pt, H: unit.Length(within.Dy()) * unit.Pt},
	}
	corner := inner.drawing.At(unit.Point{X: f.Part.X, Y: f.Part.Y}, inner.at)
	inner.at.X = -corner.X
	inner.at.Y = -corner.Y
	if err := inner.marks(f.Marks); err != nil {
		return nil, err
	}
	at := filter.Place{Scale: fineness, Left: f.Part.X.Points(), Top: f.Part.Y.Points()}
	return f.Effect.Apply(inner.layer.img, at), nil
}

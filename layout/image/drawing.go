package image

import (
	"fmt"
	"math"

	"annualreport/layout/display"
	"annualreport/layout/image/png"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
)

// mostFilterWork is how many pixels the steps of all filters of a drawing are applied to at the most. Where it would be
// more, the pixels are larger.
const mostFilterWork = 50_000_000

// finest is how many pixels a point of a drawing becomes at the most: a drawing is 2400 points wide.
const finest = 4

// drawingUse is a picture that is a drawing with parts that become pixels, and the largest width that it is placed in.
type drawingUse struct {
	picture *display.Picture
	// drawing is that of the picture with those parts as FilterGroups.
	drawing *display.Drawing
	// work is the filterWork of the drawing.
	work  float64
	width unit.Length
	// first is the first of its places.
	first *display.Image
}

// addDrawing enters a use of a drawing, if parts of it become pixels: its filters, and on a press mixtures of light.
func (u *uses) addDrawing(im *display.Image, options Options) {
	i, ok := u.drawingAt[im.Picture]
	if !ok {
		i = -1
		drawing := im.Picture.Drawing
		if options.Inks {
			drawing = mixedAsLight(drawing)
		}
		if work := filterWork(drawing.Marks); work > 0 || im.Picture.Grade != nil {
			i = len(u.drawings)
			u.drawings = append(u.drawings, &drawingUse{
				picture: im.Picture, drawing: drawing, work: work, first: im,
			})
		}
		u.drawingAt[im.Picture] = i
	}
	if i >= 0 {
		u.drawings[i].width = max(u.drawings[i].width, im.Untilted().Rect.W)
	}
}

// ready is the drawing as it is written.
func (u *drawingUse) ready(options Options) (*display.Picture, error) {
	out := *u.picture
	out.Drawing = u.drawing
	if out.Grade != nil {
		drawing, err := gradedDrawing(u.drawing, out.Grade)
		if err != nil {
			return nil, err
		}
		out.Drawing, out.Grade = drawing, nil
	}
	if u.work == 0 {
		return &out, nil
	}
	var err error
	out.Drawing, err = painted(out.Drawing, u.fineness(options))
	return &out, err
}

// painted is a drawing whose filters are applied, in pixels of a fineness.
func painted(d *display.Drawing, fineness float64) (*display.Drawing, error) {
	p := filterPainter{fineness: fineness}
	out := *d
	out.Marks = p.marks(d.Marks)
	return &out, p.err
}

// fineness is how many pixels a point of the drawing becomes: as many as an edition needs.
func (u *drawingUse) fineness(options Options) float64 {
	out := float64(finest)
	if options.Resolution > 0 && u.width > 0 {
		out = min(out, u.width.Points()/pointsAnInch*float64(options.Resolution)/u.drawing.Size.W.Points())
	}
	return min(out, math.Sqrt(mostFilterWork/u.work))
}

const pointsAnInch = 72

// filterWork is how many square points the steps of all filters of marks are applied to.
func filterWork(marks []display.Mark) float64 {
	sum := 0.0
	for _, m := range marks {
		switch m := m.(type) {
		case display.Group:
			sum += filterWork(m.Marks)
			if m.Mask != nil {
				sum += filterWork(m.Mask.Marks)
			}
		case display.Repetition:
			sum += filterWork(m.Marks)
		case display.FilterGroup:
			area := float64(m.Part.W.Points() * m.Part.H.Points())
			sum += float64(area*float64(m.Effect.Work())) + filterWork(m.Marks)
		}
	}
	return sum
}

// filterPainter paints the filters of one drawing. It keeps the first error.
type filterPainter struct {
	fineness float64
	err      error
}

// marks are marks whose filters are pictures.
func (p *filterPainter) marks(list []display.Mark) []display.Mark {
	out := make([]display.Mark, len(list))
	for i, m := range list {
		switch m := m.(type) {
		case display.Group:
			m.Marks = p.marks(m.Marks)
			if m.Mask != nil {
				mask := *m.Mask
				mask.Marks = p.marks(mask.Marks)
				m.Mask = &mask
			}
			out[i] = m
		case display.Repetition:
			m.Marks = p.marks(m.Marks)
			out[i] = m
		case display.FilterGroup:
			out[i] = p.filtered(&m)
		default:
			out[i] = m
		}
	}
	return out
}

// filtered is marks with an effect as a picture.
func (p *filterPainter) filtered(f *display.FilterGroup) display.Bitmap {
	img, err := raster.Filter(f, p.fineness)
	if err != nil {
		p.failed(err)
		return display.Bitmap{}
	}
	size := img.Bounds().Size()
	data, err := png.Encode(img.Pix, size.X, size.Y, 4)
	p.failed(err)
	return display.Bitmap{Frame: f.Frame, Picture: &display.Picture{
		Name: "a filter of a drawing", Format: formatPNG, Data: data, Width: size.X, Height: size.Y,
	}}
}

// failed keeps an error, if it is the first one.
func (p *filterPainter) failed(err error) {
	if p.err == nil && err != nil {
		p.err = fmt.Errorf("a filter: %w", err)
	}
}

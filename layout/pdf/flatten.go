package pdf

import (
	"bytes"
	"fmt"
	"image"
	stdcolor "image/color"
	"image/draw"
	"image/png"
	"math"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
)

// flattened is a document without transparency, for presses that cannot print it (ISO 15930-4): a picture that is
// transparent in places is painted on the ground that it stands on, and so is a drawing, which becomes pixels then.
func flattened(doc *display.Document, press *color.Press) (*display.Document, error) {
	f := flattener{press: press, known: make(map[flatKey]*display.Picture)}
	out := *doc
	out.Pages = make([]display.Page, len(doc.Pages))
	for i, page := range doc.Pages {
		items := make([]display.Item, len(page.Items))
		for k, it := range page.Items {
			if im, ok := it.(display.Image); ok {
				flat, err := f.flat(&im, groundBelow(page.Items[:k], im.Rect))
				if err != nil {
					return nil, fmt.Errorf("pdf: the picture %s: %w", im.Picture.Name, err)
				}
				im.Picture = flat
				it = im
			}
			items[k] = it
		}
		page.Items = items
		out.Pages[i] = page
	}
	return &out, nil
}

// flattener makes opaque pictures, each picture on each ground once.
type flattener struct {
	press *color.Press
	known map[flatKey]*display.Picture
}

// flatKey is a picture on a ground.
type flatKey struct {
	picture *display.Picture
	ground  color.Ink
}

// groundBelow is the ink that lies under the middle of a rectangle.
func groundBelow(below []display.Item, r unit.Rect) color.Ink {
	at := unit.Point{X: r.X + r.W/2, Y: r.Y + r.H/2}
	ground := color.White()
	for _, it := range below {
		path, ok := it.(display.Path)
		if !ok || path.Fill == nil {
			continue
		}
		if box, ok := path.Rect(); ok && covers(box, at) {
			ground = *path.Fill
		}
	}
	return ground
}

// covers reports whether a point is within a rectangle or on its edge.
func covers(box unit.Rect, at unit.Point) bool {
	return at.X >= box.X && at.X <= box.X+box.W && at.Y >= box.Y && at.Y <= box.Y+box.H
}

// flat is what an item shows without transparency, on a ground.
func (f *flattener) flat(im *display.Image, ground color.Ink) (*display.Picture, error) {
	if im.Picture.Drawing == nil {
		return f.picture(im.Picture, ground)
	}
	if im.Picture.Drawing.IsOpaque() {
		return im.Picture, nil
	}
	key := flatKey{im.Picture, ground}
	if flat, ok := f.known[key]; ok && flat.Width >= drawnPixels(im.Untilted().Rect.W) {
		return flat, nil
	}
	flat, err := pixelsOfDrawing(im, ground.Screen)
	if err != nil {
		return nil, err
	}
	f.known[key] = flat
	return flat, nil
}

// drawnResolution is how many pixels an inch a drawing gets that becomes a picture: enough that no press shows them.
const drawnResolution = 600

// drawnPixels is how many pixels a length has.
func drawnPixels(l unit.Length) int { return int(l.MulDiv(drawnResolution, int64(72*unit.Pt))) }

// pixelsOfDrawing is a drawing painted on a ground, in the size that it has on its page.
func pixelsOfDrawing(im *display.Image, ground color.RGB) (*display.Picture, error) {
	upright := im.Untilted().Rect
	size := unit.Size{W: upright.W, H: upright.H}
	whole := unit.Rect{W: size.W, H: size.H}
	ink := color.Of(ground)
	page := display.Page{Size: size, Items: []display.Item{
		display.Path{Segments: display.RectPath(whole), Fill: &ink}, display.Image{Rect: whole, Picture: im.Picture},
	}}
	painted, err := raster.Pages(&display.Document{Pages: []display.Page{page}}, []int{0}, drawnResolution)
	if err != nil {
		return nil, err
	}
	return asPNG(im.Picture, painted[0])
}

// asPNG is a picture with other pixels.
func asPNG(p *display.Picture, img image.Image) (*display.Picture, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&b, img); err != nil {
		return nil, err
	}
	out := *p
	out.Format = "PNG"
	out.Drawing = nil
	out.Data = b.Bytes()
	out.Width = img.Bounds().Dx()
	out.Height = img.Bounds().Dy()
	return &out, nil
}

// picture is a picture painted on a ground, or the picture itself if no part of it is transparent.
func (f *flattener) picture(p *display.Picture, ground color.Ink) (*display.Picture, error) {
	if p.Format != "PNG" && p.Format != cmyk.Format {
		return p, nil
	}
	key := flatKey{p, ground}
	if flat, ok := f.known[key]; ok {
		return flat, nil
	}
	var flat *display.Picture
	var err error
	switch {
	case p.Format == cmyk.Format:
		flat, err = inksOn(p, f.press.Ground(ground).Process)
	case !p.Plates.Keep():
		flat, err = levelsOn(p, f.press.Ramp(p.Plates.Dark, p.Plates.Light), f.press.Ground(ground).Process)
	default:
		flat, err = colorsOn(p, ground.Screen)
	}
	if err != nil {
		return nil, err
	}
	f.known[key] = flat
	return flat, nil
}

// colorsOn is a picture in colors of a screen on a ground, or the picture itself if no part of it is transparent.
func colorsOn(p *display.Picture, ground color.RGB) (*display.Picture, error) {
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, err
	}
	if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		return p, nil
	}
	out := image.NewRGBA(img.Bounds())
	opaque := stdcolor.RGBA{R: ground.R, G: ground.G, B: ground.B, A: 0xff}
	draw.Draw(out, out.Bounds(), image.NewUniform(opaque), image.Point{}, draw.Src)
	draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Over)
	return asPNG(p, out)
}

// levelsOn is a picture in grey, printed in the inks of its levels, on a ground, or the picture itself if no part of
// it is transparent.
func levelsOn(p *display.Picture, ramp [256]color.CMYK, ground color.CMYK) (*display.Picture, error) {
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return nil, err
	}
	if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		return p, nil
	}
	pixels := make([]byte, 0, p.Width*p.Height*cmyk.WithAlpha)
	for y := range p.Height {
		for x := range p.Width {
			at := stdcolor.NRGBAModel.Convert(img.At(x, y)).(stdcolor.NRGBA)
			for _, plate := range ramp[at.R].Plates() {
				pixels = append(pixels, byte(math.Round(plate*255/100)))
			}
			pixels = append(pixels, at.A)
		}
	}
	out := *p
	out.Format, out.Plates = cmyk.Format, display.Tones{}
	if out.Data, err = cmyk.Encode(pixels, p.Width, p.Height, cmyk.WithAlpha); err != nil {
		return nil, err
	}
	return inksOn(&out, ground)
}

// inksOn is a picture in process inks on a ground, or the picture itself if no part of it is transparent.
func inksOn(p *display.Picture, ground color.CMYK) (*display.Picture, error) {
	if _, alpha, err := cmyk.Strips(p.Data, p.Width, p.Height); err != nil || alpha == nil {
		return p, err
	}
	var below [cmyk.Inks]byte
	for i, percent := range []float64{ground.C, ground.M, ground.Y, ground.K} {
		below[i] = byte(math.Round(percent * 255 / 100))
	}
	pixels, err := cmyk.Flat(p.Data, p.Width, p.Height, below)
	if err != nil {
		return nil, err
	}
	out := *p
	out.Data, err = cmyk.Encode(pixels, p.Width, p.Height, cmyk.Inks)
	return &out, err
}

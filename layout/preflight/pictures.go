package preflight

import (
	"bytes"
	"fmt"
	stdimage "image"
	stdcolor "image/color"
	_ "image/jpeg" // pictures are of these two formats
	_ "image/png"

	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/unit"
)

// picture looks at a picture at the size and in the place that it has.
func (c *checker) picture(im *display.Image) {
	c.resolution(im)
	c.reach(im.Place, im.Picture.Name, im.Extent())
	c.leftRGB(im)
	c.pictureInk(im)
}

// resolution looks at how fine a picture is.
func (c *checker) resolution(im *display.Image) {
	const inch = 25.4
	width := im.Rect.W.Millimeters()
	resolution := float64(im.Picture.Width) * inch / width
	if resolution >= c.limits.Fine {
		return
	}
	c.add(fmt.Sprintf("picture %s %.0f", im.Picture.Name, width), CoarsePicture{
		Spot: c.spot(im.Place, im.Rect), Name: im.Picture.Name, Resolution: resolution, Fine: c.limits.Fine,
		Refused: resolution < c.limits.Coarse, Width: im.Rect.W,
	})
}

// leftRGB refuses pictures in the colors of screens where the printer takes none.
func (c *checker) leftRGB(im *display.Image) {
	if !c.limits.NoRGB {
		return
	}
	if config, _, err := stdimage.DecodeConfig(bytes.NewReader(im.Picture.Data)); err == nil {
		switch config.ColorModel {
		case stdcolor.CMYKModel, stdcolor.GrayModel, stdcolor.Gray16Model:
			return
		}
	}
	c.add("rgb "+im.Picture.Name, ScreenPicture{c.spot(im.Place, im.Extent()), im.Picture.Name})
}

// The bounds of sampling: about as many samples along each side, and the share
// of them that must be too heavy, so that a few dark pixels are let pass.
const (
	samplesAlong = 200
	heavyShare   = 0.002
	heavySlack   = 3 // percent of ink, as conversions round
)

// inkSample is what the pixels of a picture say of its ink.
type inkSample struct {
	// most is the most ink in one place, in percent, and heavy the share of the
	// picture that is over the limit.
	most, heavy float64
	// x and y are where the most is, as shares of the width and the height.
	x, y float64
	// process means that the pixels are inks already.
	process bool
}

// pictureInk looks at the ink of a picture.
func (c *checker) pictureInk(im *display.Image) {
	s, ok := c.pictures[im.Picture]
	if !ok {
		s = c.sample(im.Picture)
		c.pictures[im.Picture] = s
	}
	if s.heavy < heavyShare {
		return
	}
	c.add("ink of "+im.Picture.Name, HeavyPicture{
		Spot: c.spot(im.Place, s.heaviest(im.Rect)), Name: im.Picture.Name,
		Most: s.most, Heavy: s.heavy, Limit: c.limits.Ink, Process: s.process,
	})
}

// heaviest is the point with the most ink in a picture that is placed in a rectangle.
func (s *inkSample) heaviest(r unit.Rect) unit.Rect {
	const parts = 10_000
	return unit.Rect{X: r.X + r.W.MulDiv(int64(s.x*parts), parts), Y: r.Y + r.H.MulDiv(int64(s.y*parts), parts)}
}

// sample adds up the inks of pixels all over a picture. A picture that cannot
// be read has none.
func (c *checker) sample(p *display.Picture) inkSample {
	taken, err := image.TakeSample(p, samplesAlong)
	if err != nil {
		return inkSample{}
	}
	inks, process := c.inksOf(taken, p.Profile)
	columns := taken.Columns
	out := inkSample{process: process}
	heavy := 0
	for i := 0; i+4 <= len(inks); i += 4 {
		sum := 0
		for _, v := range inks[i : i+4] {
			sum += int(v)
		}
		percent := float64(sum) * 100 / 255
		if percent > out.most {
			at := i / 4
			rows := len(inks) / 4 / columns
			out.most = percent
			out.x = float64(at%columns) / float64(columns)
			out.y = float64(at/columns) / float64(rows)
		}
		if percent > c.limits.Ink+heavySlack {
			heavy++
		}
	}
	out.heavy = float64(heavy) * 4 / float64(max(len(inks), 4))
	return out
}

// inksOf gives the four inks of pixels all over a picture, a byte each, and reports whether they are the picture's
// own. Grey is printed in black alone, and has none.
func (c *checker) inksOf(taken *image.Sample, profile string) (inks []byte, process bool) {
	switch taken.Channels {
	case 1:
		return nil, false
	case 4:
		return taken.Data, true
	}
	return c.press.Cube(profile).Convert(nil, taken.Data), false
}

package preflight

import (
	"fmt"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/unit"
)

// picture checks a picture at its size and place.
func (c *checker) picture(im *display.Image) {
	c.resolution(im)
	c.reach(im.Place, im.Picture.Name, im.Extent())
	c.leftRGB(im)
	c.pictureInk(im)
}

// resolution checks the resolution of a picture.
func (c *checker) resolution(im *display.Image) {
	const inch = 25.4
	upright := im.Untilted().Rect
	width := upright.W.Millimeters()
	resolution := float64(im.Picture.Width) * inch / width
	if resolution >= c.limits.Fine {
		return
	}
	c.add(fmt.Sprintf("picture %s %.0f", im.Picture.Name, width), CoarsePicture{
		Spot: c.spot(im.Place, im.Rect), Name: im.Picture.Name, Resolution: resolution, Fine: c.limits.Fine,
		Refused: resolution < c.limits.Coarse, Width: upright.W,
		Fills: im.Place.Artifact == display.Background || slices.ContainsFunc(c.beyond(im.Extent()), isAtEdge),
	})
}

// leftRGB finds pictures in the colors of screens, if the printer does not accept them.
func (c *checker) leftRGB(im *display.Image) {
	if !c.limits.NoRGB || im.Picture.InPlates() {
		return
	}
	if image.HasScreenColors(im.Picture) {
		c.add("rgb "+im.Picture.Name, ScreenPicture{c.spot(im.Place, im.Extent()), im.Picture.Name})
	}
}

// The bounds of sampling.
const (
	// samplesAlong is about how many samples are taken along each side.
	samplesAlong = 200
	// heavyShare is the share of samples from which on a picture is too heavy: a few dark pixels do no harm.
	heavyShare = 0.002
	// heavySlack is by how much a sample may be over the limit, in percent of ink, since conversions round.
	heavySlack = 3
)

// inkSample is the ink of a picture, by some of its pixels.
type inkSample struct {
	// most is the most ink in one place in percent, and heavy the share of the picture that is over the limit.
	most, heavy float64
	// x and y are the place of the most ink, as shares of the width and the height.
	x, y float64
	// process is set if the pixels are process inks already.
	process bool
}

// pictureInk checks the ink of a picture: of one that is printed in tones, the ink of its darkest places.
func (c *checker) pictureInk(im *display.Image) {
	if p := im.Picture; p.InPlates() {
		dark := p.Grade.Tones.Dark
		c.coverage(im.Place, dark, color.Colorant{Process: c.press.Colorant(dark).Process}, im.Extent())
		return
	}
	s, ok := c.pictures[im.Picture]
	if !ok {
		s = c.sample(im.Picture)
		c.pictures[im.Picture] = s
	}
	if s.heavy < heavyShare {
		return
	}
	c.add("ink of "+im.Picture.Name, HeavyPicture{
		Spot: c.spot(im.Place, im.Turn.Rect(s.heaviest(im.Untilted().Rect))), Name: im.Picture.Name,
		Most: s.most, Heavy: s.heavy, Limit: c.limits.Ink, Process: s.process,
	})
}

// heaviest is the point with the most ink in a picture that is shown in a rectangle.
func (s *inkSample) heaviest(r unit.Rect) unit.Rect {
	const parts = 10_000
	return unit.Rect{X: r.X + r.W.MulDiv(int64(s.x*parts), parts), Y: r.Y + r.H.MulDiv(int64(s.y*parts), parts)}
}

// sample measures the ink of some pixels all over a picture. A picture that cannot be read has no ink.
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

// inksOf returns the four inks of a sample of a picture, one byte each, and reports whether the picture itself is in
// process inks. Gray is printed in black alone, and has no inks.
func (c *checker) inksOf(taken *image.Sample, profile string) (inks []byte, process bool) {
	switch taken.Channels {
	case 1:
		return nil, false
	case 4:
		return taken.Data, true
	}
	return c.press.Cube(profile).Convert(nil, taken.Data), false
}

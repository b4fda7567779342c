package brand

import (
	"crypto/sha256"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
)

// dice makes small numbers from a text. The same text always gives the same numbers.
type dice struct {
	digest [sha256.Size]byte
	next   int
}

// roll returns a number from low to high.
func (d *dice) roll(low, high int) int {
	if d.next+1 >= len(d.digest) {
		d.digest = sha256.Sum256(d.digest[:])
		d.next = 0
	}
	v := int(d.digest[d.next])<<8 | int(d.digest[d.next+1])
	d.next += 2
	return low + v%(high-low+1)
}

// circles are rings around several centers. At the upper left of the page, where the title stands, there are only the
// faintest ones.
func (p *pattern) circles(d *dice, b *Brand, ground color.Ink, page unit.Rect) {
	faint := color.Of(ground.Screen.Mix(color.Legible(color.White(), ground, 3).Screen, 16, 100))
	quiet := color.Of(ground.Screen.Mix(color.Legible(color.White(), ground, 3).Screen, 60, 100))
	at := func(x, y int) unit.Point {
		return unit.Point{X: page.X + page.W*unit.Length(x)/100, Y: page.Y + page.H*unit.Length(y)/100}
	}
	main := at(d.roll(62, 80), d.roll(70, 80))
	side := at(d.roll(16, 34), d.roll(74, 86))
	p.rings(main, d.roll(9, 12), faint)
	p.rings(side, d.roll(5, 7), faint)
	loud := []color.Ink{b.Accent, b.Second}
	step := d.roll(58, 76)
	for i := range d.roll(4, 6) {
		r := p.share(step * (i + 1))
		line := unit.Pt * unit.Length(d.roll(2, 6)) / 3
		p.ring(main, r, line, loud[d.roll(0, 1)])
		if d.roll(0, 2) > 0 {
			p.disc(onRing(main, r, d.roll(0, 23)), p.share(d.roll(8, 20)), loud[d.roll(0, 1)])
		}
	}
	p.ring(side, p.share(d.roll(100, 130)), unit.Pt*3/4, quiet)
	p.ring(side, p.share(d.roll(40, 60)), unit.Pt*3/4, quiet)
	p.disc(side, p.share(d.roll(12, 18)), b.Accent)
	p.disc(main, p.share(d.roll(14, 22)), b.Second)
}

// Band is the pattern of a back cover: three rings around a disc; nothing in designs without rings.
func Band(b *Brand, plate *designs.Plate, size unit.Size) []display.Item {
	if plate.Pattern != designs.Rings {
		return nil
	}
	p := pattern{sheet: unit.Rect{W: size.W, H: size.H}, width: size.W}
	c := unit.Point{X: size.W * 8 / 10, Y: size.H / 4}
	for i, ink := range []color.Ink{b.Accent, b.Second, b.Accent} {
		p.ring(c, p.share(40*(i+1)), unit.Pt, ink)
	}
	p.disc(c, p.share(14), b.Second)
	return p.items
}

// pattern gathers shapes that are clipped at the edges of their sheet: of the page with its bleed, or of a part of it.
type pattern struct {
	items []display.Item
	sheet unit.Rect
	width unit.Length
}

// share is a length in thousandths of the sheet's width.
func (p *pattern) share(thousandths int) unit.Length {
	return p.width.MulDiv(int64(thousandths), 1000)
}

// reach is the radius of the widest ring, in thousandths of the sheet's width.
const reach = 600

// rings draws n fine circles at equal distances.
func (p *pattern) rings(c unit.Point, n int, ink color.Ink) {
	for i := 1; i <= n; i++ {
		p.ring(c, p.share(reach*i/n), unit.Pt/2, ink)
	}
}

func (p *pattern) ring(c unit.Point, r, line unit.Length, ink color.Ink) {
	p.items = append(p.items, display.Path{Segments: display.CirclePath(c, r), Stroke: &ink, Line: line,
		Clip: p.sheet, Place: display.Place{Artifact: display.Background}})
}

func (p *pattern) disc(c unit.Point, r unit.Length, ink color.Ink) {
	p.fill(display.CirclePath(c, r), ink)
}

// box fills a rectangle.
func (p *pattern) box(r unit.Rect, ink color.Ink) { p.fill(display.RectPath(r), ink) }

// fill fills an outline within the sheet.
func (p *pattern) fill(outline []display.Segment, ink color.Ink) {
	p.items = append(p.items, display.Path{Segments: outline, Fill: &ink,
		Clip: p.sheet, Place: display.Place{Artifact: display.Background}})
}

// sines are the sines of 0 to 90 degrees in steps of 15, in ten thousandths:
// integers, so that the pattern is the same on every machine.
var sines = [...]int64{0, 2588, 5000, 7071, 8660, 9659, 10000}

// onRing is a point on a circle, at a multiple of 15 degrees.
func onRing(c unit.Point, r unit.Length, step int) unit.Point {
	return unit.Point{X: c.X + r.MulDiv(sine(step+6), 10000), Y: c.Y + r.MulDiv(sine(step), 10000)}
}

func sine(step int) int64 {
	step %= 24
	switch {
	case step <= 6:
		return sines[step]
	case step <= 12:
		return sines[12-step]
	case step <= 18:
		return -sines[step-12]
	}
	return -sines[24-step]
}

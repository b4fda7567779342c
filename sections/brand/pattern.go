package brand

import (
	"crypto/sha256"
	"slices"

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
// faintest ones, and so is a ring that would run through words.
func (p *pattern) circles(d *dice) {
	light := color.Legible(color.White(), p.ground, 3).Screen
	faint := color.Of(p.ground.Screen.Mix(light, 16, 100))
	quiet := color.Of(p.ground.Screen.Mix(light, 60, 100))
	main := p.at(d.roll(62, 80), d.roll(70, 80))
	side := p.at(d.roll(16, 34), d.roll(74, 86))
	p.rings(main, d.roll(9, 12), faint)
	p.rings(side, d.roll(5, 7), faint)
	loud := p.loud()
	step := d.roll(58, 76)
	for i := range d.roll(4, 6) {
		r := p.share(step * (i + 1))
		line := unit.Pt * unit.Length(d.roll(2, 6)) / 3
		p.ringOr(faint, main, r, line, loud[d.roll(0, 1)])
		if d.roll(0, 2) > 0 {
			p.discOff(onRing(main, r, d.roll(0, 23)), p.share(d.roll(8, 20)), loud[d.roll(0, 1)])
		}
	}
	p.ringOr(faint, side, p.share(d.roll(100, 130)), unit.Pt*3/4, quiet)
	p.ringOr(faint, side, p.share(d.roll(40, 60)), unit.Pt*3/4, quiet)
	p.discOff(side, p.share(d.roll(12, 18)), loud[0])
	p.discOff(main, p.share(d.roll(14, 22)), loud[1])
}

// band is the rings of a back cover: three around a disc.
func (p *pattern) band(*dice) {
	c := p.at(80, 25)
	loud := p.loud()
	for i := range 3 {
		if r := p.share(40 * (i + 1)); !p.crossesWords(c, r, unit.Pt) {
			p.ring(c, r, unit.Pt, loud[i%2])
		}
	}
	p.discOff(c, p.share(14), loud[1])
}

// pattern gathers shapes that are clipped at the edges of their sheet: of the page with its bleed, or of a part of it.
// It is drawn for lines that begin at the left.
type pattern struct {
	brand  *Brand
	ground color.Ink
	items  []display.Item
	// page is the area of the pattern, and sheet the same with the bleed.
	page, sheet unit.Rect
	width       unit.Length
	// words are the places that it keeps off.
	words []unit.Rect
}

// patternOn is the pattern of a plate with nothing drawn yet.
func patternOn(b *Brand, plate *designs.Plate, on *Canvas) *pattern {
	upright := *on
	upright.Mirrored = false
	p := &pattern{
		brand: b, ground: b.Ground(plate.PatternGround), sheet: upright.Area(plate.PatternArea),
		page: plate.PatternArea.On(on.Size, false), width: on.Size.W,
	}
	for _, r := range on.Words {
		if on.Mirrored {
			r.X = on.Size.W - r.X - r.W
		}
		p.words = append(p.words, r)
	}
	return p
}

// mirror turns shapes from the left to the right of a page of a width.
func mirror(items []display.Item, width unit.Length) {
	for i, it := range items {
		path := it.(display.Path)
		if r, ok := path.Rect(); ok {
			r.X = width - r.X - r.W
			path.Segments = display.RectPath(r)
		} else {
			path.Segments = slices.Clone(path.Segments)
			for k := range path.Segments {
				for n := range path.Segments[k].Points {
					at := &path.Segments[k].Points[n]
					at.X = width - at.X
				}
			}
		}
		path.Clip.X = width - path.Clip.X - path.Clip.W
		items[i] = path
	}
}

// at is a point of the page in percent of its sides.
func (p *pattern) at(x, y int) unit.Point {
	return unit.Point{X: p.page.X + p.page.W*unit.Length(x)/100, Y: p.page.Y + p.page.H*unit.Length(y)/100}
}

// loud are the two inks that stand out from the ground.
func (p *pattern) loud() [2]color.Ink {
	return [2]color.Ink{
		apart(p.ground, p.brand.Accent, p.brand.Second, p.brand.Primary),
		apart(p.ground, p.brand.Second, p.brand.Accent, p.brand.Primary),
	}
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

// ringOr draws a ring, in a faint ink where it would run through words.
func (p *pattern) ringOr(faint color.Ink, c unit.Point, r, line unit.Length, ink color.Ink) {
	if p.crossesWords(c, r, line) {
		ink, line = faint, unit.Pt/2
	}
	p.ring(c, r, line, ink)
}

// discOff draws a disc, unless it would lie on words.
func (p *pattern) discOff(c unit.Point, r unit.Length, ink color.Ink) {
	for _, w := range p.words {
		if nearest, _ := distances(c, w); nearest <= square(r) {
			return
		}
	}
	p.disc(c, r, ink)
}

// crossesWords reports whether a ring of a thickness runs through a place of words.
func (p *pattern) crossesWords(c unit.Point, r, line unit.Length) bool {
	for _, w := range p.words {
		if nearest, farthest := distances(c, w); nearest <= square(r+line) && square(max(0, r-line)) <= farthest {
			return true
		}
	}
	return false
}

// distances are those of the nearest and the farthest point of a rectangle from a point, as their squares.
func distances(c unit.Point, r unit.Rect) (nearest, farthest int64) {
	x := max(r.X-c.X, 0, c.X-r.X-r.W)
	y := max(r.Y-c.Y, 0, c.Y-r.Y-r.H)
	farX := max(c.X-r.X, r.X+r.W-c.X)
	farY := max(c.Y-r.Y, r.Y+r.H-c.Y)
	return square(x) + square(y), square(farX) + square(farY)
}

// square is a length by itself; of those on any page it is far from the largest number.
func square(l unit.Length) int64 { return int64(l) * int64(l) }

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

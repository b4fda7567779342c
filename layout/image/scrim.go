package image

import (
	"image"
	"slices"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/raster"
	"annualreport/layout/unit"
)

// The strengths of a scrim: from none to its color alone.
const fullScrim = 256

// The height over which a scrim goes back into the picture, in thousandths of that of the picture; and one of how many
// pixels behind words may need more than all others, and get it alone, such as a light on water.
const (
	scrimFade  = 220
	rarePixels = 2000
)

// graded are the pixels of a part of a picture, upright and in the colors of screens, with the grading of the picture.
func graded(p *pixels, of *display.Picture, cut image.Rectangle) *pixels {
	if !of.Grade.Tones.Keep() {
		p = p.toned(of.Grade.Tones)
	}
	if len(of.Grade.Scrims) == 0 {
		return p
	}
	p = p.colored()
	veil := newVeil(p, of, cut)
	veil.lay(p)
	return p
}

// colored are the pixels in color.
func (p *pixels) colored() *pixels {
	if p.channels != 1 {
		return p
	}
	out := newPixels(p.width, p.height, 3)
	for i, v := range p.data {
		out.data[3*i], out.data[3*i+1], out.data[3*i+2] = v, v, v
	}
	return out
}

// veil is the scrims of a picture, laid on its pixels.
type veil struct {
	ground color.RGB
	// rows are the strengths of each row of pixels, and behind what the pixels behind words need at the least.
	rows   []int
	behind []wordGround
}

// wordGround is the pixels behind words.
type wordGround struct {
	area image.Rectangle
	// needs are the strengths that they need to be darker, or lighter, than a level of light.
	needs []uint16
}

// newVeil finds the strengths that the scrims of a picture need on its pixels, which are a part of it.
func newVeil(p *pixels, of *display.Picture, cut image.Rectangle) *veil {
	scrims := of.Grade.Scrims
	out := &veil{ground: scrims[0].Ground.Screen, rows: make([]int, p.height)}
	for i := range scrims {
		area := pixelsOf(scrims[i].Part.Within(whole), of.Width, of.Height).Sub(cut.Min)
		scaled := image.Rect(
			area.Min.X*p.width/cut.Dx(), area.Min.Y*p.height/cut.Dy(),
			area.Max.X*p.width/cut.Dx(), area.Max.Y*p.height/cut.Dy(),
		).Intersect(image.Rect(0, 0, p.width, p.height))
		out.add(p, &scrims[i], scaled)
	}
	return out
}

// add adds the scrim of an area.
func (v *veil) add(p *pixels, s *display.Scrim, area image.Rectangle) {
	if area.Empty() {
		return
	}
	one := wordGround{area: area, needs: make([]uint16, area.Dx()*area.Dy())}
	var counts [fullScrim + 1]int
	limit := newLimit(s)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			need := limit.strength(p.color(x, y))
			one.needs[(y-area.Min.Y)*area.Dx()+x-area.Min.X] = uint16(need)
			counts[need]++
		}
	}
	strength := fullScrim
	for rare := len(one.needs) / rarePixels; strength > 0 && counts[strength] <= rare; strength-- {
		rare -= counts[strength]
	}
	v.behind = append(v.behind, one)
	fade := max(1, p.height*scrimFade/1000)
	for y := range v.rows {
		away := max(area.Min.Y-y, y-area.Max.Y+1, 0)
		v.rows[y] = max(v.rows[y], strength*smooth(fade-min(away, fade), fade)/smoothWhole)
	}
}

// color is a pixel as it looks on white.
func (p *pixels) color(x, y int) color.RGB {
	c := p.data[(y*p.width+x)*p.channels:][:p.channels]
	if p.channels == 4 {
		c = onWhite(c)
	}
	return color.RGB{R: c[0], G: c[1], B: c[2]}
}

// smoothWhole is the whole in the parts of smooth.
const smoothWhole = 1 << 12

// smooth is how far something has come that begins and ends slowly, at a part of its way.
func smooth(part, whole int) int {
	t := part * smoothWhole / whole
	return t * t / smoothWhole * (3*smoothWhole - 2*t) / smoothWhole
}

// lay mixes the pixels with the color of the scrims.
func (v *veil) lay(p *pixels) {
	needs := make([]uint16, p.width)
	for y := range p.height {
		clear(needs)
		veiled := v.rows[y] > 0
		for i := range v.behind {
			b := &v.behind[i]
			if y < b.area.Min.Y || y >= b.area.Max.Y {
				continue
			}
			veiled = true
			for x, need := range b.needs[(y-b.area.Min.Y)*b.area.Dx():][:b.area.Dx()] {
				needs[b.area.Min.X+x] = max(needs[b.area.Min.X+x], need)
			}
		}
		if !veiled {
			continue
		}
		for x := range p.width {
			c := p.data[(y*p.width+x)*p.channels:][:p.channels]
			strength := max(v.rows[y], int(needs[x]))
			if p.channels == 4 {
				copy(c, onWhite(c))
				c[3] = 255
			}
			mixed := color.RGB{R: c[0], G: c[1], B: c[2]}.Mix(v.ground, strength, fullScrim)
			c[0], c[1], c[2] = mixed.R, mixed.G, mixed.B
		}
	}
}

// limit is what light a color may have behind words.
type limit struct {
	ground, ink color.Ink
	// known are the strengths that colors need, so that each is searched once; colors count in steps of four.
	known map[color.RGB]int
}

func newLimit(s *display.Scrim) *limit {
	return &limit{ground: s.Ground, ink: s.Ink, known: make(map[color.RGB]int)}
}

// scrimContrast is the contrast of words on a picture: somewhat more than they need, since pictures are packed with
// loss.
const scrimContrast = color.MinimumContrast * 1.04

// strength is how far a color must go over into the ground, so that words can be read on it and lie between nothing that
// is lighter and nothing that is darker than they are. Colors are rounded away from the ground.
func (l *limit) strength(c color.RGB) int {
	const step = 4
	away := func(v, ground uint8) uint8 {
		if v >= ground {
			return v | (step - 1)
		}
		return v &^ (step - 1)
	}
	g := l.ground.Screen
	c = color.RGB{R: away(c.R, g.R), G: away(c.G, g.G), B: away(c.B, g.B)}
	if known, ok := l.known[c]; ok {
		return known
	}
	want := min(scrimContrast, color.Contrast(l.ground, l.ink))
	low, high := 0, fullScrim
	for low < high {
		middle := (low + high) / 2
		if l.isOnSide(c.Mix(g, middle, fullScrim), want) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	l.known[c] = low
	return low
}

// isOnSide reports whether a color has a contrast with the ink, and is on the side of the ground.
func (l *limit) isOnSide(c color.RGB, want float64) bool {
	of := color.Of(c)
	darkGround := color.Contrast(l.ground, color.White()) > color.Contrast(l.ink, color.White())
	isDarker := color.Contrast(of, color.White()) > color.Contrast(l.ink, color.White())
	return darkGround == isDarker && color.Contrast(of, l.ink) >= want
}

// trialHeight is the height, in pixels, in which a drawing is painted to see what is behind words.
const trialHeight = 400

// gradedDrawing is a drawing with a grading: with the scrims as one gradient over all of it.
func gradedDrawing(d *display.Drawing, g *display.Grade) (*display.Drawing, error) {
	size := d.Size
	frame := unit.Rect{W: size.W, H: size.H}
	ground := g.Scrims[0].Ground
	picture := &display.Picture{Format: "SVG", Drawing: d, Grade: g}
	page := display.Page{Size: size, Items: []display.Item{
		display.Path{Segments: display.RectPath(frame), Fill: &ground}, display.Image{Rect: frame, Picture: picture},
	}}
	ppi := max(1, int(unit.Length(trialHeight*pointsAnInch*unit.Pt)/max(size.H, 1)))
	painted, err := raster.Pages(&display.Document{Pages: []display.Page{page}}, []int{0}, ppi)
	if err != nil {
		return nil, err
	}
	b := painted[0].Bounds()
	p := &pixels{width: b.Dx(), height: b.Dy(), channels: 4, data: painted[0].Pix}
	seen := display.Picture{Width: p.width, Height: p.height, Grade: g}
	v := newVeil(p, &seen, b)
	for i := range v.behind { // a drawing has areas of one color: what a few pixels need, all get
		area, most := v.behind[i].area, int(slices.Max(v.behind[i].needs))
		for y := area.Min.Y; y < area.Max.Y; y++ {
			v.rows[y] = max(v.rows[y], most)
		}
	}
	out := *d
	out.Marks = append(slices.Clone(d.Marks), display.Shape{
		Segments: display.RectPath(frame), Fill: v.gradient(ground, size),
	})
	return &out, nil
}

// mostStops is how many stops a gradient has at the most.
const mostStops = 60

// gradient is the strengths of the rows as a gradient from the head to the foot.
func (v *veil) gradient(ground color.Ink, size unit.Size) *display.Gradient {
	out := &display.Gradient{
		Kind:  display.Linear,
		Frame: display.Frame{X: unit.Point{Y: size.H}, Y: unit.Point{X: -size.W}},
	}
	step := max(1, len(v.rows)/mostStops)
	for from := 0; from < len(v.rows); from += step {
		strength := slices.Max(v.rows[max(0, from-step):min(from+2*step, len(v.rows))])
		out.Stops = append(out.Stops, display.Stop{
			Offset: min(display.FarStop*(2*from+step)/(2*len(v.rows)), display.FarStop), Ink: ground,
			Opacity: display.Opacity(strength * int(display.Opaque) / fullScrim),
		})
	}
	return out
}

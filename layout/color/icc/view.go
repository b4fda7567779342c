package icc

import (
	"errors"
	"math"
)

// View turns the pixels of pictures with a profile of their own into colors of sRGB (IEC 61966-2-1), one way for
// each space that a picture may have. What no screen of sRGB shows is cut off at its edge. It may be used by several
// goroutines.
type View struct {
	// grays are the levels for levels of grey.
	grays *[256]uint8
	// growth is the light for a level of each channel, and mix how much of it each light of sRGB has; both with
	// sixteen bits behind the point.
	growth *[3][256]int64
	mix    [3][3]int64
	// levels are the levels of sRGB for light with sixteen bits.
	levels []uint8
	// inks are the colors of process inks at equal distances.
	inks *grid
	// table are the levels for the colors of a profile that has tables, at equal distances; nil for one of lights.
	table *grid
}

// fixedOne is 1 with sixteen bits behind the point.
const fixedOne = 1 << 16

// NewView reads the profile of a picture with so many channels: 1 for grey, 3 for red, green and blue. It is nil if
// the profile is that of sRGB, as far as eyes see. An error means that the profile is not read, or is for pictures of
// another kind.
func NewView(data string, channels int) (*View, error) {
	var v *View
	var err error
	switch channels {
	case 1:
		v, err = grayView(data)
	case 3:
		v, err = screenView(data)
	default:
		return nil, errors.New("it is for no picture of a screen")
	}
	if err != nil || v.changesNothing(channels) {
		return nil, err
	}
	return v, nil
}

// NewInkView prepares the colors that process inks look like for whole pictures.
func (p *Proof) NewInkView() *View {
	const points = 17
	g, _ := newGrid([]int{points, points, points, points}, 3)
	level := func(i int) uint8 { return uint8(math.Round(float64(i*255) / (points - 1))) }
	for i := range points * points * points * points {
		row := i / points
		plane := row / points
		r, green, b := p.RGB(level(plane/points), level(plane%points), level(row%points), level(i%points))
		g.values = append(g.values, float64(r), float64(green), float64(b))
	}
	return &View{inks: g}
}

// grayView reads a profile of grey.
func grayView(data string) (*View, error) {
	p, err := Parse(data)
	if err != nil {
		return nil, err
	}
	growth := p.tags["kTRC"]
	if p.Space != "GRAY" || growth == "" {
		return nil, errors.New("it is no profile of grey")
	}
	c, _, err := readCurve(growth)
	if err != nil {
		return nil, err
	}
	v := &View{grays: new([256]uint8)}
	for i := range v.grays {
		v.grays[i] = level(c.at(float64(i) / 255))
	}
	return v, nil
}

// screenView reads a profile of a screen or a camera.
func screenView(data string) (*View, error) {
	s, err := ParseScreen(data)
	if err != nil {
		return nil, err
	}
	if s.table != nil {
		return &View{table: s.levelsAtDistances()}, nil
	}
	return s.view(), nil
}

// levelsAtDistances are the levels of sRGB for colors at equal distances.
func (s *Screen) levelsAtDistances() *grid {
	const points = 33
	g, _ := newGrid([]int{points, points, points}, 3)
	part := func(i int) float64 { return float64(i) / (points - 1) }
	for i := range points * points * points {
		r, green, b := fromXYZ(s.color(part(i/points/points), part(i/points%points), part(i%points)))
		g.values = append(g.values, float64(level(r)), float64(level(green)), float64(level(b)))
	}
	return g
}

// view is the view of a screen that is made of lights.
func (s *Screen) view() *View {
	v := &View{growth: new([3][256]int64), levels: make([]uint8, fixedOne+1)}
	for i, light := range s.lights {
		for level := range 256 {
			v.growth[i][level] = int64(math.Round(clamp(s.curves[i].at(float64(level)/255)) * fixedOne))
		}
		r, g, b := fromXYZ(light)
		for k, part := range [3]float64{r, g, b} {
			v.mix[k][i] = int64(math.Round(part * fixedOne))
		}
	}
	for i := range v.levels {
		v.levels[i] = level(float64(i) / fixedOne)
	}
	return v
}

// changesNothing reports whether no color comes out more than a level beside what it was.
func (v *View) changesNothing(channels int) bool {
	var pixels []byte
	for i := range 256 {
		for c := range channels {
			pixels = append(pixels, byte(i*(1+7*c)))
		}
		pixels = append(pixels, []byte{byte(i), byte(i), byte(i)}[:channels]...)
	}
	before := append([]byte{}, pixels...)
	v.Convert(pixels, channels)
	for i, b := range before {
		if d := int(b) - int(pixels[i]); d < -1 || d > 1 {
			return false
		}
	}
	return true
}

// Convert turns pixels into sRGB where they stand: so many channels each, of which a fourth is alpha and stays.
func (v *View) Convert(pixels []byte, channels int) {
	if v.grays != nil {
		for i, level := range pixels {
			if channels < 4 || i%4 < 3 {
				pixels[i] = v.grays[level]
			}
		}
		return
	}
	if v.table != nil {
		v.convertByTable(pixels, channels)
		return
	}
	for i := 0; i+channels <= len(pixels); i += channels {
		p := pixels[i:][:3]
		r, g, b := v.growth[0][p[0]], v.growth[1][p[1]], v.growth[2][p[2]]
		for k := range p {
			m := &v.mix[k]
			light := (m[0]*r + m[1]*g + m[2]*b + fixedOne/2) / fixedOne
			p[k] = v.levels[min(max(light, 0), fixedOne)]
		}
	}
}

// convertByTable turns pixels into sRGB by the table.
func (v *View) convertByTable(pixels []byte, channels int) {
	var in, color [3]float64
	var before, after [3]byte
	for i := 0; i+channels <= len(pixels); i += channels {
		p := pixels[i:][:3]
		if i == 0 || [3]byte(p) != before {
			before = [3]byte(p)
			for k := range in {
				in[k] = float64(p[k]) / 255
			}
			v.table.apply(in[:], color[:])
			for k, c := range color {
				after[k] = byte(math.Round(c))
			}
		}
		copy(p, after[:])
	}
}

// Show appends the colors of process inks, four bytes a pixel, as red, green and blue.
func (v *View) Show(out, inks []byte) []byte {
	var in [4]float64
	var color [3]float64
	for i := 0; i+4 <= len(inks); i += 4 {
		if i > 0 && [4]byte(inks[i:]) == [4]byte(inks[i-4:]) {
			out = append(out, out[len(out)-3:]...)
			continue
		}
		for k := range in {
			in[k] = float64(inks[i+k]) / 255
		}
		v.inks.apply(in[:], color[:])
		for _, c := range color {
			out = append(out, byte(math.Round(c)))
		}
	}
	return out
}

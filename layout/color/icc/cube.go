package icc

import "math"

// Cube is a separation prepared for pictures: the inks of colors at equal
// distances, between which those of pixels are interpolated. It may be used by
// several goroutines.
type Cube struct{ grid *grid }

// cubePoints is the number of colors along each side; with 33 of them, pixels
// come within 1 of 255 of what the profile says.
const cubePoints = 33

// Cube prepares a separation of the colors of a screen; nil is that of sRGB.
func (s *Separation) Cube(screen *Screen) *Cube {
	g, _ := newGrid([]int{cubePoints, cubePoints, cubePoints}, 4)
	shown := func(r, g, b float64) xyz {
		level := func(v float64) uint8 { return uint8(math.Round(v * 255)) }
		return fromSRGB(level(r), level(g), level(b))
	}
	if screen != nil {
		shown = screen.color
	}
	const last = cubePoints - 1
	for r := range cubePoints {
		for green := range cubePoints {
			for b := range cubePoints {
				cyan, magenta, yellow, black := s.inks(shown(float64(r)/last, float64(green)/last, float64(b)/last))
				g.values = append(g.values, cyan, magenta, yellow, black)
			}
		}
	}
	return &Cube{g}
}

// Convert appends the process inks of pixels, four bytes each, for those of
// the screen, three bytes each.
func (c *Cube) Convert(out, rgb []byte) []byte {
	var in [3]float64
	var inks [4]float64
	for ; len(rgb) >= 3; rgb = rgb[3:] {
		for i := range in {
			in[i] = float64(rgb[i]) / 255
		}
		c.grid.apply(in[:], inks[:])
		for _, v := range inks {
			out = append(out, byte(math.Round(clamp(v)*255)))
		}
	}
	return out
}

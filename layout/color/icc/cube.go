package icc

import "math"

// Cube is a separation prepared for pictures: the inks of colors at equal
// distances, between which those of pixels are interpolated. It may be used by
// several goroutines.
type Cube struct{ grid *grid }

// cubePoints is the number of colors along each side; with 33 of them, pixels
// come within 1 of 255 of what the profile says.
const cubePoints = 33

// Cube prepares a separation.
func (s *Separation) Cube() *Cube {
	g, _ := newGrid([]int{cubePoints, cubePoints, cubePoints}, 4)
	level := func(i int) uint8 { return uint8(math.Round(float64(i) * 255 / (cubePoints - 1))) }
	for r := range cubePoints {
		for green := range cubePoints {
			for b := range cubePoints {
				cyan, magenta, yellow, black := s.Inks(level(r), level(green), level(b))
				g.values = append(g.values, cyan, magenta, yellow, black)
			}
		}
	}
	return &Cube{g}
}

// Convert appends the process inks of pixels, four bytes each, for those of
// sRGB, three bytes each.
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

package jpeg

import "testing"

// TestColorSums: the colors of a row are those of the formula, for each light with each difference to red and to blue.
func TestColorSums(t *testing.T) {
	sums := newColorSums()
	light := make([]byte, 256)
	for i := range light {
		light[i] = byte(i)
	}
	blue := make([]byte, len(light))
	red := make([]byte, len(light))
	line := make([]byte, 3*len(light))
	for _, other := range []byte{0, 1, 77, 128, 254, 255} {
		for i := range 512 {
			cb, cr := byte(i), other
			if i >= 256 {
				cb, cr = other, byte(i)
			}
			for x := range light {
				blue[x] = cb
				red[x] = cr
			}
			sums.colorRow(line, light, blue, red)
			for x, y := range light {
				r, g, b := rgb(y, cb, cr)
				if got := [3]byte(line[3*x:]); got != [3]byte{r, g, b} {
					t.Fatalf("light %d with %d and %d is %v, want %v", y, cb, cr, got, [3]byte{r, g, b})
				}
			}
		}
	}
}

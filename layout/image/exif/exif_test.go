package exif

import "testing"

// TestOrientation: the orientation is read in both orders of bytes; what is cut short or no orientation is 0.
func TestOrientation(t *testing.T) {
	const big = "MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"
	const little = "II\x2a\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"
	for block, want := range map[string]uint8{
		big: 6, little: 6, "": 0, big[:21]: 0, big[:9]: 0, "MM\x00\x2a\x00\x00\x00\x02" + big[8:]: 0,
		"MM\x00\x2a\xff\xff\xff\xff" + big[8:]: 0, big[:19] + "\x09\x00\x00": 0, big[:19] + "\x08\x00\x00": 8,
		big[:11] + "\x13" + big[12:]: 0,
	} {
		if got := Orientation([]byte(block)); got != want {
			t.Errorf("%q: %d, want %d", block, got, want)
		}
	}
}

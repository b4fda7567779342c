package cmyk

import (
	"bytes"
	"testing"
)

// TestBothWays: what was packed comes back, with alpha and without; alpha that hides nothing is dropped.
func TestBothWays(t *testing.T) {
	inks := []byte{0, 1, 2, 3, 250, 251, 252, 253, 9, 9, 9, 9, 4, 5, 6, 7, 1, 1, 1, 1, 0, 0, 0, 0}
	for name, alpha := range map[string][]byte{
		"no alpha": nil, "clear": {255, 0, 7, 255, 255, 255}, "solid": {255, 255, 255, 255, 255, 255},
	} {
		data := inks
		channels := Inks
		if alpha != nil {
			data = nil
			channels = WithAlpha
			for i, a := range alpha {
				data = append(append(data, inks[4*i:][:4]...), a)
			}
		}
		packed, err := Encode(data, 3, 2, channels)
		if err != nil {
			t.Fatal(err)
		}
		strip, mask, err := Strips(packed, 3, 2)
		if err != nil || strip.Channels != Inks {
			t.Fatal(name, err)
		}
		if got, err := strip.Pixels(); err != nil || !bytes.Equal(got, inks) {
			t.Errorf("%s: inks %v, %v", name, got, err)
		}
		if (mask != nil) != (name == "clear") {
			t.Errorf("%s: it has alpha: %v", name, mask != nil)
		}
		if mask == nil {
			continue
		}
		if got, err := mask.Pixels(); err != nil || !bytes.Equal(got, alpha) || mask.Channels != 1 {
			t.Errorf("%s: alpha %v, %v", name, got, err)
		}
	}
}

// TestCutOff: data that ends early is refused, and is never read beyond its end.
func TestCutOff(t *testing.T) {
	packed, err := Encode([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 1}, 2, 1, WithAlpha)
	if err != nil {
		t.Fatal(err)
	}
	for n := range packed {
		inks, alpha, err := Strips(packed[:n], 2, 1)
		if err != nil {
			continue
		}
		_, err = inks.Pixels()
		if err == nil && alpha != nil {
			_, err = alpha.Pixels()
		}
		if err == nil && alpha != nil {
			t.Errorf("%d of %d bytes are read", n, len(packed))
		}
	}
}

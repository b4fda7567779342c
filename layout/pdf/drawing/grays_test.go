package drawing

import (
	"bytes"
	"testing"
)

// TestGrays: pixels without a color are grey, whatever color those have that are clear all over; one that is seen and has a
// color makes them none.
func TestGrays(t *testing.T) {
	for name, c := range map[string]struct {
		colors, alpha, want []byte
	}{
		"without alpha":  {[]byte{1, 1, 1, 9, 9, 9}, nil, []byte{1, 9}},
		"with alpha":     {[]byte{1, 1, 1, 9, 9, 9}, []byte{0, 7}, []byte{1, 9}},
		"a clear color":  {[]byte{1, 2, 3, 9, 9, 9}, []byte{0, 7}, []byte{1, 9}},
		"a faint color":  {[]byte{1, 2, 1, 9, 9, 9}, []byte{1, 7}, nil},
		"red":            {[]byte{1, 1, 2}, nil, nil},
		"another at all": {[]byte{2, 1, 2}, nil, nil},
	} {
		got, ok := Grays(c.colors, c.alpha)
		if ok != (c.want != nil) || !bytes.Equal(got, c.want) {
			t.Errorf("%s: %v, %t, want %v", name, got, ok, c.want)
		}
	}
}

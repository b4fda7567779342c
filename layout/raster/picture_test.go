package raster

import (
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
)

// TestInks: a picture in process inks looks as readers of the file show it, by the profile
// of coated paper (poppler, ghostscript and PDFium all paint 214, 52, 114).
func TestInks(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "inks.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	picture := &display.Picture{Name: "inks.jpg", Format: "JPEG", Data: data, Width: 16, Height: 8}
	got := painted(t, display.Image{Rect: rect(10, 10, 40, 20), Picture: picture})(30, 20)
	for i, v := range [3][2]uint8{{got.R, 214}, {got.G, 52}, {got.B, 114}} {
		if d := int(v[0]) - int(v[1]); d > 3 || d < -3 {
			t.Errorf("component %d is %d, want %d", i, v[0], v[1])
		}
	}
}

// TestSeparated: a picture in process inks that was made ready for a press looks as its file does, and where it is clear
// as paper.
func TestSeparated(t *testing.T) {
	ink := []byte{30, 230, 90, 10}
	proof, err := color.NewProof("")
	if err != nil {
		t.Fatal(err)
	}
	r, g, b := proof.RGB(ink[0], ink[1], ink[2], ink[3])
	for alpha, want := range map[byte][3]uint8{255: {r, g, b}, 0: {255, 255, 255}} {
		data, err := cmyk.Encode(append(append([]byte{}, ink...), alpha), 1, 1, cmyk.WithAlpha)
		if err != nil {
			t.Fatal(err)
		}
		p := &display.Picture{Name: "inks", Format: cmyk.Format, Data: data, Width: 1, Height: 1}
		got := painted(t, display.Image{Rect: rect(10, 10, 40, 20), Picture: p})(30, 20)
		if [3]uint8{got.R, got.G, got.B} != want {
			t.Errorf("alpha %d: %v, want %v", alpha, got, want)
		}
	}
}

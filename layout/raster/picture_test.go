package raster

import (
	"os"
	"path/filepath"
	"testing"

	"annualreport/layout/display"
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

package raster

import (
	"bytes"
	"image"
	stdc "image/color"
	"image/png"
	"testing"

	inks "annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// drawnLogo is a drawing of rectangles, each in an ink, within 100 by 40.
func drawnLogo(shapes ...display.Mark) *display.Picture {
	return &display.Picture{Name: "logo.svg", Width: 100, Height: 40, Drawing: &display.Drawing{Size: unit.Size{W: 100 * unit.Pt, H: 40 * unit.Pt}, Marks: shapes}}
}

func block(x, y, w, h int, ink inks.Ink) display.Mark {
	r := unit.Rect{X: unit.Length(x) * unit.Pt, Y: unit.Length(y) * unit.Pt, W: unit.Length(w) * unit.Pt, H: unit.Length(h) * unit.Pt}
	return display.Shape{Segments: display.RectPath(r), Fill: display.Solid{Ink: ink, Opacity: display.Opaque}}
}

// paintedLogo is a picture of pixels that are clear but for a block in the middle.
func paintedLogo(t *testing.T, c stdc.Color) *display.Picture {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 60, 30))
	for y := 5; y < 25; y++ {
		for x := 5; x < 55; x++ {
			img.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "logo.png", Format: "PNG", Data: b.Bytes(), Width: 60, Height: 30}
}

// TestUnseen: what of a logo has the color of its ground is lost, unless other parts of the
// logo are around it.
func TestUnseen(t *testing.T) {
	blue, nearly := inks.Of(inks.RGB{R: 0x14, G: 0x5a, B: 0x8c}), inks.Of(inks.RGB{R: 0x1c, G: 0x64, B: 0x96})
	orange, white := inks.Of(inks.RGB{R: 0xff, G: 0xa0, B: 0x30}), inks.White()
	for _, c := range []struct {
		name      string
		logo      *display.Picture
		low, high int
	}{
		{"in the color of the ground", drawnLogo(block(0, 0, 100, 40, blue)), 99, 100},
		{"nearly in it", drawnLogo(block(0, 0, 100, 40, nearly)), 99, 100},
		{"but for a dot", drawnLogo(block(0, 0, 80, 40, blue), block(80, 0, 20, 40, orange)), 75, 85},
		{"but for a bar at its foot", drawnLogo(block(0, 0, 100, 30, blue), block(0, 30, 100, 10, orange)), 73, 77},
		{"in white", drawnLogo(block(0, 0, 100, 40, white)), 0, 0},
		{"on a plate of its own", drawnLogo(block(0, 0, 100, 40, white), block(20, 10, 60, 20, blue)), 0, 0},
		{"a frame of the ground around it", drawnLogo(block(0, 0, 100, 40, blue), block(10, 5, 80, 30, white)), 30, 50},
		{"pixels in the color of the ground", paintedLogo(t, stdc.NRGBA{R: 0x14, G: 0x5a, B: 0x8c, A: 255}), 95, 100},
		{"pixels in white", paintedLogo(t, stdc.White), 0, 3},
		{"nothing at all", drawnLogo(), 0, 0},
	} {
		got, err := Unseen(c.logo, blue)
		if err != nil || got < c.low || got > c.high {
			t.Errorf("%s: %d %% is lost (%v), want %d to %d", c.name, got, err, c.low, c.high)
		}
	}
}

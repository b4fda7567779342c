package image

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"annualreport/layout/unit"
)

// field is a picture whose colors no one drew, with an alpha everywhere.
func field(alpha uint8) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, 120, 90))
	for y := range 90 {
		for x := range 120 {
			img.SetNRGBA(x, y, color.NRGBA{uint8(x * 2), uint8(y * 2), uint8(x * y / 40), alpha})
		}
	}
	return img
}

// drawn is a picture of few colors.
func drawn() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, 120, 90))
	for i := range img.Pix {
		img.Pix[i] = 255
		if i%4 == 0 && i/4%7 == 0 {
			img.Pix[i] = 0
		}
	}
	return img
}

// TestCompact: photographs become JPEG where few bytes are asked for, and only there; drawings and what
// one sees through stay without loss.
func TestCompact(t *testing.T) {
	for name, c := range map[string]struct {
		img     image.Image
		compact bool
		want    string
	}{
		"a photograph": {field(255), true, formatJPEG}, "a photograph for print": {field(255), false, formatPNG},
		"a photograph to see through": {field(120), true, formatPNG}, "a drawing": {drawn(), true, formatPNG},
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, c.img); err != nil {
			t.Fatal(err)
		}
		p, _, err := Read("a.png", b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		im, _ := ready(t, show(p, 120, 90, unit.Rect{}), Options{Resolution: 72, Quality: 80, Compact: c.compact})
		if im.Picture.Format != c.want {
			t.Errorf("%s is written as %s, want %s", name, im.Picture.Format, c.want)
		}
	}
}

// TestCompactJPEG: a file of needless quality is written anew, and one that would only lose stays as it is.
func TestCompactJPEG(t *testing.T) {
	for quality, smaller := range map[int]bool{100: true, 30: false} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, field(255), &jpeg.Options{Quality: quality}); err != nil {
			t.Fatal(err)
		}
		p, _, err := Read("a.jpg", b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		im, _ := ready(t, show(p, 120, 90, unit.Rect{}), Options{Resolution: 72, Quality: 70, Compact: true})
		if got := len(im.Picture.Data) < len(p.Data); got != smaller {
			t.Errorf("a file of quality %d has %d bytes, and had %d", quality, len(im.Picture.Data), len(p.Data))
		}
		im, _ = ready(t, show(p, 120, 90, unit.Rect{}), Options{Resolution: 72, Quality: 70})
		if !bytes.Equal(im.Picture.Data, p.Data) {
			t.Errorf("a file of quality %d was changed for an edition that is not sent", quality)
		}
		im, _ = ready(t, show(p, 110, 82.5, unit.Rect{}), Options{Resolution: 72, Quality: 70, Compact: true})
		if im.Picture.Width != 110 {
			t.Errorf("it has %d pixels, and needs 110", im.Picture.Width)
		}
	}
}

package image

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// noise is a picture of the colors of chance, in blocks as large as those of JPEG, gray or not.
func noise(seed uint64, gray bool) *image.NRGBA {
	r := rand.New(rand.NewPCG(seed, 1))
	out := image.NewNRGBA(image.Rect(0, 0, 96, 160))
	for y := 0; y < 160; y += 8 {
		for x := 0; x < 96; x += 8 {
			c := stdcolor.NRGBA{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256)), A: 255}
			if gray {
				c.G, c.B = c.R, c.R
			}
			for k := range 64 {
				out.SetNRGBA(x+k%8, y+k/8, c)
			}
		}
	}
	return out
}

// wordsPart is where words stand in these tests, in parts of a picture.
var wordsPart = unit.Rect{X: 200_000, Y: 100_000, W: 600_000, H: 200_000}

// fileOfPNG is a PNG file of an image.
func fileOfPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// checkScrim holds that words can be read on all of their place, and that the picture is itself far from them.
func checkScrim(t *testing.T, name string, before, after image.Image, s *display.Scrim) {
	t.Helper()
	b := after.Bounds()
	place := pixelsOf(s.Part, b.Dx(), b.Dy())
	changed := 0
	for y := range b.Dy() {
		for x := range b.Dx() {
			got := rgbAt(after, x, y)
			if (image.Point{X: x, Y: y}).In(place) && color.Contrast(color.Of(got), s.Ink) < color.MinimumContrast {
				t.Fatalf("%s: at %d, %d words stand on %v, with a contrast of %.2f", name, x, y, got,
					color.Contrast(color.Of(got), s.Ink))
			}
			if y > b.Dy()*3/5 && got != rgbAt(before, x, y) {
				changed++
			}
		}
	}
	if changed > 0 {
		t.Errorf("%s: %d pixels far from words are others", name, changed)
	}
}

func rgbAt(img image.Image, x, y int) color.RGB {
	r, g, b, _ := img.At(x, y).RGBA()
	return color.RGB{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}
}

// TestScrim: light words on a dark color and dark words on a light one can be read on any picture, in colors and in
// gray, packed without loss; a picture on which they can be read anyhow is not changed at all.
func TestScrim(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 2))
		ground := color.Of(color.RGB{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))})
		s := display.Scrim{Part: wordsPart, Ground: ground, Ink: color.Legible(color.White(), ground, 7)}
		img := noise(seed, seed%3 == 0)
		p, _, err := Read("a.png", fileOfPNG(t, img))
		if err != nil {
			t.Fatal(err)
		}
		_, got := ready(t, show(p.Graded(display.Grade{Scrims: []display.Scrim{s}}), 96, 160, unit.Rect{}), Options{Quality: 90})
		checkScrim(t, "noise", img, got, &s)
	}
	flat := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for i := range flat.Pix {
		flat.Pix[i] = []byte{20, 24, 30, 255}[i%4]
	}
	p, _, err := Read("a.png", fileOfPNG(t, flat))
	if err != nil {
		t.Fatal(err)
	}
	s := display.Scrim{Part: wordsPart, Ground: color.Of(color.RGB{B: 60}), Ink: color.White()}
	_, got := ready(t, show(p.Graded(display.Grade{Scrims: []display.Scrim{s}}), 40, 40, unit.Rect{}), Options{Quality: 90})
	if c := rgbAt(got, 20, 8); c != (color.RGB{R: 20, G: 24, B: 30}) {
		t.Errorf("a dark picture behind light words is %v", c)
	}
}

// TestScrimOfCut: a scrim stands where the words do, also where a part of the picture is seen, in fewer pixels, as JPEG.
func TestScrimOfCut(t *testing.T) {
	img := noise(3, false)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 98}); err != nil {
		t.Fatal(err)
	}
	p, _, err := Read("a.jpg", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	s := display.Scrim{Part: wordsPart, Ground: color.Of(color.RGB{B: 40}), Ink: color.White()}
	g := p.Graded(display.Grade{Scrims: []display.Scrim{s}})
	seen := unit.Rect{X: 24 * unit.Pt, Y: 16 * unit.Pt, W: 48 * unit.Pt, H: 144 * unit.Pt}
	im, got := ready(t, show(g, 96, 160, seen), Options{Quality: 95, Resolution: 36})
	if im.Picture.Grade != nil || im.Picture.Format != "JPEG" {
		t.Errorf("what was made ready is %s with %v", im.Picture.Format, im.Picture.Grade)
	}
	b0 := got.Bounds()
	middle := rgbAt(got, b0.Dx()/2, b0.Dy()*3/32)
	if color.Contrast(color.Of(middle), color.White()) < color.MinimumContrast {
		t.Errorf("words stand on %v", middle)
	}
	_, plain := ready(t, show(p, 96, 160, seen), Options{Quality: 95, Resolution: 36})
	if rgbAt(got, b0.Dx()/2, b0.Dy()-3) != rgbAt(plain, b0.Dx()/2, b0.Dy()-3) {
		t.Error("the foot of the picture is another")
	}
}

// TestScrimOfDrawing: a drawing goes over into the color as a drawing, as far as the lightest thing behind words needs.
func TestScrimOfDrawing(t *testing.T) {
	size := unit.Size{W: 100 * unit.Pt, H: 200 * unit.Pt}
	white := display.Shape{
		Segments: display.RectPath(unit.Rect{W: size.W, H: size.H}),
		Fill:     display.Solid{Ink: color.White(), Opacity: display.Opaque},
	}
	d := &display.Drawing{Size: size, Marks: []display.Mark{white}}
	s := display.Scrim{Part: wordsPart, Ground: color.Of(color.RGB{B: 40}), Ink: color.White()}
	out, err := gradedDrawing(d, &display.Grade{Scrims: []display.Scrim{s}})
	if err != nil || len(d.Marks) != 1 || len(out.Marks) != 2 {
		t.Fatalf("%v: %d marks of %d", err, len(out.Marks), len(d.Marks))
	}
	gradient := out.Marks[1].(display.Shape).Fill.(*display.Gradient)
	for _, stop := range gradient.Stops {
		behind := stop.Offset > 100_000*display.FarStop/1_000_000 && stop.Offset < 300_000*display.FarStop/1_000_000
		shown := color.White().Screen.Mix(s.Ground.Screen, int(stop.Opacity), int(display.Opaque))
		if behind && color.Contrast(color.Of(shown), s.Ink) < color.MinimumContrast {
			t.Errorf("at %d words stand on %v", stop.Offset, shown)
		}
		if stop.Offset > display.FarStop*3/5 && stop.Opacity > 0 {
			t.Errorf("at %d the scrim has %d", stop.Offset, stop.Opacity)
		}
	}
}

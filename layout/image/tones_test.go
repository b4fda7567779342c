package image

import (
	"image"
	stdcolor "image/color"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// twoTones are a dark color and a light one.
var twoTones = display.Tones{
	Dark: color.Of(color.RGB{R: 0x12, G: 0x20, B: 0x60}), Light: color.Of(color.RGB{R: 0xff, G: 0xf0, B: 0xd0}),
}

// tonedPNG is a picture of four pixels in tones: black, white, a green, and red that is half clear.
func tonedPNG(t *testing.T, tones display.Tones, last uint8) *display.Picture {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 4, 1))
	for x, c := range []stdcolor.NRGBA{{A: 255}, {R: 255, G: 255, B: 255, A: 255}, {G: 255, A: 255}, {R: 255, A: last}} {
		img.SetNRGBA(x, 0, c)
	}
	p, _, err := Read("a.png", fileOfPNG(t, img))
	if err != nil {
		t.Fatal(err)
	}
	return p.Graded(display.Grade{Tones: tones})
}

// TestTones: black becomes the dark color and white the light one, and others by their light; what is clear stays so.
func TestTones(t *testing.T) {
	for _, alpha := range []uint8{255, 128} {
		im, got := ready(t, show(tonedPNG(t, twoTones, alpha), 4, 1, unit.Rect{}), Options{Quality: 90})
		if im.Picture.Grade != nil || !im.Picture.Plates.Keep() {
			t.Errorf("a picture for screens is still to be toned: %+v", im.Picture)
		}
		colors := twoTones.Colors()
		for x, want := range []color.RGB{twoTones.Dark.Screen, twoTones.Light.Screen, colors[182], colors[54]} {
			c := stdcolor.NRGBAModel.Convert(got.At(x, 0)).(stdcolor.NRGBA)
			if (color.RGB{R: c.R, G: c.G, B: c.B}) != want {
				t.Errorf("pixel %d is %v, want %v", x, c, want)
			}
			if x == 3 && c.A != alpha {
				t.Errorf("what had the alpha %d has %d", alpha, c.A)
			}
		}
	}
}

// TestTonesInPrint: for a press a picture keeps its levels, in one channel, and says in which inks they are printed. One
// with words on it is printed in the colors of screens.
func TestTonesInPrint(t *testing.T) {
	p := tonedPNG(t, twoTones, 255)
	im, got := ready(t, show(p, 4, 1, unit.Rect{}), Options{Quality: 90, Inks: true})
	if im.Picture.Plates != twoTones {
		t.Errorf("the inks are %v", im.Picture.Plates)
	}
	if _, gray := got.(*image.Gray); !gray || rgbAt(got, 1, 0) != color.White().Screen {
		t.Errorf("the levels are %T, from %v", got, rgbAt(got, 1, 0))
	}
	s := display.Scrim{Part: wordsPart, Ground: color.Of(color.RGB{B: 60}), Ink: color.White()}
	worded := p.Graded(display.Grade{Scrims: []display.Scrim{s}})
	im, got = ready(t, show(worded, 4, 1, unit.Rect{}), Options{Quality: 90, Inks: true})
	if !im.Picture.Plates.Keep() || rgbAt(got, 0, 0) == (color.RGB{}) {
		t.Errorf("a picture with words on it: %v, %v", im.Picture.Plates, rgbAt(got, 0, 0))
	}
}

// TestTonesOfGray: a picture in black and white has one channel, and a photograph stays one.
func TestTonesOfGray(t *testing.T) {
	grays := display.Tones{Dark: color.Black(), Light: color.White()}
	im, got := ready(t, show(photograph(t).Graded(display.Grade{Tones: grays}), 300, 200, unit.Rect{}), Options{Quality: 90})
	if _, gray := got.(*image.Gray); !gray || im.Picture.Format != "JPEG" {
		t.Errorf("it is %T in %s", got, im.Picture.Format)
	}
	im, _ = ready(t, show(photograph(t).Graded(display.Grade{Tones: twoTones}), 300, 200, unit.Rect{}),
		Options{Quality: 90, Compact: true})
	if im.Picture.Format != "JPEG" {
		t.Errorf("a photograph in tones is %s", im.Picture.Format)
	}
}

// TestTonesOnShelf: the same file in other tones, and for a press, is another picture in a store and on its shelf, and
// comes back from there as it was.
func TestTonesOnShelf(t *testing.T) {
	shelf := &memoryShelf{files: make(map[string][]byte)}
	plain := photograph(t)
	other := display.Tones{Dark: twoTones.Dark, Light: color.White()}
	for range 2 {
		store := &Store{Shelf: shelf}
		seen := make(map[string]bool)
		for _, tones := range []display.Tones{{}, twoTones, other} {
			p := plain.Graded(display.Grade{Tones: tones})
			for _, inks := range []bool{false, true} {
				out, _ := store.Prepare(show(p, 300, 200, unit.Rect{}), Options{Quality: 90, Inks: inks})
				made := out.Pages[0].Items[0].(display.Image).Picture
				want := display.Tones{}
				if inks {
					want = tones
				}
				if made.Grade != nil || made.Plates != want {
					t.Errorf("in %v, for a press %t: %v, %v", tones, inks, made.Grade, made.Plates)
				}
				if !inks {
					seen[string(made.Data)] = true
				}
			}
		}
		if len(seen) != 3 {
			t.Errorf("three looks are %d pictures", len(seen))
		}
	}
}

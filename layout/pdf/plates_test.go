package pdf

import (
	"bytes"
	"image"
	stdcolor "image/color"
	"image/png"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
)

// levels is a picture of two levels of grey, black and white, of which the first may be clear in part, that is printed
// in tones.
func levels(t *testing.T, alpha byte, tones display.Tones) *display.Picture {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 2, 1))
	img.SetNRGBA(0, 0, stdcolor.NRGBA{A: alpha})
	img.SetNRGBA(1, 0, stdcolor.NRGBA{R: 255, G: 255, B: 255, A: 255})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "a", Format: "PNG", Data: b.Bytes(), Width: 2, Height: 1, Plates: tones}
}

// twoInks is a duotone whose dark end has the author's process values.
var twoInks = display.Tones{
	Dark:  color.Ink{Screen: color.RGB{B: 90}, Process: color.CMYK{C: 100, M: 60, K: 20}, HasProcess: true},
	Light: color.White(),
}

// TestPlates: the levels of a picture are printed in the inks of its tones, by a palette, from those of the author to
// those of the paper; black alone stays alone. What is clear becomes a mask.
func TestPlates(t *testing.T) {
	black := display.Tones{Dark: color.Ink{Black: true}, Light: color.White()}
	for name, c := range map[string]struct {
		tones display.Tones
		first []byte
	}{"a duotone": {twoInks, []byte{255, 153, 0, 51}}, "black": {black, []byte{0, 0, 0, 255}}} {
		for _, alpha := range []byte{255, 51} {
			file := printed(t, placed(levels(t, alpha, c.tones)), Print{})
			found := false
			for _, s := range file.streams("Subtype", "/Image") {
				if file.text(s, "ColorSpace") == "/DeviceGray" {
					continue
				}
				found = true
				table := []byte(file.at(s, "ColorSpace", 3).(cos.String))
				if len(table) != 4*256 || !bytes.Equal(table[:4], c.first) || !bytes.Equal(table[len(table)-4:], make([]byte, 4)) {
					t.Errorf("%s: %d bytes of inks, from %v", name, len(table), table[:4])
				}
				for i := 4; i < len(table); i++ {
					if table[i] > table[i-4] {
						t.Errorf("%s: step %d has more ink than the darker one before it", name, i/4)
						break
					}
				}
			}
			if !found {
				t.Errorf("%s: no picture has a palette", name)
			}
		}
	}
}

// TestPlatesFlattened: where a printer takes nothing clear, the inks of a picture are laid on those of its ground.
func TestPlatesFlattened(t *testing.T) {
	file := printed(t, placed(levels(t, 51, twoInks)), Print{Standard: X1a, Press: coatedPress(t)})
	s := file.only()
	file.is("/DeviceCMYK", s, "ColorSpace")
	if got, want := file.stream(s), []byte{51, 31, 0, 10, 0, 0, 0, 0}; !bytes.Equal(got, want) {
		t.Errorf("it has %v, want %v", got, want)
	}
}

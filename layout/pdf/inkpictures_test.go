package pdf

import (
	"bytes"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/image/cmyk"
)

// separated is a picture of two pixels in process inks, of which the first may be clear in part.
func separated(t *testing.T, alpha byte) *display.Picture {
	t.Helper()
	data, err := cmyk.Encode([]byte{10, 20, 30, 40, alpha, 200, 100, 50, 0, 255}, 2, 1, cmyk.WithAlpha)
	if err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "a", Format: cmyk.Format, Data: data, Width: 2, Height: 1, Inks: true}
}

// TestInkPictures: a picture in process inks is printed in these, whatever the press makes of others, and what is clear
// in it becomes a mask.
func TestInkPictures(t *testing.T) {
	for name, print := range map[string]Print{"pictures in colors": {}, "pictures in inks": {Inks: true}} {
		solid := printed(t, placed(separated(t, 255)), print)
		s := solid.only()
		solid.is("/DeviceCMYK", s, "ColorSpace")
		solid.is("", s, "SMask")
		file := printed(t, placed(separated(t, 51)), print)
		for _, s := range file.streams("Subtype", "/Image") {
			space := file.text(s, "ColorSpace")
			want := []byte{10, 20, 30, 40, 200, 100, 50, 0}
			if space == "/DeviceGray" {
				want = []byte{51, 255}
			} else {
				file.is("/DeviceGray", s, "SMask", "ColorSpace")
				file.is("/DeviceCMYK", s, "ColorSpace")
			}
			got := file.stream(s)
			if !bytes.Equal(got, want) {
				t.Errorf("%s: in %s it has %v, want %v", name, space, got, want)
			}
		}
	}
	broken := separated(t, 255)
	broken.Data = broken.Data[:3]
	press := coatedPress(t)
	if err := WritePrint(new(bytes.Buffer), placed(broken), Print{Press: press}, nil); err == nil {
		t.Error("a broken picture is written")
	}
}

// TestInkPicturesFlattened: where a printer takes nothing clear, a picture in process inks is laid on the inks of its
// ground; one that hides all stays as it is.
func TestInkPicturesFlattened(t *testing.T) {
	ground := color.Ink{Screen: color.RGB{R: 255}, Process: color.CMYK{M: 100, Y: 50}, HasProcess: true}
	press := coatedPress(t)
	for name, c := range map[string]struct {
		alpha byte
		items []display.Item
		want  []byte
	}{
		"solid on a ground": {255, []display.Item{filled(ground, rect(0, 0, 100, 200))}, []byte{10, 20, 30, 40, 200, 100, 50, 0}},
		"clear on paper":    {51, nil, []byte{2, 4, 6, 8, 200, 100, 50, 0}},
		"clear on a ground": {51, []display.Item{filled(ground, rect(0, 0, 100, 200))}, []byte{2, 208, 108, 8, 200, 100, 50, 0}},
	} {
		show := display.Image{Rect: rect(10, 20, 40, 40), Picture: separated(t, c.alpha), Place: decoration}
		file := printed(t, document(append(c.items, show)), Print{Standard: X1a, Press: press})
		s := file.only()
		file.is("/DeviceCMYK", s, "ColorSpace")
		if got := file.stream(s); !bytes.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	broken := &display.Picture{Name: "broken", Format: cmyk.Format, Data: []byte("x"), Width: 1, Height: 1}
	if _, err := flattened(placed(broken), press); err == nil {
		t.Error("a broken picture is flattened")
	}
}

package image

import (
	"bytes"
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// TestKeptPicturesAreRead: a picture that keeps its bytes is read to its end, and refused where it is broken.
func TestKeptPicturesAreRead(t *testing.T) {
	sound := photograph(t)
	broken := *sound
	broken.Data = bytes.Clone(sound.Data)
	scan := bytes.LastIndex(broken.Data, []byte("\xff\xda"))
	copy(broken.Data[(scan+len(broken.Data))/2:], "\xff\xd9") // the picture ends here
	for name, c := range map[string]struct {
		picture *display.Picture
		fault   string
	}{"a sound one": {sound, ""}, "a broken one": {&broken, "is broken"}} {
		doc := show(c.picture, 100, 66, unit.Rect{})
		_, made := new(Store).Prepare(doc, Options{})
		for verb, list := range map[string]*diag.List{"made ready": made, "checked": Check(doc, Options{})} {
			var faults []string
			for _, p := range list.Sorted() {
				faults = append(faults, p.Summary)
			}
			got := strings.Join(faults, "; ")
			if (got == "") != (c.fault == "") || !strings.Contains(got, c.fault) {
				t.Errorf("%s is %s: %s", name, verb, got)
			}
		}
	}
}

// TestGrayOfLossyFiles: WebP files packed with loss have no grey of their own: what is nearly grey is, and a picture
// with a color is none.
func TestGrayOfLossyFiles(t *testing.T) {
	for name, c := range map[string]struct {
		pixels *pixels
		near   bool
		want   []byte
	}{
		"nearly grey":    {&pixels{2, 1, 3, []byte{9, 10, 11, 200, 200, 199}}, true, []byte{9, 200}},
		"a color":        {&pixels{2, 1, 3, []byte{9, 10, 12, 200, 200, 199}}, false, nil},
		"one channel":    {&pixels{2, 1, 1, []byte{9, 10}}, true, []byte{9, 10}},
		"clear in part":  {&pixels{2, 1, 4, []byte{9, 10, 11, 255, 9, 200, 9, 0}}, true, []byte{9, 9, 9, 255, 9, 9, 9, 0}},
		"a faint color":  {&pixels{1, 1, 4, []byte{90, 94, 90, 100}}, true, []byte{90, 90, 90, 100}},
		"a strong color": {&pixels{1, 1, 4, []byte{90, 120, 90, 100}}, false, nil},
	} {
		before := bytes.Clone(c.pixels.data)
		if got := c.pixels.nearGray(); got != c.near {
			t.Errorf("%s: near grey %t", name, got)
		} else if got && !bytes.Equal(c.pixels.grayed().data, c.want) {
			t.Errorf("%s: %v, want %v", name, c.pixels.grayed().data, c.want)
		}
		if !bytes.Equal(before, c.pixels.data) {
			t.Errorf("%s: its own pixels have changed", name)
		}
	}
}

package image

import (
	"os"
	"testing"
)

// TestPlain: painters read JPEG and PNG files and drawings as they are; other files are written anew, upright and as
// small as asked for, in the shape of the picture.
func TestPlain(t *testing.T) {
	for name, most := range map[string]int{
		"jpeg/testdata/cmyk.jpg": 8, "tiff/testdata/inks_alpha.tif": 8, "webp/testdata/alpha.webp": 8,
		"tiff/testdata/rgb-lzw.tif": 1 << 20, "png/testdata/rgba8.png": 0,
	} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		out, err := Plain(p, most)
		if err != nil {
			t.Fatal(name, err)
		}
		if (out == p) != (most == 0) || !isPlain(out) || out.Inks {
			t.Errorf("%s: there is a %s file", name, out.Format)
		}
		if most == 0 {
			continue
		}
		if side := max(out.Width, out.Height); side != min(most, max(p.Width, p.Height)) {
			t.Errorf("%s: its longer side has %d pixels", name, side)
		}
		if again, _, err := Read("again", out.Data); err != nil || again.Width != out.Width || again.Height != out.Height {
			t.Errorf("%s: %v, %d by %d, want %d by %d", name, err, again.Width, again.Height, out.Width, out.Height)
		}
	}
	p, _, err := Read("a.svg", []byte(glowing))
	if err != nil {
		t.Fatal(err)
	}
	if out, err := Plain(p, 8); out != p || err != nil {
		t.Errorf("a drawing: %v", err)
	}
}

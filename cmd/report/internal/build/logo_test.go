package build

import (
	"os"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/image"
	"annualreport/layout/raster"
)

// TestLogosOfAllFormats: whether a logo is seen is found out of each format that pictures may have, process inks among
// them; one that is broken is an error.
func TestLogosOfAllFormats(t *testing.T) {
	const folder = "../../../../layout/image/"
	for _, name := range []string{
		"webp/testdata/alpha.webp", "tiff/testdata/rgb-lzw.tif", "tiff/testdata/inks_alpha.tif", "jpeg/testdata/cmyk.jpg",
		"png/testdata/rgba8.png",
	} {
		data, err := os.ReadFile(folder + name)
		if err != nil {
			t.Fatal(err)
		}
		p, _, err := image.Read(name, data)
		if err != nil {
			t.Fatal(name, err)
		}
		ready, err := image.Plain(p, logoSide)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := raster.Unseen(ready, color.White()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		broken := *p
		broken.Data = p.Data[:len(p.Data)/2]
		if ready, err = image.Plain(&broken, logoSide); err == nil {
			_, err = raster.Unseen(ready, color.White())
		}
		if err == nil {
			t.Errorf("%s: a broken file is taken", name)
		}
	}
}

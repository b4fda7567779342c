package page_test

import (
	"fmt"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// TestGiveWay: a picture that lacks a little room stays on its page. A photograph that nobody
// cropped loses up to a quarter of its height, any other becomes smaller by up to 15 %; none gives
// way where it need not, or where that is not enough.
func TestGiveWay(t *testing.T) {
	line := layouttest.BodyStyle()
	line.Before = 0
	for _, c := range []struct {
		name, format string
		crop         content.Crop
		width        int64 // the least that is left of the width and of the height, in hundredths
		height       int64
	}{
		{"photograph", "JPEG", content.Crop{}, 100, 75},
		{"diagram", "PNG", content.Crop{}, 85, 85},
		{"cropped", "JPEG", content.Crop{W: 3, H: 2}, 85, 85},
	} {
		whole := unit.Size{W: unit.Millimeters(120), H: unit.Millimeters(80)}
		given := 0
		for n := 20; n < 40; n++ {
			var blocks []content.Block
			for i := range n {
				blocks = append(blocks, layouttest.Paragraphs(role.Body, fmt.Sprintf("Line %d.", i))...)
			}
			picture := layouttest.Picture(c.format, 300, 200)
			picture.Crop = c.crop
			blocks = append(blocks, picture)
			out := layouttest.Typeset(t, layouttest.Styled(layouttest.A4(t, 120, "en", blocks...), role.Body, line))
			var box unit.Rect
			for _, page := range out.Pages {
				for _, it := range page.Items {
					if image, ok := it.(display.Image); ok {
						box = display.ExtentOf(image)
					}
				}
			}
			if box.W < whole.W*unit.Length(c.width)/100-unit.Pt || box.H < whole.H*unit.Length(c.height)/100-unit.Pt {
				t.Errorf("%s below %d lines: %s by %s is left", c.name, n, box.W, box.H)
			}
			if box.H < whole.H-unit.Pt {
				given++
				if len(out.Pages) > 1 {
					t.Errorf("%s below %d lines gives way and leaves the page all the same", c.name, n)
				}
			}
		}
		if given < 2 {
			t.Errorf("%s: gives way %d times", c.name, given)
		}
	}
}

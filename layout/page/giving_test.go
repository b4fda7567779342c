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

// TestGrow: a photograph that nobody cropped becomes higher by up to a quarter, as wide as it was, where its page would
// else be empty below; no other picture does, and none on a page that is nine tenths full. No page is more than full.
func TestGrow(t *testing.T) {
	line := layouttest.BodyStyle()
	line.Before = 0
	for _, c := range []struct {
		name, format string
		crop         content.Crop
		grows        bool
	}{
		{"photograph", "JPEG", content.Crop{}, true},
		{"diagram", "PNG", content.Crop{}, false},
		{"cropped", "JPEG", content.Crop{W: 3, H: 2}, false},
	} {
		whole := unit.Size{W: unit.Millimeters(120), H: unit.Millimeters(80)}
		grown := 0
		for n := range 30 {
			picture := layouttest.Picture(c.format, 3000, 2000)
			picture.Crop = c.crop
			blocks := []content.Block{picture}
			for i := range n {
				blocks = append(blocks, layouttest.Paragraphs(role.Body, fmt.Sprintf("Line %d.", i))...)
			}
			doc := layouttest.Styled(layouttest.A4(t, 120, "en", blocks...), role.Body, line)
			out := layouttest.Typeset(t, doc)
			page := out.Pages[0]
			box, foot := unit.Rect{}, unit.Length(0)
			for _, it := range page.Items {
				switch it := it.(type) {
				case display.Image:
					box = it.Rect
					if it.Clip != (unit.Rect{}) {
						box = it.Clip
					}
				case display.Text:
					if it.At.Y < doc.Sheet.Top+doc.Sheet.Height() {
						foot = max(foot, it.At.Y)
					}
				}
			}
			if (box.W-whole.W).Abs() > unit.Pt || box.H < whole.H-unit.Pt || box.H > whole.H*5/4+unit.Pt {
				t.Errorf("%s above %d lines: it is %s by %s", c.name, n, box.W, box.H)
			}
			sheet := &doc.Sheet
			if box.H > whole.H+unit.Pt {
				grown++
				if end := max(foot, box.Y+box.H); end > sheet.Top+sheet.Height()*9/10+sheet.Grid {
					t.Errorf("%s above %d lines: it grows, and the page ends at %s", c.name, n, end)
				}
			}
		}
		if c.grows != (grown > 0) {
			t.Errorf("%s: it grows %d times", c.name, grown)
		}
	}
}
